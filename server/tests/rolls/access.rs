//! Who may read a roll: those who may read the members. Members only read their own lines.

use super::past::tiers;
use super::{ROLL, read};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::members::tier::begin;
use crate::members::{ZOE, activate};
use crate::reviews::{FINANCE, Harbour};
use crate::support::databases::fresh_location;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::access::AccountRole::{self, Administrator, Finance};
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

/// The manager of another member of the same foundation.
const OTHER: &str = "other@example.org";

fn paths() -> [String; 4] {
    [
        "/api/v1/elections/harbour".to_owned(),
        format!("{ROLL}?part=all"),
        format!("{ROLL}.csv"),
        format!("{ROLL}.json"),
    ]
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_role_reads_the_roll_and_nobody_else_does(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, folder) = fresh_location(backend);
    let harbour = Harbour::priced_at(&location, folder, &tiers());
    let own = begin(&harbour).await;
    another_member(&harbour).await;
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    for email in ["outsider@example.org", "neighbour@example.org", ZOE, OTHER] {
        let mut visitor = harbour.signed_in(email).await;
        for path in paths() {
            let seen = visitor.get(&path).await;
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{email} {path}");
            assert!(!seen.body.contains("Harbour Works"), "{email} {path}");
        }
    }
    for role in AccountRole::ALL {
        let mut visitor = harbour.with_role(&format!("{}@example.org", role.word()), role).await;
        for path in paths() {
            let seen = visitor.get(&path).await;
            assert_eq!(seen.status, StatusCode::OK, "{role:?} {path}: {}", seen.body);
            assert_eq!(seen.header("cache-control"), "no-store", "{path}");
        }
        let money = read(&mut visitor, ROLL).await["money"].clone();
        let reads_invoices = visitor.get("/api/v1/invoices/harbour").await.status == StatusCode::OK;
        assert_eq!(money, json!(reads_invoices), "{role:?}");
    }
    for path in paths() {
        assert_eq!(harbour.site.get(&path).await.status, StatusCode::UNAUTHORIZED);
    }

    let lines = format!("/api/v1/members/{own}/rolls");
    let mut zoe = harbour.signed_in(ZOE).await;
    let seen = read(&mut zoe, &lines).await;
    assert_eq!(seen["rolls"][0]["entry"]["votes"]["votes"], 5, "{seen}");
    assert!(!seen.to_string().contains(OTHER), "{seen}");
    for email in [
        "outsider@example.org",
        "neighbour@example.org",
        OTHER,
        "staff@example.org",
    ] {
        let mut visitor = harbour.signed_in(email).await;
        let hidden = visitor.get(&lines).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{email}: {}", hidden.body);
    }
    assert_eq!(harbour.site.get(&lines).await.status, StatusCode::UNAUTHORIZED);
}

async fn another_member(harbour: &Harbour) {
    let state = &harbour.site.state;
    let other = Fleet::answered(state).await;
    other.answer(state, &[("you.email", OTHER)]).await;
    other.confirm(state, OTHER).await;
    other.sign(&harbour.site).await;
    server::reviews::submit(state, &other.link()).await.unwrap();
    activate(harbour, &other).await;
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn software_reads_rolls_with_the_scope_for_members(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let harbour = Harbour::priced_at(&location, folder, &tiers());
    let own = begin(&harbour).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    for (scope, status) in [
        ("read-applications", StatusCode::OK),
        ("read-money", StatusCode::FORBIDDEN),
    ] {
        let token = token(&mut finance, scope).await;
        for path in paths()
            .iter()
            .map(String::as_str)
            .chain(["/api/v1/memberships/harbour"])
        {
            assert_eq!(bearing(&harbour, &token, path).await, status, "{scope} {path}");
        }
        // Software has a role for a foundation, never for a member.
        let lines = format!("/api/v1/members/{own}/rolls");
        assert_eq!(bearing(&harbour, &token, &lines).await, StatusCode::UNAUTHORIZED);
    }
}

async fn token(visitor: &mut Visitor<'_>, scope: &str) -> String {
    let asked = json!({ "foundation": "harbour", "name": scope, "scopes": [scope], "days": 90 });
    let made = visitor.post_json("/api/v1/account/tokens", &asked.to_string()).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    made.json()["token"].as_str().unwrap().to_owned()
}

async fn bearing(harbour: &Harbour, token: &str, path: &str) -> StatusCode {
    let request = Request::builder()
        .uri(path)
        .header(header::AUTHORIZATION, format!("Bearer {token}"));
    harbour.site.ask(request.body(Body::empty()).unwrap()).await.status
}
