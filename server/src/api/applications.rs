//! Applications, addressed by the secret of a link. The secret is in the path, which is never logged.

use super::Shared;
use super::extract::{Path, Query, innermost};
use super::facts::stated_in;
use super::foundations::{brief, english, language};
use super::quote::no_such_tier;
use super::reply::{Failure, private};
use crate::applications::{self, Desk, DeskError, Form, HandedOver, Signed, Start, Submitted};
use crate::storage::StorageError;
use app::api::ApplicationAnswer;
use app::locale::Locale;
use app::text::Texts;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::catalogue::VersionQuery;
use domain::joining::Part;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;

/// The client's network, for rate limits.
#[derive(Clone, Debug, Default)]
pub struct Client(pub String);

#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
    /// The agreement to include the text of.
    #[serde(default)]
    agreement: String,
    /// Whether to include the wizard's rules. Only our own pages ask for them.
    #[serde(default)]
    rules: bool,
}

/// What the link gives access to.
pub(super) async fn show(
    State(Shared { desk, .. }): State<Shared>,
    Path(secret): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let mut answer = view(&desk, &secret, &asked.lang, &asked.agreement).await?;
    if !asked.rules {
        answer.rules = None;
    }
    Ok(private(&headers, &answer))
}

/// An application, for pages and API clients.
///
/// # Errors
/// If the link doesn't work.
async fn view(desk: &Desk, secret: &str, lang: &str, agreement: &str) -> Result<ApplicationAnswer, DeskError> {
    let of = |foundation: &str| {
        let shelf = desk.loaded.catalogue.shelf(foundation).ok()?;
        Some(brief(shelf, lang))
    };
    applications::view(desk, secret, lang, agreement, of).await
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewApplication {
    foundation: String,
    programme: String,
    tier: String,
    #[serde(default)]
    facts: BTreeMap<String, String>,
    #[serde(default = "english", deserialize_with = "language")]
    language: String,
}

/// Starts an application and returns the secret of its link. The secret isn't shown again.
pub(super) async fn start(
    State(Shared { desk, .. }): State<Shared>,
    client: Option<Extension<Client>>,
    body: Result<Json<NewApplication>, JsonRejection>,
) -> Result<Response, Failure> {
    let asked = read(body)?;
    understood(&desk, &asked)?;
    let facts: Vec<(String, String)> = asked.facts.into_iter().collect();
    let started = applications::start(
        &desk,
        Start {
            foundation: &asked.foundation,
            programme: &asked.programme,
            tier: &asked.tier,
            facts: &facts,
            language: &asked.language,
            network: client.as_ref().map_or("", |Extension(Client(network))| network),
        },
    )
    .await?;
    let address = format!("{}/apply/{}", desk.origin, started.secret);
    let body = json!({ "reference": started.reference, "secret": started.secret, "address": address });
    Ok((StatusCode::CREATED, never_kept(), Json(body)).into_response())
}

/// Refuses unknown facts, so that a client doesn't think they were taken into account.
///
/// # Errors
/// If there's no such tier, or a fact isn't valid.
fn understood(desk: &Desk, asked: &NewApplication) -> Result<(), Failure> {
    let catalogue = &desk.loaded.catalogue;
    let programme = catalogue.programme(&asked.foundation, &asked.programme, &VersionQuery::InForce)?;
    if programme.tier(&asked.tier).is_none() {
        return Err(no_such_tier(programme, &asked.tier));
    }
    let t = Texts::new(Locale::from_tag(&asked.language).unwrap_or_default());
    let facts = asked.facts.iter().map(|(id, typed)| (id.as_str(), typed.as_str()));
    stated_in(t, programme, facts, desk.clock.today())?;
    Ok(())
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answers {
    /// The revision the answers are based on. Later changes by others aren't overwritten.
    revision: i64,
    /// The open page's name, if it saves automatically. Otherwise empty.
    #[serde(default)]
    page: String,
    #[serde(rename = "answers")]
    typed: BTreeMap<String, String>,
}

/// Saves answers as typed.
pub(super) async fn answers(
    State(Shared { desk, .. }): State<Shared>,
    Path(secret): Path<String>,
    body: Result<Json<Answers>, JsonRejection>,
) -> Result<Response, Failure> {
    let asked = read(body)?;
    let form = Form {
        revision: asked.revision,
        page: asked.page,
        answers: asked.typed.into_iter().collect(),
    };
    let (saved, _) = applications::save(&desk, &secret, &form).await?;
    let conflicts: BTreeMap<String, String> = saved.conflicts.into_iter().collect();
    let body = json!({ "revision": saved.revision, "conflicts": conflicts });
    Ok((never_kept(), Json(body)).into_response())
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewLink {
    part: Part,
    name: String,
    email: String,
    #[serde(default)]
    message: String,
}

/// Delegates a part to a colleague.
pub(super) async fn hand_over(
    State(Shared { desk, .. }): State<Shared>,
    Path(secret): Path<String>,
    body: Result<Json<NewLink>, JsonRejection>,
) -> Result<Response, Failure> {
    let asked = read(body)?;
    let page = domain::application::hand_over(asked.part);
    let said = [asked.name, asked.email, asked.message];
    let form = Form {
        revision: i64::MAX,
        page: String::new(),
        answers: page.fields.iter().map(|field| field.key.clone()).zip(said).collect(),
    };
    match applications::hand_over(&desk, &secret, asked.part, &form).await? {
        // The link's state says whether it's waiting.
        HandedOver::Sent | HandedOver::Waiting => Ok(done()),
        HandedOver::Incomplete => Err(incomplete(
            "Send the colleague's name, and an email address such as name@example.org.",
        )),
    }
}

/// Revokes the link of a part.
pub(super) async fn recall(
    State(Shared { desk, .. }): State<Shared>,
    Path((secret, link)): Path<(String, String)>,
) -> Result<Response, Failure> {
    applications::recall(&desk, &secret, &link).await?;
    Ok(done())
}

/// Sends the link of a part again.
pub(super) async fn remind(
    State(Shared { desk, .. }): State<Shared>,
    Path((secret, link)): Path<(String, String)>,
) -> Result<Response, Failure> {
    applications::remind(&desk, &secret, &link).await?;
    Ok(done())
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewSignature {
    agreement: String,
    /// SHA-256 of the text the signatory read.
    hash: String,
    name: String,
    #[serde(default)]
    title: String,
    /// Whether the signatory agrees to sign.
    consent: bool,
}

/// Signs the text that has exactly this hash.
pub(super) async fn sign(
    State(Shared { desk, .. }): State<Shared>,
    Path(secret): Path<String>,
    body: Result<Json<NewSignature>, JsonRejection>,
) -> Result<Response, Failure> {
    use domain::application::key;
    let asked = read(body)?;
    let consent = if asked.consent { "yes" } else { "" };
    let said = [
        ("name", asked.name.as_str()),
        ("title", &asked.title),
        ("consent", consent),
    ];
    let form = Form {
        revision: i64::MAX,
        page: String::new(),
        answers: said
            .map(|(what, said)| (key::sign(&asked.agreement, what), said.to_owned()))
            .into(),
    };
    applications::save(&desk, &secret, &form).await?;
    match applications::sign(&desk, &secret, &asked.agreement, &asked.hash).await? {
        Signed::Yes => Ok(done()),
        Signed::Incomplete => Err(incomplete(
            "Answer every earlier step first. Then send consent and the named signatory's name, and for an organisation, \
             their title.",
        )),
        Signed::TextChanged => Err(Failure::new(
            StatusCode::CONFLICT,
            "text-changed",
            "The text has changed since you read it.",
            Some("Get the application again with this agreement, read it, and sign its new hash.".to_owned()),
        )),
    }
}

/// Submits the application.
pub(super) async fn submit(
    State(Shared { desk, .. }): State<Shared>,
    Path(secret): Path<String>,
) -> Result<Response, Failure> {
    let (kind, title, detail) = match applications::submit(&desk, &secret).await? {
        Submitted::Yes => return Ok(done()),
        Submitted::Incomplete => {
            return Err(incomplete("Get the application to see what each step needs."));
        }
        Submitted::NotEligible => (
            "not-eligible",
            "Based on these answers, the applicant isn't eligible for this tier.",
            "Get the application: \"refusals\" has the reasons.",
        ),
        Submitted::VersionChanged => (
            "version-changed",
            "A newer version of the programme is in force.",
            "Get the application: \"newer\" has the changes. The applicant can accept them on its page.",
        ),
        Submitted::Full => (
            "full",
            "This tier is full.",
            "Get the programme to see the other tiers.",
        ),
    };
    let detail = Some(detail.to_owned());
    Err(Failure::new(StatusCode::CONFLICT, kind, title, detail))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Withdrawal {
    /// The application number, to confirm that withdrawing is intended.
    reference: String,
}

/// Withdraws the application.
pub(super) async fn withdraw(
    State(Shared { desk, .. }): State<Shared>,
    Path(secret): Path<String>,
    body: Result<Json<Withdrawal>, JsonRejection>,
) -> Result<Response, Failure> {
    let asked = read(body)?;
    if !applications::withdraw(&desk, &secret, &asked.reference).await? {
        return Err(Failure::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "other-reference",
            "The application number doesn't match.",
            Some("Get the application to see its reference.".to_owned()),
        ));
    }
    Ok(done())
}

/// An empty answer.
fn done() -> Response {
    (StatusCode::NO_CONTENT, never_kept()).into_response()
}

fn incomplete(detail: &str) -> Failure {
    Failure::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "incomplete",
        "The application isn't complete.",
        Some(detail.to_owned()),
    )
}

fn never_kept() -> [(header::HeaderName, &'static str); 1] {
    [(header::CACHE_CONTROL, "no-store")]
}

fn read<T>(body: Result<Json<T>, JsonRejection>) -> Result<T, Failure> {
    body.map(|Json(value)| value).map_err(|error| match error.status() {
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Failure::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "not-json",
            "The body must be JSON.",
            Some("Send it with the header content-type: application/json.".to_owned()),
        ),
        StatusCode::PAYLOAD_TOO_LARGE => Failure::too_large(),
        _ => Failure::new(
            StatusCode::BAD_REQUEST,
            "bad-body",
            "The body isn't valid.",
            Some(innermost(&error)),
        ),
    })
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        let (status, kind, title, detail) = match error {
            DeskError::NotOffered(missing) => return missing.into(),
            DeskError::NoSuchLink => (
                StatusCode::NOT_FOUND,
                "no-such-link",
                "There's no such link.",
                "Check the secret. If the link was sent again, use the newest one.",
            ),
            DeskError::RanOut => (
                StatusCode::GONE,
                "link-ran-out",
                "This link has expired.",
                "Open its page to have a new link emailed.",
            ),
            DeskError::TakenBack => (
                StatusCode::GONE,
                "link-taken-back",
                "This link has been revoked.",
                "Ask the applicant for a new one.",
            ),
            DeskError::Done => (
                StatusCode::GONE,
                "link-done",
                "This link has been used.",
                "The section is complete. To change it, ask the applicant for a new link.",
            ),
            DeskError::NotThisPart => (
                StatusCode::FORBIDDEN,
                "not-this-part",
                "This link doesn't give access to that.",
                "Get the application to see which part the link is for.",
            ),
            DeskError::WrongState => (
                StatusCode::CONFLICT,
                "wrong-state",
                "The application's state doesn't allow this.",
                "Get the application to see its state and the state of its delegated parts.",
            ),
            DeskError::NoSuchTier => (
                StatusCode::NOT_FOUND,
                "not-found",
                "There's no such tier.",
                "Get the programme to see its tiers.",
            ),
            DeskError::Closed => (
                StatusCode::CONFLICT,
                "closed",
                "This tier is closed to new members.",
                "Get the programme to see which tiers are open.",
            ),
            DeskError::TooOften { seconds } => return Self::too_often(seconds),
            DeskError::Storage(StorageError::Unavailable { what }) => {
                tracing::error!(what, "the database isn't available");
                (
                    StatusCode::SERVICE_UNAVAILABLE,
                    "unavailable",
                    "The database isn't available.",
                    "Try again in a moment.",
                )
            }
            DeskError::Storage(StorageError::Busy) => {
                tracing::warn!("the database is busy");
                (
                    StatusCode::SERVICE_UNAVAILABLE,
                    "unavailable",
                    "The database is busy.",
                    "Try again in a moment.",
                )
            }
            DeskError::Storage(error) => return Self::internal(&error),
            DeskError::Files(what) => return Self::internal(&what),
            DeskError::Chance(error) => return Self::internal(&error),
        };
        Self::new(status, kind, title, Some(detail.to_owned()))
    }
}
