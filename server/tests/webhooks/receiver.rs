//! Software that receives events, on a port of its own. It answers as a test wants.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Response, StatusCode, header};
use futures_util::StreamExt;
use futures_util::stream::{once, pending, repeat};
use serde_json::Value;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};

/// How it answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Manner {
    Status(u16),
    /// With this status, to another path of its own.
    Redirect(u16),
    /// To any address.
    To(&'static str),
    /// Busy for this many seconds.
    Busy(u32),
    /// Never.
    Silent,
    /// With 200, and a body that never ends to arrive.
    SlowBody,
    /// With 200, and a body that never ends.
    Huge,
}

/// A request that arrived.
#[derive(Clone, Debug)]
pub struct Received {
    pub path: String,
    headers: HeaderMap,
    pub body: String,
}

impl Received {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    pub fn kind(&self) -> String {
        self.json()["type"].as_str().unwrap().to_owned()
    }

    /// All headers, for other tools.
    pub fn all_headers(&self) -> serde_json::Map<String, Value> {
        let headers = self.headers.iter();
        headers
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().into()))
            .collect()
    }
}

#[derive(Clone, Debug)]
pub struct Receiver {
    port: u16,
    manner: Arc<Mutex<Manner>>,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Receiver {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self {
            port: listener.local_addr().unwrap().port(),
            manner: Arc::new(Mutex::new(Manner::Status(204))),
            received: Arc::default(),
        };
        let router = Router::new().fallback(answer).with_state(receiver.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        receiver
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/in?key=s3cret", self.port)
    }

    /// The same under a name.
    pub fn url_at(&self, host: &str) -> String {
        format!("http://{host}:{}/in", self.port)
    }

    pub fn answers(&self, manner: Manner) {
        *self.manner.lock().unwrap() = manner;
    }

    /// What has arrived, in order.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    pub fn count(&self) -> usize {
        self.received.lock().unwrap().len()
    }
}

async fn answer(
    State(receiver): State<Receiver>,
    uri: axum::http::Uri,
    headers: HeaderMap,
    body: String,
) -> Response<Body> {
    receiver.received.lock().unwrap().push(Received {
        path: uri.to_string(),
        headers,
        body,
    });
    let manner = *receiver.manner.lock().unwrap();
    let with = |status: u16, body: Body| {
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        response
    };
    match manner {
        Manner::Status(204) => with(204, Body::empty()),
        Manner::Status(status) => with(status, Body::from("{\"said\": \"\u{202e}no\"}")),
        Manner::Redirect(status) => {
            let mut response = with(status, Body::empty());
            response
                .headers_mut()
                .insert(header::LOCATION, "/elsewhere".parse().unwrap());
            response
        }
        Manner::To(address) => {
            let mut response = with(302, Body::empty());
            response
                .headers_mut()
                .insert(header::LOCATION, address.parse().unwrap());
            response
        }
        Manner::Busy(seconds) => {
            let mut response = with(503, Body::empty());
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
            response
        }
        Manner::Silent => std::future::pending().await,
        Manner::SlowBody => {
            let first = once(std::future::ready(Ok::<_, Infallible>(Bytes::from_static(
                b"thank you",
            ))));
            with(200, Body::from_stream(first.chain(pending())))
        }
        Manner::Huge => {
            let part = Ok::<_, Infallible>(Bytes::from(vec![b'x'; 65_536]));
            with(200, Body::from_stream(repeat(part)))
        }
    }
}
