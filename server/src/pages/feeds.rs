//! Feeds of a foundation's new members. They have the data of the directory, for feed readers.

use super::form::FormRequest;
use super::request::PageRequest;
use super::state::PagesState;
use crate::api::{SHORTLY, public_bytes};
use crate::applications::{AppState, CommandError};
use crate::directory::{MemberFeed, NewMember, new_members};
use crate::http::FormError;
use app::text::Texts;
use app::words::say;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::get;

pub(super) fn router() -> Router<PagesState> {
    Router::new()
        .route("/directory/{foundation}/feed.json", get(json))
        .route("/directory/{foundation}/feed.atom", get(atom))
}

type FeedResult = Result<Response, FormError>;

/// `GET /directory/{foundation}/feed.json`
async fn json(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
) -> FeedResult {
    let parts = FeedParts::of(&state, &foundation, &request, &page, "json").await?;
    let body = serde_json::to_vec(&parts.feed().json()).map_err(|error| request.fault(broken(&error)))?;
    Ok(answer(&request, "application/feed+json; charset=utf-8", body))
}

/// `GET /directory/{foundation}/feed.atom`
async fn atom(
    State(state): State<AppState>,
    Path(foundation): Path<String>,
    request: FormRequest,
    page: PageRequest,
) -> FeedResult {
    let parts = FeedParts::of(&state, &foundation, &request, &page, "atom").await?;
    let body = parts.feed().atom().map_err(|error| request.fault(broken(&error)))?;
    Ok(answer(&request, "application/atom+xml; charset=utf-8", body))
}

fn broken(error: &dyn std::error::Error) -> CommandError {
    CommandError::Files(format!("a feed can't be written: {error}"))
}

/// Anyone can keep it, and scripts on other sites can read it.
fn answer(request: &FormRequest, kind: &'static str, body: Vec<u8>) -> Response {
    let mut response = public_bytes(&request.headers, kind, body);
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, SHORTLY);
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        header::VARY,
        HeaderValue::from_static("accept-encoding, accept-language, cookie"),
    );
    response
}

/// What a feed is written from.
struct FeedParts {
    t: Texts,
    foundation: String,
    home: String,
    own: String,
    now: i64,
    members: Vec<NewMember>,
}

impl FeedParts {
    async fn of(
        state: &AppState,
        foundation: &str,
        request: &FormRequest,
        page: &PageRequest,
        kind: &str,
    ) -> Result<Self, FormError> {
        let found = new_members(state, foundation).await;
        let members = found.map_err(|error| request.fault(error))?;
        let t = Texts::new(page.locale());
        let known = state.loaded.catalogue.foundation(foundation);
        let home = format!("{}/directory/{}", state.origin, app::api::segment(foundation));
        Ok(Self {
            t,
            foundation: known.map_or_else(String::new, |known| say(t, &known.name).to_owned()),
            own: format!("{home}/feed.{kind}?lang={}", page.locale().tag()),
            home,
            now: state.clock.now().0,
            members,
        })
    }

    fn feed(&self) -> MemberFeed<'_> {
        MemberFeed {
            t: self.t,
            foundation: &self.foundation,
            home: &self.home,
            own: &self.own,
            now: self.now,
            members: &self.members,
        }
    }
}
