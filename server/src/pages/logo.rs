//! Logos: the form that brings one, and the files, for the member and for everyone.

use super::form::FormRequest;
use super::profile::shown;
use super::request::PageRequest;
use super::state::PagesState;
use crate::api::{SHORTLY, brief_by_id};
use crate::applications::{AppState, CommandError};
use crate::http::{FormError, in_time};
use crate::profiles::{LogoDone, LogoFile, SentLogo, draft_logo, listed_logo, member_profile, upload_logo};
use app::profile::{LogoRefusal, ProfileForm, ProfileRefusal};
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Multipart, Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{RequestExt, Router};
use domain::member::LogoVariant;
use domain::typed::cleaned;

/// The largest logo, in bytes: that of a PNG.
const LARGEST_LOGO: usize = 5 << 20;

/// The largest form. A file that's too large is read, so that browsers show why it's refused.
const LARGEST_FORM: usize = 48 << 20;

/// The most fields that are looked at.
const MOST_FIELDS: usize = 10;

/// The longest text in a field, in bytes.
const LONGEST_TEXT: usize = 100;

/// A drawing can have styles of its own, and nothing else.
const LOGO_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

pub(super) fn uploads() -> Router<PagesState> {
    Router::new()
        .route("/member/{membership}/profile/logo", post(upload))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
}

pub(super) fn files() -> Router<PagesState> {
    Router::new()
        .route("/member/{membership}/profile/logos/{variant}", get(draft))
        .route("/directory/{foundation}/{member}/logos/{variant}", get(listed))
}

/// `POST /member/{membership}/profile/logo`
async fn upload(
    State(state): State<AppState>,
    Path(membership): Path<String>,
    form: FormRequest,
    page: PageRequest,
    request: Request,
) -> Result<Response, FormError> {
    let caller = form.caller(&state).await?;
    // Only read large bodies for people who may send them.
    let known = member_profile(&state, &caller, &membership, brief_by_id(&state, "en")).await;
    let known = known
        .map_err(|error| form.fault(error))?
        .ok_or_else(|| form.missing())?;
    if !known.may_change {
        return Err(form.fault(CommandError::NoPermission));
    }
    let sent = sent(request).await.map_err(|status| form.visitor.unread(status))?;
    let variant = sent.variant.ok_or_else(|| form.missing())?;
    let refusal = |refusal| ProfileRefusal::Logo(variant, refusal);
    let refusal = if sent.bytes.is_empty() {
        refusal(LogoRefusal::Missing)
    } else {
        let logo = SentLogo {
            variant,
            version: sent.version,
            name: sent.name,
            bytes: sent.bytes,
        };
        match upload_logo(&state, &caller, &membership, logo).await {
            Ok(LogoDone::Done) => {
                let address = app::api::segment(&membership);
                return Ok(Redirect::to(&format!("/member/{address}/profile?done=logo")).into_response());
            }
            Ok(LogoDone::NotFound) => return Err(form.missing()),
            Ok(LogoDone::Conflict) => ProfileRefusal::Conflict,
            Ok(LogoDone::Refused(why)) => refusal(LogoRefusal::Refused(why.code().to_owned())),
            Ok(LogoDone::OtherKind) => refusal(LogoRefusal::OtherKind),
            Ok(LogoDone::TooManyPixels) => refusal(LogoRefusal::TooManyPixels),
            Err(CommandError::TooOften { .. }) => refusal(LogoRefusal::TooOften),
            Err(error) => return Err(form.fault(error)),
        }
    };
    let form = ProfileForm {
        refusal: Some(refusal),
        ..ProfileForm::default()
    };
    Ok(shown(page, membership, form).await)
}

/// What a form brings.
#[derive(Debug, Default)]
struct SentLogoForm {
    variant: Option<LogoVariant>,
    version: i64,
    name: String,
    bytes: Vec<u8>,
}

async fn sent(request: Request) -> Result<SentLogoForm, StatusCode> {
    let mut multipart: Multipart = request.extract().await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let mut sent = SentLogoForm::default();
    for _ in 0..MOST_FIELDS {
        let Some(mut field) = in_time(multipart.next_field()).await? else {
            break;
        };
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(cleaned).unwrap_or_default();
        let most = if name == "file" { LARGEST_LOGO + 1 } else { LONGEST_TEXT };
        let mut bytes = Vec::new();
        while let Some(chunk) = in_time(field.chunk()).await? {
            // The rest is read too, because browsers only show the response to a form that was read completely.
            let room = most.saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        }
        let text = String::from_utf8_lossy(&bytes);
        match name.as_str() {
            "variant" => sent.variant = LogoVariant::parse(&text),
            "version" => sent.version = text.parse().unwrap_or(-1),
            "file" => (sent.name, sent.bytes) = (file_name, bytes),
            _ => {}
        }
    }
    Ok(sent)
}

/// `GET /member/{membership}/profile/logos/{variant}`
async fn draft(
    State(state): State<AppState>,
    Path((membership, variant)): Path<(String, String)>,
    request: FormRequest,
) -> Result<Response, FormError> {
    let caller = request.caller(&state).await?;
    let variant = LogoVariant::parse(&variant).ok_or_else(|| request.missing())?;
    let found = draft_logo(&state, &caller, &membership, variant).await;
    let file = found.map_err(|error| request.fault(error))?;
    Ok(logo_answer(
        file.ok_or_else(|| request.missing())?,
        &request.headers,
        HeaderValue::from_static("no-store"),
    ))
}

/// `GET /directory/{foundation}/{member}/logos/{variant}`
async fn listed(
    State(state): State<AppState>,
    Path((foundation, member, variant)): Path<(String, String, String)>,
    request: FormRequest,
) -> Result<Response, FormError> {
    let variant = LogoVariant::parse(&variant).ok_or_else(|| request.missing())?;
    let found = listed_logo(&state, &foundation, &member, variant).await;
    let file = found.map_err(|error| request.fault(error))?;
    Ok(logo_answer(
        file.ok_or_else(|| request.missing())?,
        &request.headers,
        SHORTLY,
    ))
}

/// The file, which can't run anything or load anything, whoever opens it.
pub(super) fn logo_answer(file: LogoFile, asked: &HeaderMap, kept: HeaderValue) -> Response {
    let tag = format!("\"{}\"", file.hash);
    let is_known = asked
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let headers: [(HeaderName, String); 3] = [
        (header::CONTENT_TYPE, file.kind),
        (header::ETAG, tag),
        (header::CONTENT_SECURITY_POLICY, LOGO_POLICY.to_owned()),
    ];
    let kept = [(header::CACHE_CONTROL, kept)];
    if is_known {
        return (StatusCode::NOT_MODIFIED, headers, kept).into_response();
    }
    (headers, kept, Body::from(file.bytes)).into_response()
}
