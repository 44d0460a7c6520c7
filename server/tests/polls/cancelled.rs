//! An election that's extended, cancelled and announced again.

use super::{ADA, Almalinux, VERA, announce, board, command, done, freeze, key, open, own};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::{import, line, read, represent, set};
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

/// How many emails of this kind wait for Vera.
async fn owed(site: &Almalinux, kind: &str) -> i64 {
    let mut tx = site.site.state.database.read().await.unwrap();
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM outbox WHERE kind = $1 AND recipient = $2 AND sent_at IS NULL",
            &[kind.into(), VERA.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    count
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn extending_and_cancelling_need_a_reason_and_are_announced(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (mut staff, poll) = open(&site, &board()).await;
    let extend = json!({ "action": "extend", "closes": "2026-10-05" });
    let (status, _) = command(&mut staff, &poll, extend.clone()).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut extend = extend;
    extend["text"] = json!("The site was down for a day.");
    done(&mut staff, &poll, extend).await;
    assert_eq!(read(&mut staff, &poll).await["poll"]["days"]["closes"], "2026-10-05");
    let earlier = json!({ "action": "extend", "closes": "2026-10-01", "text": "Sooner." });
    let (status, _) = command(&mut staff, &poll, earlier).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    done(&mut staff, &poll, json!({ "action": "remind" })).await;
    let earlier = ["poll announced", "voting extended", "poll reminder"];
    for kind in earlier {
        assert_eq!(owed(&site, kind).await, 1, "{kind}");
    }
    let cancel = json!({ "action": "cancel", "text": "The roll was wrong." });
    done(&mut staff, &poll, cancel).await;
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    assert_eq!(
        (&shown["poll"]["phase"], &shown["poll"]["cancel_reason"]),
        (&json!("cancelled"), &json!("The roll was wrong."))
    );
    // What hadn't been sent isn't true any more.
    for kind in earlier {
        assert_eq!(owed(&site, kind).await, 0, "{kind}");
    }
    assert_eq!(owed(&site, "poll cancelled").await, 1);
    // It can be announced again, with the same title and days that are still ahead.
    let mut new = board();
    for (day, value) in [
        ("nominations_from", "2026-10-01"),
        ("nominations_to", "2026-10-31"),
        ("opens", "2026-11-16"),
        ("closes", "2026-11-23"),
    ] {
        new[day] = json!(value);
    }
    let again = announce(&mut staff, &new).await;
    assert_ne!(again, poll);
}

/// Two silver members whose terms end on 31 July, before the record date.
const LAPSING: &str = "Organisation,Level,Email,Contact,Member since\n\
    Lapsing Lamps,Silver,lamps@example.org,Lara Lamps,2025-08-01\n\
    Mirror Moor,Silver,moor@example.org,Mira Moor,2025-08-01\n";

/// AlmaLinux cancelled its election of 2025: members had lapsed because their reminders never arrived, and people had been
/// nominated and had voted in the wrong class.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_faults_of_almalinuxs_election_of_2025_show_before_it_opens(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    import(&mut staff, "almalinux", LAPSING).await;
    for word in ["Lapsing", "Mirror"] {
        represent(&site.site, word).await;
    }
    // Whose reminders were due, and never arrived.
    set(&site.site, &["UPDATE notice SET state = 'nobody'"]).await;
    let mut new = board();
    new["record_day"] = json!("2026-08-05");
    new["opens"] = json!("2026-10-05");
    new["closes"] = json!("2026-10-12");
    let poll = announce(&mut staff, &new).await;
    let shown = read(&mut staff, &poll).await;
    assert_eq!(shown["desk"]["faults"]["unreminded"], 2, "{}", shown["desk"]);
    // The members see it, too, weeks ahead, with the last day on which they can renew.
    let mut vera = site.person(VERA).await;
    let shown = read(&mut vera, &poll).await;
    let lines = shown["own"].as_array().unwrap();
    let lamps = lines.iter().find(|line| line["name"] == "Lapsing Lamps").unwrap();
    assert_eq!(line(&lamps["entry"]), "Lapsing Lamps: unconfirmed by 2026-08-05");
    // The roll can't be frozen before somebody has looked at that.
    site.turn_to("2026-08-05");
    let mut staff = site.person(STAFF).await;
    let (status, body) = command(&mut staff, &poll, json!({ "action": "freeze" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");

    // A class can't be chosen: neither a nomination nor a ballot has one, and members vote with the votes of their line.
    let mut ada = site.person(ADA).await;
    let membership = own(&mut ada, &poll, "Ada Adams").await;
    let forged = json!({ "choices": { "ranking": [] }, "key": key(1), "votes": 50, "tier": "platinum" });
    let answer = ada
        .post_json(&format!("{poll}/ballots/{membership}"), &forged.to_string())
        .await;
    assert!(answer.status.is_client_error(), "{}", answer.body);
    freeze(&mut staff, &poll).await;
    site.turn_to("2026-10-05");
    let mut ada = site.person(ADA).await;
    let forged = json!({ "choices": { "ranking": [] }, "key": key(1), "votes": 50, "tier": "platinum" });
    let answer = ada
        .post_json(&format!("{poll}/ballots/{membership}"), &forged.to_string())
        .await;
    assert_eq!(
        (answer.status, &answer.json()["votes"]),
        (StatusCode::OK, &json!(1)),
        "{}",
        answer.body
    );
}
