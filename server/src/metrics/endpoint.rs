//! `GET /metrics`.

use super::RequestMetrics;
use super::database::{DatabaseMetrics, gauge};
use crate::applications::AppState;
use crate::tasks::TaskHealth;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use prometheus::core::Collector;
use prometheus::proto::MetricFamily;
use prometheus::{IntGaugeVec, Opts, TEXT_FORMAT, TextEncoder};
use std::time::Duration;

/// How long the database has to answer: less than Prometheus waits by default.
const PATIENCE: Duration = Duration::from_secs(3);

/// A site of its own, so that no proxy shows it to visitors.
pub fn router(requests: RequestMetrics, state: AppState) -> Router {
    Router::new()
        .route("/metrics", get(metrics))
        .with_state((requests, state))
}

async fn metrics(State((requests, state)): State<(RequestMetrics, AppState)>) -> Response {
    let database = read_database(&state).await;
    let text = families(&requests, &state.tasks, database.as_ref())
        .and_then(|families| TextEncoder::new().encode_to_string(&families));
    match text {
        Ok(text) => ([(header::CONTENT_TYPE, TEXT_FORMAT)], text).into_response(),
        Err(error) => {
            tracing::error!(%error, "metrics can't be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn read_database(state: &AppState) -> Option<DatabaseMetrics> {
    match tokio::time::timeout(PATIENCE, DatabaseMetrics::read(state)).await {
        Ok(Ok(metrics)) => Some(metrics),
        Ok(Err(error)) => {
            tracing::warn!(%error, "the database can't be read for metrics");
            None
        }
        Err(_) => {
            tracing::warn!("the database can't be read for metrics: no answer in time");
            None
        }
    }
}

fn families(
    requests: &RequestMetrics,
    tasks: &TaskHealth,
    database: Option<&DatabaseMetrics>,
) -> Result<Vec<MetricFamily>, prometheus::Error> {
    let build = IntGaugeVec::new(
        Opts::new("guildhall_build_info", "The version that's running; always 1."),
        &["version"],
    )?;
    build.with_label_values(&[env!("CARGO_PKG_VERSION")]).set(1);
    let task_up = IntGaugeVec::new(
        Opts::new("guildhall_task_up", "Whether a background task is working."),
        &["task"],
    )?;
    for (name, fault) in tasks.tasks() {
        task_up.with_label_values(&[name]).set(fault.is_none().into());
    }
    let database_up = gauge(
        "guildhall_database_up",
        "Whether the database answers.",
        database.is_some().into(),
    )?;
    let mut families = [build.collect(), task_up.collect(), database_up, requests.collect()].concat();
    if let Some(database) = database {
        families.extend(database.collect()?);
    }
    // The encoder refuses a family without samples, such as requests before the first one.
    families.retain(|family| !family.get_metric().is_empty());
    Ok(families)
}
