//! Asking for benefits, what the foundation makes of it, and what's left.

use super::{CONFLICT, DONE, WRONG, ask, benefits, command, last, member, nights, step, withdraw};
use crate::applications::fleet::{letters, recorded};
use crate::applications::walk::text;
use crate::members::{ZOE, harbour};
use crate::reviews::{Harbour, STAFF};
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_a_benefit_is_requested_scheduled_and_delivered_and_the_history_says_who_and_why(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (fleet, mut zoe, own) = member(&harbour).await;
    assert_eq!(nights(&mut zoe, &own).await, [0, 0, 4]);
    for (what, day) in [
        ("", "2026-08-01"),
        ("A night", "soon"),
        ("A night", "2026-07-14"),
        ("A night", "2028-07-16"),
    ] {
        assert_eq!(ask(&mut zoe, &own, what, day).await, WRONG, "{what} {day}");
    }
    assert_eq!(ask(&mut zoe, &own, "A night at the pier", "2026-08-01").await, DONE);
    assert_eq!(nights(&mut zoe, &own).await, [0, 1, 3]);
    let id = last(&mut zoe, &own).await;
    assert_eq!(
        step(&mut staff, &id, "deliver", json!({ "day": "2026-07-15", "note": "x" })).await,
        CONFLICT
    );
    assert_eq!(step(&mut staff, &id, "approve", json!({})).await, DONE);
    assert_eq!(
        step(&mut staff, &id, "schedule", json!({ "day": "2026-07-14" })).await,
        WRONG
    );
    let schedule = json!({ "day": "2026-07-15", "note": "Berth 4." });
    assert_eq!(step(&mut staff, &id, "schedule", schedule).await, DONE);
    for evidence in [
        json!({ "day": "2026-07-15" }),
        json!({ "day": "2026-07-16", "note": "Tomorrow" }),
    ] {
        assert_eq!(
            step(&mut staff, &id, "deliver", evidence.clone()).await,
            WRONG,
            "{evidence}"
        );
    }
    let evidence = json!({ "day": "2026-07-15", "link": "https://example.org/berths/4" });
    assert_eq!(step(&mut staff, &id, "deliver", evidence).await, DONE);
    assert_eq!(nights(&mut zoe, &own).await, [1, 0, 3]);
    assert_eq!(withdraw(&mut zoe, &own, &id).await, CONFLICT);

    let history = staff.get(&format!("/api/v1/benefits/harbour/{id}")).await.json()["history"].clone();
    let entries: Vec<(&str, &str, &str)> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let text = |name: &str| entry[name].as_str().unwrap();
            (text("what"), text("who"), text("why"))
        })
        .collect();
    let expected = [
        ("benefit requested", ZOE, ""),
        ("benefit approved", STAFF, ""),
        ("benefit scheduled", STAFF, "Berth 4."),
        ("benefit delivered", STAFF, ""),
    ];
    assert_eq!(entries, expected);
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    for kind in ["benefit approved", "benefit scheduled", "benefit delivered"] {
        assert_eq!(mailed.iter().filter(|known| *known == kind).count(), 1, "{mailed:?}");
    }
    assert!(mailed.contains(&"benefit requested".to_owned()), "{mailed:?}");
    let page = text(&zoe.get(&format!("/member/{own}/benefits")).await.body);
    for expected in [
        "1 used, 3 of 4 left",
        "A night at the pier",
        "https://example.org/berths/4",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    // The member's history doesn't name the foundation's people.
    let area = crate::members::member(&mut zoe, &own).await["history"].to_string();
    assert!(area.contains("benefit delivered") && !area.contains(STAFF), "{area}");
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_refused_withdrawn_or_missed_is_given_back(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let (_, mut zoe, own) = member(&harbour).await;
    for (what, end) in [("First", "refuse"), ("Second", "withdraw"), ("Third", "miss")] {
        assert_eq!(ask(&mut zoe, &own, what, "2026-09-01").await, DONE);
        assert_eq!(nights(&mut zoe, &own).await, [0, 1, 3], "{end}");
        let id = last(&mut zoe, &own).await;
        match end {
            "withdraw" => assert_eq!(withdraw(&mut zoe, &own, &id).await, DONE),
            "refuse" => {
                assert_eq!(step(&mut staff, &id, "refuse", json!({ "note": " " })).await, WRONG);
                assert_eq!(
                    step(&mut staff, &id, "refuse", json!({ "note": "A storm." })).await,
                    DONE
                );
            }
            _ => {
                let today = json!({ "day": "2026-07-15" });
                assert_eq!(step(&mut staff, &id, "schedule", today).await, DONE);
                let why = json!({ "note": "The pier was closed." });
                // Its day hasn't passed.
                assert_eq!(step(&mut staff, &id, "miss", why.clone()).await, CONFLICT);
                yesterday(&harbour, &id).await;
                assert_eq!(withdraw(&mut zoe, &own, &id).await, CONFLICT);
                assert_eq!(step(&mut staff, &id, "miss", why).await, DONE);
            }
        }
        assert_eq!(nights(&mut zoe, &own).await, [0, 0, 4], "{end}");
    }
}

/// Its day was yesterday.
async fn yesterday(harbour: &Harbour, id: &str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let sql = "UPDATE benefit_use SET scheduled_on = '2026-07-14' WHERE id = $1";
    tx.run(sql, &[id.into()]).await.unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_one_that_is_requested_twice_at_once_is_given_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (fleet, mut zoe, own) = member(&harbour).await;
    for what in ["First", "Second", "Third"] {
        assert_eq!(ask(&mut zoe, &own, what, "2026-09-01").await, DONE);
    }
    let request = |what: &str| {
        let request = json!({
            "action": "request", "version": 3, "benefit": "nights", "what": what, "day": "2026-09-01",
        });
        (zoe.clone(), request)
    };
    let ((mut one, first), (mut other, second)) = (request("Fourth"), request("Another fourth"));
    let (one, other) = tokio::join!(command(&mut one, &own, first), command(&mut other, &own, second));
    let mut statuses = [one, other];
    statuses.sort();
    assert_eq!(statuses, [DONE, CONFLICT]);
    assert_eq!(nights(&mut zoe, &own).await, [0, 4, 0]);
    assert_eq!(ask(&mut zoe, &own, "Fifth", "2026-09-01").await, WRONG);
    // The second click of two.
    let version = 3;
    let uses = benefits(&mut zoe, &own).await["uses"].clone();
    let again = json!({
        "action": "request", "version": version, "benefit": "nights", "what": uses[0]["what"], "day": "2026-09-01",
    });
    assert_eq!(command(&mut zoe, &own, again).await, DONE);
    assert_eq!(
        recorded(&harbour.site.state, &fleet.reference, "benefit requested").await,
        4
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_can_be_requested_after_the_term_and_what_carries_over_is_in_the_next(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let (_, mut zoe, own) = member(&harbour).await;
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let over = "UPDATE term SET first_day = '2025-07-15', last_day = '2026-07-14' WHERE membership = $1";
    tx.run(over, &[(&own).into()]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ask(&mut zoe, &own, "A night", "2026-07-15").await, WRONG);
    let page = text(&zoe.get(&format!("/member/{own}/benefits")).await.body);
    assert!(page.contains("Your term ends on 14 July 2026"), "{page}");

    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let next = "INSERT INTO term (membership, number, first_day, last_day, snapshot, created_at) \
                SELECT membership, 2, '2026-07-15', '2027-07-14', snapshot, created_at FROM term WHERE membership = $1";
    tx.run(next, &[(&own).into()]).await.unwrap();
    tx.commit().await.unwrap();
    // Four, and one of the four that weren't used.
    assert_eq!(nights(&mut zoe, &own).await, [0, 0, 5]);
    assert_eq!(ask(&mut zoe, &own, "A night", "2026-07-15").await, DONE);
    assert_eq!(nights(&mut zoe, &own).await, [0, 1, 4]);
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let ended = "UPDATE membership SET ended_on = '2026-07-14' WHERE id = $1";
    tx.run(ended, &[(&own).into()]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ask(&mut zoe, &own, "Another night", "2026-07-15").await, CONFLICT);
}
