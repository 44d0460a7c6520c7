//! `/api/v1`: programmes and applications, for our pages and for everyone else.
//!
//! Each file has some endpoints: their requests, responses, documentation and handlers. [`endpoints`] lists them all.

mod account;
mod applications;
mod bank;
mod benefits;
mod books;
mod bounces;
mod changes;
mod checkouts;
mod comparison;
mod directory;
mod erasure;
mod exports;
mod extract;
mod facts;
mod failure;
mod foundations;
mod in_kind;
mod invoice_files;
mod invoices;
mod links;
mod mailings;
mod meetings;
mod member_agreements;
mod member_benefits;
mod member_calendar;
mod member_checks;
mod member_data;
mod member_imports;
mod member_proof;
mod member_tier;
mod member_value;
mod members;
mod memberships;
mod minutes;
mod notices;
pub mod openapi;
mod page_approval;
mod past_members;
mod people;
mod poll_audit;
mod poll_ballots;
mod poll_people;
mod poll_problems;
mod polls;
mod problems;
mod profiles;
mod programmes;
mod proofs;
mod query;
mod quote;
mod quote_answer;
mod quote_words;
mod reply;
mod reports;
mod reviews;
mod roles;
mod rolls;
mod saved_views;
mod seats;
mod session;
mod sheet;
mod signatures;
mod source;
mod tier_on_behalf;
mod tokens;
mod verification;
mod webhook_events;
mod webhooks;

pub use applications::Client;
pub use changes::{ChangeOfTier, ChangesAnswer};
pub(crate) use directory::SHORTLY;
pub(crate) use facts::fact_refusal;
pub use failure::Failure;
pub(crate) use foundations::{brief, brief_by_id};
pub(crate) use member_calendar::calendar_url;
pub(crate) use proofs::proof_answer;
pub use quote_answer::QuoteAnswer;
pub(crate) use reply::public_bytes;
pub(crate) use session::session_of;

use crate::applications::AppState;
use crate::bank::LARGEST_STATEMENT;
use crate::member_imports::LARGEST_MEMBER_LIST;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use std::sync::LazyLock;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouterExt};
use utoipa_axum::routes;

/// Every endpoint, in the order of the documentation.
fn endpoints() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(openapi::base())
        .routes(routes!(foundations::list))
        .routes(routes!(foundations::show))
        .routes(routes!(programmes::show))
        .routes(routes!(source::json))
        .routes(routes!(source::toml))
        .routes(routes!(comparison::json))
        .routes(routes!(comparison::csv))
        .routes(routes!(quote::show))
        .routes(routes!(changes::show))
        .routes(routes!(seats::show))
        .routes(routes!(openapi::show))
        .routes(routes!(applications::start))
        .routes(routes!(applications::show))
        .routes(routes!(applications::save_answers))
        .routes(routes!(links::hand_over))
        .routes(routes!(links::recall))
        .routes(routes!(links::remind))
        .routes(routes!(signatures::sign))
        .routes(routes!(applications::submit))
        .routes(routes!(applications::withdraw))
        .routes(routes!(verification::show))
        .routes(routes!(account::show))
        .routes(routes!(account::end_session))
        .routes(routes!(account::end_others))
        .routes(routes!(account::remove_passkey))
        .routes(routes!(tokens::list, tokens::make))
        .routes(routes!(tokens::revoke))
        .routes(routes!(roles::list))
        .routes(routes!(roles::grant))
        .routes(routes!(roles::end))
        .routes(routes!(webhooks::list, webhooks::add))
        .routes(routes!(
            webhooks::show,
            webhooks::change,
            webhooks::act,
            webhooks::delete
        ))
        .routes(routes!(webhooks::replace_secret))
        .routes(routes!(reviews::list))
        .routes(routes!(exports::queue::file))
        .routes(routes!(reviews::show, reviews::act))
        .routes(routes!(reviews::decide))
        .routes(routes!(meetings::list, meetings::plan))
        .routes(routes!(meetings::waiting))
        .routes(routes!(meetings::show, meetings::act))
        .routes(routes!(minutes::pdf))
        .routes(routes!(minutes::markdown))
        .routes(routes!(invoices::list, invoices::issue))
        .routes(routes!(exports::invoices::file))
        .routes(routes!(invoices::show, invoices::act))
        .routes(routes!(books::months))
        .routes(routes!(books::journal_table))
        .routes(routes!(books::journal_beancount))
        .routes(routes!(invoice_files::document))
        .routes(routes!(invoice_files::data))
        .routes(routes!(invoice_files::own_document))
        .routes(routes!(invoice_files::own_data))
        .routes(routes!(checkouts::begin))
        .routes(routes!(bank::list, bank::upload).layer(DefaultBodyLimit::max(LARGEST_STATEMENT + 1)))
        .routes(routes!(bank::show_import, bank::act_on_import))
        .routes(routes!(bank::act_on_line))
        .routes(routes!(member_benefits::show, member_benefits::act))
        .routes(routes!(benefits::list))
        .routes(routes!(exports::benefits::file))
        .routes(routes!(benefits::show, benefits::act))
        .routes(routes!(members::show))
        .routes(routes!(members::change))
        .routes(routes!(people::change))
        .routes(routes!(bounces::works))
        .routes(routes!(member_proof::act))
        .routes(routes!(member_tier::show, member_tier::act))
        .routes(routes!(member_checks::again, member_checks::change))
        .routes(routes!(member_data::export))
        .routes(routes!(member_data::file))
        .routes(routes!(member_value::show))
        .routes(routes!(member_value::document))
        .routes(routes!(rolls::show_own))
        .routes(routes!(member_calendar::show))
        .routes(routes!(member_calendar::make, member_calendar::withdraw))
        .routes(routes!(members::invoice_document))
        .routes(routes!(members::invoice_data))
        .routes(routes!(members::agreement_document))
        .routes(routes!(proofs::show))
        .routes(routes!(memberships::list))
        .routes(routes!(exports::members::file))
        .routes(routes!(exports::members_json::file))
        .routes(routes!(page_approval::list))
        .routes(routes!(exports::waiting_pages::file))
        .routes(routes!(saved_views::list, saved_views::save))
        .routes(routes!(saved_views::rename, saved_views::delete))
        .routes(routes!(mailings::make))
        .routes(routes!(mailings::show, mailings::act))
        .routes(routes!(past_members::list))
        .routes(routes!(exports::past_members::file))
        .routes(routes!(memberships::show))
        .routes(routes!(page_approval::show, page_approval::decide))
        .routes(routes!(past_members::show))
        .routes(routes!(erasure::show, erasure::erase))
        .routes(routes!(member_tier::decide))
        .routes(routes!(tier_on_behalf::show, tier_on_behalf::act))
        .routes(routes!(member_agreements::countersign))
        .routes(routes!(people::name))
        .routes(
            routes!(member_imports::list, member_imports::upload).layer(DefaultBodyLimit::max(LARGEST_MEMBER_LIST + 1)),
        )
        .routes(routes!(member_imports::show, member_imports::act))
        .routes(routes!(notices::list))
        .routes(routes!(exports::reminders::file))
        .routes(routes!(notices::ahead))
        .routes(routes!(notices::send))
        .routes(routes!(rolls::list))
        .routes(routes!(rolls::show))
        .routes(routes!(exports::roll::csv))
        .routes(routes!(exports::roll::json))
        .routes(routes!(exports::poll_roll::csv))
        .routes(routes!(exports::poll_roll::json))
        .routes(routes!(poll_people::act))
        .routes(routes!(poll_people::act_as_nominee))
        .routes(routes!(poll_ballots::show, poll_ballots::cast))
        .routes(routes!(polls::list, polls::announce))
        .routes(routes!(polls::choices))
        .routes(routes!(polls::show, polls::act))
        .routes(routes!(poll_audit::show))
        .routes(routes!(reports::index::show))
        .routes(routes!(reports::members::show))
        .routes(routes!(reports::members::csv))
        .routes(routes!(reports::retention::show))
        .routes(routes!(reports::retention::csv))
        .routes(routes!(reports::revenue::show))
        .routes(routes!(reports::revenue::csv))
        .routes(routes!(reports::revenue::largest))
        .routes(routes!(reports::renewals::show))
        .routes(routes!(reports::renewals::csv))
        .routes(routes!(reports::decisions::show))
        .routes(routes!(reports::decisions::csv))
        .routes(routes!(bounces::report))
        .routes(routes!(profiles::show, profiles::change))
        .routes(routes!(directory::list))
        .routes(routes!(directory::show))
        .routes(routes!(in_kind::list))
        .routes(routes!(in_kind::show, in_kind::act))
        .routes(routes!(in_kind::show_own))
        .routes(routes!(in_kind::report))
}

/// The endpoints and their description. Describing them takes a while, so it's done once.
static DESCRIBED: LazyLock<(Router<AppState>, OpenApi)> = LazyLock::new(|| endpoints().split_for_parts());

/// The API, to be nested under its prefix.
pub fn router(state: AppState) -> Router {
    let (routes, _) = &*DESCRIBED;
    routes
        .clone()
        .fallback(reply::no_such_endpoint)
        .method_not_allowed_fallback(reply::not_allowed)
        .layer(axum::middleware::from_fn(reply::tell_own_pages))
        .with_state(state)
}
