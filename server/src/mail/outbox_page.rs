//! `/outbox`: the sent emails, for development. It only exists if emails go to a folder and the configuration
//! says `development`, because everyone can read it.

use super::parts::parts;
use crate::applications::{AppState, EmailId};
use crate::clock::Timestamp;
use crate::from_row;
use crate::storage::StorageError;
use app::site::isolate;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use leptos::prelude::{AnyView, CollectView, ElementChild, GlobalAttributes, IntoAny, view};

/// The list, and each email.
pub fn router(state: AppState) -> Router {
    Router::new()
        .route("/outbox", get(list))
        .route("/outbox/{id}", get(show))
        .with_state(state)
}

struct SentEmail {
    id: EmailId,
    kind: String,
    recipient: String,
    subject: String,
    message: Option<Vec<u8>>,
    created_at: i64,
    trouble: Option<String>,
}
from_row!(SentEmail {
    id,
    kind,
    recipient,
    subject,
    message,
    created_at,
    trouble
});

impl SentEmail {
    /// The date and time, in UTC.
    fn time(&self) -> String {
        let seconds = self.created_at.div_euclid(1_000).rem_euclid(86_400);
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
        format!(
            "{} {hours:02}:{minutes:02}:{:02} UTC",
            Timestamp(self.created_at).day(),
            seconds % 60
        )
    }

    fn trouble(&self) -> &str {
        self.trouble.as_deref().unwrap_or_default()
    }
}

/// `GET /outbox`: newest first.
async fn list(State(state): State<AppState>) -> Result<Response, OutboxError> {
    let mut tx = state.database.read().await?;
    let mails: Vec<SentEmail> = tx
        .all(
            "SELECT id, kind, recipient, subject, NULL AS message, created_at, trouble FROM outbox \
             ORDER BY created_at DESC, id LIMIT 200",
            &[],
        )
        .await?;
    let rows = mails.iter().map(|mail| {
        let link = format!("/outbox/{}", mail.id);
        view! {
            <tr>
                <td>{mail.time()}</td>
                <td>{isolate(&mail.recipient)}</td>
                <td><a href=link>{isolate(&mail.subject)}</a></td>
                <td>{mail.kind.clone()}</td>
                <td>{isolate(mail.trouble())}</td>
            </tr>
        }
    });
    let heads = ["Time", "To", "Subject", "Kind", "Error"].map(|head| view! { <th scope="col">{head}</th> });
    Ok(page("Outbox", || {
        view! {
            <h1>"Outbox"</h1>
            <table>
                <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    }))
}

/// `GET /outbox/{id}`: both parts of an email.
async fn show(State(state): State<AppState>, Path(id): Path<String>) -> Result<Response, OutboxError> {
    let id = EmailId::parse(&id).ok_or(OutboxError::Missing)?;
    let mut tx = state.database.read().await?;
    let mail: Option<SentEmail> = tx
        .optional(
            "SELECT id, kind, recipient, subject, message, created_at, trouble FROM outbox WHERE id = $1",
            &[(&id).into()],
        )
        .await?;
    let mail = mail.ok_or(OutboxError::Missing)?;
    let parts = mail.message.as_deref().and_then(|message| parts(&mail.id, message));
    let parts = parts.ok_or(OutboxError::Missing)?;
    let about = format!("{}, {} to {}", mail.time(), mail.kind, mail.recipient);
    // The frame can't run anything, and its links open in a new tab.
    Ok(page(&mail.subject, || {
        view! {
            <p><a href="/outbox">"Outbox"</a></p>
            <h1>{isolate(&mail.subject)}</h1>
            <p>{isolate(about)}</p>
            <h2>"Text part"</h2>
            {linked(&parts.text)}
            <h2>"HTML part"</h2>
            <iframe
                title="HTML part"
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                width="100%"
                height="600"
                srcdoc=parts.html
            ></iframe>
        }
        .into_any()
    }))
}

/// The text part, with web addresses on their own lines as links.
fn linked(text: &str) -> AnyView {
    let lines = text.lines().map(|line| {
        let line = line.to_owned();
        let is_link = line.starts_with("https://") || line.starts_with("http://");
        if is_link {
            let href = line.clone();
            view! { <a href=href>{line}</a> "\n" }.into_any()
        } else {
            format!("{line}\n").into_any()
        }
    });
    view! { <pre dir="auto">{lines.collect_view()}</pre> }.into_any()
}

fn page(title: &str, content: impl FnOnce() -> AnyView) -> Response {
    const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    let document = app::html::Html::of(|| {
        view! {
            <!DOCTYPE html>
            <html lang="en">
                <head>
                    <meta charset="utf-8" />
                    <title>{title.to_owned()}</title>
                </head>
                <body>
                    <main>{content()}</main>
                </body>
            </html>
        }
        .into_any()
    });
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    (headers, Html(document.to_string())).into_response()
}

/// Why an email can't be shown.
enum OutboxError {
    /// It doesn't exist, or was sent before messages were kept.
    Missing,
    Storage(StorageError),
}

impl From<StorageError> for OutboxError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl IntoResponse for OutboxError {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => (StatusCode::NOT_FOUND, "There's no such email.").into_response(),
            Self::Storage(error) => {
                tracing::error!(%error, "couldn't show the outbox");
                (StatusCode::SERVICE_UNAVAILABLE, "The database isn't available.").into_response()
            }
        }
    }
}
