//! Reading what a form sent, with and without files.

use crate::applications::{Brought, Form};
use axum::RequestExt;
use axum::extract::{Form as AxumForm, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use domain::application::cleaned;

/// The most bytes of one file that are looked at; a longer one is cut here, and refused by its size.
const LARGEST_FILE: usize = 10 * 1024 * 1024 + 1;

/// The most fields a form has.
const MOST_FIELDS: usize = 400;

/// What a form sent.
#[derive(Debug, Default)]
pub(super) struct Sent {
    pub form: Form,
    pub files: Vec<Brought>,
    /// What the button says is to be done.
    pub act: String,
    /// Fields that are not answers, as the hash of a text.
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
            // Keys of answers have a point in them, but for a few.
            _ if name.contains('.') || name == "country" || name == "give" => self.form.answers.push((name, value)),
            _ => self.others.push((name, value)),
        }
    }
}

/// Whether a form may bring files.
pub(super) fn brings_files(parts: &Parts) -> bool {
    let kind = parts.headers.get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

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
    let AxumForm(pairs) = form.map_err(|error| error.status())?;
    for (name, value) in pairs.into_iter().take(MOST_FIELDS) {
        sent.take(name, value);
    }
    Ok(sent)
}

async fn fields(mut multipart: Multipart, sent: &mut Sent) -> Result<(), StatusCode> {
    for _ in 0..MOST_FIELDS {
        let Some(mut field) = multipart.next_field().await.map_err(|error| error.status())? else {
            return Ok(());
        };
        let key = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(cleaned);
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|error| error.status())? {
            // What is too long is read to its end, so that everything else of the form is kept.
            let room = LARGEST_FILE.saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        }
        match file {
            None => sent.take(key, String::from_utf8_lossy(&bytes).into_owned()),
            // No file was chosen.
            Some(name) if name.is_empty() && bytes.is_empty() => {}
            Some(name) => sent.files.push(Brought { key, name, bytes }),
        }
    }
    Ok(())
}
