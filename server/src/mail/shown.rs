//! `/outbox`: what was sent, for whoever develops. It is there only where mail goes into a folder and the configuration
//! says `development`: everybody can read it.

use super::parts::parts;
use crate::applications::Desk;
use crate::clock::Moment;
use crate::from_row;
use crate::storage::StorageError;
use app::markup::{Element, el};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

/// The list, and each mail.
pub fn router(desk: Desk) -> Router {
    Router::new()
        .route("/outbox", get(list))
        .route("/outbox/{id}", get(show))
        .with_state(desk)
}

struct Shown {
    id: String,
    kind: String,
    recipient: String,
    subject: String,
    message: Option<Vec<u8>>,
    created_at: i64,
    trouble: Option<String>,
}
from_row!(Shown {
    id,
    kind,
    recipient,
    subject,
    message,
    created_at,
    trouble
});

impl Shown {
    /// The day and the time, in UTC.
    fn time(&self) -> String {
        let seconds = self.created_at.div_euclid(1_000).rem_euclid(86_400);
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
        format!(
            "{} {hours:02}:{minutes:02}:{:02} UTC",
            Moment(self.created_at).day(),
            seconds % 60
        )
    }

    fn trouble(&self) -> &str {
        self.trouble.as_deref().unwrap_or_default()
    }
}

/// `GET /outbox`: the newest first.
async fn list(State(desk): State<Desk>) -> Result<Response, Unshown> {
    let mut tx = desk.database.read().await?;
    let mails: Vec<Shown> = tx
        .all(
            "SELECT id, kind, recipient, subject, NULL AS message, created_at, trouble FROM outbox \
             ORDER BY created_at DESC, id LIMIT 200",
            &[],
        )
        .await?;
    let rows = mails.iter().map(|mail| {
        let link = el("a").attr("href", format!("/outbox/{}", mail.id)).said(&mail.subject);
        el("tr").children([
            el("td").text(mail.time()),
            el("td").said(&mail.recipient),
            el("td").child(link),
            el("td").text(&mail.kind),
            el("td").said(mail.trouble()),
        ])
    });
    let heads = ["Time", "To", "Subject", "Kind", "Trouble"].map(|head| el("th").attr("scope", "col").text(head));
    let table = el("table").children([el("thead").child(el("tr").children(heads)), el("tbody").children(rows)]);
    Ok(page("Outbox", [el("h1").text("Outbox"), table]))
}

/// `GET /outbox/{id}`: a mail in both its parts.
async fn show(State(desk): State<Desk>, Path(id): Path<String>) -> Result<Response, Unshown> {
    let mut tx = desk.database.read().await?;
    let mail: Option<Shown> = tx
        .optional(
            "SELECT id, kind, recipient, subject, message, created_at, trouble FROM outbox WHERE id = $1",
            &[(&id).into()],
        )
        .await?;
    let mail = mail.ok_or(Unshown::Missing)?;
    let parts = mail.message.as_deref().and_then(|message| parts(&mail.id, message));
    let parts = parts.ok_or(Unshown::Missing)?;
    let frame = el("iframe")
        .attr("title", "HTML part")
        // Nothing in it runs, and its links open beside it.
        .attr("sandbox", "allow-popups allow-popups-to-escape-sandbox")
        .attr("width", "100%")
        .attr("height", "600")
        .attr("srcdoc", parts.html);
    let content = [
        el("p").child(el("a").attr("href", "/outbox").text("Outbox")),
        el("h1").said(&mail.subject),
        el("p").said(format!("{}, {} to {}", mail.time(), mail.kind, mail.recipient)),
        el("h2").text("Text part"),
        linked(&parts.text),
        el("h2").text("HTML part"),
        frame,
    ];
    Ok(page(&mail.subject, content))
}

/// The text part; addresses, which stand on lines of their own, can be followed.
fn linked(text: &str) -> Element {
    text.lines().fold(el("pre").attr("dir", "auto"), |pre, line| {
        let is_link = line.starts_with("https://") || line.starts_with("http://");
        let pre = if is_link {
            pre.child(el("a").attr("href", line).text(line))
        } else {
            pre.text(line)
        };
        pre.text("\n")
    })
}

fn page<const N: usize>(title: &str, content: [Element; N]) -> Response {
    const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    let head = el("head")
        .child(el("meta").attr("charset", "utf-8"))
        .child(el("title").text(title));
    let body = el("body").child(el("main").children(content));
    let document = el("html").attr("lang", "en").child(head).child(body);
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
    ];
    (headers, Html(format!("<!DOCTYPE html>{document}"))).into_response()
}

/// Why a mail is not shown.
enum Unshown {
    /// There is none, or it went before it was to be shown.
    Missing,
    Storage(StorageError),
}

impl From<StorageError> for Unshown {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl IntoResponse for Unshown {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => (StatusCode::NOT_FOUND, "There is no such mail.").into_response(),
            Self::Storage(error) => {
                tracing::error!(%error, "the outbox cannot be shown");
                (StatusCode::SERVICE_UNAVAILABLE, "The database is not there.").into_response()
            }
        }
    }
}
