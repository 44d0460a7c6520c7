//! `/healthz` and `/readyz`.

use crate::site::Site;
use axum::http::{Method, StatusCode};

#[tokio::test]
async fn a_site_says_that_it_is_alive_and_ready() {
    let site = Site::harbour();
    for (path, word) in [("/healthz", "ok"), ("/readyz", "ready")] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, word));
        let head = site.ask_with(Method::HEAD, path, &[]).await;
        assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
    }
}
