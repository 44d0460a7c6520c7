//! Everything behind the secret of a link: every page, file, form and API endpoint.

use super::fleet::Fleet;
use super::multipart::{Part, multipart};
use super::requests::{answers_to, json_to};
use super::samples::png;
use crate::site::Site;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::json;

/// Every page and file behind a secret.
pub const READ: [&str; 9] = [
    "you",
    "check",
    "questions-marketing",
    "agreement-membership",
    "send-legal",
    "nothing",
    "application.pdf",
    "files/aaaaaaaaaaaaaaaa",
    "documents/membership.pdf",
];

/// Every form's action.
pub const SENT: [&str; 13] = [
    "you",
    "check",
    "mail",
    "recall",
    "remind",
    "version",
    "withdraw",
    "answer",
    "done",
    "wrong-person",
    "send-legal",
    "agreement-membership",
    "nothing",
];

/// Every API request behind a secret, except reads.
pub fn of_api(secret: &str) -> Vec<Request<Body>> {
    let at = |rest: &str| format!("/applications/{secret}/{rest}");
    let colleague = json!({ "part": "legal", "name": "A", "email": "a@example.org" });
    let signature = json!({ "agreement": "membership", "hash": "0", "name": "A", "consent": true });
    vec![
        answers_to(secret, 0, "", &[("you.name", "Somebody Else")]),
        json_to(Method::POST, &at("links"), &colleague),
        json_to(Method::DELETE, &at("links/aaaaaaaaaaaaaaaa"), &json!(null)),
        json_to(Method::POST, &at("links/aaaaaaaaaaaaaaaa/reminders"), &json!(null)),
        json_to(Method::POST, &at("signatures"), &signature),
        json_to(Method::POST, &at("submission"), &json!(null)),
        json_to(Method::POST, &at("withdrawal"), &json!({ "reference": "0000-0000" })),
    ]
}

/// The status and body of the page a browser ends up on, without the parts that differ with every response.
pub async fn ends_at(site: &Site, secret: &str, request: Request<Body>) -> (StatusCode, String) {
    let mut answer = site.together(vec![request]).await.remove(0);
    for _ in 0..3 {
        if answer.0 != StatusCode::SEE_OTHER {
            break;
        }
        answer = site.together(vec![get(&answer.1)]).await.remove(0);
    }
    let plain = answer.2.replace(secret, "");
    let nonces: Vec<&str> = plain.split("nonce=\"").collect();
    let rest = nonces
        .iter()
        .map(|piece| piece.split_once('"').map_or(*piece, |(_, rest)| rest));
    (answer.0, rest.collect())
}

pub fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

/// The ID of an uploaded file in the application.
pub async fn with_crest(site: &Site, fleet: &Fleet) -> String {
    let picture = png(32, 32);
    let pieces = [
        Part::Text("revision", "99"),
        Part::Text("question.site", "https://works.example.org"),
        Part::File("question.crest", "crest.png", &picture),
    ];
    let answer = site.ask(multipart(&fleet.at("questions-marketing"), &pieces)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    answer["files"][0]["id"].as_str().unwrap().to_owned()
}
