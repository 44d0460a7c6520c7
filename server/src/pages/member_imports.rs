//! Lists of members from other systems: the form that brings one, and the page of one with what an import does.

use super::Pages;
use super::bank_upload::{LARGEST_UPLOAD, SentFile, sent_form};
use super::form::FormRequest;
use super::request::PageRequest;
use super::sent_pairs::{SentPairs, all, one};
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::member_imports::{self, LARGEST_MEMBER_LIST, MemberImportDone, MemberListUpload};
use app::api::{
    GetMemberImport, GetMemberImports, ImportRowFilter, MEMBER_IMPORT_COLUMNS, MemberImportAction, MemberImportCommand,
    RowChoice, TierChoice, sort_key,
};
use app::members::{
    ImportForm, ImportFormProblem, member_import_address, member_import_page, member_imports_address,
    member_imports_page,
};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Form, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::access::Action;
use domain::date_order::DateOrder;
use domain::import::ImportRefusal;
use domain::import_field::ImportField;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/members/{foundation}/import", get(list))
        .route("/members/{foundation}/import/{import}", get(show).post(act))
        .with_state(PagesState { pages, state })
}

/// The form that brings a list. Its body can be larger than that of other forms, so its router has limits of its own.
pub(super) fn uploads(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/members/{foundation}/import", post(upload))
        .layer(DefaultBodyLimit::max(LARGEST_UPLOAD))
        .with_state(PagesState { pages, state })
}

/// A form without problems, with what was just done.
fn fresh(page: &PageRequest) -> ImportForm {
    ImportForm {
        done: MemberImportAction::parse(page.query().text("done")),
        ..ImportForm::default()
    }
}

/// `GET /members/{foundation}/import`
async fn list(Path(foundation): Path<String>, page: PageRequest) -> Response {
    let form = fresh(&page);
    listed(page, foundation, form).await
}

async fn listed(page: PageRequest, foundation: String, form: ImportForm) -> Response {
    let asked = GetMemberImports {
        foundation,
        sort: sort_key(page.query().text("sort"), &MEMBER_IMPORT_COLUMNS).unwrap_or_default(),
        page: page.query().text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| member_imports_page(answer, form))
}

/// `POST /members/{foundation}/import`: reads a list, and leads to what's in it.
async fn upload(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    form: FormRequest,
    page: PageRequest,
    request: Request,
) -> Result<Response, FormError> {
    let caller = form.caller(&state).await?;
    // Only read large bodies for people who may send them.
    if !caller.could(Action::SteerReviews, &foundation) {
        return Err(form.fault(CommandError::NoPermission));
    }
    let shelf = state.loaded.catalogue.shelf(&foundation);
    shelf.map_err(|missing| form.fault(missing.into()))?;
    let (programme, uploaded) = match sent_form(request, "list", LARGEST_MEMBER_LIST).await {
        Ok((SentFile { name, bytes }, others)) => {
            let programme = one(&others, "programme").to_owned();
            let of = (foundation.as_str(), programme.as_str());
            let uploaded = member_imports::upload(&state, &caller, of, &name, bytes).await;
            (programme, uploaded.map_err(|error| form.fault(error))?)
        }
        Err(StatusCode::PAYLOAD_TOO_LARGE) => (String::new(), MemberListUpload::Refused(ImportRefusal::TooLarge)),
        Err(status) => return Err(form.visitor.unread(status)),
    };
    let problem = match uploaded {
        MemberListUpload::Draft(import) | MemberListUpload::Known(import) => {
            let address = member_import_address(&foundation, import.as_str());
            return Ok(Redirect::to(&address).into_response());
        }
        MemberListUpload::Refused(refusal) => match refusal {
            ImportRefusal::Empty => ImportFormProblem::FileMissing,
            ImportRefusal::TooLarge => ImportFormProblem::FileTooLarge,
            ImportRefusal::TooManyRows => ImportFormProblem::TooManyRows,
            ImportRefusal::Archive => ImportFormProblem::FileArchive,
            ImportRefusal::Other => ImportFormProblem::FileOther,
            ImportRefusal::Broken(line) => ImportFormProblem::FileBroken(i64::try_from(line).unwrap_or(1)),
        },
    };
    let form = ImportForm {
        programme,
        problem: Some(problem),
        ..ImportForm::default()
    };
    Ok(listed(page, foundation, form).await)
}

/// `GET /members/{foundation}/import/{import}`
async fn show(Path((foundation, import)): Path<(String, String)>, page: PageRequest) -> Response {
    let form = fresh(&page);
    shown(page, foundation, import, form).await
}

async fn shown(page: PageRequest, foundation: String, import: String, form: ImportForm) -> Response {
    let asked = GetMemberImport {
        foundation,
        import,
        show: ImportRowFilter::parse(page.query().text("show")).unwrap_or_default(),
        page: page.query().text("page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    page.answer_signed_in(answer, |answer| member_import_page(answer, form))
}

/// `POST /members/{foundation}/import/{import}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, import)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPairs>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let action = MemberImportAction::parse(one(&sent, "do")).ok_or_else(|| request.missing())?;
    let tiers = all(&sent, "tier_name").zip(all(&sent, "tier"));
    let command = MemberImportCommand {
        action,
        columns: all(&sent, "column").map(ImportField::parse).collect(),
        dates: DateOrder::parse(one(&sent, "dates")),
        tiers: tiers
            .map(|(name, tier)| TierChoice {
                name: name.to_owned(),
                tier: tier.to_owned(),
            })
            .collect(),
        first_day: one(&sent, "first_day").to_owned(),
        people: !one(&sent, "people").is_empty(),
        alike: !one(&sent, "alike").is_empty(),
        place: one(&sent, "place").parse().unwrap_or(0),
        choice: RowChoice::parse(one(&sent, "choice")),
        seen: one(&sent, "seen").parse().ok(),
    };
    let done = member_imports::act(&state, &caller, &foundation, &import, &command).await;
    let problem = match done {
        Ok(MemberImportDone::NotFound) => return Err(request.missing()),
        Ok(done) => problem(done),
        Err(CommandError::WrongState) => Some(ImportFormProblem::ListChanged),
        Err(error) => return Err(request.fault(error)),
    };
    if problem.is_none() {
        let address = match action {
            // Its page is gone.
            MemberImportAction::Discard => member_imports_address(&foundation),
            _ => page.path().to_owned(),
        };
        let shown = match action {
            // Back to the same rows.
            MemberImportAction::Choose => {
                let show = ImportRowFilter::parse(one(&sent, "show")).unwrap_or_default();
                let number: i64 = one(&sent, "page").parse().unwrap_or(1);
                format!("&show={}&page={number}", show.id())
            }
            _ => String::new(),
        };
        return Ok(Redirect::to(&format!("{address}?done={}{shown}", action.id())).into_response());
    }
    let form = ImportForm {
        sent: Some(command),
        problem,
        ..ImportForm::default()
    };
    Ok(shown(page, foundation, import, form).await)
}

/// What went wrong. `None` if nothing did.
fn problem(done: MemberImportDone) -> Option<ImportFormProblem> {
    Some(match done {
        MemberImportDone::Done => return None,
        MemberImportDone::NotFound | MemberImportDone::RowMissing | MemberImportDone::TierWrong => {
            ImportFormProblem::ListChanged
        }
        MemberImportDone::NameMissing => ImportFormProblem::NameMissing,
        MemberImportDone::ColumnTwice => ImportFormProblem::ColumnTwice,
        MemberImportDone::DayWrong => ImportFormProblem::DayWrong,
        MemberImportDone::NothingToAdd => ImportFormProblem::NothingToAdd,
    })
}
