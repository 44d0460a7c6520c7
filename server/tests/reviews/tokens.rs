//! API tokens: software acts for somebody, for one foundation, and only as far as its scopes and their roles go.

use super::{ADA, FINANCE, Harbour, act, path, review};
use crate::accounts::visitor::Visitor;
use crate::site::Answer;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use domain::access::AccountRole::{self, Administrator, Board, Finance, Staff};
use domain::access::Action;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

const SOFTWARE: &str = "software@example.org";

/// A token, or why there's none.
async fn make(visitor: &mut Visitor<'_>, foundation: &str, scopes: &[&str]) -> Result<String, StatusCode> {
    let asked = json!({ "foundation": foundation, "name": "Books", "scopes": scopes, "days": 90 });
    let answer = visitor.post_json("/api/v1/account/tokens", &asked.to_string()).await;
    if answer.status == StatusCode::CREATED {
        Ok(answer.json()["token"].as_str().unwrap().to_owned())
    } else {
        Err(answer.status)
    }
}

/// What software gets with this header.
async fn send(harbour: &Harbour, authorization: &str, method: Method, path: &str, body: Option<&Value>) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::AUTHORIZATION, authorization)
        .header(header::CONTENT_TYPE, "application/json");
    let body = body.map(Value::to_string).unwrap_or_default();
    harbour.site.ask(request.body(Body::from(body)).unwrap()).await
}

async fn read(harbour: &Harbour, token: &str, path: &str) -> StatusCode {
    send(harbour, &format!("Bearer {token}"), Method::GET, path, None)
        .await
        .status
}

async fn command(harbour: &Harbour, token: &str, path: &str, command: &Value) -> StatusCode {
    let bearer = format!("Bearer {token}");
    send(harbour, &bearer, Method::POST, path, Some(command)).await.status
}

async fn run(harbour: &Harbour, sql: &'static str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn software_does_what_its_token_says_until_it_ends(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    assert_eq!(
        act(&mut ada, &fleet, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let token = make(&mut finance, "harbour", &["read-money", "record-money"])
        .await
        .unwrap();
    assert!(token.starts_with("ghd_") && token.len() == 40, "{token}");
    let invoice = "/api/v1/invoices/harbour/HARBOUR-2026-0001";
    assert_eq!(read(&harbour, &token, invoice).await, StatusCode::OK);
    let pay = json!({ "action": "pay", "amount": "100", "day": "2026-07-14", "payment": "aaaaaaaaaaaaaaaa" });
    assert_eq!(command(&harbour, &token, invoice, &pay).await, StatusCode::NO_CONTENT);
    let seen = finance.get(invoice).await.json();
    assert_eq!(seen["payments"][0]["who"], FINANCE, "software acts for its owner");

    // What can't be undone, and what isn't among the scopes.
    let undo = json!({ "action": "undo", "payment": seen["payments"][0]["id"] });
    assert_eq!(command(&harbour, &token, invoice, &undo).await, StatusCode::NO_CONTENT);
    let cancel = json!({ "action": "cancel", "note": "Wrong." });
    assert_eq!(command(&harbour, &token, invoice, &cancel).await, StatusCode::FORBIDDEN);
    assert_eq!(
        read(&harbour, &token, "/api/v1/reviews/harbour").await,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        read(&harbour, &token, "/api/v1/account").await,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        read(&harbour, &token, "/api/v1/account/tokens").await,
        StatusCode::UNAUTHORIZED
    );
    // Pages are for people.
    assert_ne!(read(&harbour, &token, "/invoices/harbour").await, StatusCode::OK);

    let listed = finance.get("/api/v1/account/tokens").await.json();
    assert_eq!(listed["tokens"][0]["scopes"], json!(["read-money", "record-money"]));
    assert!(listed["tokens"][0]["used_at"].is_i64(), "{listed}");
    let id = listed["tokens"][0]["id"].as_str().unwrap().to_owned();

    run(&harbour, "UPDATE api_token SET expires_at = 1").await;
    assert_eq!(read(&harbour, &token, invoice).await, StatusCode::UNAUTHORIZED);
    run(&harbour, "UPDATE api_token SET expires_at = 9000000000000").await;
    assert_eq!(read(&harbour, &token, invoice).await, StatusCode::OK);

    // Its owner's role ends, and comes back.
    run(&harbour, "UPDATE role SET ended_at = 1 WHERE role = 'finance'").await;
    assert_eq!(read(&harbour, &token, invoice).await, StatusCode::FORBIDDEN);
    harbour.grant(FINANCE, Finance).await;
    assert_eq!(read(&harbour, &token, invoice).await, StatusCode::OK);

    // Somebody else's token stays as it is, unless they're an administrator.
    let revoke = format!("/api/v1/account/tokens/{id}");
    assert_eq!(ada.delete(&revoke).await.status, StatusCode::FORBIDDEN);
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    assert_eq!(neighbour.delete(&revoke).await.status, StatusCode::FORBIDDEN);
    assert_eq!(read(&harbour, &token, invoice).await, StatusCode::OK);
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    assert_eq!(head.delete(&revoke).await.status, StatusCode::NO_CONTENT);
    assert_eq!(head.delete(&revoke).await.status, StatusCode::NO_CONTENT);
    assert_eq!(read(&harbour, &token, invoice).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn software_never_decides() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    let scopes: Vec<&str> = Action::FOR_SOFTWARE
        .into_iter()
        .filter(|action| Board.may(*action))
        .filter_map(Action::scope)
        .collect();
    let token = make(&mut ada, "harbour", &scopes).await.unwrap();
    let bearer = format!("Bearer {token}");
    let seen = send(&harbour, &bearer, Method::GET, &path(&fleet), None).await.json();
    let actions = seen["actions"].as_array().unwrap();
    assert!(
        actions.contains(&json!("ask")) && !actions.contains(&json!("approve")),
        "{seen}"
    );
    for action in ["approve", "decline", "recuse", "countersign"] {
        let version = review(&mut ada, &fleet).await["version"].clone();
        let vote = json!({ "action": action, "version": version, "text": "x", "agreement": "membership", "name": "x", "title": "x" });
        let status = command(&harbour, &token, &path(&fleet), &vote).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{action}");
    }
    assert_eq!(
        act(&mut ada, &fleet, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_role_gives_its_own_scopes_for_its_own_foundation() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    for role in AccountRole::ALL {
        let mut visitor = harbour.with_role(&format!("{}@example.org", role.word()), role).await;
        for action in Action::FOR_SOFTWARE {
            let scope = action.scope().unwrap();
            let made = make(&mut visitor, "harbour", &[scope]).await;
            assert_eq!(made.is_ok(), role.may(action), "{scope} for {}: {made:?}", role.word());
        }
        assert_eq!(
            make(&mut visitor, "elsewhere", &["read-money"]).await,
            Err(StatusCode::FORBIDDEN)
        );
    }
    let mut outsider = harbour.signed_in("outsider@example.org").await;
    assert_eq!(
        make(&mut outsider, "harbour", &["read-money"]).await,
        Err(StatusCode::FORBIDDEN)
    );
    harbour.grant_elsewhere("neighbour@example.org", Staff).await;
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    assert_eq!(
        make(&mut neighbour, "harbour", &["read-money"]).await,
        Err(StatusCode::FORBIDDEN)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_a_token_that_works_is_accepted_and_no_cookie_replaces_it() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut staff = harbour.with_role(SOFTWARE, Staff).await;
    let token = make(&mut staff, "harbour", &["read-applications"]).await.unwrap();
    let queue = "/api/v1/reviews/harbour";
    let session = staff.cookie("session").map(str::to_owned);
    for (authorization, expected) in [
        (format!("Bearer {token}"), StatusCode::OK),
        (format!("bearer {token}"), StatusCode::OK),
        (format!("Bearer {}x", &token[..39]), StatusCode::UNAUTHORIZED),
        (format!("Basic {token}"), StatusCode::UNAUTHORIZED),
        (token.clone(), StatusCode::UNAUTHORIZED),
        ("Bearer ".to_owned(), StatusCode::UNAUTHORIZED),
    ] {
        let mut request = Request::builder()
            .uri(queue)
            .header(header::AUTHORIZATION, &authorization);
        if let Some(session) = &session {
            request = request.header(header::COOKIE, format!("session={session}"));
        }
        let answer = harbour.site.ask(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, expected, "{authorization}");
    }
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (kept,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM ledger l LEFT JOIN personal p ON p.seq = l.seq WHERE l.detail LIKE '%ghd_%' OR p.content LIKE '%ghd_%'",
            &[],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(kept, 0, "a token is only shown, never kept");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_makes_a_token_after_confirming_and_keeps_what_was_typed() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let page = "/account/tokens";
    let sent = [
        ("do", "make"),
        ("foundation", "harbour"),
        ("name", "Accounting"),
        ("scope", "read-money"),
        ("days", "30"),
    ];
    let nameless: Vec<(&str, &str)> = sent.iter().filter(|(key, _)| *key != "name").copied().collect();
    let answer = finance.post(page, &nameless).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for expected in [
        "<title>Error:",
        "href=\"#token-name-harbour\"",
        "value=\"read-money\" checked",
    ] {
        assert!(answer.body.contains(expected), "{expected}: {}", answer.body);
    }
    run(&harbour, "UPDATE session SET confirmed_at = 0").await;
    let answer = finance.post(page, &sent).await;
    let (to, form) = answer.header("location").split_once('?').unwrap();
    assert_eq!(to, "/account/confirm");
    let kept = finance.get(&format!("{page}?{form}")).await;
    for expected in ["value=\"Accounting\"", "Thanks for confirming", "<details open"] {
        assert!(kept.body.contains(expected), "{expected}: {}", kept.body);
    }
    assert!(!kept.body.contains("ghd_"), "{}", kept.body);
    run(&harbour, "UPDATE session SET confirmed_at = 9000000000000").await;
    let answer = finance.post(page, &sent).await;
    let (_, rest) = answer.body.split_once("ghd_").unwrap();
    let token = format!("ghd_{}", rest.chars().take(36).collect::<String>());
    assert_eq!(read(&harbour, &token, "/api/v1/invoices/harbour").await, StatusCode::OK);
    let again = finance.get(page).await;
    assert!(
        again.body.contains("Accounting") && !again.body.contains("ghd_"),
        "{}",
        again.body
    );
    let id = finance.get("/api/v1/account/tokens").await.json()["tokens"][0]["id"].clone();
    let answer = finance
        .post(page, &[("do", "revoke"), ("token", id.as_str().unwrap())])
        .await;
    assert_eq!(answer.header("location"), "/account/tokens?done=revoke");
    assert_eq!(
        read(&harbour, &token, "/api/v1/invoices/harbour").await,
        StatusCode::UNAUTHORIZED
    );
}
