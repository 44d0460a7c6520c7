//! `/metrics`: counts for Prometheus, and nothing about a person.

use crate::applications::running::{Running, ask, unused_address};
use crate::applications::walk::Walker;
use crate::site::Site;
use crate::support::databases::on_sqlite;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use axum::{Router, middleware};
use server::metrics::{RequestMetrics, measure, router};
use server::tasks::Supervisor;
use tower::ServiceExt;

/// Reads the metrics as Prometheus does.
async fn read(metrics: &Router) -> String {
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    let response = metrics.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["content-type"], "text/plain; version=0.0.4");
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    String::from_utf8(body.to_vec()).unwrap()
}

/// A site whose requests are counted, and its metrics.
fn measured(site: Site) -> (Site, Router) {
    let requests = RequestMetrics::new().unwrap();
    let metrics = router(requests.clone(), site.state.clone());
    let site = site.map_router(|router| router.layer(middleware::from_fn_with_state(requests, measure)));
    (site, metrics)
}

#[tokio::test]
async fn requests_are_counted_by_the_template_of_their_route() {
    let (site, metrics) = measured(Site::harbour());
    for path in [
        "/harbour/membership/compare",
        "/harbour/membership/compare?tier=keeper",
        "/api/v1/foundations/harbour",
        "/api/v1/nothing",
        "/look/harbour.css",
        "/nowhere/at/all/of/it",
    ] {
        site.get(path).await;
    }
    site.ask_with(Method::from_bytes(b"BREW").unwrap(), "/healthz", &[])
        .await;
    let text = read(&metrics).await;
    for (route, method, status, count) in [
        ("/{foundation}/{programme}/compare", "GET", "2xx", 2),
        ("/api/v1/foundations/{foundation}", "GET", "2xx", 1),
        ("/look/{file}", "GET", "2xx", 1),
        ("unmatched", "GET", "4xx", 2),
        ("/healthz", "other", "4xx", 1),
    ] {
        let line = format!(
            "guildhall_http_requests_total{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}} {count}\n"
        );
        assert!(text.contains(&line), "{line}{text}");
    }
    let duration = "guildhall_http_request_duration_seconds_count{route=\"/{foundation}/{programme}/compare\"} 2\n";
    assert!(text.contains(duration), "{text}");
}

#[tokio::test]
async fn applications_and_emails_are_counted() {
    let (site, metrics) = measured(Site::harbour());
    let mut walker = Walker::begin(&site, "harbour", "membership", "keeper", &[]).await;
    let secret = walker.secret();
    walker.go(&format!("/apply/{secret}/you")).await;
    site.get(&format!("/api/v1/applications/{secret}")).await;
    let text = read(&metrics).await;
    for line in [
        "guildhall_database_up 1",
        "guildhall_applications{state=\"draft\"} 1",
        "guildhall_applications{state=\"submitted\"} 0",
        "guildhall_mail_failed 0",
        "guildhall_mail_waiting 0",
        "guildhall_mail_oldest_waiting_seconds 0",
        concat!("guildhall_build_info{version=\"", env!("CARGO_PKG_VERSION"), "\"} 1"),
    ] {
        assert!(text.lines().any(|other| other == line), "{line}\n{text}");
    }
    assert!(text.contains("/apply/{"), "{text}");
    assert!(!text.contains(&secret), "{text}");
}

#[tokio::test]
async fn metrics_report_that_the_database_is_down() {
    let (site, metrics) = measured(Site::harbour());
    site.state.database.ready().await.unwrap();
    site.state.database.close().await;
    let text = read(&metrics).await;
    assert!(text.contains("guildhall_database_up 0\n"), "{text}");
    assert!(!text.contains("guildhall_applications"), "{text}");
}

#[tokio::test]
async fn metrics_report_a_task_that_failed() {
    let (site, metrics) = measured(Site::harbour());
    let mut tasks = Supervisor::new(site.state.tasks.clone());
    tasks.run("mail", |mut context| async move { context.stopping().await });
    tasks.run("broken", |_| async { panic!("this task always fails") });
    while site.state.tasks.tasks().iter().all(|(_, fault)| fault.is_none()) {
        tokio::task::yield_now().await;
    }
    // Stopped, it isn't started again, so it can't seem to work for a moment.
    tasks.stop().await;
    let text = read(&metrics).await;
    assert!(text.contains("guildhall_task_up{task=\"broken\"} 0\n"), "{text}");
    assert!(text.contains("guildhall_task_up{task=\"mail\"} 1\n"), "{text}");
}

#[test]
fn a_server_has_its_metrics_at_an_address_of_their_own() {
    let (location, folder) = on_sqlite();
    let address = unused_address();
    let setting = address.to_string();
    let server = Running::start(&location, folder.path(), &[("GUILDHALL_METRICS_ADDRESS", &setting)]);
    server.get("/harbour/membership/compare").unwrap();
    let metrics = ask(address, "GET", "/metrics", "", "").unwrap();
    assert_eq!(metrics.status, 200);
    for line in [
        "guildhall_http_requests_total{method=\"GET\",route=\"/{foundation}/{programme}/compare\",status=\"2xx\"} 1",
        "guildhall_task_up{task=\"mail\"} 1",
    ] {
        assert!(
            metrics.body.lines().any(|other| other == line),
            "{line}\n{}",
            metrics.body
        );
    }
    assert_eq!(ask(address, "GET", "/healthz", "", "").unwrap().status, 404);
    assert_eq!(server.get("/metrics").unwrap().status, 404);
}
