//! Several members at once: the form around the list of members, and the pages of mailings.

use super::form::FormRequest;
use super::members::list_shown;
use super::request::{PageRequest, is_signed_out, sign_in};
use super::state::PagesState;
use crate::applications::AppState;
use crate::http::FormError;
use crate::members::{self, MailingDone};
use app::api::{
    GetMailing, GetMembers, MEMBERS_COLUMNS, MailingAction, MailingCommand, MailingKind, MailingProblem, MembersFilter,
    NewMailing, ViewFilters, sort_key,
};
use app::members::{ChosenForm, MailingForm, chosen_file_address, mailing_address, mailing_page, view_address};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub(super) fn router() -> Router<PagesState> {
    Router::new()
        .route("/members/{foundation}/chosen", get(to_list).post(choose))
        .route("/members/{foundation}/mailings/{mailing}", get(show).post(act))
}

/// `GET /members/{foundation}/chosen`: a form's URL, opened again.
async fn to_list(Path(foundation): Path<String>) -> Response {
    Redirect::to(&view_address(&foundation, &ViewFilters::default())).into_response()
}

/// What the form around the list sent: the checkboxes have the same name.
type SentChoice = Vec<(String, String)>;

/// The first value with this name. Empty if there's none.
fn one(sent: &[(String, String)], name: &str) -> String {
    let found = sent.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// `POST /members/{foundation}/chosen`
async fn choose(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentChoice>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let filters = ViewFilters {
        show: MembersFilter::parse(&one(&sent, "show")).unwrap_or_default(),
        tier: one(&sent, "tier"),
        member: one(&sent, "member"),
        sort: sort_key(&one(&sent, "sort"), &MEMBERS_COLUMNS).unwrap_or_default(),
    };
    let all = one(&sent, "which") == "all";
    let ticked: Vec<String> = sent
        .iter()
        .filter(|(key, _)| key == "chosen")
        .map(|(_, value)| value.clone())
        .collect();
    let action = one(&sent, "do");
    let problem = match action.as_str() {
        "csv" | "json" if all => {
            let address = chosen_file_address(&foundation, &filters, &[], &action);
            return Ok(Redirect::to(&address).into_response());
        }
        "csv" | "json" if ticked.is_empty() => MailingProblem::NobodyChosen,
        "csv" | "json" => {
            let address = chosen_file_address(&foundation, &filters, &ticked, &action);
            return Ok(Redirect::to(&address).into_response());
        }
        kind => {
            let kind = MailingKind::parse(kind).ok_or_else(|| request.missing())?;
            let new = NewMailing {
                id: one(&sent, "key"),
                kind,
                memberships: if all { Vec::new() } else { ticked.clone() },
                matching: all.then(|| filters.clone()),
            };
            let made = members::make_mailing(&state, &caller, &foundation, &new).await;
            match made.map_err(|error| request.fault(error))? {
                MailingDone::Done => return Ok(Redirect::to(&mailing_address(&foundation, &new.id)).into_response()),
                MailingDone::Problems(problems) => problems.first().copied().unwrap_or(MailingProblem::Id),
                MailingDone::NotFound | MailingDone::Outdated => MailingProblem::Id,
            }
        }
    };
    let form = ChosenForm {
        key: state.secrets.id().unwrap_or_default(),
        ticked,
        all,
        problem: Some(problem),
    };
    let asked = GetMembers {
        foundation,
        show: filters.show,
        tier: filters.tier,
        member: filters.member,
        sort: filters.sort,
        page: one(&sent, "page").parse().unwrap_or(1),
        lang: page.lang(),
    };
    Ok(list_shown(page, asked, form).await)
}

/// `GET /members/{foundation}/mailings/{mailing}`
async fn show(Path((foundation, mailing)): Path<(String, String)>, page: PageRequest) -> Response {
    let form = MailingForm {
        writes: page.query().text("change") == "text",
        ..MailingForm::default()
    };
    shown(page, foundation, mailing, form).await
}

async fn shown(page: PageRequest, foundation: String, mailing: String, form: MailingForm) -> Response {
    let asked = GetMailing {
        foundation,
        mailing,
        lang: page.lang(),
    };
    let answer = page.call(asked).await;
    if is_signed_out(&answer) {
        return sign_in(&page);
    }
    page.answer(answer, |answer, _| mailing_page(answer, form))
}

/// A command as a form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SentMailingCommand {
    #[serde(rename = "do")]
    action: String,
    version: i64,
    subject: String,
    text: String,
    members: String,
}

/// `POST /members/{foundation}/mailings/{mailing}`
async fn act(
    State(state): State<AppState>,
    Path((foundation, mailing)): Path<(String, String)>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentMailingCommand>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let action = MailingAction::parse(&sent.action).ok_or_else(|| request.missing())?;
    let command = MailingCommand {
        action,
        version: sent.version,
        subject: sent.subject,
        text: sent.text,
        members: number(&sent.members),
    };
    let done = members::command_mailing(&state, &caller, &foundation, &mailing, &command).await;
    let (problems, is_outdated) = match done.map_err(|error| request.fault(error))? {
        MailingDone::Done => return Ok(Redirect::to(page.path()).into_response()),
        MailingDone::NotFound => return Err(request.missing()),
        MailingDone::Outdated => (Vec::new(), true),
        MailingDone::Problems(problems) => (problems, false),
    };
    let writes = action == MailingAction::Write;
    let form = MailingForm {
        writes,
        typed: writes.then_some((command.subject, command.text)),
        number: sent.members,
        problems,
        is_outdated,
    };
    Ok(shown(page, foundation, mailing, form).await)
}

/// A number as people type it, such as 1,300. -1 if it isn't one.
fn number(typed: &str) -> i64 {
    let is_separator = |c: char| c.is_whitespace() || matches!(c, ',' | '.' | '\'' | '’');
    let digits: String = typed.chars().filter(|c| !is_separator(*c)).collect();
    digits.parse().unwrap_or(-1)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn w16_a_number_is_read_in_the_forms_that_people_type() {
        for typed in ["1300", "1,300", " 1.300 ", "1 300", "1’300"] {
            assert_eq!(number(typed), 1_300, "{typed}");
        }
        for typed in ["", "many", "13OO"] {
            assert_eq!(number(typed), -1, "{typed}");
        }
    }
}
