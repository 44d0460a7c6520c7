//! An email to members: previewed, sent once, paced, and resumed.

use super::{DONE, WRONG, command, ids, key, make, pass, run, send, shown, written};
use crate::applications::walk::text;
use crate::bounces::{POSTFIX, about, sent, take};
use crate::members::imports::{LIST, harbour, imported, number, staff};
use crate::members::{member, memberships, on};
use crate::reviews::STAFF;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::{AppState, verify_ledger};
use server::bounces::BounceReceived;
use server::storage::Backend;
use std::fmt::Write;

const EMAILS: &str = "SELECT COUNT(*) FROM outbox WHERE kind = 'member email'";

fn history(answer: &Value) -> Vec<&Value> {
    let all = answer["history"].as_array().unwrap().iter();
    all.filter(|entry| entry["what"] == "member emailed").collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_an_email_is_previewed_sent_once_and_in_each_history(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let id = key(1);
    // The first form twice.
    let all = json!({ "matching": { "show": "all" } });
    assert_eq!(make(&mut staff, &id, "email", all).await, StatusCode::OK);
    written(&mut staff, &id).await;
    assert_eq!(number(&harbour, "SELECT COUNT(*) FROM mailing").await, 1);
    let draft = shown(&mut staff, &id).await;
    for (name, expected) in [
        ("state", json!("draft")),
        ("members", json!(3)),
        ("reached", json!(2)),
        ("unreached", json!(1)),
        ("emails", json!(2)),
        ("obstacles", json!([["no_contact", 1]])),
        ("version", json!(2)),
        ("sent_at", Value::Null),
    ] {
        assert_eq!(draft[name], expected, "{name}: {draft}");
    }
    assert_eq!(draft["skipped"][0]["member"], "Pier Ltd");
    let preview = draft["preview"].as_str().unwrap();
    assert!(
        preview.starts_with("Dear members,\n\nplease come.\n\n") && preview.contains("Harbour Foundation"),
        "{preview}"
    );
    assert_eq!(number(&harbour, EMAILS).await, 0);
    // Another number, and an older version.
    assert_eq!(send(&mut staff, &id, 2, 2).await, WRONG);
    assert_eq!(send(&mut staff, &id, 1, 3).await, StatusCode::CONFLICT);
    assert_eq!(number(&harbour, EMAILS).await, 0);
    // A double click, a second tab and a retry.
    let mut other = harbour.signed_in(STAFF).await;
    let (one, two) = tokio::join!(send(&mut staff, &id, 2, 3), send(&mut other, &id, 2, 3));
    assert_eq!((one, two), (DONE, DONE));
    assert_eq!(send(&mut staff, &id, 2, 3).await, DONE);
    pass(&harbour.site.state).await;
    assert_eq!(number(&harbour, EMAILS).await, 2);
    assert_eq!(
        number(&harbour, "SELECT COUNT(*) FROM ledger WHERE action = 'mailing sent'").await,
        1
    );
    let answer = shown(&mut staff, &id).await;
    for (name, expected) in [
        ("state", json!("sent")),
        ("by", json!(STAFF)),
        ("reached", json!(2)),
        ("unreached", json!(1)),
        ("emails", json!(2)),
        ("waiting", json!(2)),
        ("members_sent", json!(0)),
        ("members_failed", json!(0)),
        ("members_waiting", json!(2)),
        ("obstacles", json!([["no_contact", 1]])),
    ] {
        assert_eq!(answer[name], expected, "{name}: {answer}");
    }
    // It can't be written any more.
    let write = json!({ "action": "write", "version": 2, "subject": "New", "text": "New" });
    assert_eq!(command(&mut staff, &id, write).await, StatusCode::CONFLICT);

    // Staff see who sent it and its subject; the member's people see that the foundation did.
    let members = ids(&mut staff).await;
    for (at, (name, membership)) in members.iter().enumerate() {
        let path = format!("/api/v1/memberships/harbour/{membership}");
        let answer = staff.get(&path).await.json();
        let entries = history(&answer["member"]);
        assert_eq!(entries.len(), usize::from(at != 1), "{name}");
        if let Some(entry) = entries.first() {
            assert_eq!(
                (&entry["who"], &entry["why"]),
                (&json!(STAFF), &json!("General meeting")),
                "{name}"
            );
        }
    }
    let mut quentin = harbour.signed_in("office@quay.example.org").await;
    let own = memberships(&mut quentin).await.remove(0);
    let answer = member(&mut quentin, &own).await;
    let entry = history(&answer)[0];
    assert_eq!(
        (&entry["who"], &entry["why"]),
        (&json!("foundation"), &json!("General meeting"))
    );
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();

    // An email that comes back is counted like any other.
    let email = sent(&harbour.site.state, "member email", "office@quay.example.org").await;
    let taken = take(&harbour, &about(POSTFIX, &email, "office@quay.example.org")).await;
    assert_eq!(taken, BounceReceived::Recorded);
    let answer = shown(&mut staff, &id).await;
    assert_eq!((&answer["bounced"], &answer["waiting"]), (&json!(1), &json!(0)));
    // The next one isn't sent there.
    written(&mut staff, &key(2)).await;
    let draft = shown(&mut staff, &key(2)).await;
    assert_eq!(draft["obstacles"], json!([["no_contact", 1], ["bounced", 1]]));
    assert_eq!(send(&mut staff, &key(2), 2, 3).await, DONE);
    pass(&harbour.site.state).await;
    assert_eq!(number(&harbour, EMAILS).await, 3);
    let answer = shown(&mut staff, &key(2)).await;
    assert_eq!(answer["obstacles"], json!([["no_contact", 1], ["bounced", 1]]));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_who_manages_several_members_gets_one_email(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = "Organisation,Level,Email,Member since\nQuay Works,Fleet,Both@example.org,2020-02-01\n\
        Mole Trust,Fleet,both@example.org,2021-02-01\n";
    imported(&mut staff, list).await;
    written(&mut staff, &key(1)).await;
    let draft = shown(&mut staff, &key(1)).await;
    assert_eq!((&draft["reached"], &draft["emails"]), (&json!(2), &json!(1)));
    assert_eq!(send(&mut staff, &key(1), 2, 2).await, DONE);
    pass(&harbour.site.state).await;
    let answer = shown(&mut staff, &key(1)).await;
    assert_eq!(
        (&answer["state"], &answer["reached"], &answer["emails"]),
        (&json!("sent"), &json!(2), &json!(1))
    );
    assert_eq!(
        number(&harbour, "SELECT COUNT(*) FROM ledger WHERE action = 'member emailed'").await,
        2
    );
}

/// Emails that couldn't be sent once counted as sent.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_members_whose_emails_could_not_be_sent_are_counted_separately(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let list = "Organisation,Level,Email,Member since\nQuay Works,Fleet,Both@example.org,2020-02-01\n\
        Mole Trust,Fleet,both@example.org,2021-02-01\nBuoy Makers,Fleet,buoy@example.org,2022-02-01\n\
        Tide Tables,Fleet,tide@example.org,2023-02-01\n";
    imported(&mut staff, list).await;
    let id = key(1);
    written(&mut staff, &id).await;
    assert_eq!(send(&mut staff, &id, 2, 4).await, DONE);
    pass(&harbour.site.state).await;
    for sql in [
        // The one email for two of the members.
        "UPDATE outbox SET failed_at = 1, attempts = 9 WHERE mailing = $1 AND LOWER(recipient) = 'both@example.org'",
        "UPDATE outbox SET sent_at = 1, attempts = 1 WHERE mailing = $1 AND recipient = 'tide@example.org'",
    ] {
        run(&harbour.site.state, sql, &[&id]).await;
    }
    let answer = shown(&mut staff, &id).await;
    for (name, expected) in [
        ("reached", 4),
        ("members_sent", 1),
        ("members_failed", 2),
        ("members_waiting", 1),
        ("emails", 3),
        ("waiting", 1),
        ("failed", 1),
    ] {
        assert_eq!(answer[name], json!(expected), "{name}: {answer}");
    }
    let page = staff.get(&format!("/members/harbour/mailings/{id}")).await.body;
    for expected in [
        "Sent to 1 of 4",
        "1 member is still waiting for an email.",
        "2 members got nothing, because sending failed.",
        "1 email couldn’t be sent.",
    ] {
        assert!(text(&page).contains(expected), "{expected}: {page}");
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_who_can_be_reached_is_nobody_to_send_to(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(
        &mut staff,
        "Organisation,Level,Member since\nPier Ltd,Fleet,2024-03-01\n",
    )
    .await;
    written(&mut staff, &key(1)).await;
    assert_eq!(send(&mut staff, &key(1), 2, 1).await, WRONG);
    let page = staff.get(&format!("/members/harbour/mailings/{}", key(1))).await;
    assert!(page.body.contains("nothing to send") && !page.body.contains("name=\"members\""));
}

/// Enough members that a limit refuses the last ones for a day.
#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_mailing_is_paced_and_goes_on_where_it_was(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    const MEMBERS: u64 = 60;
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    let mut list = "Organisation,Level,Email,Member since\n".to_owned();
    for at in 0..MEMBERS {
        // Names that aren't like each other.
        let mixed = (at + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        writeln!(list, "{mixed:016x} {at},Fleet,buoy{at}@example.org,2024-03-01").unwrap();
    }
    imported(&mut staff, &list).await;
    written(&mut staff, &key(1)).await;
    assert_eq!(send(&mut staff, &key(1), 2, 60).await, DONE);
    // The first ones at once.
    let first = number(&harbour, EMAILS).await;
    assert_eq!(first, 20);
    // Then one an hour, by two servers at a time.
    let slow = |day: &str| AppState {
        mail_per_hour: 4,
        ..on(&harbour.site, day)
    };
    let today = harbour.site.state.clock.today().to_string();
    let (server, other) = (slow(&today), slow(&today));
    let (one, two) = tokio::join!(pass(&server), pass(&other));
    let second = number(&harbour, EMAILS).await;
    assert!(second > first && second < 60, "{second}");
    assert!(one.later + two.later > 0, "{one:?} {two:?}");
    let answer = shown(&mut staff, &key(1)).await;
    assert_eq!(
        (&answer["state"], &answer["reached"]),
        (&json!("sending"), &json!(second))
    );
    // Nothing more today, and the others later.
    assert_eq!(pass(&server).await.handled, 0);
    for day in ["2026-08-01", "2026-08-03", "2026-08-05"] {
        pass(&slow(day)).await;
    }
    let answer = shown(&mut staff, &key(1)).await;
    assert_eq!(
        (&answer["state"], &answer["reached"], &answer["emails"]),
        (&json!("sent"), &json!(60), &json!(60))
    );
    assert_eq!(
        number(
            &harbour,
            "SELECT COUNT(DISTINCT recipient) FROM outbox WHERE kind = 'member email'"
        )
        .await,
        60
    );
    assert_eq!(pass(&slow("2026-08-07")).await.handled, 0);
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_whose_programme_is_gone_keeps_nobody_from_theirs(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let quay = ids(&mut staff).await[2].1.clone();
    run(
        &harbour.site.state,
        "UPDATE membership SET version = 'gone' WHERE id = $1",
        &[&quay],
    )
    .await;
    written(&mut staff, &key(1)).await;
    let expected = json!([["no_contact", 1], ["rules_missing", 1]]);
    assert_eq!(shown(&mut staff, &key(1)).await["obstacles"], expected);
    assert_eq!(send(&mut staff, &key(1), 2, 3).await, DONE);
    pass(&harbour.site.state).await;
    let answer = shown(&mut staff, &key(1)).await;
    assert_eq!((&answer["state"], &answer["obstacles"]), (&json!("sent"), &expected));
    assert_eq!(number(&harbour, EMAILS).await, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_who_cannot_be_read_keeps_nobody_from_theirs(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut staff = staff(&harbour).await;
    imported(&mut staff, LIST).await;
    let quay = ids(&mut staff).await[2].1.clone();
    for id in [key(1), key(2)] {
        written(&mut staff, &id).await;
    }
    run(
        &harbour.site.state,
        "UPDATE membership SET notice_on = 'soon' WHERE id = $1",
        &[&quay],
    )
    .await;
    for id in [key(1), key(2)] {
        assert_eq!(send(&mut staff, &id, 2, 3).await, DONE);
    }
    pass(&harbour.site.state).await;
    let expected = json!([["no_contact", 1], ["fault", 1]]);
    for id in [key(1), key(2)] {
        let answer = shown(&mut staff, &id).await;
        assert_eq!((&answer["state"], &answer["obstacles"]), (&json!("sent"), &expected));
        let page = staff.get(&format!("/members/harbour/mailings/{id}")).await.body;
        assert!(page.contains(&format!("Reference: {id}-{quay}")), "{page}");
    }
    assert_eq!(number(&harbour, EMAILS).await, 2);
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}
