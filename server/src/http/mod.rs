//! Everything around the API: pages, files, headers, starting and stopping.

mod apply;
mod assets;
mod body_limit;
mod changes;
mod client;
mod credentials;
mod errors;
mod headers;
mod health;
mod host;
pub(crate) mod language;
mod limit;
mod listen;
mod mark;
mod nonce;
mod page_cache;
mod request_id;
mod tidy;
mod webhooks;

use crate::api;
use crate::applications::AppState;
use crate::config::Config;
use crate::folder::Folder;
use crate::mail::{self, MailSender, MailTransport};
use crate::metrics::{self, RequestMetrics};
use crate::pages;
use crate::tasks::Supervisor;
use crate::{bank, card, in_kind, likeness, reviews, sorting};
pub(crate) use apply::{FormError, Visitor, attached, in_time};
use axum::Router;
use axum::http::StatusCode;
use axum::middleware;
use axum::routing::get;
pub(crate) use headers::{is_embeddable, is_personal, page_policy};
pub(crate) use language::SiteLanguages;
pub(crate) use nonce::fresh_nonce;
pub(crate) use request_id::RequestId;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::timeout::TimeoutLayer;

/// Longer requests are cut off.
const LONGEST_REQUEST: Duration = Duration::from_secs(20);

/// A form with its files.
const LONGEST_FORM: Duration = Duration::from_mins(5);

/// How long closing the database may take when the server stops.
const CLOSING: Duration = Duration::from_secs(5);

/// More threads than cores on small machines: rendering must not starve what is quick.
const LEAST_THREADS: usize = 4;

/// What the server runs on.
///
/// # Errors
/// When the system gives no threads.
pub fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    let threads = std::thread::available_parallelism().map_or(LEAST_THREADS, |cores| cores.get().max(LEAST_THREADS));
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()
}

/// The whole site.
pub fn router(config: &Config, state: AppState) -> Router {
    let loaded = state.loaded.clone();
    let languages = SiteLanguages::new(&loaded.catalogue, config.pseudo_locales);
    let outbox = if config.development && matches!(config.mail.transport, MailTransport::Folder(_)) {
        mail::router(state.clone())
    } else {
        Router::new()
    };
    // A nested service takes everything under its prefix. A nested router would leave its 404s to `/{foundation}/{programme}`.
    let forms = apply::forms(state.clone(), languages.clone());
    let events = state.clone();
    let endpoints = api::router(state.clone()).layer(middleware::from_fn(metrics::name_route));
    let api = Router::new().nest_service(app::api::PREFIX, endpoints);
    let uploads = pages::uploads(config, state.clone(), api.clone(), languages.clone())
        .layer(middleware::map_response(tidy::tidy));
    // A page is tidied once, then kept.
    let cache = page_cache::PageCache::new(config.clock, languages.clone());
    let pages = pages::router(config, state.clone(), api.clone(), languages.clone())
        .layer(middleware::map_response(tidy::tidy))
        .layer(middleware::from_fn_with_state(cache, page_cache::serve));
    Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(health::ready).with_state(health::Readiness::new(state)))
        .route("/look/{file}", get(assets::look).with_state(loaded))
        .route("/embed.js", get(assets::embed_script))
        .merge(outbox)
        .merge(assets::files(&config.site))
        .merge(credentials::router(events.clone()).layer(middleware::from_fn(headers::open_to_all)))
        .merge(api.layer(middleware::from_fn(headers::open_to_all)))
        .merge(pages)
        // In one stack, because the router boxes each layer that it adds.
        .layer(
            ServiceBuilder::new()
                .layer(middleware::from_fn(body_limit::limit))
                .layer(TimeoutLayer::with_status_code(
                    StatusCode::SERVICE_UNAVAILABLE,
                    LONGEST_REQUEST,
                ))
                .layer(CompressionLayer::new().quality(CompressionLevel::Precise(4))),
        )
        .merge(webhooks::router(events).layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            LONGEST_REQUEST,
        )))
        // Forms bring files, which take their time on a slow line.
        .merge(forms.merge(uploads).layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            LONGEST_FORM,
        )))
        // The first is the outermost.
        .layer(
            ServiceBuilder::new()
                .layer(middleware::from_fn(request_id::trace))
                .layer(middleware::from_fn_with_state(
                    headers::Secure(config.origin.starts_with("https://")),
                    headers::secure,
                ))
                .layer(middleware::from_fn_with_state(languages.clone(), errors::explain))
                .layer(CatchPanicLayer::custom(errors::panicked))
                .layer(middleware::from_fn_with_state(
                    changes::ChangeGuard::new(config, languages),
                    changes::check,
                )),
        )
}

/// Serves until the process is told to stop; requests under way are finished.
///
/// # Errors
/// When it can't listen on an address, with what to do.
pub async fn serve(config: Config, state: AppState) -> Result<(), String> {
    let address = config.address;
    let listener = bind("address", address).await?;
    let post = MailSender::new(&config.mail, &state.mail, config.development)
        .map_err(|error| format!("smtp_url: encryption cannot be set up ({error})"))?;
    if let MailTransport::Folder(folder) = &config.mail.transport {
        tracing::warn!(
            ?folder,
            "mail is not sent but written to a folder; set GUILDHALL_SMTP_URL to send it"
        );
    }
    if let Folder::Bundled(_) = &config.programmes {
        tracing::warn!("serving the built-in examples; to write your own programme, start with `guildhall init`");
    }
    if config.development {
        tracing::warn!("development is on: everybody can read what is for those who develop");
    }
    let database = state.database.clone();
    let mut router = router(&config, state.clone());
    let metrics = match config.metrics_address {
        None => None,
        Some(address) => {
            let requests = RequestMetrics::new().map_err(|error| error.to_string())?;
            router = router.layer(middleware::from_fn_with_state(requests.clone(), metrics::measure));
            let listener = bind("metrics_address", address).await?;
            tracing::info!(%address, "metrics are at /metrics");
            let metrics = metrics::router(requests, state.clone());
            Some(tokio::spawn(listen::serve(listener, metrics, std::future::pending())))
        }
    };
    let mut tasks = Supervisor::new(state.tasks.clone());
    let (reviewed, banked) = (state.clone(), state.clone());
    let (invoiced, refunded, promised) = (state.clone(), state.clone(), state.clone());
    let (named, joined, compared) = (state.clone(), state.clone(), state.clone());
    let (imported, told, checked, returned) = (state.clone(), state.clone(), state.clone(), state.clone());
    let (mailed, voted) = (state.clone(), state.clone());
    tasks.run("mail", move |context| {
        mail::deliver(state.clone(), post.clone(), context)
    });
    tasks.run("reviews", move |context| reviews::keep_up(reviewed.clone(), context));
    tasks.run("invoices", move |context| {
        crate::invoices::keep_up(invoiced.clone(), context)
    });
    tasks.run("refunds", move |context| card::keep_up(refunded.clone(), context));
    tasks.run("bank", move |context| bank::keep_up(banked.clone(), context));
    tasks.run("in kind", move |context| in_kind::keep_up(promised.clone(), context));
    tasks.run("members", move |context| {
        crate::members::keep_up(joined.clone(), context)
    });
    tasks.run("address checks", move |context| {
        crate::members::keep_checking(checked.clone(), context)
    });
    tasks.run("mailings", move |context| {
        crate::members::keep_mailing(mailed.clone(), context)
    });
    tasks.run("member imports", move |context| {
        crate::member_imports::keep_up(imported.clone(), context)
    });
    tasks.run("polls", move |context| crate::polls::keep_up(voted.clone(), context));
    tasks.run("webhooks", move |context| {
        crate::webhooks::keep_up(told.clone(), context)
    });
    tasks.run("bounces", move |context| {
        crate::bounces::keep_up(returned.clone(), context)
    });
    tasks.run("likeness", move |context| likeness::keep_up(compared.clone(), context));
    tasks.run("sorting", move |context| sorting::keep_up(named.clone(), context));
    tracing::info!(%address, origin = config.origin, "ready");
    // Only what comes over the network has a `Host`; pages ask the API in process.
    let router = router.layer(middleware::from_fn(host::check));
    listen::serve(listener, router, stopped()).await;
    tasks.stop().await;
    if let Some(metrics) = metrics {
        metrics.abort();
    }
    // Every request that used it has ended by now.
    if tokio::time::timeout(CLOSING, database.close()).await.is_err() {
        tracing::warn!("the database didn't close in time");
    }
    Ok(())
}

/// Listens on an address. `setting` is the name of the setting it comes from.
async fn bind(setting: &str, address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|error| {
        format!(
            "{setting}: can't listen on {address} ({error}); stop the program that uses it, or choose another address"
        )
    })
}

async fn stopped() {
    let interrupt = async { tokio::signal::ctrl_c().await.ok() };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<Option<()>>();
    tokio::select! {
        _ = interrupt => {}
        _ = terminate => {}
    }
    tracing::info!("stopping");
}
