//! API tokens: software uses them to act for somebody.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{english, language, sort_reader};
use super::reply::{NO_STORE, no_content, private};
use super::session::Person;
use crate::accounts::{self, NewToken, SessionId, TOKEN_DAYS, TokenProblem, TokenRow};
use crate::applications::AppState;
use app::api::kinds::{BadQuery, ConfirmFirst, Incomplete, NoPermission, NotSignedIn};
use app::api::{MadeToken, NewApiToken, ProblemKind, TOKEN_COLUMNS, TokenBrief, TokenChoice, TokensAnswer};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::text::Text;
use serde::Deserialize;
use utoipa::IntoParams;

/// The order and the language in which to return your tokens.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct TokensParams {
    /// The column to sort by: name, foundation, created, expires or used. With a minus, such as -used, in descending order. Default: the newest first
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

sort_reader!(sort, TOKEN_COLUMNS);

/// Lists your API tokens, and what new ones can be used for.
#[utoipa::path(
    get,
    path = "/account/tokens",
    operation_id = "tokens",
    tag = "accounts",
    params(TokensParams),
    responses(
        (status = OK, body = TokensAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Person(caller): Person,
    Query(asked): Query<TokensParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let rows = accounts::own_tokens(&state, &caller, &asked.sort).await?;
    let shelves = state.loaded.catalogue.foundations().iter();
    let choices = shelves.filter_map(|shelf| {
        let could = |action: &Action| caller.could(*action, &shelf.foundation.id);
        let scopes = Action::FOR_SOFTWARE.into_iter().filter(could);
        let scopes: Vec<String> = scopes.filter_map(Action::scope).map(str::to_owned).collect();
        (!scopes.is_empty()).then(|| TokenChoice {
            foundation: brief(shelf, &asked.lang),
            scopes,
        })
    });
    let answer = TokensAnswer {
        choices: choices.collect(),
        sort: if asked.sort.is_empty() {
            "-created".to_owned()
        } else {
            asked.sort
        },
        tokens: rows.into_iter().map(|row| token_brief(&state, row)).collect(),
        days: TOKEN_DAYS.to_vec(),
    };
    Ok(private(&headers, &answer))
}

pub(super) fn token_brief(state: &AppState, row: TokenRow) -> TokenBrief {
    let foundation = state.loaded.catalogue.foundation(&row.foundation);
    let scopes = row.scopes.into_iter().filter_map(Action::scope);
    TokenBrief {
        id: row.id.to_string(),
        name: row.name,
        owner: row.email,
        // What's no longer on the site is shown by its ID.
        foundation: foundation.map_or_else(
            || Text::new("en", &row.foundation),
            |foundation| foundation.name.clone(),
        ),
        scopes: scopes.map(str::to_owned).collect(),
        created_at: row.created_at,
        expires_at: row.expires_at,
        used_at: row.used_at,
    }
}

/// Makes an API token. The response is the only one that contains it.
///
/// It works for one foundation, for its scopes, and only as far as your roles go. Software can’t decide on applications, sign,
/// change roles, cancel invoices or refund card payments.
#[utoipa::path(
    post,
    path = "/account/tokens",
    operation_id = "make-token",
    tag = "accounts",
    request_body(content = NewApiToken, example = json!({
        "foundation": "almalinux",
        "name": "Accounting",
        "scopes": ["read-money"],
        "days": 90,
    })),
    responses(
        (status = CREATED, body = MadeToken, description = "Success"),
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission, ConfirmFirst), Incomplete, Change)>,
    ),
)]
pub(super) async fn make(
    State(state): State<AppState>,
    Person(caller): Person,
    Json(asked): Json<NewApiToken>,
) -> Result<Response, Failure> {
    let scopes: Option<Vec<Action>> = asked.scopes.iter().map(|word| Action::from_scope(word)).collect();
    let scopes = scopes.ok_or_else(|| refused(TokenProblem::ScopesTooWide))?;
    let new = NewToken {
        foundation: &asked.foundation,
        name: &asked.name,
        scopes: &scopes,
        days: asked.days,
    };
    let made = accounts::create_token(&state, &caller, new).await?;
    let token = made.map_err(refused)?.expose().to_owned();
    Ok((StatusCode::CREATED, NO_STORE, axum::Json(MadeToken { token })).into_response())
}

fn refused(problem: TokenProblem) -> Failure {
    let (title, detail) = match problem {
        TokenProblem::NameWrong => ("The name isn't valid.", "Send a name of up to 80 characters."),
        TokenProblem::ScopesMissing => ("There are no scopes.", "Send what the token can be used for."),
        TokenProblem::ScopesTooWide => (
            "The scopes aren't all yours.",
            "Send only scopes that are listed with your tokens.",
        ),
        TokenProblem::DaysWrong => ("It can't last this long.", "Send 30, 90, 180 or 365 as days."),
        TokenProblem::TooMany => ("You have too many tokens.", "Revoke those that you don't need."),
    };
    Failure::new(ProblemKind::Incomplete, title, Some(detail.to_owned()))
}

/// The path of a token.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct TokenPath {
    /// ID of a token, as returned with the list
    token: String,
}

/// Revokes an API token: one of yours, or of a foundation that you’re an administrator of. Revoking it again changes nothing.
#[utoipa::path(
    delete,
    path = "/account/tokens/{token}",
    operation_id = "revoke-token",
    tag = "accounts",
    params(TokenPath),
    responses(Done, Problems<(BadQuery, NotSignedIn, NoPermission, Change)>),
)]
pub(super) async fn revoke(
    State(state): State<AppState>,
    Person(caller): Person,
    Path(path): Path<TokenPath>,
) -> Result<Response, Failure> {
    if let Some(id) = SessionId::parse(&path.token) {
        accounts::revoke_token(&state, &caller, &id).await?;
    }
    Ok(no_content())
}
