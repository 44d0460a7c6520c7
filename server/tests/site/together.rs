//! Concurrent requests.

use super::Site;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use futures_util::future::join_all;
use tower::ServiceExt;

impl Site {
    /// Sends all of them at once. Returns each response's status, redirect and body.
    pub async fn together(&self, requests: Vec<Request<Body>>) -> Vec<(StatusCode, String, String)> {
        join_all(requests.into_iter().map(|request| async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let to = parts.headers.get("location").map_or("", |to| to.to_str().unwrap());
            let body = to_bytes(body, usize::MAX).await.unwrap();
            (parts.status, to.to_owned(), String::from_utf8_lossy(&body).into_owned())
        }))
        .await
    }
}
