//! Bank statements, for finance people. Forms about a file are sent to its page, and forms about a line to the line's own URL,
//! which leads back to the list that it's in.

use super::Pages;
use super::bank_upload::{LARGEST_UPLOAD, upload};
use super::form::FormRequest;
use super::request::PageRequest;
use super::sent_pairs::{SentPairs, all, one};
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::bank::{self, BankDone};
use crate::http::FormError;
use app::api::{
    BANK_IMPORT_COLUMNS, BANK_LINE_COLUMNS, BankColumn, BankFilter, BankImportAction, BankImportCommand,
    BankLineAction, BankLineCommand, BankLinePart, GetBank, GetBankImport, sort_key,
};
use app::bank::{
    BankForm, BankFormDone, BankFormProblem, LineListAddress, SentBankForm, bank_address, bank_import_page, bank_page,
    lines_address,
};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/bank/{foundation}", get(list))
        .route("/bank/{foundation}/imports/{import}", get(show).post(act))
        .route("/bank/{foundation}/lines/{line}", get(lines).post(decide))
        .with_state(PagesState { pages, state })
}

/// The form that brings a file. Its body can be larger than that of other forms, so its router has limits of its own.
pub(super) fn uploads(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/bank/{foundation}", post(upload))
        .layer(DefaultBodyLimit::max(LARGEST_UPLOAD))
        .with_state(PagesState { pages, state })
}

/// The lines that a page shows, as its parameters say.
fn list_of<'a>(parameter: impl Fn(&str) -> &'a str) -> LineListAddress {
    LineListAddress {
        show: BankFilter::parse(parameter("show")).unwrap_or_default(),
        sort: sort_key(parameter("sort"), &BANK_LINE_COLUMNS).unwrap_or_default(),
        page: parameter("page").parse().unwrap_or(1),
    }
}

/// As the URL asks.
fn asked_list(page: &PageRequest) -> LineListAddress {
    list_of(|name| page.query().text(name))
}

/// A form without problems, with what was just done.
fn fresh(page: &PageRequest) -> BankForm {
    BankForm {
        done: BankFormDone::parse(page.query().text("done")),
        promised: page.query().text("promised").parse().ok(),
        ..BankForm::default()
    }
}

/// `GET /bank/{foundation}`
async fn list(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let form = fresh(&page);
    listed(page, foundation, form).await
}

/// A foundation's bank statements, with what was sent from their page.
pub(super) async fn listed(page: PageRequest, foundation: String, form: BankForm) -> Response {
    let shown = asked_list(&page);
    listed_at(page, foundation, shown, form).await
}

async fn listed_at(page: PageRequest, foundation: String, shown: LineListAddress, form: BankForm) -> Response {
    let asked = GetBank {
        foundation,
        show: shown.show,
        sort: shown.sort,
        page: shown.page,
        imports_sort: sort_key(page.query().text("files"), &BANK_IMPORT_COLUMNS).unwrap_or_default(),
        imports_page: page.query().text("files_page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| bank_page(answer, form))
}

/// `GET /bank/{foundation}/imports/{import}`
async fn show(Path((foundation, import)): Path<(String, String)>, page: PageRequest) -> Response {
    let (form, shown) = (fresh(&page), asked_list(&page));
    shown_at(page, foundation, import, shown, form).await
}

async fn shown_at(
    page: PageRequest,
    foundation: String,
    import: String,
    shown: LineListAddress,
    form: BankForm,
) -> Response {
    let asked = GetBankImport {
        foundation,
        import,
        show: shown.show,
        sort: shown.sort,
        page: shown.page,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| bank_import_page(answer, form))
}

/// `POST /bank/{foundation}/imports/{import}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, import)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let action = BankImportAction::parse(one(&sent, "do")).ok_or_else(|| request.missing())?;
    let command = BankImportCommand {
        action,
        columns: all(&sent, "column").map(BankColumn::parse).collect(),
        currency: one(&sent, "currency").to_owned(),
        has_signs: !one(&sent, "has_signs").is_empty(),
    };
    let done = bank::act_on_import(&state, &caller, &foundation, &import, &command).await;
    let problem = match done {
        Ok(BankDone::NotFound) => return Err(request.missing()),
        Ok(done) => problem(done),
        Err(CommandError::WrongState) => Some(BankFormProblem::FileChanged),
        Err(error) => return Err(request.fault(error)),
    };
    if problem.is_none() {
        let address = match action {
            // Its page is gone.
            BankImportAction::Discard => bank_address(&foundation),
            BankImportAction::Read | BankImportAction::Import | BankImportAction::Undo => page.path().to_owned(),
        };
        // So that the page can say if less was recorded.
        let promised: Option<i64> = one(&sent, "promised").parse().ok();
        let promised = promised.filter(|_| action == BankImportAction::Import);
        let promised = promised.map_or_else(String::new, |count| format!("&promised={count}"));
        return Ok(Redirect::to(&format!("{address}?done={}{promised}", action.id())).into_response());
    }
    let form = BankForm {
        sent: SentBankForm::Import(command),
        problem,
        ..BankForm::default()
    };
    let shown = asked_list(&page);
    Ok(shown_at(page, foundation, import, shown, form).await)
}

/// What went wrong. `None` if nothing did.
fn problem(done: BankDone) -> Option<BankFormProblem> {
    Some(match done {
        BankDone::Done => return None,
        BankDone::NotFound => BankFormProblem::LineMissing,
        BankDone::ColumnsMissing => BankFormProblem::ColumnsMissing,
        BankDone::ColumnTwice => BankFormProblem::ColumnTwice,
        BankDone::CurrencyWrong => BankFormProblem::CurrencyWrong,
        BankDone::NoLines => BankFormProblem::NoLines,
        BankDone::InvoiceUnknown => BankFormProblem::InvoiceUnknown,
        BankDone::InvoiceWrong => BankFormProblem::InvoiceWrong,
        BankDone::InvoiceTwice => BankFormProblem::InvoiceTwice,
        // The page always sends it.
        BankDone::RestMissing => BankFormProblem::LineChanged,
        BankDone::DayMissing => BankFormProblem::DayMissing,
        BankDone::AmountWrong(currency) => BankFormProblem::AmountWrong(currency),
        BankDone::TooMuch => BankFormProblem::TooMuch,
        BankDone::MoreThanDue => BankFormProblem::MoreThanDue,
        BankDone::NotPaid => BankFormProblem::NotPaid,
        BankDone::NothingKept => BankFormProblem::NothingKept,
        BankDone::ChargesTooHigh => BankFormProblem::ChargesTooHigh,
        BankDone::NoteMissing => BankFormProblem::NoteMissing,
        BankDone::Returned => BankFormProblem::Returned,
        BankDone::InvoiceCancelled => BankFormProblem::InvoiceCancelled,
    })
}

/// `GET /bank/{foundation}/lines/{line}`: a form's URL, opened again. The list has the line.
async fn lines(Path((foundation, _)): Path<(String, String)>, page: PageRequest) -> Response {
    let query = match page.search() {
        "" => String::new(),
        search => format!("?{search}"),
    };
    Redirect::to(&format!("{}{query}", bank_address(&foundation))).into_response()
}

/// `POST /bank/{foundation}/lines/{line}`
async fn decide(
    State(state): State<AppState>,
    Path((foundation, line)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let action = BankLineAction::parse(one(&sent, "do")).ok_or_else(|| request.missing())?;
    let amounts = all(&sent, "amount").chain(std::iter::repeat(""));
    let command = BankLineCommand {
        action,
        parts: all(&sent, "invoice")
            .zip(amounts)
            .map(|(invoice, amount)| BankLinePart {
                invoice: invoice.to_owned(),
                amount: amount.to_owned(),
            })
            .collect(),
        charges: !one(&sent, "charges").is_empty(),
        rest: one(&sent, "rest").parse().ok(),
        overpays: !one(&sent, "overpays").is_empty(),
        note: one(&sent, "note").to_owned(),
    };
    let problem = match bank::act_on_line(&state, &caller, &foundation, &line, &command).await {
        Ok(done) => problem(done),
        Err(CommandError::WrongState) => Some(BankFormProblem::LineChanged),
        Err(CommandError::RulesMissing(_)) => Some(BankFormProblem::RulesMissing),
        Err(error) => return Err(request.fault(error)),
    };
    let shown = list_of(|name| one(&sent, name));
    let import = Some(one(&sent, "from")).filter(|from| !matches!(*from, "" | "list"));
    if problem.is_none() {
        let done = format!("&done={}", action.id());
        let address = lines_address(&foundation, import, &shown, &done);
        return Ok(Redirect::to(&address).into_response());
    }
    let form = BankForm {
        sent: SentBankForm::Line {
            line,
            command,
            proposal: one(&sent, "proposal").parse().ok(),
        },
        problem,
        ..BankForm::default()
    };
    Ok(match import {
        Some(import) => shown_at(page, foundation, import.to_owned(), shown, form).await,
        None => listed_at(page, foundation, shown, form).await,
    })
}
