//! `/readyz`: whether this server can work, and if not, what's wrong.

use crate::applications::AppState;
use crate::tasks::TaskProblem;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::Instant;

/// How long the database and the file store have to respond.
const PATIENCE: Duration = Duration::from_secs(3);

/// What readiness depends on. Requests that arrive during a check share its result.
#[derive(Clone, Debug)]
pub(super) struct Readiness {
    state: AppState,
    last: Arc<Mutex<Option<(Instant, Report)>>>,
}

/// The result of each check, by name. The details are only logged, because anyone can see this.
#[derive(Clone, Debug, Serialize)]
struct Report {
    ready: bool,
    checks: BTreeMap<String, &'static str>,
}

impl Readiness {
    pub fn new(state: AppState) -> Self {
        Self {
            state,
            last: Arc::default(),
        }
    }

    /// The result of a check that starts after this call.
    async fn report(&self) -> Report {
        let asked = Instant::now();
        let mut last = self.last.lock().await;
        if let Some((_, report)) = last.as_ref().filter(|(began, _)| *began > asked) {
            return report.clone();
        }
        let began = Instant::now();
        let report = self.check().await;
        *last = Some((began, report.clone()));
        report
    }

    async fn check(&self) -> Report {
        let (database, files) = tokio::join!(
            answer("database", self.state.database.check()),
            answer("file store", self.state.files.check()),
        );
        let mut checks = BTreeMap::from([("database".to_owned(), database), ("files".to_owned(), files)]);
        for (name, fault) in self.state.tasks.tasks() {
            let state = match fault {
                None => OK,
                Some(TaskProblem::Restarting) => "restarting",
                Some(TaskProblem::Stuck) => "stuck",
            };
            checks.insert(format!("task {name}"), state);
        }
        let ready = checks.values().all(|state| *state == OK);
        // The other foundations still work, so the server stays ready.
        for foundation in self.state.loaded.problems.keys() {
            checks.insert(format!("foundation {foundation}"), "problems in its files");
        }
        Report { ready, checks }
    }
}

const OK: &str = "ok";

async fn answer<E: Display>(what: &str, check: impl Future<Output = Result<(), E>>) -> &'static str {
    match tokio::time::timeout(PATIENCE, check).await {
        Ok(Ok(())) => OK,
        Ok(Err(error)) => {
            tracing::error!(%error, what, "not ready: the check failed");
            "unavailable"
        }
        Err(_) => {
            tracing::error!(what, "not ready: the check timed out");
            "no response"
        }
    }
}

/// 200 if everything works, otherwise 503 with what doesn't.
pub(super) async fn ready(State(readiness): State<Readiness>) -> Response {
    let report = readiness.report().await;
    let status = if report.ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, [(header::CACHE_CONTROL, "no-store")], Json(report)).into_response()
}
