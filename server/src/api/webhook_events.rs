//! What's sent to webhooks, for the document's `webhooks` section.

use crate::webhooks::facts_of;
use app::api::WebhookEvent;
use app::locale::Locale;
use app::text::Texts;
use app::webhooks::event_text;
use utoipa::ToSchema;
use utoipa::openapi::path::{HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{ContentBuilder, PathItem, Paths, PathsBuilder, Ref, Required, ResponseBuilder};

/// What’s sent to a webhook.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "only documents what's sent")]
pub(super) struct WebhookPayload {
    /// The type of event, such as `invoice.paid`. A test is `webhook.test`.
    #[schema(rename = "type")]
    kind: String,
    /// When it happened, such as `2026-07-15T12:00:00Z`. The time of the attempt is in `webhook-timestamp`.
    timestamp: String,
    data: WebhookFacts,
}

/// What an event says. Which facts it has depends on its type. Days are such as 2026-07-15, and amounts are in minor units.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "only documents what's sent")]
pub(super) struct WebhookFacts {
    /// ID of the foundation.
    foundation: String,
    /// ID of the programme.
    programme: Option<String>,
    /// The application number.
    application: Option<String>,
    /// ID of the membership, if there’s one.
    membership: Option<String>,
    /// `application.decided`: `approved` or `declined`.
    outcome: Option<String>,
    /// ID of the tier.
    tier: Option<String>,
    /// Name of the programme’s version.
    version: Option<String>,
    /// Number of the term, from 1.
    term: Option<i64>,
    /// First day of the term.
    first_day: Option<String>,
    /// Last day of the term or membership.
    last_day: Option<String>,
    /// `membership.tier_changed` in the middle of a term: the last day of the term before.
    before_ends: Option<String>,
    /// The same: whether the term is the rest of the one before, with the same last day.
    rest: Option<bool>,
    /// `membership.notice_given`: the last day.
    leaves_on: Option<String>,
    /// `membership.ended`: `notice` or `term`.
    because: Option<String>,
    /// ID of the programme’s question whose answer is the address.
    question: Option<String>,
    /// The HTTP status of the last check.
    status: Option<u16>,
    /// `membership.address_failed`: why there was no response, such as `no_connection`.
    trouble: Option<String>,
    /// Number of the invoice or credit note.
    number: Option<String>,
    /// `invoice.cancelled`: number of the invoice that the credit note cancels.
    cancels: Option<String>,
    /// Such as EUR.
    currency: Option<String>,
    /// The total of the invoice or credit note.
    gross: Option<i64>,
    /// ID of the payment.
    payment: Option<String>,
    /// The amount of the payment.
    minor: Option<i64>,
    /// The day of the payment.
    on: Option<String>,
    /// ID of what was asked for.
    #[schema(rename = "use")]
    what: Option<String>,
    /// ID of the benefit.
    benefit: Option<String>,
    /// The day for which it was asked.
    wanted: Option<String>,
    /// The day on which it’s planned.
    scheduled: Option<String>,
    /// The day on which it was delivered.
    delivered: Option<String>,
    /// ID of the public page.
    profile: Option<String>,
    /// Number of the election or resolution in the foundation.
    poll: Option<i64>,
    /// `election` or `resolution`.
    kind: Option<String>,
    /// ID of the election in the programme, whose members vote.
    election: Option<String>,
    /// The day that the voting roll is for.
    record_day: Option<String>,
    /// First day of voting.
    opens: Option<String>,
    /// Last day of voting.
    closes: Option<String>,
    /// `poll.counted`: SHA-256 of the audit bundle, in hexadecimal.
    bundle_hash: Option<String>,
    /// `webhook.test`: ID of the webhook.
    webhook: Option<String>,
}

/// The headers of every request, and what they say.
const HEADERS: [(&str, &str); 3] = [
    ("webhook-id", "ID of the event. It stays the same when it’s sent again"),
    ("webhook-timestamp", "When this attempt was made, in seconds since 1970"),
    (
        "webhook-signature",
        "Signatures, separated by spaces: v1, a comma, and base64. There are two while a secret is being replaced",
    ),
];

/// Every type of event.
pub(super) fn described() -> Paths {
    let events = WebhookEvent::ALL.into_iter();
    let all = events.fold(PathsBuilder::new(), |all, event| all.path(event.id(), operation(event)));
    all.build()
}

fn operation(event: WebhookEvent) -> PathItem {
    let text = ObjectBuilder::new().schema_type(Type::String).build();
    let payload = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name(WebhookPayload::name())))
        .build();
    let body = RequestBodyBuilder::new()
        .content("application/json", payload)
        .required(Some(Required::True));
    let received = ResponseBuilder::new()
        .description("Received. Any status from 200 to 299 says so")
        .build();
    let gone = ResponseBuilder::new().description("Turns the webhook off").build();
    let operation = HEADERS
        .into_iter()
        .fold(OperationBuilder::new(), |operation, (name, says)| {
            let header = ParameterBuilder::new()
                .name(name)
                .parameter_in(ParameterIn::Header)
                .required(Required::True)
                .description(Some(says))
                .schema(Some(text.clone()));
            operation.parameter(header.build())
        });
    let operation = operation
        .operation_id(Some(event.id()))
        .summary(Some(event_text(Texts::new(Locale::En), event)))
        .description(Some(format!("data: {}", facts_of(event).join(", "))))
        .tag("webhooks")
        .request_body(Some(body.build()))
        .response("2XX", received)
        .response("410", gone);
    PathItem::new(HttpMethod::Post, operation.build())
}
