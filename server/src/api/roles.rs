//! Who has which role for a foundation.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{english, first, language, sort_reader};
use super::reply::{no_content, private};
use super::session::Caller;
use crate::accounts::{self, AccountEmail, Actor, HeldRole, RoleId, Session};
use crate::applications::AppState;
use app::api::kinds::{
    BadQuery, ConfirmFirst, FoundationUnavailable, Incomplete, LastAdministrator, NoPermission, NotFound, NotSignedIn,
};
use app::api::{ProblemKind, ROLE_COLUMNS, RoleBrief, RolesAnswer};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::access::{AccountRole, Action};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// The path of a foundation's roles.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct RolesPath {
    /// ID of the foundation
    foundation: String,
}

/// The part of the list to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct RolesParams {
    /// The column to sort by: person, role or since. With a minus, such as -since, in descending order. Default: person, by email address
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Page of the list, from 1. A page has 50 roles
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

sort_reader!(sort, ROLE_COLUMNS);

/// The path of a role.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct RolePath {
    /// ID of the foundation
    foundation: String,
    /// ID of the role, as returned with the list
    role: String,
}

/// A role to grant.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewRole {
    email: String,
    role: AccountRole,
}

/// Lists everyone who has a role for a foundation. Administrators and staff can read it.
#[utoipa::path(
    get,
    path = "/roles/{foundation}",
    operation_id = "roles",
    tag = "accounts",
    params(RolesPath, RolesParams),
    responses(
        (status = OK, body = RolesAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<RolesPath>,
    Query(asked): Query<RolesParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let listed = accounts::listed_roles(&state, &caller, &path.foundation, (&asked.sort, asked.page)).await?;
    let roles = listed.roles.into_iter();
    let answer = RolesAnswer {
        foundation,
        sort: listed.sort,
        roles: roles.map(|held| role_brief(&state, held, &caller)).collect(),
        page: listed.page,
        pages: listed.pages,
        changes: caller.could(Action::ChangeRoles, &path.foundation),
    };
    Ok(private(&headers, &answer))
}

fn role_brief(state: &AppState, held: HeldRole, caller: &Session) -> RoleBrief {
    RoleBrief {
        id: held.id.to_string(),
        own: held.account == caller.account,
        email: held.email,
        role: held.role,
        granted_at: held.granted_at,
        provider: accounts::provider_of(&held.granted_by).map(|id| state.sign_in.provider_name(id)),
    }
}

/// Grants a role, and emails the person how to sign in. Only administrators can. Granting it again changes nothing.
#[utoipa::path(
    post,
    path = "/roles/{foundation}",
    operation_id = "grant-role",
    tag = "accounts",
    params(RolesPath),
    request_body(content = NewRole, example = json!({ "email": "ada@example.org", "role": "committee" })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission, ConfirmFirst), NotFound, FoundationUnavailable, Incomplete, Change)>,
    ),
)]
pub(super) async fn grant(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<RolesPath>,
    Json(asked): Json<NewRole>,
) -> Result<Response, Failure> {
    let email = AccountEmail::parse(&asked.email).ok_or_else(|| {
        let detail = "Send an address like name@example.org.".to_owned();
        Failure::new(ProblemKind::Incomplete, "This isn't an email address.", Some(detail))
    })?;
    accounts::grant_role(&state, Actor::Account(&caller), &path.foundation, &email, asked.role).await?;
    Ok(no_content())
}

/// Ends a role, from this moment on. Only administrators can. Ending it again changes nothing.
#[utoipa::path(
    delete,
    path = "/roles/{foundation}/{role}",
    operation_id = "end-role",
    tag = "accounts",
    params(RolePath),
    responses(Done, Problems<(BadQuery, NotSignedIn, NoPermission, ConfirmFirst, LastAdministrator, Change)>),
)]
pub(super) async fn end(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<RolePath>,
) -> Result<Response, Failure> {
    if let Some(id) = RoleId::parse(&path.role) {
        accounts::end_role(&state, Actor::Account(&caller), &path.foundation, &id).await?;
    }
    Ok(no_content())
}
