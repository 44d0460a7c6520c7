//! Counts requests and how long they take.
//!
//! A request counts for the template of its route, such as `/apply/{secret}/{step}`. Paths contain secrets, and there's no
//! end to them.

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use prometheus::core::Collector;
use prometheus::proto::MetricFamily;
use prometheus::{HistogramOpts, HistogramVec, IntCounterVec, Opts};
use tokio::time::Instant;

/// The label for requests that no route matches.
const UNMATCHED: &str = "unmatched";

/// The counts since the server started. Clones share them.
#[derive(Clone, Debug)]
pub struct RequestMetrics {
    total: IntCounterVec,
    duration: HistogramVec,
}

/// The route that a nested router matched.
#[derive(Clone, Debug)]
struct NestedRoute(MatchedPath);

impl RequestMetrics {
    /// Starts counting from zero.
    ///
    /// # Errors
    /// When Prometheus doesn't allow a metric's name.
    pub fn new() -> Result<Self, prometheus::Error> {
        let total = Opts::new("guildhall_http_requests_total", "Requests answered.");
        let duration = HistogramOpts::new(
            "guildhall_http_request_duration_seconds",
            "Time until the response started.",
        );
        Ok(Self {
            total: IntCounterVec::new(total, &["route", "method", "status"])?,
            duration: HistogramVec::new(duration, &["route"])?,
        })
    }

    pub(super) fn collect(&self) -> Vec<MetricFamily> {
        [self.total.collect(), self.duration.collect()].concat()
    }

    fn count(&self, route: &str, method: &Method, response: &Response, started: Instant) {
        let status = match response.status().as_u16() / 100 {
            1 => "1xx",
            2 => "2xx",
            3 => "3xx",
            4 => "4xx",
            _ => "5xx",
        };
        self.total
            .with_label_values(&[route, method_label(method), status])
            .inc();
        self.duration
            .with_label_values(&[route])
            .observe(started.elapsed().as_secs_f64());
    }
}

/// Counts a request. This is the outermost layer, so that it sees every response.
pub async fn measure(State(metrics): State<RequestMetrics>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let nested = response.extensions().get::<NestedRoute>().map(|route| &route.0);
    let route = nested.or(matched.as_ref()).map_or(UNMATCHED, MatchedPath::as_str);
    metrics.count(route, &method, &response, started);
    response
}

/// Passes on the route that a nested router matched. The routers around it can't see it.
pub async fn name_route(request: Request, next: Next) -> Response {
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    if let Some(matched) = matched {
        response.extensions_mut().insert(NestedRoute(matched));
    }
    response
}

/// The method, as long as it's a common one. Clients can make up methods, and each would be a time series of its own.
fn method_label(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}
