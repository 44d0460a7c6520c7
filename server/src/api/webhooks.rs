//! Webhooks: addresses to which a foundation's events are sent.

use super::extract::{Json, Path, Query};
use super::failure::Failure;
use super::foundations::brief;
use super::problems::{Change, Database, Done, JsonBody, Problems};
use super::query::{FoundationPath, english, first, language, sort_reader};
use super::reply::{NO_STORE, no_content, private};
use super::session::Caller;
use crate::applications::AppState;
use crate::webhooks::{self, AddedWebhook, DeliveriesShown, SendDone, WebhookProblem};
use app::api::kinds::{
    BadQuery, ConfirmFirst, FoundationUnavailable, Incomplete, NoPermission, NotFound, NotSignedIn, TooOften,
    WrongState,
};
use app::api::{
    NewWebhook, ProblemKind, WEBHOOK_COLUMNS, WEBHOOK_DELIVERY_COLUMNS, WebhookAction, WebhookAnswer, WebhookCommand,
    WebhookDeliveryFilter, WebhookSecretAnswer, WebhooksAnswer,
};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use utoipa::IntoParams;

/// The path of a webhook.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub(super) struct WebhookPath {
    /// ID of the foundation
    foundation: String,
    /// ID of the webhook
    id: String,
}

/// The order and the language in which to return webhooks.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct WebhooksParams {
    /// The column to sort by: name, state, delivered or failed. With a minus, such as -failed, in descending order. Default: the oldest first
    #[serde(default, deserialize_with = "sort")]
    sort: String,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

/// The part of the deliveries to return.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct WebhookParams {
    /// Which deliveries to list. Default: all
    #[serde(default)]
    #[param(inline)]
    show: WebhookDeliveryFilter,
    /// The column to sort by: event, when, state or attempts. With a minus, such as -when, in descending order. Default: -when
    #[serde(default, deserialize_with = "sort_deliveries")]
    sort: String,
    /// Page of the list, from 1. A page has 50 rows
    #[serde(default = "first")]
    page: i64,
    /// Language of the texts, such as de. Default: en
    #[serde(default = "english", deserialize_with = "language")]
    lang: String,
}

sort_reader!(sort, WEBHOOK_COLUMNS);
sort_reader!(sort_deliveries, WEBHOOK_DELIVERY_COLUMNS);

/// Lists a foundation’s webhooks. Only administrators can.
#[utoipa::path(
    get,
    path = "/webhooks/{foundation}",
    operation_id = "list-webhooks",
    tag = "webhooks",
    params(FoundationPath, WebhooksParams),
    responses(
        (status = OK, body = WebhooksAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Query(asked): Query<WebhooksParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let answer = webhooks::webhooks(&state, &caller, &path.foundation, &asked.sort, foundation).await?;
    Ok(private(&headers, &answer))
}

/// Adds a webhook. The response is the only one that contains its secret.
#[utoipa::path(
    post,
    path = "/webhooks/{foundation}",
    operation_id = "add-webhook",
    tag = "webhooks",
    params(FoundationPath),
    request_body(content = NewWebhook, example = json!({
        "url": "https://hooks.example.org/guildhall",
        "description": "CRM",
        "events": ["membership.activated", "membership.ended"],
    })),
    responses(
        (status = CREATED, body = WebhookSecretAnswer, description = "Success"),
        Problems<(
            BadQuery,
            JsonBody,
            (NotSignedIn, NoPermission, ConfirmFirst),
            NotFound,
            FoundationUnavailable,
            Incomplete,
            Change,
        )>,
    ),
)]
pub(super) async fn add(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<FoundationPath>,
    Json(new): Json<NewWebhook>,
) -> Result<Response, Failure> {
    let added = webhooks::add_webhook(&state, &caller, &path.foundation, &new).await?;
    let added = added.map_err(|problems| incomplete(&problems))?;
    Ok((StatusCode::CREATED, NO_STORE, axum::Json(secret_answer(&added))).into_response())
}

fn secret_answer(added: &AddedWebhook) -> WebhookSecretAnswer {
    WebhookSecretAnswer {
        id: added.id.to_string(),
        secret: added.secret.expose(),
    }
}

/// Returns a webhook with what was sent to it.
#[utoipa::path(
    get,
    path = "/webhooks/{foundation}/{id}",
    operation_id = "show-webhook",
    tag = "webhooks",
    params(WebhookPath, WebhookParams),
    responses(
        (status = OK, body = WebhookAnswer, description = "Success"),
        Problems<(BadQuery, NotSignedIn, NoPermission, NotFound, FoundationUnavailable, Database)>,
    ),
)]
pub(super) async fn show(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<WebhookPath>,
    Query(asked): Query<WebhookParams>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let about = brief(state.loaded.catalogue.shelf(&path.foundation)?, &asked.lang);
    let which = (path.foundation.as_str(), path.id.as_str());
    let shown = DeliveriesShown {
        show: asked.show,
        sort: &asked.sort,
        page: asked.page,
    };
    let answer = webhooks::webhook(&state, &caller, which, shown, about).await?;
    Ok(private(&headers, &answer.ok_or_else(not_found)?))
}

/// Changes where a webhook’s events are sent, and which.
#[utoipa::path(
    put,
    path = "/webhooks/{foundation}/{id}",
    operation_id = "change-webhook",
    tag = "webhooks",
    params(WebhookPath),
    request_body(content = NewWebhook, example = json!({
        "url": "https://hooks.example.org/guildhall",
        "description": "CRM",
        "events": ["membership.activated", "membership.renewed", "membership.ended"],
    })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission, ConfirmFirst), NotFound, Incomplete, Change)>,
    ),
)]
pub(super) async fn change(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<WebhookPath>,
    Json(new): Json<NewWebhook>,
) -> Result<Response, Failure> {
    let changed = webhooks::change_webhook(&state, &caller, (&path.foundation, &path.id), &new).await?;
    let changed = changed.ok_or_else(not_found)?;
    changed.map_err(|problems| incomplete(&problems))?;
    Ok(no_content())
}

/// Pauses or resumes a webhook, sends a test, or sends an event again.
///
/// What happens while it’s paused isn’t sent later. An event that’s sent again has the same `webhook-id` and the same content.
#[utoipa::path(
    post,
    path = "/webhooks/{foundation}/{id}",
    operation_id = "act-on-webhook",
    tag = "webhooks",
    params(WebhookPath),
    request_body(content = WebhookCommand, example = json!({ "action": "send_test" })),
    responses(
        Done,
        Problems<(BadQuery, JsonBody, (NotSignedIn, NoPermission), NotFound, WrongState, TooOften, Change)>,
    ),
)]
pub(super) async fn act(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<WebhookPath>,
    Json(command): Json<WebhookCommand>,
) -> Result<Response, Failure> {
    let (foundation, id) = (path.foundation.as_str(), path.id.as_str());
    let turned = |found: bool| if found { SendDone::Sent } else { SendDone::NotFound };
    let done = match command.action {
        WebhookAction::Pause => turned(webhooks::pause_webhook(&state, &caller, foundation, id).await?),
        WebhookAction::Resume => turned(webhooks::resume_webhook(&state, &caller, foundation, id).await?),
        WebhookAction::SendTest => webhooks::send_test(&state, &caller, foundation, id).await?,
        WebhookAction::SendAgain => webhooks::send_again(&state, &caller, (foundation, id), &command.delivery).await?,
    };
    match done {
        SendDone::Sent => Ok(no_content()),
        SendDone::NotFound => Err(not_found()),
        SendDone::NotActive => {
            let detail = "Resume it first.".to_owned();
            let title = "The webhook is paused or turned off.";
            Err(Failure::new(ProblemKind::WrongState, title, Some(detail)))
        }
    }
}

/// Gives a webhook a new secret. The response is the only one that contains it.
///
/// For 24 hours, requests are signed with the previous secret too, so that you can replace it without missing anything.
#[utoipa::path(
    post,
    path = "/webhooks/{foundation}/{id}/secret",
    operation_id = "replace-webhook-secret",
    tag = "webhooks",
    params(WebhookPath),
    responses(
        (status = OK, body = WebhookSecretAnswer, description = "Success"),
        Problems<(BadQuery, (NotSignedIn, NoPermission, ConfirmFirst), NotFound, Change)>,
    ),
)]
pub(super) async fn replace_secret(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<WebhookPath>,
) -> Result<Response, Failure> {
    let added = webhooks::rotate_secret(&state, &caller, &path.foundation, &path.id).await?;
    let added = added.ok_or_else(not_found)?;
    Ok((NO_STORE, axum::Json(secret_answer(&added))).into_response())
}

/// Deletes a webhook with its deliveries. Deleting it again changes nothing.
#[utoipa::path(
    delete,
    path = "/webhooks/{foundation}/{id}",
    operation_id = "delete-webhook",
    tag = "webhooks",
    params(WebhookPath),
    responses(Done, Problems<(BadQuery, (NotSignedIn, NoPermission, ConfirmFirst), Change)>),
)]
pub(super) async fn delete(
    State(state): State<AppState>,
    Caller(caller): Caller,
    Path(path): Path<WebhookPath>,
) -> Result<Response, Failure> {
    webhooks::delete_webhook(&state, &caller, &path.foundation, &path.id).await?;
    Ok(no_content())
}

fn incomplete(problems: &[WebhookProblem]) -> Failure {
    let details = problems.iter().map(|problem| match problem {
        WebhookProblem::UrlWrong(why) => format!("Send another url: {why}."),
        WebhookProblem::DescriptionTooLong => "Send a description of up to 200 characters.".to_owned(),
        WebhookProblem::EventsMissing => "Send the types of events as events.".to_owned(),
        WebhookProblem::TooMany => "There are 20 webhooks already. Delete one first.".to_owned(),
    });
    let details: Vec<String> = details.collect();
    let title = "The webhook isn’t valid.";
    Failure::new(ProblemKind::Incomplete, title, Some(details.join(" ")))
}

fn not_found() -> Failure {
    let detail = "Compare its ID with the one in the list.".to_owned();
    Failure::new(
        ProblemKind::NotFound,
        "There’s no such webhook or delivery.",
        Some(detail),
    )
}
