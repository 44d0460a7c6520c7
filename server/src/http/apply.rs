//! The application's forms. Each is saved and acted on, and answered with a redirect, so that back, forward and
//! refresh never send anything twice (W5).

mod act;
mod body;
mod fault;
mod files;
mod turns;

use crate::api::Client;
use crate::applications::{AppState, CommandError, LinkSecret, Start, exists, start};
use crate::http::SiteLanguages;
use axum::Router;
use axum::extract::rejection::{FormRejection, PathRejection};
use axum::extract::{DefaultBodyLimit, Form, Path, RawQuery, Request, State};
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{StatusCode, request::Parts};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
pub(crate) use body::in_time;
pub(crate) use fault::{FormError, Visitor};
pub(crate) use files::attached;
use turns::UploadSlots;

/// The largest form with files, in bytes. Larger files are reported at their fields; this limits how much of the body
/// is read.
const LARGEST_FORM: usize = 48 * 1024 * 1024;

/// The largest form without files, in bytes.
const SMALL_FORM: usize = 64 * 1024;

/// The state of the forms' handlers.
#[derive(Clone, Debug)]
struct Forms {
    state: AppState,
    languages: SiteLanguages,
    turns: UploadSlots,
}

/// The routes that forms post to, and the files behind links.
pub(super) fn forms(state: AppState, languages: SiteLanguages) -> Router {
    let forms = Forms {
        state,
        languages,
        turns: UploadSlots::new(),
    };
    Router::new()
        .route("/apply", post(begin).layer(DefaultBodyLimit::max(SMALL_FORM)))
        // The parameters have the same names as in the page's route, because it's the same route with another method.
        .route("/apply/{secret}/{step}", post(send))
        .route("/apply/{secret}/files/{file}", get(files::file))
        .route("/apply/{secret}/application.pdf", get(files::application))
        .route("/apply/{secret}/documents/{agreement}", get(files::agreement))
        .route("/apply/{secret}/invoices/{invoice}", get(files::invoice))
        .route("/apply/{secret}/pro-forma.pdf", get(files::pro_forma))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .with_state(forms)
}

/// Redirects to a page.
fn redirect(address: &str) -> Response {
    (
        StatusCode::SEE_OTHER,
        [(LOCATION, address), (CACHE_CONTROL, "no-store")],
    )
        .into_response()
}

/// Creates a draft and redirects to its first page.
async fn begin(
    State(forms): State<Forms>,
    parts: Parts,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, FormError> {
    let visitor = Visitor::of(&parts, &forms.languages);
    let Form(pairs) = form.map_err(|error| visitor.unread(body::senders_fault(error.status())))?;
    let of = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value);
    let facts: Vec<(String, String)> = pairs.iter().filter(|(key, _)| !key.starts_with('.')).cloned().collect();
    let network = parts.extensions.get::<Client>().map_or("", |Client(network)| network);
    let started = start(
        &forms.state,
        Start {
            foundation: of(".foundation"),
            programme: of(".programme"),
            tier: of(".tier"),
            facts: &facts,
            language: visitor.locale.tag(),
            network,
        },
    )
    .await
    .map_err(|error| visitor.fault(error))?;
    Ok(redirect(&format!("/apply/{}", started.secret.expose())))
}

/// Saves a page and does what its button says.
async fn send(
    State(forms): State<Forms>,
    path: Result<Path<(String, String)>, PathRejection>,
    RawQuery(query): RawQuery,
    request: Request,
) -> Result<Response, FormError> {
    let (parts, body) = request.into_parts();
    let visitor = Visitor::of(&parts, &forms.languages);
    let Path((secret, page)) = path.map_err(|_| visitor.unread(StatusCode::NOT_FOUND))?;
    if body::brings_files(&parts) && !is_known(&forms.state, &secret).await {
        // Only read large bodies for working links.
        return Err(visitor.fault(CommandError::NoSuchLink));
    }
    // Limits how many large bodies are in memory.
    let _turn = if body::brings_files(&parts) {
        let network = parts.extensions.get::<Client>().map_or("", |Client(network)| network);
        forms.turns.take(network).await.ok()
    } else {
        None
    };
    let mut sent = body::read(Request::from_parts(parts, body))
        .await
        .map_err(|error| visitor.unread(error))?;
    let mut told = query.as_deref().unwrap_or_default().split('&');
    if let Some(step) = told.find_map(|pair| pair.strip_prefix("step=")) {
        // Where the applicant was when their link expired.
        sent.others.push(("step".to_owned(), step.to_owned()));
    }
    let sent_from = act::FormAddress {
        secret: &secret,
        page: &page,
        back: query
            .as_deref()
            .is_some_and(|query| query.split('&').any(|pair| pair.starts_with("back"))),
    };
    let address = act::act(&forms.state, sent_from, sent)
        .await
        .map_err(|error| visitor.fault(error))?;
    Ok(redirect(&address))
}

/// Whether a secret belongs, or once belonged, to a link.
async fn is_known(state: &AppState, secret: &str) -> bool {
    match LinkSecret::parse(secret) {
        Some(secret) => exists(state, &secret).await,
        None => false,
    }
}
