//! The comparison page beside an axum handler that returns the same bytes: p50 with one client, throughput with 32.
//!
//! `cargo bench -p server`, from the root, after `make build`.

use axum::Router;
use axum::routing::get;
use axum::serve::ListenerExt;
use server::applications::Desk;
use server::config::Config;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const PAGE: &str = "/almalinux/membership/compare";
const REQUESTS: usize = 2000;
const CLIENTS: usize = 32;
const SPAN: Duration = Duration::from_secs(3);

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build()?;
    // Cargo runs benchmarks in the folder of their crate; the programmes and the site stand beside it.
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))?;
    // The names of the package's files are looked for beside the program.
    let beside = std::env::current_exe()?.with_file_name("hash.txt");
    std::fs::copy("target/dist/hash.txt", beside).map_err(|error| format!("{error}; do `make build` first"))?;
    let config = Config::load(None).map_err(|problems| problems.join("\n"))?;
    let loaded = server::programmes::load(&config.programmes)?;
    let page = runtime.block_on(serve(server::http::router(
        &config,
        Desk::new(&config, loaded).map_err(|error| error.to_string())?,
    )))?;
    let mut client = Client::new(page)?;
    let length = client.get()?;
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
        "throughput, {CLIENTS} clients: {own}/s; the handler: {reference}/s; ratio {:.2} (bar: 0.7)",
        ratio(own, reference)
    );
    Ok(())
}

async fn serve(router: Router) -> Outcome<SocketAddr> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let listener = listener.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    fn new(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: vec![0; 1 << 20],
        })
    }

    /// Asks for the page on the same connection; the length of its body.
    fn get(&mut self) -> Outcome<usize> {
        write!(self.stream, "GET {PAGE} HTTP/1.1\r\nhost: bench\r\n\r\n")?;
        let mut read = 0;
        loop {
            let got = self.stream.read(&mut self.buffer[read..])?;
            if got == 0 {
                return Err("the connection was closed".into());
            }
            read += got;
            let text = &self.buffer[..read];
            let Some(end) = text.windows(4).position(|four| four == b"\r\n\r\n") else {
                continue;
            };
            let head = String::from_utf8_lossy(&text[..end]).to_lowercase();
            if !head.starts_with("http/1.1 200") {
                return Err(format!("the page was not answered: {head}").into());
            }
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            let length = length.ok_or("an answer without a length")?;
            if read >= end + 4 + length {
                return Ok(length);
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn median(address: SocketAddr) -> Outcome<Duration> {
    let mut client = Client::new(address)?;
    let mut times = Vec::with_capacity(REQUESTS);
    for _ in 0..REQUESTS {
        let start = Instant::now();
        client.get()?;
        times.push(start.elapsed());
    }
    times.sort();
    Ok(times[REQUESTS / 2])
}

/// Answers a second.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures")]
fn throughput(address: SocketAddr) -> u64 {
    let answers = AtomicU64::new(0);
    let start = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                let Ok(mut client) = Client::new(address) else { return };
                while start.elapsed() < SPAN && client.get().is_ok() {
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
