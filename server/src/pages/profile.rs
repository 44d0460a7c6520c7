//! A member's public page, for those who act for the member. Forms are sent to the same URL as their page.

use super::Pages;
use super::feeds;
use super::form::FormRequest;
use super::logo;
use super::member::member_answer;
use super::request::{PageRequest, is_signed_out, sign_in};
use super::state::PagesState;
use crate::applications::{AppState, CommandError};
use crate::http::FormError;
use crate::profiles::{ProfileDone, change_profile};
use app::api::{GetMemberProfile, ProfileAction, ProfileCommand};
use app::profile::{ProfileForm, ProfileRefusal, profile_page};
use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::member::{ProfileLink, ProfileUrl};
use domain::text::Text;

pub(super) fn router(pages: Pages, state: AppState) -> Router {
    Router::new()
        .route("/member/{membership}/profile", get(show).post(act))
        .merge(logo::files())
        .merge(feeds::router())
        .with_state(PagesState { pages, state })
}

/// The form that brings a logo. Its body is larger than that of other forms.
pub(super) fn uploads(pages: Pages, state: AppState) -> Router {
    logo::uploads().with_state(PagesState { pages, state })
}

/// `GET /member/{membership}/profile`
async fn show(Path(membership): Path<String>, page: PageRequest) -> Response {
    let form = ProfileForm {
        done: ProfileAction::parse(page.query().text("done")),
        uploaded: page.query().text("done") == "logo",
        ..ProfileForm::default()
    };
    shown(page, membership, form).await
}

pub(super) async fn shown(mut page: PageRequest, membership: String, form: ProfileForm) -> Response {
    let member = member_answer(&mut page, &membership).await;
    if is_signed_out(&member) {
        return sign_in(&page);
    }
    let asked = GetMemberProfile {
        membership,
        lang: page.lang(),
    };
    let profile = page.call(asked).await;
    let answer = member.and_then(|member| Ok((member, profile?)));
    page.answer(answer, |(member, profile), _| profile_page(member, profile, form))
}

/// The fields of a form: its names depend on the foundation's languages.
type SentFields = Vec<(String, String)>;

/// A change as a form sends it. `None` if it doesn't say what to do.
fn command(fields: &SentFields) -> Option<ProfileCommand> {
    let text = |name: &str| {
        let mut found = fields.iter().rev().filter(|(known, _)| known == name);
        found.next().map_or("", |(_, value)| value.as_str())
    };
    let mut description = Text::default();
    for (name, typed) in fields {
        if let Some(language) = name.strip_prefix("description-") {
            description.insert(language, typed.clone());
        }
    }
    let links = ProfileLink::ALL.into_iter().map(|link| ProfileUrl {
        link,
        url: text(link.id()).to_owned(),
    });
    Some(ProfileCommand {
        action: ProfileAction::parse(text("do"))?,
        version: text("version").parse().unwrap_or(-1),
        description,
        links: links.collect(),
    })
}

/// `POST /member/{membership}/profile`
async fn act(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    request: FormRequest,
    page: PageRequest,
    form: Result<Form<SentFields>, FormRejection>,
) -> Result<Response, FormError> {
    let sent = request.read(form)?;
    let caller = request.caller(&state).await?;
    let command = command(&sent).ok_or_else(|| request.missing())?;
    let refusal = match change_profile(&state, &caller, &membership, &command).await {
        Ok(ProfileDone::Done) => {
            return Ok(Redirect::to(&page.done_address(command.action.id())).into_response());
        }
        Ok(ProfileDone::NotFound) => return Err(request.missing()),
        // There's no draft any more, so the page shows what's possible now.
        Ok(ProfileDone::Conflict) | Err(CommandError::WrongState) => ProfileRefusal::Conflict,
        Ok(ProfileDone::Fields(fields)) => ProfileRefusal::Fields(fields),
        Err(error) => return Err(request.fault(error)),
    };
    let form = ProfileForm {
        sent: Some(command),
        refusal: Some(refusal),
        ..ProfileForm::default()
    };
    Ok(shown(page, membership, form).await)
}
