//! The response if a form couldn't be processed: why, and that nothing is lost.

use crate::applications::CommandError;
use crate::http::SiteLanguages;
use crate::http::request_id::RequestId;
use crate::storage::StorageError;
use app::html::Html;
use app::locale::Locale;
use app::text::Texts;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// The visitor to respond to.
#[derive(Clone, Debug)]
pub(crate) struct Visitor {
    pub locale: Locale,
    reference: String,
    path: String,
    /// Whether it's a request for a file or document, rather than a form.
    reads: bool,
}

impl Visitor {
    pub fn of(parts: &Parts, languages: &SiteLanguages) -> Self {
        let reference = parts.extensions.get::<RequestId>();
        Self {
            locale: languages.of(parts).0,
            reference: reference.map(|RequestId(id)| id.clone()).unwrap_or_default(),
            path: parts.uri.path().to_owned(),
            reads: matches!(parts.method, Method::GET | Method::HEAD),
        }
    }

    /// The response to an error.
    pub fn fault(&self, error: CommandError) -> FormError {
        let status = match &error {
            // A link's own page explains what's wrong with it. A file has no such page.
            CommandError::NoSuchLink | CommandError::LinkExpired | CommandError::LinkRevoked | CommandError::Done
                if self.reads =>
            {
                return FormError::Elsewhere(self.start());
            }
            CommandError::NoSuchLink | CommandError::LinkExpired | CommandError::LinkRevoked | CommandError::Done => {
                return FormError::Elsewhere(self.path.clone());
            }
            // Its page says what happened.
            CommandError::WrongState | CommandError::RulesMissing(_) => return FormError::Elsewhere(self.start()),
            CommandError::TooOften { seconds } => return FormError::TooOften(self.clone(), *seconds),
            CommandError::NotThisPart | CommandError::NoSuchTier | CommandError::NotInCatalogue(_) => {
                StatusCode::NOT_FOUND
            }
            CommandError::NotConfirmed => return FormError::Elsewhere("/account/confirm".to_owned()),
            CommandError::NotSignedIn => return FormError::Elsewhere("/sign-in".to_owned()),
            CommandError::NoPermission | CommandError::Recused | CommandError::LastAdministrator => {
                StatusCode::FORBIDDEN
            }
            CommandError::Closed => StatusCode::CONFLICT,
            CommandError::Storage(StorageError::Unavailable { .. } | StorageError::Busy) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            CommandError::Storage(_)
            | CommandError::Files(_)
            | CommandError::Passkey(_)
            | CommandError::CredentialKey(_)
            | CommandError::Chance(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        if status.is_server_error() {
            tracing::error!(?error, "a form couldn't be processed");
        }
        FormError::Page(self.clone(), status)
    }

    /// The response to a body that couldn't be read.
    pub fn unread(&self, status: StatusCode) -> FormError {
        FormError::Page(self.clone(), status)
    }

    /// The first page of the application.
    fn start(&self) -> String {
        self.path.split('/').take(3).collect::<Vec<_>>().join("/")
    }
}

#[derive(Debug)]
pub(crate) enum FormError {
    /// Another page explains the error.
    Elsewhere(String),
    Page(Visitor, StatusCode),
    /// It can be tried again after this many seconds.
    TooOften(Visitor, i64),
}

impl IntoResponse for FormError {
    fn into_response(self) -> Response {
        match self {
            Self::Elsewhere(address) => super::redirect(&address),
            Self::Page(visitor, status) => page(&visitor, status),
            Self::TooOften(visitor, seconds) => {
                let when = [(header::RETRY_AFTER, seconds.to_string())];
                (when, page(&visitor, StatusCode::TOO_MANY_REQUESTS)).into_response()
            }
        }
    }
}

/// A self-contained page, in case rendering is what fails.
fn page(visitor: &Visitor, status: StatusCode) -> Response {
    let t = Texts::new(visitor.locale);
    let (heading, text) = match status {
        StatusCode::TOO_MANY_REQUESTS => (t.too_often_heading(), t.too_often_text()),
        StatusCode::NOT_FOUND => (t.not_found_heading(), t.not_found_text()),
        StatusCode::CONFLICT => (t.apply_closed(), t.apply_closed()),
        StatusCode::PAYLOAD_TOO_LARGE => (t.form_too_large_heading(), t.form_too_large_text()),
        StatusCode::SERVICE_UNAVAILABLE => (t.unavailable_heading(), t.form_not_saved()),
        status if status.is_client_error() => (t.bad_form_heading(), t.bad_form_text()),
        _ => (t.fault_heading(), t.form_not_saved()),
    };
    let locale = visitor.locale;
    let reference = t.fault_reference(&visitor.reference);
    let html = Html::of(|| {
        view! {
            <!DOCTYPE html>
            <html lang=locale.tag() dir=locale.dir()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>{t.error_title(&heading)}</title>
                </head>
                <body>
                    <main>
                        <h1>{heading}</h1>
                        <p>{text}</p>
                        <p>{reference}</p>
                    </main>
                </body>
            </html>
        }
        .into_any()
    });
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (status, headers, html.to_string()).into_response()
}
