//! Sections of an application that colleagues complete, each with a link of its own.

use super::applications::ApplicationPath;
use super::extract::{Json, Path};
use super::failure::Failure;
use super::problems::{Change, Done, JsonBody, Link, Problems};
use super::reply::no_content;
use crate::applications::{self, AppState, CommandError, Form, HandedOver, LinkId, LinkSecret};
use app::api::ProblemKind;
use app::api::kinds::{BadQuery, Incomplete, NotThisPart, TooOften, WrongState};
use axum::extract::State;
use axum::response::Response;
use domain::joining::Part;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// The path of a colleague's link.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct LinkPath {
    /// Secret of a link. Treat it like a password and never log it
    secret: String,
    /// ID of a colleague’s link, as returned with the application. It doesn’t open anything
    link: String,
}

impl LinkPath {
    /// # Errors
    /// If it can't be a secret. The response is the same as for a secret that no link has.
    fn secret(&self) -> Result<LinkSecret, CommandError> {
        LinkSecret::parse(&self.secret).ok_or(CommandError::NoSuchLink)
    }

    fn link(&self) -> Option<LinkId> {
        LinkId::parse(&self.link)
    }
}

/// A section for a colleague.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewLink {
    part: Part,
    name: String,
    email: String,
    /// A message to the colleague.
    #[serde(default)]
    message: String,
}

/// Emails a section to a colleague, with a link of their own. A previous link to the section stops working.
#[utoipa::path(
    post,
    path = "/applications/{secret}/links",
    operation_id = "hand-over",
    tag = "applications",
    params(ApplicationPath),
    request_body(content = NewLink, example = json!({
        "part": "billing",
        "name": "Charles Babbage",
        "email": "charles@example.org",
        "message": "Could you complete this part?",
    })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, Link, Change, NotThisPart, WrongState, Incomplete, TooOften)>,
    ),
)]
pub(super) async fn hand_over(
    State(state): State<AppState>,
    Path(path): Path<ApplicationPath>,
    Json(asked): Json<NewLink>,
) -> Result<Response, Failure> {
    let page = domain::application::hand_over(asked.part);
    let typed = [asked.name, asked.email, asked.message];
    let form = Form {
        revision: i64::MAX,
        page: String::new(),
        answers: page.fields.iter().map(|field| field.key.clone()).zip(typed).collect(),
    };
    match applications::hand_over(&state, &path.secret()?, asked.part, &form).await? {
        // The link's state says whether it's waiting.
        HandedOver::Sent | HandedOver::Waiting => Ok(no_content()),
        HandedOver::Incomplete => Err(Failure::new(
            ProblemKind::Incomplete,
            "The colleague's name or email address is missing or invalid.",
            Some("Send a name, and an address like name@example.org.".to_owned()),
        )),
    }
}

/// Revokes a link. Revoking it again changes nothing.
#[utoipa::path(
    delete,
    path = "/applications/{secret}/links/{link}",
    operation_id = "recall",
    tag = "applications",
    params(LinkPath),
    responses(Done, Problems<(BadQuery, Link, Change, NotThisPart, WrongState)>),
)]
pub(super) async fn recall(State(state): State<AppState>, Path(path): Path<LinkPath>) -> Result<Response, Failure> {
    applications::recall(&state, &path.secret()?, path.link().as_ref()).await?;
    Ok(no_content())
}

/// Sends a section again with a new link. The old link stops working.
#[utoipa::path(
    post,
    path = "/applications/{secret}/links/{link}/reminders",
    operation_id = "remind",
    tag = "applications",
    params(LinkPath),
    responses(Done, Problems<(BadQuery, Link, Change, NotThisPart, WrongState, TooOften)>),
)]
pub(super) async fn remind(State(state): State<AppState>, Path(path): Path<LinkPath>) -> Result<Response, Failure> {
    applications::remind(&state, &path.secret()?, path.link().as_ref()).await?;
    Ok(no_content())
}
