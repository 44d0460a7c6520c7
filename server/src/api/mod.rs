//! `/api/v1`: what is known of programmes, for pages, scripts and third parties alike.

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
use axum::Router;
use axum::routing::{MethodRouter, delete, get, patch, post};
use std::sync::Arc;

/// What the endpoints work on.
#[derive(Clone, Debug)]
pub struct Shared {
    pub loaded: Arc<Loaded>,
    pub clock: Clock,
    pub desk: Desk,
}

/// Every endpoint and who answers it.
fn endpoints() -> [(&'static str, MethodRouter<Shared>); 21] {
    [
        (GetFoundations::ROUTE, get(foundations::list)),
        (GetFoundation::ROUTE, get(foundations::show)),
        (GetProgramme::ROUTE, get(programmes::show)),
        (GetSource::ROUTE, get(programmes::source)),
        (routes::SOURCE_FILE, get(programmes::source_file)),
        (routes::COMPARISON, get(comparison::json)),
        (routes::COMPARISON_CSV, get(comparison::csv)),
        (routes::QUOTE, get(quote::show)),
        (routes::CHANGES, get(changes::show)),
        (routes::SEATS, get(seats::show)),
        (routes::OPENAPI, get(openapi::show)),
        (routes::APPLICATIONS, post(applications::start)),
        (GetApplication::ROUTE, get(applications::show)),
        (routes::ANSWERS, patch(applications::answers)),
        (routes::LINKS, post(applications::hand_over)),
        (routes::LINK, delete(applications::recall)),
        (routes::REMINDERS, post(applications::remind)),
        (routes::SIGNATURES, post(applications::sign)),
        (routes::SUBMISSION, post(applications::submit)),
        (routes::WITHDRAWAL, post(applications::withdraw)),
        (GetVerification::ROUTE, get(verification::show)),
    ]
}

/// The endpoints, under no prefix.
pub fn router(shared: Shared) -> Router {
    endpoints()
        .into_iter()
        .fold(Router::new(), |router, (route, answers)| router.route(route, answers))
        .method_not_allowed_fallback(reply::not_allowed)
        .fallback(reply::no_such_endpoint)
        .layer(axum::middleware::from_fn(reply::tell_own_pages))
        .with_state(shared)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_endpoint_is_described_and_every_description_has_its_endpoint() {
        let answered = endpoints().map(|(route, _)| route);
        let document = openapi::document().unwrap();
        let described: Vec<&str> = document.paths.paths.keys().map(String::as_str).collect();
        let mut sorted = answered;
        sorted.sort_unstable();
        assert_eq!(described, sorted);
    }
}
