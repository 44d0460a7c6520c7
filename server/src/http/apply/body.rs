//! Reads forms, with and without files.

use crate::applications::{Form, ReceivedFile};
use axum::RequestExt;
use axum::extract::multipart::MultipartError;
use axum::extract::{Form as AxumForm, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use domain::typed::cleaned;
use std::time::Duration;

/// The most bytes of a file that are read. Longer files are cut here, and then refused because of their size.
const LARGEST_FILE: usize = 10 * 1024 * 1024 + 1;

/// How long to wait for the next piece of a form.
const SILENCE: Duration = Duration::from_secs(20);

/// The most fields in a form.
const MOST_FIELDS: usize = 400;

/// A form's contents.
#[derive(Debug, Default)]
pub(super) struct Sent {
    pub form: Form,
    pub files: Vec<ReceivedFile>,
    /// What the button should do.
    pub act: String,
    /// Fields that aren't answers, such as the hash of a text.
    pub others: Vec<(String, String)>,
}

impl Sent {
    pub fn other(&self, name: &str) -> &str {
        self.others
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    fn take(&mut self, name: String, value: String) {
        match name.as_str() {
            "revision" => self.form.revision = value.parse().unwrap_or(0),
            "page" => self.form.page = value,
            "do" => self.act = value,
            // The keys of answers contain a dot, with a few exceptions.
            _ if name.contains('.') || name == "country" || name == "give" => self.form.answers.push((name, value)),
            _ => self.others.push((name, value)),
        }
    }
}

/// Whether a form can contain files.
pub(super) fn brings_files(parts: &Parts) -> bool {
    let kind = parts.headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

/// Reads a form.
///
/// # Errors
/// The status to respond with: the form is too large, or was cut off.
pub(super) async fn read(request: Request) -> Result<Sent, StatusCode> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let mut sent = Sent::default();
    if kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
        let multipart: Multipart = request.extract().await.map_err(|_| StatusCode::BAD_REQUEST)?;
        fields(multipart, &mut sent).await?;
        return Ok(sent);
    }
    let form: Result<AxumForm<Vec<(String, String)>>, _> = request.extract().await;
    let AxumForm(pairs) = form.map_err(|error| senders_fault(error.status()))?;
    for (name, value) in pairs.into_iter().take(MOST_FIELDS) {
        sent.take(name, value);
    }
    Ok(sent)
}

/// An unreadable body is the client's fault: it's too large, not a form, or was cut off.
pub(super) fn senders_fault(status: StatusCode) -> StatusCode {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE | StatusCode::UNSUPPORTED_MEDIA_TYPE => status,
        _ => StatusCode::BAD_REQUEST,
    }
}

async fn fields(mut multipart: Multipart, sent: &mut Sent) -> Result<(), StatusCode> {
    for _ in 0..MOST_FIELDS {
        let Some(mut field) = in_time(multipart.next_field()).await? else {
            return Ok(());
        };
        let key = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(cleaned);
        // Browsers send only one file for each field.
        let is_more = file.is_some() && sent.files.iter().any(|file| file.key == key);
        let mut bytes = Vec::new();
        while let Some(chunk) = in_time(field.chunk()).await? {
            // Read all of a file that's too long, so that the rest of the form is kept.
            let room = if is_more {
                0
            } else {
                LARGEST_FILE.saturating_sub(bytes.len())
            };
            bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        }
        match file {
            None => sent.take(key, String::from_utf8_lossy(&bytes).into_owned()),
            // No file was chosen.
            Some(name) if is_more || (name.is_empty() && bytes.is_empty()) => {}
            Some(name) => sent.files.push(ReceivedFile { key, name, bytes }),
        }
    }
    Ok(())
}

/// Waits for the next piece, as long as pieces keep arriving.
///
/// # Errors
/// The status to respond with: no piece came in time, the form is too large, or was cut off.
pub(crate) async fn in_time<T>(piece: impl Future<Output = Result<T, MultipartError>>) -> Result<T, StatusCode> {
    match tokio::time::timeout(SILENCE, piece).await {
        Ok(piece) => piece.map_err(|error| senders_fault(error.status())),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}
