//! The pages. Each loads its data from the API, then renders it. Each area of the site has its own file.

mod account;
mod api_docs;
mod apply;
mod assets;
mod ballots;
mod bank;
mod bank_upload;
mod benefits;
mod card;
mod changes;
mod compare;
mod confirm;
mod directory;
mod elections;
mod embed;
mod erasure;
mod feeds;
mod fit;
mod form;
mod home;
mod in_kind;
mod invoices;
mod join;
mod logo;
mod mailings;
mod meetings;
mod member;
mod member_benefits;
mod member_calendar;
mod member_checks;
mod member_data;
mod member_imports;
mod member_value;
mod member_votes;
mod members;
mod new_polls;
mod own_in_kind;
mod page_approval;
mod passkeys;
mod past_members;
mod people;
mod poll_files;
mod polls;
mod profile;
mod programme;
mod proof;
mod providers;
mod reports;
mod request;
mod review;
mod roles;
mod saved_views;
mod sent_pairs;
mod source;
mod state;
mod tier;
mod tier_change;
mod tokens;
mod verify;
mod webhooks;

use crate::applications::AppState;
use crate::config::Config;
use crate::http::SiteLanguages;
use app::api::{Api, ApiRequest, Problem, Reply};
use app::site::Assets;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use request::PageRequest;
use std::sync::Arc;
use tower::ServiceExt;

/// The largest API response that a page can use, in bytes.
const LARGEST_ANSWER: usize = 8 * 1024 * 1024;

/// What every page needs to render.
#[derive(Clone, Debug)]
struct Pages {
    api: Api,
    assets: Arc<Assets>,
    origin: Arc<str>,
    languages: SiteLanguages,
}

impl Pages {
    fn new(config: &Config, api: Router, languages: SiteLanguages) -> Self {
        Self {
            api: Api::new(move |request| Box::pin(in_process(api.clone(), request))),
            assets: Arc::new(assets::of(&config.site)),
            origin: config.origin.as_str().into(),
            languages,
        }
    }
}

/// The forms of pages that bring files. Their bodies are larger and take longer than those of other forms.
pub fn uploads(config: &Config, state: AppState, api: Router, languages: SiteLanguages) -> Router {
    let pages = Pages::new(config, api, languages);
    bank::uploads(pages.clone(), state.clone())
        .merge(member_imports::uploads(pages.clone(), state.clone()))
        .merge(profile::uploads(pages, state))
}

/// The routes of all other pages, with a "not found" page.
pub fn router(config: &Config, state: AppState, api: Router, languages: SiteLanguages) -> Router {
    let pages = Pages::new(config, api, languages);
    Router::new()
        .route("/", get(home::foundations))
        .route("/api", get(api_docs::page))
        .route("/embed/{foundation}/{programme}", get(embed::frame))
        .route("/embed/directory/{foundation}", get(directory::frame))
        .route("/apply/{secret}", get(apply::start))
        .route("/apply/{secret}/{step}", get(apply::step))
        .route("/verify", get(verify::form))
        .route("/verify/{hash}", get(verify::page))
        .route("/verify/member/{proof}", get(verify::member))
        .route("/directory/{foundation}", get(directory::list))
        .route("/directory/{foundation}/{member}", get(directory::member))
        .route("/{foundation}", get(home::page))
        .route("/{foundation}/{programme}", get(programme::page))
        .route("/{foundation}/{programme}/tiers/{tier}", get(tier::page))
        .route("/{foundation}/{programme}/compare", get(compare::page))
        .route("/{foundation}/{programme}/fit", get(fit::page))
        .route("/{foundation}/{programme}/changes", get(changes::page))
        .route("/{foundation}/{programme}/join", get(join::page))
        .route("/{foundation}/{programme}/source", get(source::page))
        .route("/{foundation}/{programme}/embed", get(embed::page))
        .fallback(other)
        .with_state(pages.clone())
        .merge(account::router(pages.clone(), state.clone()))
        .merge(review::router(pages.clone(), state.clone()))
        .merge(meetings::router(pages.clone(), state.clone()))
        .merge(invoices::router(pages.clone(), state.clone()))
        .merge(ballots::router(pages.clone(), state.clone()))
        .merge(bank::router(pages.clone(), state.clone()))
        .merge(card::router(pages.clone(), state.clone()))
        .merge(in_kind::router(pages.clone(), state.clone()))
        .merge(benefits::router(pages.clone(), state.clone()))
        .merge(elections::router(pages.clone(), state.clone()))
        .merge(member_benefits::router(pages.clone(), state.clone()))
        .merge(member::router(pages.clone(), state.clone()))
        .merge(member_calendar::router(pages.clone(), state.clone()))
        .merge(member_data::router(pages.clone(), state.clone()))
        .merge(member_value::router(pages.clone(), state.clone()))
        .merge(member_votes::router(pages.clone(), state.clone()))
        .merge(members::router(pages.clone(), state.clone()))
        .merge(member_imports::router(pages.clone(), state.clone()))
        .merge(profile::router(pages.clone(), state.clone()))
        .merge(poll_files::router(pages.clone(), state.clone()))
        .merge(own_in_kind::router(pages.clone(), state.clone()))
        .merge(polls::router(pages.clone(), state.clone()))
        .merge(proof::router(pages.clone(), state.clone()))
        .merge(reports::router(pages.clone()))
        .merge(roles::router(pages.clone(), state.clone()))
        .merge(webhooks::router(pages, state))
}

/// Redirects a path with a trailing slash. Anything else isn't found.
async fn other(uri: Uri, request: PageRequest) -> Response {
    let path = uri.path().trim_end_matches('/');
    // A second slash at the start would redirect to another site.
    if path.len() == uri.path().len() || path.is_empty() || path.starts_with("//") {
        return request.not_found();
    }
    let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
    Redirect::permanent(&format!("{path}{query}")).into_response()
}

/// Calls the API within the process.
async fn in_process(api: Router, asked: ApiRequest) -> Result<Reply, Problem> {
    let request = Request::get(asked.path).header(header::ACCEPT, asked.accept);
    let request = match asked.cookies {
        Some(cookies) => request.header(header::COOKIE, cookies),
        None => request,
    };
    let request = request.body(Body::empty()).map_err(|_| Problem::unreachable())?;
    let response = api.oneshot(request).await.map_err(|_| Problem::unreachable())?;
    let status = response.status().as_u16();
    let body = axum::body::to_bytes(response.into_body(), LARGEST_ANSWER).await;
    let body = body.map_err(|_| Problem::unreachable())?;
    Ok(Reply {
        status,
        body: body.into(),
    })
}
