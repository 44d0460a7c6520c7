//! A request for a page, and its response.

use super::Pages;
use crate::http::{RequestId, fresh_nonce, is_embeddable, is_personal, language, page_policy};
use app::api::{Endpoint, GetProgramme, Problem, ProblemKind, segment};
use app::embed::Framed;
use app::locale::Locale;
use app::query::Query;
use app::site::{ErrorPage, NotFound, PageContext, render};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::{AnyView, IntoAny, view};

/// What a page's handler needs: the API, and everything to render the page with.
#[derive(Debug)]
pub(super) struct PageRequest {
    pages: Pages,
    context: PageContext,
    embeddable: bool,
    /// Whether the URL chose the language, so that it's remembered for later visits.
    chosen: bool,
}

impl<S: Send + Sync> FromRequestParts<S> for PageRequest
where
    Pages: FromRef<S>,
{
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, StatusCode> {
        let mut pages = Pages::from_ref(state);
        if is_personal(parts.uri.path()) {
            let cookies = parts.headers.get(header::COOKIE);
            let cookies = cookies.and_then(|cookies| cookies.to_str().ok());
            pages.api = pages.api.with_cookies(cookies.map(str::to_owned));
        }
        let (locale, chosen) = pages.languages.of(parts);
        let embeddable = is_embeddable(parts.uri.path());
        let search = parts.uri.query().unwrap_or_default();
        let reference = parts.extensions.get::<RequestId>();
        let context = PageContext {
            locale,
            languages: pages.languages.of_path(parts.uri.path()).to_vec(),
            path: parts.uri.path().to_owned(),
            search: search.to_owned(),
            query: Query::parse(search),
            origin: pages.origin.to_string(),
            reference: reference.map_or_else(String::new, |RequestId(id)| id.clone()),
            nonce: fresh_nonce().ok_or(StatusCode::SERVICE_UNAVAILABLE)?,
            assets: pages.assets.clone(),
            framed: embeddable.then(|| Framed::from_query(search)),
        };
        Ok(Self {
            pages,
            context,
            embeddable,
            chosen,
        })
    }
}

impl PageRequest {
    pub fn locale(&self) -> Locale {
        self.context.locale
    }

    pub fn query(&self) -> &Query {
        &self.context.query
    }

    /// The query string as sent, without the question mark.
    pub fn search(&self) -> &str {
        &self.context.search
    }

    /// The page's path.
    pub fn path(&self) -> &str {
        &self.context.path
    }

    /// The page's path and query.
    pub fn address(&self) -> String {
        let Self { context, .. } = self;
        match context.search.as_str() {
            "" => context.path.clone(),
            search => format!("{}?{search}", context.path),
        }
    }

    /// The query string without what was just done: the filters, the order and the page of a list.
    pub fn list_query(&self) -> String {
        let kept = form_urlencoded::parse(self.search().as_bytes()).filter(|(name, _)| name != "done");
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(kept)
            .finish()
    }

    /// The page's address after something was done on it. If it's a list, its filters, its order and its page stay.
    pub fn done_address(&self, done: &str) -> String {
        let path = self.path();
        match self.list_query().as_str() {
            "" => format!("{path}?done={done}"),
            list => format!("{path}?{list}&done={done}"),
        }
    }

    /// The language to request from the API.
    pub fn lang(&self) -> String {
        self.context.locale.content_tag().to_owned()
    }

    /// Calls the API.
    pub async fn call<E: Endpoint>(&self, question: E) -> Result<E::Answer, Problem> {
        self.pages.api.call(question).await
    }

    /// The API, for several requests.
    pub fn api(&self) -> &app::api::Api {
        &self.pages.api
    }

    /// The version of a programme that the URL asks for.
    pub fn programme(&self, foundation: String, programme: String) -> GetProgramme {
        GetProgramme {
            foundation,
            programme,
            version: self.query().text("version").to_owned(),
            lang: self.lang(),
        }
    }

    /// Limits the page to the languages of its foundation. Returns whether it's in another language now.
    pub fn limit_to(&mut self, foundation: &str) -> bool {
        let offered = self.pages.languages.of_foundation(foundation).to_vec();
        let locale = self.context.locale.among(&offered);
        let changed = locale != self.context.locale;
        self.context.locale = locale;
        self.context.languages = offered;
        changed
    }

    /// Renders a page, or an error page.
    pub fn answer<A>(self, answer: Result<A, Problem>, page: impl FnOnce(A, &Query) -> AnyView) -> Response {
        let query = self.query().clone();
        self.show(|| match answer {
            Ok(answer) => page(answer, &query),
            Err(problem) => view! { <ErrorPage problem /> }.into_any(),
        })
    }

    /// Renders a page or an error page. People who aren't signed in are asked to sign in first.
    pub fn answer_signed_in<A>(self, answer: Result<A, Problem>, page: impl FnOnce(A) -> AnyView) -> Response {
        if is_signed_out(&answer) {
            return sign_in(&self);
        }
        self.answer(answer, |answer, _| page(answer))
    }

    pub fn not_found(self) -> Response {
        self.show(|| view! { <NotFound /> }.into_any())
    }

    /// Renders a page.
    pub fn show(self, page: impl FnOnce() -> AnyView) -> Response {
        let Self {
            pages,
            context,
            embeddable,
            chosen,
        } = self;
        let locale = context.locale;
        let policy = page_policy(&context.nonce, embeddable);
        let (status, html) = render(context, page);
        let headers = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "private, no-cache"),
            (header::VARY, "accept-language, cookie"),
            (header::CONTENT_SECURITY_POLICY, &policy),
        ];
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        // Embedded in another site, it mustn't change the visitor's language elsewhere.
        let remembers = chosen && !embeddable;
        let cookie = remembers.then(|| language::cookie(locale, pages.origin.starts_with("https://")));
        (status, headers, cookie, html).into_response()
    }
}

/// The sign-in page, which leads back here.
pub(super) fn sign_in(page: &PageRequest) -> Response {
    Redirect::to(&format!("/sign-in?to={}", segment(&page.address()))).into_response()
}

/// Whether the API wants to know first who asks.
pub(super) fn is_signed_out<A>(answer: &Result<A, Problem>) -> bool {
    answer
        .as_ref()
        .is_err_and(|problem| problem.is(ProblemKind::NotSignedIn))
}
