//! Signatures.

use super::applications::ApplicationPath;
use super::extract::{Json, Path};
use super::failure::Failure;
use super::problems::{Change, Done, JsonBody, Link, Problems};
use super::reply::no_content;
use crate::applications::{self, AppState, Form, Signed};
use app::api::ProblemKind;
use app::api::kinds::{BadQuery, Incomplete, NotThisPart, TextChanged, WrongState};
use axum::extract::State;
use axum::response::Response;
use domain::application::key;
use serde::Deserialize;
use utoipa::ToSchema;

/// A signature.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewSignature {
    /// ID of the agreement.
    agreement: String,
    /// SHA-256 hash of the text that was read, as returned with the application.
    hash: String,
    name: String,
    /// The signatory’s role in the organisation. Leave it out if a person applies.
    #[serde(default)]
    title: String,
    /// Whether the signatory says they’ve read the text and sign it.
    consent: bool,
}

/// Signs the text that has this hash.
///
/// First request the application with the agreement, and show its text to the signatory.
#[utoipa::path(
    post,
    path = "/applications/{secret}/signatures",
    operation_id = "sign",
    tag = "applications",
    params(ApplicationPath),
    request_body(content = NewSignature, example = json!({
        "agreement": "sponsor",
        "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "name": "Ada Lovelace",
        "title": "Chair of the board",
        "consent": true,
    })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, Link, Change, NotThisPart, WrongState, TextChanged, Incomplete)>,
    ),
)]
pub(super) async fn sign(
    State(state): State<AppState>,
    Path(path): Path<ApplicationPath>,
    Json(asked): Json<NewSignature>,
) -> Result<Response, Failure> {
    let secret = path.secret()?;
    let consent = if asked.consent { "yes" } else { "" };
    let typed = [
        ("name", asked.name.as_str()),
        ("title", &asked.title),
        ("consent", consent),
    ];
    let form = Form {
        revision: i64::MAX,
        page: String::new(),
        answers: typed
            .map(|(what, typed)| (key::sign(&asked.agreement, what), typed.to_owned()))
            .into(),
    };
    applications::save(&state, &secret, &form).await?;
    match applications::sign(&state, &secret, &asked.agreement, &asked.hash).await? {
        Signed::Yes => Ok(no_content()),
        Signed::Incomplete => Err(Failure::new(
            ProblemKind::Incomplete,
            "The signature is incomplete, or an earlier step is.",
            Some(
                "Sign with consent and the signatory's name, and for an organisation their title. Every step before has to \
                 be complete."
                    .to_owned(),
            ),
        )),
        Signed::TextChanged => Err(Failure::new(
            ProblemKind::TextChanged,
            "The text has changed since it was read.",
            Some("Request the application with this agreement again, read the text, and sign its hash.".to_owned()),
        )),
    }
}
