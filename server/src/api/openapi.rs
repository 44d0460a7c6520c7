//! The OpenAPI document. Everything about an endpoint is next to its handler; this is what they share.

use super::DESCRIBED;
use super::problems::NotModified;
use super::reply::public;
use super::webhook_events::{WebhookFacts, WebhookPayload, described};
use app::api::Problem;
use axum::http::HeaderMap;
use axum::response::Response;
use std::sync::LazyLock;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Guildhall",
        description = "With the API, your software can read everything the pages show and do everything they do. The same rules \
            apply.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    servers((url = "/api/v1")),
    tags(
        (
            name = "programmes",
            description = "Read everything about programmes with GET. You don’t need a key, and pages on any site can call these \
                endpoints. Responses have an ETag: send it as If-None-Match, and an unchanged response comes back as 304 \
                without a body.",
        ),
        (
            name = "applications",
            description = "Software can apply just as people do: start an application, save answers, sign and submit. It \
                needs no account and no API key: the secret in a link is the key. Anyone who has it can read and change whatever \
                the link opens, so treat it like a password. It’s part of the path, so never log it. Request bodies are JSON \
                of up to 64 KB. Requests from pages on other sites are refused, and responses mustn’t be cached.",
        ),
        (
            name = "accounts",
            description = "Your account, and who has which role for a foundation. Requests need the session cookie that you get when you sign in. Software gets an API token at /account/tokens, and sends it as Authorization: Bearer ghd_…",
        ),
        (
            name = "webhooks",
            description = "Webhooks tell your software what happens: we POST each event to your address, as Standard Webhooks 1.0.0 describes (standardwebhooks.com). Verify webhook-signature with your secret and one of the standard’s libraries, refuse a webhook-timestamp that’s more than five minutes old, and remember webhook-id: an event can arrive twice, and events can arrive in any order. Answer with a status from 200 to 299 within 15 seconds. Otherwise we send it again: ten times over three days. 410 turns the webhook off. Redirects aren’t followed. Events contain IDs and few facts, and nothing about people: request the rest with the API. The document’s webhooks section lists them. Requests need the session cookie of an administrator.",
        ),
        (
            name = "reviews",
            description = "What a foundation’s reviewers see and do: the queue, applications with their votes and notes, decisions. Requests need a role for the foundation, and a session cookie or an API token.",
        ),
        (
            name = "invoices",
            description = "A foundation’s invoices, credit notes and payments. Requests need a role for the foundation, and a session cookie or an API token.",
        ),
        (
            name = "meetings",
            description = "Meetings: what’s on a body’s agenda, approving it together, and the minutes. Requests need a session cookie and a role for the foundation.",
        ),
        (
            name = "bank",
            description = "Bank statements: upload a file, see which invoices its lines pay, import it, and decide what isn’t certain. Requests need a role for the foundation, and a session cookie or an API token.",
        ),
        (
            name = "members",
            description = "The member area: a membership with its terms, people and documents. Requests need the session cookie of somebody who’s signed in with the address of one of the member’s contacts. Proofs of membership are public.",
        ),
        (
            name = "memberships",
            description = "A foundation’s members, their history, the reminders before their terms end, a preview of what happens automatically, and imports of members from other systems. Requests need a role for the foundation, and a session cookie or an API token. No API token can send reminders or import members.",
        ),
        (
            name = "elections",
            description = "Elections, and the voting roll of each: who votes on a record date, with how many votes and why, and what others are missing. Requests need a role for the foundation, and a session cookie or an API token. Members read their own lines in the member area.",
        ),
        (
            name = "polls",
            description = "Elections and resolutions that a foundation has announced: rules and days, nominees, turnout and results. You don’t need a key to read them. With a session cookie, members also get what’s about them, and those who run an election or a resolution what there is to do. Frozen voting rolls are for those who may read the foundation’s members. No API token can change anything or vote.",
        ),
        (
            name = "reports",
            description = "Reports about a foundation’s members, revenue, renewals and decisions, each as JSON and as CSV. Requests need a role for the foundation, and a session cookie or an API token.",
        ),
        (
            name = "directory",
            description = "The public directory: members whose membership is in force and who want to be listed. You don’t need a key, and pages on any site can call these endpoints.",
        ),
        (
            name = "commitments",
            description = "What members have promised to give in kind: its milestones, what they’ve delivered, and what happens if it falls short. Requests need a role for the foundation, and a session cookie or an API token, except those with an application’s secret. No API token can set milestones or decide about deliveries.",
        ),
        (
            name = "benefits",
            description = "The fulfilment board: what members have asked for of their benefits, and what the foundation’s staff make of it. Requests need a session cookie and a role for the foundation.",
        ),
    ),
    components(schemas(Problem, WebhookPayload, WebhookFacts)),
)]
struct Base;

static DOCUMENT: LazyLock<OpenApi> = LazyLock::new(|| {
    let mut document = DESCRIBED.1.clone();
    document.webhooks = Some(described());
    document
});

/// The document without endpoints.
pub(super) fn base() -> OpenApi {
    Base::openapi()
}

/// The document.
pub fn document() -> &'static OpenApi {
    &DOCUMENT
}

/// Returns this description as OpenAPI 3.1.
#[utoipa::path(
    get,
    path = "/openapi.json",
    operation_id = "openapi",
    tag = "programmes",
    responses((status = OK, body = Object, description = "Success"), NotModified),
)]
pub(super) async fn show(headers: HeaderMap) -> Response {
    public(&headers, document())
}
