//! `/api/v1`: programmes, applications and what follows from them, for our own pages and everyone else's programs.

mod applications;
mod changes;
mod comparison;
mod extract;
mod facts;
mod foundations;
pub mod openapi;
mod programmes;
mod quote;
mod reply;
mod seats;
mod verification;

pub use applications::Client;
pub use changes::{ChangeOfTier, ChangesAnswer};
pub(crate) use facts::fact_refusal;
pub use quote::QuoteAnswer;
pub use reply::Failure;

use crate::applications::Desk;
use crate::clock::Clock;
use crate::programmes::Loaded;
use app::api::{
    Endpoint, GetApplication, GetFoundation, GetFoundations, GetProgramme, GetSource, GetVerification, routes,
};
use app::api_docs::Method as Takes;
use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodFilter, MethodRouter, on};
use std::sync::Arc;

/// The state the endpoints share.
#[derive(Clone, Debug)]
pub struct Shared {
    pub loaded: Arc<Loaded>,
    pub clock: Clock,
    pub desk: Desk,
}

/// An endpoint: its route, parameters and handler.
type Answered = (&'static str, Takes, MethodRouter<Shared>);

/// Every endpoint.
fn endpoints() -> [Answered; 21] {
    [
        answers(Takes::Get, GetFoundations::ROUTE, foundations::list),
        answers(Takes::Get, GetFoundation::ROUTE, foundations::show),
        answers(Takes::Get, GetProgramme::ROUTE, programmes::show),
        answers(Takes::Get, GetSource::ROUTE, programmes::source),
        answers(Takes::Get, routes::SOURCE_FILE, programmes::source_file),
        answers(Takes::Get, routes::COMPARISON, comparison::json),
        answers(Takes::Get, routes::COMPARISON_CSV, comparison::csv),
        answers(Takes::Get, routes::QUOTE, quote::show),
        answers(Takes::Get, routes::CHANGES, changes::show),
        answers(Takes::Get, routes::SEATS, seats::show),
        answers(Takes::Get, routes::OPENAPI, openapi::show),
        answers(Takes::Post, routes::APPLICATIONS, applications::start),
        answers(Takes::Get, GetApplication::ROUTE, applications::show),
        answers(Takes::Patch, routes::ANSWERS, applications::answers),
        answers(Takes::Post, routes::LINKS, applications::hand_over),
        answers(Takes::Delete, routes::LINK, applications::recall),
        answers(Takes::Post, routes::REMINDERS, applications::remind),
        answers(Takes::Post, routes::SIGNATURES, applications::sign),
        answers(Takes::Post, routes::SUBMISSION, applications::submit),
        answers(Takes::Post, routes::WITHDRAWAL, applications::withdraw),
        answers(Takes::Get, GetVerification::ROUTE, verification::show),
    ]
}

/// A handler at its route. Other methods get a 405 with the allowed method.
fn answers<H, T>(takes: Takes, route: &'static str, handler: H) -> Answered
where
    H: Handler<T, Shared>,
    T: 'static,
{
    let filter = match takes {
        Takes::Get => MethodFilter::GET,
        Takes::Post => MethodFilter::POST,
        Takes::Patch => MethodFilter::PATCH,
        Takes::Delete => MethodFilter::DELETE,
    };
    let other = move |asked: Method| async move { reply::not_allowed(route, takes, &asked) };
    (route, takes, on(filter, handler).fallback(other))
}

/// The endpoints, without a prefix.
pub fn router(shared: Shared) -> Router {
    endpoints()
        .into_iter()
        .fold(Router::new(), |router, (route, _, answers)| {
            router.route(route, answers)
        })
        .fallback(reply::no_such_endpoint)
        .layer(axum::middleware::from_fn(reply::tell_own_pages))
        .with_state(shared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::locale::Locale;
    use app::text::Texts;

    #[test]
    fn every_endpoint_is_described_and_every_description_has_its_endpoint() {
        let mut answered = endpoints().map(|(route, takes, _)| (route, takes.name()));
        answered.sort_unstable();
        let mut described: Vec<(&str, &str)> = app::api_docs::endpoints(Texts::new(Locale::En))
            .iter()
            .map(|described| (described.route, described.method.name()))
            .collect();
        described.sort_unstable();
        assert_eq!(described, answered);
        // Each path has only one method, so no entry of the document overwrites another.
        let document = openapi::document().unwrap();
        assert!(document.paths.paths.keys().eq(answered.map(|(route, _)| route).iter()));
    }
}
