//! A cache of rendered pages. A page depends only on its URL, its language and the day.
//!
//! Only the nonce of the Content-Security-Policy differs between responses. A cached page is stored in pieces, split where
//! the nonce was, and each response joins them with a new nonce.

use super::fresh_nonce;
use super::headers::{is_embeddable, is_personal, page_policy};
use super::language::SiteLanguages;
use crate::clock::Clock;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::date::Date;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;

/// What all pages together can take, in bytes. Query strings are endless, but those that are asked for again stay.
const CAPACITY: u64 = 32 * 1024 * 1024;

/// About how many pages that is.
const EXPECTED_PAGES: usize = 512;

/// Larger pages aren't cached, in bytes.
const LARGEST_PAGE: usize = 512 * 1024;

/// Longer URLs aren't cached, in bytes.
const LONGEST_ADDRESS: usize = 1024;

#[derive(Clone, Debug)]
pub(super) struct PageCache {
    pages: Arc<Cache<Key, Arc<Page>, InBytes>>,
    clock: Clock,
    languages: SiteLanguages,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
struct Key {
    address: String,
    lang: &'static str,
    day: Date,
}

#[derive(Debug)]
struct Page {
    pieces: Vec<Bytes>,
    headers: HeaderMap,
    embeddable: bool,
}

impl PageCache {
    pub(super) fn new(clock: Clock, languages: SiteLanguages) -> Self {
        Self {
            pages: Arc::new(Cache::with_weighter(EXPECTED_PAGES, CAPACITY, InBytes)),
            clock,
            languages,
        }
    }

    /// The cache key of a request, if it can be cached. Choosing a language sets a cookie, so that response can't.
    fn key(&self, parts: &Parts) -> Option<Key> {
        let (locale, chosen) = self.languages.of(parts);
        let address = parts.uri.path_and_query()?.as_str();
        let own = is_personal(parts.uri.path()) || shows_members(parts.uri.path());
        let keeps = parts.method == Method::GET && !own && !chosen && address.len() <= LONGEST_ADDRESS;
        keeps.then(|| Key {
            address: address.to_owned(),
            lang: locale.tag(),
            day: self.clock.today(),
        })
    }
}

/// Whether a page shows something that members or staff can change at any time.
fn shows_members(path: &str) -> bool {
    ["/verify", "/directory/", "/embed/directory/"]
        .iter()
        .any(|prefix| path.starts_with(prefix))
}

/// How much memory an entry takes.
#[derive(Clone, Debug)]
struct InBytes;

impl Weighter<Key, Arc<Page>> for InBytes {
    fn weight(&self, key: &Key, page: &Arc<Page>) -> u64 {
        let headers = page
            .headers
            .iter()
            .map(|(name, value)| name.as_str().len() + value.len());
        let text = page.pieces.iter().map(Bytes::len);
        let bytes = key.address.len() + headers.sum::<usize>() + text.sum::<usize>() + size_of::<(Key, Page)>();
        u64::try_from(bytes).unwrap_or(u64::MAX)
    }
}

impl Page {
    fn new(text: &[u8], nonce: &str, mut headers: HeaderMap, embeddable: bool) -> Self {
        // Nonces can have different lengths.
        headers.remove(header::CONTENT_LENGTH);
        let text = String::from_utf8_lossy(text);
        let pieces = text
            .split(nonce)
            .map(|piece| Bytes::copy_from_slice(piece.as_bytes()))
            .collect();
        Self {
            pieces,
            headers,
            embeddable,
        }
    }

    fn response(&self) -> Response {
        let Some(nonce) = fresh_nonce() else {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        };
        let length = self.pieces.iter().map(Bytes::len).sum::<usize>() + self.pieces.len() * nonce.len();
        let mut body = Vec::with_capacity(length);
        for (place, piece) in self.pieces.iter().enumerate() {
            if place > 0 {
                body.extend_from_slice(nonce.as_bytes());
            }
            body.extend_from_slice(piece);
        }
        let mut response = Response::new(Body::from(body));
        *response.headers_mut() = self.headers.clone();
        if let Ok(policy) = HeaderValue::from_str(&page_policy(&nonce, self.embeddable)) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        response
    }
}

/// The nonce that the renderer put into the policy.
fn used_nonce(headers: &HeaderMap) -> Option<String> {
    let policy = headers.get(header::CONTENT_SECURITY_POLICY)?.to_str().ok()?;
    let (_, rest) = policy.split_once("'nonce-")?;
    rest.split_once('\'').map(|(nonce, _)| nonce.to_owned())
}

/// Whether a response can be cached: a complete page that sets nothing for one visitor.
fn is_for_everyone(response: &axum::http::response::Parts) -> bool {
    response.status == StatusCode::OK && !response.headers.contains_key(header::SET_COOKIE)
}

/// Responds with a cached page, or caches the new one.
pub(super) async fn serve(State(cache): State<PageCache>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let key = cache.key(&parts);
    if let Some(page) = key.as_ref().and_then(|key| cache.pages.get(key)) {
        return page.response();
    }
    let embeddable = is_embeddable(parts.uri.path());
    let response = next.run(Request::from_parts(parts, body)).await;
    let (parts, body) = response.into_parts();
    let nonce = used_nonce(&parts.headers);
    let Some((key, nonce)) = key.zip(nonce).filter(|_| is_for_everyone(&parts)) else {
        return Response::from_parts(parts, body);
    };
    let Ok(text) = axum::body::to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if text.len() <= LARGEST_PAGE {
        let page = Page::new(&text, &nonce, parts.headers.clone(), embeddable);
        cache.pages.insert(key, Arc::new(page));
    }
    Response::from_parts(parts, Body::from(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::catalogue::Catalogue;

    #[tokio::test]
    async fn every_reader_of_a_kept_page_gets_a_nonce_of_their_own() {
        let page = Page::new(
            b"<script nonce=\"abc\"></script><link nonce=\"abc\">",
            "abc",
            HeaderMap::new(),
            false,
        );
        let mut seen = Vec::new();
        for _ in 0..2 {
            let response = page.response();
            let policy = response.headers()[header::CONTENT_SECURITY_POLICY]
                .to_str()
                .unwrap()
                .to_owned();
            let body = axum::body::to_bytes(response.into_body(), 1000).await.unwrap();
            let body = String::from_utf8(body.to_vec()).unwrap();
            let nonce = body.split('"').nth(1).unwrap().to_owned();
            assert_eq!(
                body,
                format!("<script nonce=\"{nonce}\"></script><link nonce=\"{nonce}\">")
            );
            assert!(nonce.len() == 32 && policy.contains(&format!("'nonce-{nonce}'")));
            seen.push(nonce);
        }
        assert_ne!(seen[0], seen[1]);
    }

    #[test]
    fn pages_that_are_read_stay_whatever_else_is_asked_for() {
        let cache = PageCache::new(Clock::System, SiteLanguages::new(&Catalogue::default(), false));
        let key = |address: String| Key {
            address,
            lang: "en",
            day: Date::new(2026, 7, 1).unwrap(),
        };
        let page = || Arc::new(Page::new(&vec![b'x'; LARGEST_PAGE], "abc", HeaderMap::new(), false));
        let home = key("/".to_owned());
        cache.pages.insert(home.clone(), page());
        for number in 0..500 {
            assert!(cache.pages.get(&home).is_some(), "{number}");
            cache.pages.insert(key(format!("/?q={number}")), page());
            assert!(cache.pages.weight() <= CAPACITY, "{number}");
        }
        assert!(cache.pages.weight() > CAPACITY / 2);
    }
}
