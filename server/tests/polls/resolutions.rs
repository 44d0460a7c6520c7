//! Resolutions: adopted or rejected, with a quorum.

use super::{ADA, Almalinux, VERA, announce, cast, done, freeze};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::read;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::poll::{AuditBundle, verify};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

fn resolution() -> Value {
    json!({
        "kind": "resolution",
        "programme": "membership",
        "election": "board",
        "title": "New bylaws",
        "wording": "The bylaws of 2026 are adopted.",
        "secrecy": "recorded",
        "majority": "two_thirds",
        "by_heads": true,
        "record_day": "2026-07-16",
        "opens": "2026-09-14",
        "closes": "2026-09-18",
    })
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_resolution_by_heads_ignores_votes(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values(true, false)] by_heads: bool,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let mut new = resolution();
    new["by_heads"] = json!(by_heads);
    let poll = announce(&mut staff, &new).await;
    site.turn_to("2026-09-07");
    freeze(&mut site.person(STAFF).await, &poll).await;
    site.turn_to("2026-09-14");
    let mut vera = site.person(VERA).await;
    let mut ada = site.person(ADA).await;
    let answer = |word: &str| json!({ "answer": word });
    for (place, member, word) in [(1, "Bench Works", "no"), (2, "Platinum Peak", "yes")] {
        let sent = cast(&mut vera, &poll, member, (answer(word), "", place)).await;
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    }
    let sent = cast(&mut ada, &poll, "Ada Adams", (answer("abstain"), "", 3)).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    site.turn_to("2026-09-19");
    done(&mut site.person(STAFF).await, &poll, json!({ "action": "count" })).await;
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    let found = &shown["poll"]["result"]["resolution"];
    // 50 votes against 5, but one member against one.
    let (needed, adopted) = if by_heads { (2, false) } else { (37, true) };
    assert_eq!(
        (&found["needed"], &found["is_adopted"]),
        (&json!(needed), &json!(adopted)),
        "{found}"
    );
    assert_eq!(found["abstain"], json!({ "members": 1, "votes": 1 }));
    let audit = read(&mut Visitor::new(&site.site), &format!("{poll}/audit")).await;
    let bundle: AuditBundle = serde_json::from_value(audit).unwrap();
    assert_eq!(verify(&bundle), []);
}
