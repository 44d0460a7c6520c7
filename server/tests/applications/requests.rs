//! Requests as sent by browsers and API clients.

use axum::body::Body;
use axum::http::{Method, Request};
use serde_json::json;

/// A form as sent by a browser.
pub fn form(path: &str, pairs: &[(&str, &str)]) -> Request<Body> {
    let body = form_body(pairs);
    let request = Request::builder().method(Method::POST).uri(path);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    request.body(Body::from(body)).unwrap()
}

pub fn form_body(pairs: &[(&str, &str)]) -> String {
    let pairs = pairs
        .iter()
        .map(|(name, value)| format!("{}={}", app::api::segment(name), app::api::segment(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// A JSON request.
pub fn json_to(method: Method, path: &str, body: &serde_json::Value) -> Request<Body> {
    let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
    let request = request.header("content-type", "application/json");
    request.body(Body::from(body.to_string())).unwrap()
}

/// Answers in the API's format.
pub fn answers_to(secret: &str, revision: i64, page: &str, answers: &[(&str, &str)]) -> Request<Body> {
    let answers: serde_json::Map<String, serde_json::Value> = answers
        .iter()
        .map(|(key, typed)| ((*key).to_owned(), json!(typed)))
        .collect();
    let body = json!({ "revision": revision, "page": page, "answers": answers });
    json_to(Method::PATCH, &format!("/applications/{secret}/answers"), &body)
}
