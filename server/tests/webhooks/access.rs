//! Webhooks are for administrators of their own foundation: every request, for every role, for outsiders and for software.

use super::{DONE, LIST, added, harbour, head};
use crate::accounts::visitor::Visitor;
use axum::http::{Method, StatusCode};
use domain::access::AccountRole;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

fn requests(path: &str) -> Vec<(Method, String, Option<Value>)> {
    let new = json!({ "url": "https://hooks.example.org/in", "events": ["invoice.paid"] });
    let action = |action: &str| json!({ "action": action, "delivery": "aaaaaaaaaaaaaaaa" });
    vec![
        (Method::GET, LIST.to_owned(), None),
        (Method::POST, LIST.to_owned(), Some(new.clone())),
        (Method::GET, path.to_owned(), None),
        (Method::PUT, path.to_owned(), Some(new)),
        (Method::POST, path.to_owned(), Some(action("pause"))),
        (Method::POST, path.to_owned(), Some(action("resume"))),
        (Method::POST, path.to_owned(), Some(action("send_test"))),
        (Method::POST, path.to_owned(), Some(action("send_again"))),
        (Method::POST, format!("{path}/secret"), Some(json!({}))),
        (Method::DELETE, path.to_owned(), None),
        (Method::GET, "/webhooks/harbour".to_owned(), None),
        (Method::GET, path.replace("/api/v1", ""), None),
    ]
}

async fn status(visitor: &mut Visitor<'_>, (method, path, body): &(Method, String, Option<Value>)) -> StatusCode {
    visitor.request_json(method.clone(), path, body.as_ref()).await.status
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_administrators_of_the_foundation_have_webhooks(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let hook = added(&mut head, "https://hooks.example.org/in", &["invoice.paid"]).await;
    let all = requests(&hook.path());
    let mut outsiders = Vec::new();
    for role in AccountRole::ALL {
        harbour.grant_elsewhere("neighbour@example.org", role).await;
        if role != AccountRole::Administrator {
            outsiders.push(harbour.with_role(&format!("{}@example.org", role.word()), role).await);
        }
    }
    outsiders.push(harbour.signed_in("neighbour@example.org").await);
    outsiders.push(harbour.signed_in("outsider@example.org").await);
    for outsider in &mut outsiders {
        for request in &all {
            assert_eq!(status(outsider, request).await, StatusCode::FORBIDDEN, "{request:?}");
        }
    }
    let mut nobody = Visitor::new(&harbour.site);
    for request in &all {
        let is_page = !request.1.starts_with("/api");
        let expected = if is_page {
            StatusCode::SEE_OTHER
        } else {
            StatusCode::UNAUTHORIZED
        };
        assert_eq!(status(&mut nobody, request).await, expected, "{request:?}");
    }
    // No token has a scope for webhooks.
    let scopes = json!({ "foundation": "harbour", "name": "x", "scopes": ["manage-webhooks"], "days": 30 });
    let refused = head.post_json("/api/v1/account/tokens", &scopes.to_string()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    for request in &all {
        let status = status(&mut head, request).await;
        let is_refused = [StatusCode::FORBIDDEN, StatusCode::UNAUTHORIZED].contains(&status);
        assert!(!is_refused && !status.is_server_error(), "{request:?}: {status}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_sends_data_elsewhere_needs_a_fresh_sign_in(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut head = head(&harbour).await;
    let hook = added(&mut head, "https://hooks.example.org/in", &["invoice.paid"]).await;
    super::run(&harbour.site.state, "UPDATE session SET confirmed_at = 0").await;
    let new = json!({ "url": "https://other.example.org/in", "events": ["invoice.paid"] });
    for (method, path, body) in [
        (Method::POST, LIST.to_owned(), Some(new.clone())),
        (Method::PUT, hook.path(), Some(new)),
        (Method::POST, format!("{}/secret", hook.path()), Some(json!({}))),
        (Method::DELETE, hook.path(), None),
    ] {
        let answer = head.request_json(method.clone(), &path, body.as_ref()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path}");
        assert!(
            answer.body.contains("confirm-first"),
            "{method} {path}: {}",
            answer.body
        );
    }
    assert_eq!(super::act(&mut head, &hook, &json!({ "action": "pause" })).await, DONE);
}
