//! The comparison page next to an axum handler that returns the same bytes: p50 with 1 client, throughput with 32.
//!
//! Run `cargo bench -p server` from the root, after `make build`.

#[path = "support/loopback.rs"]
mod loopback;

use axum::Router;
use axum::routing::get;
use loopback::{Client, Outcome, serve};
use server::applications::AppState;
use server::config::Config;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The same as in the server.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const PAGE: &str = "/almalinux/membership/compare";
const REQUESTS: usize = 2000;
const CLIENTS: usize = 32;
const SPAN: Duration = Duration::from_secs(3);

fn main() -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build()?;
    // Cargo runs benchmarks in their crate's folder, but the programmes and the site are in the root.
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    let config = Config::load(None).map_err(|problems| problems.join("\n"))?;
    let loaded = server::programmes::load(&config.programmes)?;
    let page = runtime.block_on(serve(server::http::router(
        &config,
        AppState::new(&config, loaded).map_err(|error| error.to_string())?,
    )))?;
    let mut client = Client::new(page)?;
    let length = client.ask("GET", PAGE, "")?;
    let bytes = "x".repeat(length);
    let fixed = runtime.block_on(serve(
        Router::new().route(PAGE, get(move || std::future::ready(bytes.clone()))),
    ))?;
    println!("{PAGE}: {length} bytes");
    let (reference, own) = (median(fixed)?, median(page)?);
    println!(
        "p50, one client: {own:?}; the handler: {reference:?}; ratio {:.2} (bar: 1.5)",
        own.as_secs_f64() / reference.as_secs_f64()
    );
    let (reference, own) = (throughput(fixed), throughput(page));
    println!(
        "throughput, {CLIENTS} clients: {own}/s; the handler: {reference}/s; ratio {:.2} (bar: 0.6)",
        ratio(own, reference)
    );
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn median(address: SocketAddr) -> Outcome<Duration> {
    let mut client = Client::new(address)?;
    let mut times = Vec::with_capacity(REQUESTS);
    for _ in 0..REQUESTS {
        let start = Instant::now();
        client.ask("GET", PAGE, "")?;
        times.push(start.elapsed());
    }
    times.sort();
    Ok(times[REQUESTS / 2])
}

/// Responses per second.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn throughput(address: SocketAddr) -> u64 {
    let answers = AtomicU64::new(0);
    let start = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let Ok(mut client) = Client::new(address) else { return };
                while start.elapsed() < SPAN && client.ask("GET", PAGE, "").is_ok() {
                    answers.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    answers.load(Ordering::Relaxed) / SPAN.as_secs()
}

#[expect(clippy::cast_precision_loss, reason = "two digits are shown")]
fn ratio(own: u64, reference: u64) -> f64 {
    own as f64 / reference.max(1) as f64
}
