//! The caller's own account.

use super::extract::{Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, Problems};
use super::query::{LanguageParams, english, first, language};
use super::reply::{no_content, private};
use super::session::Person;
use crate::accounts::{self, OwnRow, PasskeyId, Session, SessionId};
use crate::applications::{AppState, CommandError};
use crate::members;
use app::api::kinds::{BadQuery, ConfirmFirst, NotSignedIn};
use app::api::{AccountAnswer, FoundationRoles, OwnApplication, OwnMembership, PasskeyBrief, SessionBrief};
use app::locale::Locale;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::catalogue::VersionQuery;
use domain::text::Text;
use serde::Deserialize;
use utoipa::IntoParams;

/// The page of your applications.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct AccountParams {
    /// Page of your applications, from 1. A page has 50 applications
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// Returns your account: your roles, applications, passkeys and sessions.
#[utoipa::path(
    get,
    path = "/account",
    operation_id = "account",
    tag = "accounts",
    params(AccountParams),
    responses(
        (status = OK, body = AccountAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Person(caller): Person,
    Query(asked): Query<AccountParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let own = accounts::own_applications(&state, &caller, asked.page).await?;
    let answer = AccountAnswer {
        email: caller.email.clone(),
        roles: roles(&state, &caller, &asked.lang),
        memberships: memberships(&state, &caller).await?,
        applications: applications(&state, own.rows),
        page: own.page,
        pages: own.pages,
        passkeys: passkeys(&state, &caller).await?,
        sessions: sessions(&state, &caller).await?,
    };
    Ok(private(&headers, &answer))
}

/// The roles by foundation. Foundations that are no longer on the site are left out.
fn roles(state: &AppState, caller: &Session, lang: &str) -> Vec<FoundationRoles> {
    let shelves = state.loaded.catalogue.foundations().iter();
    let held = shelves.filter_map(|shelf| {
        let mine = caller.roles.iter().filter(|(of, _)| *of == shelf.foundation.id);
        let roles: Vec<_> = mine.map(|(_, role)| *role).collect();
        (!roles.is_empty()).then(|| FoundationRoles {
            foundation: brief(shelf, lang),
            roles,
        })
    });
    held.collect()
}

/// The names of a foundation and a tier. What's no longer on the site is shown by its ID.
fn names(state: &AppState, foundation: &str, programme: &str, version: &str, tier: &str) -> (Text, Text) {
    let catalogue = &state.loaded.catalogue;
    let or_id = |name: Option<&Text>, id: &str| name.cloned().unwrap_or_else(|| Text::new("en", id));
    let named = catalogue.foundation(foundation).map(|known| &known.name);
    let wanted = VersionQuery::Version(version.to_owned());
    let programme = catalogue.programme(foundation, programme, &wanted).ok();
    let found = programme.and_then(|programme| programme.tier(tier));
    (or_id(named, foundation), or_id(found.map(|tier| &tier.title), tier))
}

async fn memberships(state: &AppState, caller: &Session) -> Result<Vec<OwnMembership>, CommandError> {
    let rows = members::own_memberships(state, caller).await?;
    let named = rows.into_iter().map(|row| {
        let (foundation, tier) = names(state, &row.foundation, &row.programme, &row.version, &row.tier);
        OwnMembership {
            id: row.id.to_string(),
            name: row.name,
            foundation,
            tier,
        }
    });
    Ok(named.collect())
}

fn applications(state: &AppState, rows: Vec<OwnRow>) -> Vec<OwnApplication> {
    let named = rows.into_iter().map(|row| {
        let (foundation, tier) = names(state, &row.foundation, &row.programme, &row.version, &row.tier);
        OwnApplication {
            reference: row.reference.to_string(),
            foundation,
            tier,
            state: row.state.into(),
            changed_at: row.changed_at,
        }
    });
    named.collect()
}

async fn passkeys(state: &AppState, caller: &Session) -> Result<Vec<PasskeyBrief>, CommandError> {
    let rows = accounts::passkeys(state, caller).await?;
    let passkeys = rows.into_iter().map(|row| PasskeyBrief {
        id: row.id.to_string(),
        name: row.name,
        added_at: row.created_at,
        used_at: row.used_at,
    });
    Ok(passkeys.collect())
}

async fn sessions(state: &AppState, caller: &Session) -> Result<Vec<SessionBrief>, CommandError> {
    let rows = accounts::sessions(state, &caller.account).await?;
    let sessions = rows.into_iter().map(|row| SessionBrief {
        current: row.id == caller.id,
        id: row.id.to_string(),
        agent: row.agent,
        signed_in_at: row.created_at,
        seen_at: row.seen_at,
    });
    Ok(sessions.collect())
}

/// The path of a session.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct SessionPath {
    /// ID of a session, as returned with the account
    session: String,
}

/// Ends one of your sessions. Ending it again changes nothing.
#[utoipa::path(
    delete,
    path = "/account/sessions/{session}",
    operation_id = "end-session",
    tag = "accounts",
    params(SessionPath),
    responses(Done, Problems<(BadQuery, NotSignedIn, Change)>),
)]
pub(super) async fn end_session(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<SessionPath>,
) -> Result<Response, Failure> {
    if let Some(id) = SessionId::parse(&path.session) {
        accounts::end_session(&state, &caller, &id).await?;
    }
    Ok(no_content())
}

/// Ends all your other sessions.
#[utoipa::path(
    delete,
    path = "/account/sessions",
    operation_id = "end-other-sessions",
    tag = "accounts",
    responses(Done, Problems<(NotSignedIn, Change)>),
)]
pub(super) async fn end_others(State(state): State<AppState>, Person(caller): Person) -> Result<Response, Failure> {
    accounts::end_others(&state, &caller).await?;
    Ok(no_content())
}

/// The path of a passkey.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct PasskeyPath {
    /// ID of a passkey, as returned with the account
    passkey: String,
}

/// Removes one of your passkeys, and emails you about it. Removing it again changes nothing.
#[utoipa::path(
    delete,
    path = "/account/passkeys/{passkey}",
    operation_id = "remove-passkey",
    tag = "accounts",
    params(PasskeyPath, LanguageParams),
    responses(Done, Problems<(BadQuery, NotSignedIn, ConfirmFirst, Change)>),
)]
pub(super) async fn remove_passkey(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<PasskeyPath>,
    Query(asked): Query<LanguageParams>,
) -> Result<Response, Failure> {
    if let Some(id) = PasskeyId::parse(&path.passkey) {
        let locale = Locale::from_tag(&asked.lang).unwrap_or_default();
        accounts::remove_passkey(&state, &caller, &id, None, locale).await?;
    }
    Ok(no_content())
}
