//! Freezing a roll: objections before, corrections by two people after.

use super::{ADA, Almalinux, announce, board, command, done, freeze, voice};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::{line, read};
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_roll_is_frozen_once_objections_are_answered(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let poll = announce(&mut staff, &board()).await;
    let (status, _) = command(&mut staff, &poll, json!({ "action": "freeze" })).await;
    assert_eq!(status, StatusCode::CONFLICT, "it's before the record date");

    site.turn_to("2026-07-20");
    // Nobody votes for Quiet Quay.
    let (status, body) = command(&mut staff, &poll, json!({ "action": "freeze" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
    let shown = read(&mut staff, &poll).await;
    assert_eq!(shown["desk"]["faults"]["unrepresented"], 1);

    let mut quentin = site.person("quay@example.org").await;
    let object = json!({ "action": "object", "text": "We’ve paid, so we should vote." });
    assert_eq!(
        voice(&mut quentin, &poll, "Quiet Quay", object).await,
        StatusCode::NO_CONTENT
    );
    let mut accepted = json!({ "action": "freeze", "despite_faults": true, "text": "We’ve written twice." });
    accepted["faults"] = shown["desk"]["faults"].clone();
    let (status, body) = command(&mut staff, &poll, accepted.clone()).await;
    assert_eq!(status, StatusCode::CONFLICT, "{body}");
    // Only those who act for the member, and staff, can read it.
    let seen = read(&mut quentin, &poll).await;
    assert_eq!(
        seen["own"][0]["objections"][0]["text"],
        "We’ve paid, so we should vote."
    );
    for body in [
        site.person(ADA).await.get(&poll).await.body,
        Visitor::new(&site.site).get(&poll).await.body,
    ] {
        assert!(!body.contains("We’ve paid") && !body.contains("Quiet Quay"), "{body}");
    }
    let number = read(&mut staff, &poll).await["desk"]["objections"][0]["number"].clone();
    let answer = json!({ "action": "answer", "number": number, "text": "Name a person who votes for you." });
    done(&mut staff, &poll, answer).await;
    let seen = read(&mut quentin, &poll).await;
    assert_eq!(
        seen["own"][0]["objections"][0]["answer"],
        "Name a person who votes for you."
    );
    // Nobody accepts faults that they haven't seen: there were fewer when the sender looked, or they didn't look.
    for seen in [json!({ "unrepresented": 0, "unreminded": 3 }), Value::Null] {
        accepted["faults"] = seen.clone();
        let (status, body) = command(&mut staff, &poll, accepted.clone()).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{seen}: {body}");
    }
    freeze(&mut staff, &poll).await;
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    let hash = shown["poll"]["roll_hash"].as_str().unwrap().to_owned();
    // What happens afterwards doesn't change the roll.
    crate::rolls::represent(&site.site, "Quay").await;
    let seen = read(&mut quentin, &poll).await;
    assert!(
        line(&seen["own"][0]["entry"]).starts_with("Quiet Quay: no_representative"),
        "{seen}"
    );
    // The hash is in the ledger.
    let mut tx = site.site.state.database.read().await.unwrap();
    let (detail,): (String,) = tx
        .one("SELECT detail FROM ledger WHERE action = 'roll frozen'", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let detail: Value = serde_json::from_str(&detail).unwrap();
    assert_eq!(detail["roll_hash"], hash.as_str());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_freezing_a_correction_needs_two_people_and_is_published(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let poll = announce(&mut staff, &board()).await;
    site.turn_to("2026-07-20");
    let roll = read(
        &mut staff,
        "/api/v1/elections/almalinux/membership/board/roll?part=not_voting",
    )
    .await;
    let reference = roll["rows"][0]["missing"]["reference"].clone();
    freeze(&mut staff, &poll).await;
    let correct = json!({
        "action": "correct",
        "reference": reference,
        "fix": { "kind": "include", "votes": 5, "name": "Quentin Quay", "email": "quay@example.org" },
        "text": "They named a person on the record date, and we didn’t record it.",
    });
    done(&mut staff, &poll, correct).await;
    let shown = read(&mut staff, &poll).await;
    let correction = &shown["desk"]["corrections"][0];
    assert_eq!(
        (&correction["state"], &correction["can_decide"]),
        (&json!("proposed"), &json!(false))
    );
    let confirm = json!({ "action": "confirm", "number": correction["number"] });
    let (status, body) = command(&mut staff, &poll, confirm.clone()).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "{body}");
    let mut quentin = site.person("quay@example.org").await;
    assert!(
        read(&mut quentin, &poll).await["own"][0]["entry"]
            .get("missing")
            .is_some()
    );

    let mut second = site.official("sana@example.org", Staff).await;
    done(&mut second, &poll, confirm).await;
    let seen = read(&mut quentin, &poll).await;
    assert_eq!(line(&seen["own"][0]["entry"]), "Quiet Quay: 5 by Quentin Quay");
    // Everybody reads that the roll was corrected and why, without the member's name.
    let public = Visitor::new(&site.site).get(&poll).await;
    assert!(public.body.contains("we didn’t record it"), "{}", public.body);
    assert!(!public.body.contains("Quiet Quay"), "{}", public.body);

    site.turn_to("2026-09-21");
    let mut quentin = site.person("quay@example.org").await;
    assert_eq!(read(&mut quentin, &poll).await["own"][0]["is_voter"], true);
    assert_eq!(
        read(&mut site.person(STAFF).await, &poll).await["poll"]["phase"],
        "voting"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_corrects_the_roll_between_closing_and_counting(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let poll = announce(&mut staff, &board()).await;
    site.turn_to("2026-07-20");
    let roll = "/api/v1/elections/almalinux/membership/board/roll?part=not_voting";
    let reference = read(&mut staff, roll).await["rows"][0]["missing"]["reference"].clone();
    freeze(&mut staff, &poll).await;
    site.turn_to("2026-09-28");
    let mut staff = site.person(STAFF).await;
    let correct = |reason: &str| {
        json!({
            "action": "correct",
            "reference": reference,
            "fix": { "kind": "include", "votes": 5, "name": "Quentin Quay", "email": "quay@example.org" },
            "text": reason,
        })
    };
    done(&mut staff, &poll, correct("They named a person in time.")).await;

    site.turn_to("2026-09-29");
    let mut staff = site.person(STAFF).await;
    let mut second = site.official("sana@example.org", Staff).await;
    let shown = read(&mut second, &poll).await;
    assert_eq!(shown["poll"]["phase"], "closed");
    assert_eq!(shown["desk"]["corrections"][0]["can_decide"], false);
    for action in ["confirm", "refuse"] {
        let (status, body) = command(&mut second, &poll, json!({ "action": action, "number": 1 })).await;
        assert_eq!(status, StatusCode::CONFLICT, "{action}: {body}");
    }
    let (status, body) = command(&mut staff, &poll, correct("They told us too late.")).await;
    assert_eq!(status, StatusCode::CONFLICT, "{body}");
}
