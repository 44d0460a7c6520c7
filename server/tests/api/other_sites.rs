//! Scripts on any site can read the public API (CORS), without cookies.

use crate::site::Site;
use axum::http::{Method, StatusCode};

const ORIGIN: (&str, &str) = ("origin", "https://elsewhere.example.org");
const QUOTE: &str = "/api/v1/foundations/openinfra/programmes/membership/tiers/gold/quote";

#[tokio::test]
async fn answers_and_problems_are_open_to_all() {
    let site = Site::shipped();
    for path in [
        QUOTE,
        "/api/v1/foundations",
        "/api/v1/openapi.json",
        "/api/v1/foundations/nobody",
        "/api/v1/nowhere",
        &format!("{QUOTE}?on=never"),
    ] {
        let answer = site.get_with(path, &[ORIGIN, ("sec-fetch-site", "cross-site")]).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(
            answer.header("access-control-expose-headers"),
            "etag, x-request-id",
            "{path}"
        );
        assert_eq!(answer.header("access-control-allow-credentials"), "", "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
}

#[tokio::test]
async fn a_browser_that_asks_first_may_send_the_tag_it_knows() {
    let site = Site::shipped();
    let asked = [
        ORIGIN,
        ("access-control-request-method", "GET"),
        ("access-control-request-headers", "if-none-match"),
    ];
    let answer = site.ask_with(Method::OPTIONS, QUOTE, &asked).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(answer.body, "");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("access-control-allow-methods"), "GET, HEAD");
    assert_eq!(answer.header("access-control-allow-headers"), "if-none-match");
    assert_eq!(answer.header("access-control-max-age"), "86400");
}

#[tokio::test]
async fn pages_are_not_open_to_scripts_of_others() {
    let site = Site::shipped();
    for path in ["/", "/openinfra", "/openinfra/membership/compare", "/healthz"] {
        let answer = site.get_with(path, &[ORIGIN]).await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
}
