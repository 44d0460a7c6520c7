//! Applications, by the secret of a link. The secret is in the path, which is why paths are never logged.

use super::extract::{Json, Path, Query};
use super::facts::stated_in;
use super::failure::Failure;
use super::foundations::brief_by_id;
use super::problems::{Change, Database, Done, JsonBody, Link, Problems};
use super::query::{LanguageParams, english, language};
use super::quote::no_such_tier;
use super::reply::{NO_STORE, no_content, private};
use crate::applications::{self, AppState, CommandError, Form, LinkSecret, Start, Submitted};
use crate::reviews;
use app::api::kinds::{
    BadFact, BadQuery, Closed, FoundationUnavailable, Full, Incomplete, NotEligible, NotFound, NotThisPart,
    OtherReference, TooOften, VersionChanged, WrongState,
};
use app::api::{ApplicationAnswer, ProblemKind};
use app::locale::Locale;
use app::text::Texts;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::catalogue::VersionQuery;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// The network a request comes from, for limits.
#[derive(Clone, Debug, Default)]
pub struct Client(pub String);

/// The path of an application.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct ApplicationPath {
    /// Secret of a link. Treat it like a password and never log it
    secret: String,
}

impl ApplicationPath {
    /// # Errors
    /// If it can't be a secret. The response is the same as for a secret that no link has.
    pub fn secret(&self) -> Result<LinkSecret, CommandError> {
        LinkSecret::parse(&self.secret).ok_or(CommandError::NoSuchLink)
    }
}

/// A new application.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewApplication {
    foundation: String,
    programme: String,
    tier: String,
    /// Facts of the programme by their IDs, as people type them. The application doesn’t ask for them again.
    #[serde(default)]
    facts: BTreeMap<String, String>,
    /// Language of emails and agreements, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    language: String,
}

/// An application that was just started.
#[derive(Debug, Serialize, ToSchema)]
struct StartedApplication {
    /// The application number, to use when talking about it. It doesn’t open anything.
    reference: String,
    /// The key to the application. Never log it. It’s only returned here, once.
    secret: String,
    /// The application’s page. Its URL contains the secret.
    address: String,
}

/// Starts an application for an open tier, under the current version.
///
/// The secret is only returned here, once.
#[utoipa::path(
    post,
    path = "/applications",
    operation_id = "start",
    tag = "applications",
    request_body(content = NewApplication, example = json!({
        "foundation": "almalinux",
        "programme": "membership",
        "tier": "contributor",
        "facts": { "kind": "person" },
        "language": "en",
    })),
    responses(
        (status = CREATED, body = StartedApplication, description = "Started. Store the secret"),
        Problems<(JsonBody, Change, BadFact, (NotFound, FoundationUnavailable), Closed, TooOften)>,
    ),
)]
pub(super) async fn start(
    State(state): State<AppState>,
    client: Option<Extension<Client>>,
    Json(asked): Json<NewApplication>,
) -> Result<Response, Failure> {
    check(&state, &asked)?;
    let facts: Vec<(String, String)> = asked.facts.into_iter().collect();
    let started = applications::start(
        &state,
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
    let answer = StartedApplication {
        address: format!("{}/apply/{}", state.origin, started.secret.expose()),
        reference: started.reference.to_string(),
        secret: started.secret.expose().to_owned(),
    };
    Ok((StatusCode::CREATED, NO_STORE, axum::Json(answer)).into_response())
}

/// Rejects unknown tiers and facts, so that callers don't take a misspelt fact for one that was used.
fn check(state: &AppState, asked: &NewApplication) -> Result<(), Failure> {
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue.programme(&asked.foundation, &asked.programme, &VersionQuery::InForce)?;
    if programme.tier(&asked.tier).is_none() {
        return Err(no_such_tier(programme, &asked.tier));
    }
    let t = Texts::new(Locale::from_tag(&asked.language).unwrap_or_default());
    let facts = asked.facts.iter().map(|(id, typed)| (id.as_str(), typed.as_str()));
    stated_in(t, programme, facts, state.clock.today())?;
    Ok(())
}

/// What to include.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ApplicationParams {
    /// ID of an agreement whose text you want
    #[serde(default)]
    agreement: String,
    /// Whether to include the wizard's rules. Only our own pages need them.
    #[serde(default)]
    #[param(ignore)]
    rules: bool,
}

/// Returns as much of an application as the link opens: everything for the applicant, one section for a colleague.
///
/// Its steps list the questions with their keys and formats. Answers can add further steps.
#[utoipa::path(
    get,
    path = "/applications/{secret}",
    operation_id = "application",
    tag = "applications",
    params(ApplicationPath, LanguageParams, ApplicationParams),
    responses(
        (status = OK, body = ApplicationAnswer, description = "Success"),
        Problems<(BadQuery, Link, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Path(path): Path<ApplicationPath>,
    Query(LanguageParams { lang }): Query<LanguageParams>,
    Query(params): Query<ApplicationParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief_by_id(&state, &lang);
    let mut answer = reviews::application(&state, &path.secret()?, &lang, &params.agreement, foundation).await?;
    if !params.rules {
        answer.rules = None;
    }
    Ok(private(&headers, &answer))
}

/// Answers to save.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewAnswers {
    /// The revision of the application the answers are based on.
    revision: i64,
    /// A name for yourself, if you save more than once from the same revision: your own answers aren’t conflicts.
    #[serde(default)]
    page: String,
    /// Answers by the keys of their fields, as people type them. An empty one removes the answer.
    answers: BTreeMap<String, String>,
}

/// What was saved.
#[derive(Debug, Serialize, ToSchema)]
struct SavedAnswers {
    /// The application’s new revision.
    revision: i64,
    /// Keys that someone else has answered in the meantime, with their answers. Yours are kept until you send them again.
    conflicts: BTreeMap<String, String>,
}

/// Saves answers by key, even invalid ones.
///
/// Every answer is saved, but the application can’t be submitted until invalid ones are corrected. Keys the link can’t open
/// are ignored. If someone else has changed an answer since the given revision, it isn’t overwritten: it’s listed under
/// conflicts.
#[utoipa::path(
    patch,
    path = "/applications/{secret}/answers",
    operation_id = "answers",
    tag = "applications",
    params(ApplicationPath),
    request_body(content = NewAnswers, example = json!({
        "revision": 1,
        "answers": { "you.name": "Ada Lovelace", "you.email": "ada@example.org" },
    })),
    responses(
        (status = OK, body = SavedAnswers, description = "Success"),
        Problems<(BadQuery, JsonBody, Link, Change, WrongState, TooOften)>,
    ),
)]
pub(super) async fn save_answers(
    State(state): State<AppState>,
    Path(path): Path<ApplicationPath>,
    Json(asked): Json<NewAnswers>,
) -> Result<Response, Failure> {
    let form = Form {
        revision: asked.revision,
        page: asked.page,
        answers: asked.answers.into_iter().collect(),
    };
    let (saved, _) = applications::save(&state, &path.secret()?, &form).await?;
    let answer = SavedAnswers {
        revision: saved.revision,
        conflicts: saved.conflicts.into_iter().collect(),
    };
    Ok((NO_STORE, axum::Json(answer)).into_response())
}

/// Submits the application once it’s complete and signed. Submitting it again changes nothing.
#[utoipa::path(
    post,
    path = "/applications/{secret}/submission",
    operation_id = "submit",
    tag = "applications",
    params(ApplicationPath),
    responses(
        Done,
        Problems<(BadQuery, Link, Change, NotThisPart, WrongState, (NotEligible, VersionChanged, Full), Incomplete)>,
    ),
)]
pub(super) async fn submit(
    State(state): State<AppState>,
    Path(path): Path<ApplicationPath>,
) -> Result<Response, Failure> {
    let (kind, title, detail) = match reviews::submit(&state, &path.secret()?).await? {
        Submitted::Yes => return Ok(no_content()),
        Submitted::Incomplete => (
            ProblemKind::Incomplete,
            "The application is incomplete.",
            "Request the application: its steps list what's needed.",
        ),
        Submitted::NotEligible => (
            ProblemKind::NotEligible,
            "Based on the answers, the applicant isn't eligible for this tier.",
            "Request the application: its refusals list the reasons.",
        ),
        Submitted::VersionChanged => (
            ProblemKind::VersionChanged,
            "A different version of the programme is now in force.",
            "Request the application: newer lists the changes. You can accept the new version on its page.",
        ),
        Submitted::Full => (
            ProblemKind::Full,
            "All places in this tier are taken.",
            "Request the programme: other tiers may be open.",
        ),
    };
    Err(Failure::new(kind, title, Some(detail.to_owned())))
}

/// A withdrawal.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Withdrawal {
    /// The application number, so that nobody withdraws by accident.
    reference: String,
}

/// Withdraws a submitted application.
///
/// You can’t undo this, so include the application number. Withdrawing it again changes nothing.
#[utoipa::path(
    post,
    path = "/applications/{secret}/withdrawal",
    operation_id = "withdraw",
    tag = "applications",
    params(ApplicationPath),
    request_body(content = Withdrawal, example = json!({ "reference": "7KQ2-M9XW" })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, Link, Change, NotThisPart, WrongState, OtherReference)>,
    ),
)]
pub(super) async fn withdraw(
    State(state): State<AppState>,
    Path(path): Path<ApplicationPath>,
    Json(asked): Json<Withdrawal>,
) -> Result<Response, Failure> {
    if !reviews::withdraw(&state, &path.secret()?, &asked.reference).await? {
        return Err(Failure::new(
            ProblemKind::OtherReference,
            "The application number doesn't match.",
            Some("Request the application: its reference is the application number.".to_owned()),
        ));
    }
    Ok(no_content())
}
