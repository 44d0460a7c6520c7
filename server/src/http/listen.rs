//! Connections. `axum::serve` limits neither how long headers can take to arrive, nor how long it waits when the
//! server stops, so this uses hyper as its documentation suggests.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::ServiceExt;

/// How long a request's headers can take to arrive, including on an idle connection.
const HEADERS: Duration = Duration::from_secs(15);
/// How long requests in progress can take to finish when the server stops.
const FAREWELL: Duration = Duration::from_secs(10);
/// The pause after a failed accept, often because too many files are open.
const PAUSE: Duration = Duration::from_secs(1);

/// Serves until `stopped` completes. Requests in progress then get a few seconds to finish.
pub(super) async fn serve(listener: TcpListener, router: Router, stopped: impl Future<Output = ()>) {
    let phase = watch::Sender::new(Phase::Serving);
    tokio::pin!(stopped);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stopped => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                tokio::spawn(connection(stream, peer, router.clone(), phase.subscribe()));
            }
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                tracing::error!(%error, "couldn't accept a connection");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    drop(listener);
    phase.send_replace(Phase::Finishing);
    // Resolves when the last connection has ended.
    if tokio::time::timeout(FAREWELL, phase.closed()).await.is_err() {
        tracing::warn!("some requests didn't finish in time, so their connections were closed");
        phase.send_replace(Phase::Over);
        phase.closed().await;
    }
}

/// What connections should do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Debug)]
enum Phase {
    Serving,
    /// Finish the request in progress, and accept no others.
    Finishing,
    /// Close immediately.
    Over,
}

async fn connection(stream: TcpStream, peer: SocketAddr, router: Router, mut phase: watch::Receiver<Phase>) {
    // Without this, small responses wait for the client's acknowledgement.
    let _ = stream.set_nodelay(true);
    let service = tower::service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    tokio::pin!(connection);
    let served = tokio::select! {
        served = &mut connection => served,
        () = reached(&mut phase, Phase::Finishing) => {
            connection.as_mut().graceful_shutdown();
            tokio::select! {
                served = &mut connection => served,
                () = reached(&mut phase, Phase::Over) => return,
            }
        }
    };
    if let Err(error) = served {
        // The client disconnected, was too slow, or doesn't speak HTTP.
        tracing::debug!(%error, "a connection ended early");
    }
}

/// Waits for a phase. The value stays locked while it's borrowed, so the borrow ends here.
async fn reached(phase: &mut watch::Receiver<Phase>, wanted: Phase) {
    let _ = phase.wait_for(|now| *now >= wanted).await.map(drop);
}

/// Whether the error is about the connection that was being accepted, so the next one could succeed.
fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
    )
}
