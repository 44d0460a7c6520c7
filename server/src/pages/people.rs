//! The people who act for a member. Forms are sent to the same URL as their page.

use super::form::FormRequest;
use super::member::member_answer;
use super::request::PageRequest;
use super::state::PagesState;
use crate::applications::AppState;
use crate::http::FormError;
use crate::members::{PeopleDone, WorksAgain, address_works, change_people};
use app::api::{PeopleCommand, segment};
use app::member::{PeopleForm, PeopleRefusal, WORKS, people_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::member::ContactAction;
use serde::Deserialize;

pub(super) fn router() -> Router<PagesState> {
    Router::new().route("/member/{membership}/people", get(show).post(act))
}

/// A change as a form sends it.
#[derive(Debug, Deserialize)]
struct SentPeople {
    #[serde(rename = "do", default)]
    action: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    deputy: String,
    #[serde(default)]
    first_day: String,
    #[serde(default)]
    last_day: String,
}

impl SentPeople {
    /// `None` if it doesn't say what to do.
    fn command(self) -> Option<PeopleCommand> {
        Some(PeopleCommand {
            action: ContactAction::parse(&self.action)?,
            version: self.version.parse().unwrap_or(-1),
            about: self.about,
            name: self.name,
            email: self.email,
            deputy: self.deputy == "yes",
            first_day: self.first_day,
            last_day: self.last_day,
        })
    }
}

/// `GET /member/{membership}/people`
async fn show(Path(membership): Path<String>, page: PageRequest) -> Response {
    let form = PeopleForm {
        done: ContactAction::parse(page.query().text("done")),
        works: page.query().text("done") == WORKS,
        about: page.query().text("contact").to_owned(),
        ..PeopleForm::default()
    };
    shown(page, membership, form).await
}

async fn shown(mut page: PageRequest, membership: String, form: PeopleForm) -> Response {
    let answer = member_answer(&mut page, &membership).await;
    page.answer_signed_in(answer, |answer| people_page(answer, form))
}

/// `POST /member/{membership}/people`
async fn act(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentPeople>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    if sent.action == WORKS {
        let done = address_works(&state, &caller, &membership, &sent.about).await;
        return match done.map_err(|error| request.fault(error))? {
            WorksAgain::Done => Ok(Redirect::to(&page.done_address(WORKS)).into_response()),
            WorksAgain::NotFound => Err(request.missing()),
        };
    }
    let command = sent.command().ok_or_else(|| request.missing())?;
    let done = change_people(&state, &caller, &membership, &command).await;
    let refusal = match done.map_err(|error| request.fault(error))? {
        PeopleDone::Done { stays: true, contact } => {
            let done = page.done_address(command.action.id());
            let address = format!("{done}&contact={}", segment(&contact));
            return Ok(Redirect::to(&address).into_response());
        }
        // They've given away their own access.
        PeopleDone::Done { stays: false, .. } => return Ok(Redirect::to("/account").into_response()),
        PeopleDone::NotFound => return Err(request.missing()),
        PeopleDone::Conflict => PeopleRefusal::Conflict,
        PeopleDone::Fields(fields) => PeopleRefusal::Fields(fields),
        PeopleDone::Problem(problem) => PeopleRefusal::Problem(problem),
    };
    let form = PeopleForm {
        sent: Some(command),
        refusal: Some(refusal),
        ..PeopleForm::default()
    };
    Ok(shown(page, membership, form).await)
}
