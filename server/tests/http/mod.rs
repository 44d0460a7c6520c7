//! Everything around the API and the pages.

mod bodies;
mod countries;
mod cross_site;
mod elections;
mod embedded;
mod files;
mod headers;
mod health;
mod language;
mod metrics;
mod mistakes;
mod nonce;
mod not_found;
mod prices;
mod reference;
mod refusals;
mod renamed;
mod replaced;
mod statuses;
mod terms;
mod titles;
mod wording;
