//! Closing a meeting, and its minutes.

use super::{MEETINGS, about, approve, done, meeting_mails, planned, seen, status};
use crate::applications::fleet::recorded;
use crate::reviews::{ADA, BEN, Harbour, STAFF, act};
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Staff};
use http_body_util::BodyExt;
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn minutes_say_who_decided_what_and_never_change(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::of_board(backend, "consensus");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (agreed, alone, waits) = (
        harbour.submitted().await,
        harbour.submitted().await,
        harbour.submitted().await,
    );
    let meeting = planned(&mut ada, &[&agreed, &alone, &waits]).await;
    done(
        &mut ben,
        &meeting,
        &about("take_off", &alone, "The *second* ship | pier?"),
    )
    .await;
    assert_eq!(
        act(&mut ben, &waits, "recuse", "I work for them.").await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(approve(&mut ada, &meeting).await, ["approved", "approved"]);
    assert_eq!(approve(&mut ben, &meeting).await, ["approved"]);
    assert_eq!(
        act(&mut ada, &alone, "decline", "Too old.").await,
        StatusCode::NO_CONTENT
    );

    let open = seen(&mut ada, &meeting).await;
    let close = |version: &serde_json::Value| json!({ "action": "close", "version": version });
    assert_eq!(
        status(&mut ben, &meeting, &close(&open["version"])).await,
        StatusCode::FORBIDDEN,
        "Ada planned it"
    );
    assert_eq!(
        status(&mut ada, &meeting, &close(&json!(0))).await,
        StatusCode::CONFLICT
    );
    assert_eq!(
        ada.get(&format!("{meeting}/minutes.pdf")).await.status,
        StatusCode::NOT_FOUND
    );
    for _ in 0..2 {
        done(&mut ada, &meeting, &close(&open["version"])).await;
    }
    let id = open["meeting"]["id"].as_str().unwrap();
    assert_eq!(recorded(&harbour.site.state, id, "meeting closed").await, 1);
    for who in [ADA, BEN] {
        assert_eq!(
            meeting_mails(&harbour, who).await,
            ["meeting planned", "minutes"],
            "{who}"
        );
    }
    assert!(meeting_mails(&harbour, STAFF).await.is_empty());

    let closed = seen(&mut staff, &meeting).await;
    assert_eq!(closed["minutes"], json!(["de", "en"]));
    assert_eq!((&closed["changes"], &closed["closes"]), (&json!(false), &json!(false)));
    let text = staff.get(&format!("{meeting}/minutes.md?lang=en")).await.body;
    let plain = text.replace('\\', "");
    for said in [
        "# Minutes: December meeting",
        "- Body: Board",
        "- Date: 10 December 2026",
        "- Took part: ada@example.org, ben@example.org",
        "**2 of 3 applications approved**",
        "| For: ada@example.org, ben@example.org | Approved |",
        "For: ada@example.org Conflict of interest: ben@example.org | Approved |",
        "## Taken off the consent agenda",
        "- Taken off by: ben@example.org",
        "- Votes: Against: ada@example.org",
        "- Result: Not decided yet",
    ] {
        assert!(plain.contains(said), "{said}: {text}");
    }
    assert!(text.contains("The \\*second\\* ship \\| pier?"), "{text}");
    let german = staff.get(&format!("{meeting}/minutes.md?lang=de")).await.body;
    assert!(
        german.contains("# Protokoll: December meeting") && german.contains("Vorstand"),
        "{german}"
    );

    let pdf = async |visitor: &crate::accounts::visitor::Visitor<'_>| {
        let response = visitor
            .bytes(&format!("{}/minutes-de.pdf", meeting.replace("/api/v1", "")))
            .await;
        assert_eq!(response.status(), StatusCode::OK);
        response.into_body().collect().await.unwrap().to_bytes()
    };
    let before = pdf(&staff).await;
    assert!(before.starts_with(b"%PDF"));
    // What happens later isn't in them.
    assert_eq!(
        act(&mut ben, &alone, "decline", "Too old.").await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(pdf(&staff).await, before);
    assert_eq!(staff.get(&format!("{meeting}/minutes.md?lang=en")).await.body, text);
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_closed_meeting_cannot_be_changed() {
    let harbour = Harbour::of_board(Backend::Sqlite, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (first, second) = (harbour.submitted().await, harbour.submitted().await);
    let meeting = planned(&mut ada, &[&first]).await;
    let open = seen(&mut staff, &meeting).await;
    let page = meeting.replace("/api/v1", "");
    let shown = staff.get(&page).await;
    assert!(
        shown.body.contains("can’t be undone") && shown.body.contains("isn’t decided yet"),
        "{}",
        shown.body
    );
    let version = open["version"].to_string();
    let sent = staff.post(&page, &[("do", "close"), ("version", &version)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let after = staff.get(sent.header("location")).await;
    for said in ["role=\"status\"", "minutes-en.pdf", "minutes-de.md", "Deutsch (PDF)"] {
        assert!(after.body.contains(said), "{said}: {}", after.body);
    }
    assert!(
        !after.body.contains("<form method=\"post\" action=\"/meetings"),
        "{}",
        after.body
    );
    let item = json!([{ "reference": first.reference, "seen": open["items"][0]["seen"] }]);
    for command in [
        json!({ "action": "approve", "items": item, "text": "Fine." }),
        json!({ "action": "take_off", "items": item, "text": "Why?" }),
        json!({ "action": "put_back", "items": item }),
        json!({ "action": "add", "items": [{ "reference": second.reference }] }),
        json!({ "action": "remove", "items": item }),
        json!({ "action": "change", "version": 9, "title": "Other", "day": "2026-12-11" }),
    ] {
        assert_eq!(
            status(&mut ada, &meeting, &command).await,
            StatusCode::CONFLICT,
            "{command}"
        );
    }
    // What wasn't decided can be on another agenda, with the same title on the same day.
    assert_ne!(planned(&mut ada, &[&first, &second]).await, meeting);
    let list = seen(&mut ada, MEETINGS).await;
    let closed: Vec<bool> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["closed_on"].is_string())
        .collect();
    assert_eq!(closed, [false, true], "open ones come first");
}
