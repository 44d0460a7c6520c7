//! What a report changes, and what it doesn't.

use super::{
    DELAYED, DELIVERED, GAVE_UP, LATER, MANAGER, POSTFIX, QMAIL, about, bounces, counted, known, sent, staffed, take,
};
use crate::applications::fleet::{Fleet, letters, recorded};
use crate::members::{activate, memberships, on};
use crate::reviews::{Harbour, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::bounces::BounceReceived::{Known, Recorded, Unchanged, Unknown, Unreadable};
use server::members::{plan_notices, send_notices};
use server::storage::Backend;
use server::storage::backup::dump;

const ENDS: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\", silence = \"ends\", grace_days = 30 }";

struct Reminded {
    harbour: Harbour,
    fleet: Fleet,
    /// The membership's ID.
    own: String,
    /// The ID of the email.
    email: String,
}

/// A membership with one manager, who was reminded of the end of the term, and a foundation with staff.
async fn reminded(backend: Backend) -> Reminded {
    let harbour = Harbour::priced(backend, ENDS);
    let fleet = Fleet::submitted(&harbour.site).await;
    activate(&harbour, &fleet).await;
    harbour.grant(STAFF, Staff).await;
    let own = memberships(&mut harbour.signed_in(MANAGER).await).await.remove(0);
    let state = on(&harbour.site, LATER);
    plan_notices(&state).await.unwrap();
    assert_eq!(send_notices(&state).await.unwrap(), 1);
    let email = sent(&harbour.site.state, "term reminder", MANAGER).await;
    Reminded {
        harbour,
        fleet,
        own,
        email,
    }
}

impl Reminded {
    /// The reminder that was sent, as staff see it.
    async fn notice(&self) -> Value {
        let mut staff = self.harbour.signed_in(STAFF).await;
        let answer = staff.get("/api/v1/notices/harbour?sort=-due").await.json();
        answer["rows"][0].clone()
    }

    async fn mails(&self, kind: &str) -> usize {
        let all = letters(&self.harbour.site.state, &self.fleet.reference).await;
        all.iter().filter(|known| *known == kind).count()
    }

    async fn entries(&self, action: &str) -> i64 {
        recorded(&self.harbour.site.state, &self.fleet.reference, action).await
    }

    fn report(&self, sample: &str) -> String {
        about(sample, &self.email, MANAGER)
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bounce_counts_once_and_staff_hear_of_it(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let sent = reminded(backend).await;
    let (harbour, state) = (&sent.harbour, &sent.harbour.site.state);
    let mut zoe = harbour.signed_in(MANAGER).await;
    assert_eq!(sent.notice().await["state"], "sent");
    let report = sent.report(POSTFIX);
    let (one, two) = tokio::join!(take(harbour, &report), take(harbour, &report));
    assert!(
        [one, two].contains(&Recorded) && [one, two].contains(&Known),
        "{one:?} {two:?}"
    );
    // The same report by another way has other headers.
    let again = report.replace("Return-Path: <>", "Return-Path: <>\nDelivered-To: other@example.org");
    assert_eq!(take(harbour, &again).await, Unchanged);
    assert_eq!(known(state).await, (2, 1));
    // To staff and to an administrator.
    for (kind, count) in [("reminder bounced", 2), ("nobody reached", 2)] {
        assert_eq!(sent.mails(kind).await, count, "{kind}");
    }
    for action in ["email bounced", "address bounces"] {
        assert_eq!(sent.entries(action).await, 1, "{action}");
    }
    let notice = sent.notice().await;
    let reason = "550 5.1.1 <zoe@example.org>: Recipient address rejected: User unknown in virtual mailbox table";
    assert_eq!(notice["state"], "bounced");
    assert_eq!(
        notice["bounced"],
        json!([{ "to": MANAGER, "on": LATER, "status": "5.1.1", "reason": reason }])
    );
    let marked = json!({ "since": LATER, "status": "5.1.1", "reason": reason });
    assert_eq!(bounces(&mut zoe, &sent.own, MANAGER).await, marked);
    // That an email to staff bounces isn't said of the member's people.
    let told = super::sent(state, "reminder bounced", STAFF).await;
    assert_eq!(take(harbour, &about(POSTFIX, &told, STAFF)).await, Recorded);
    assert_eq!(known(state).await, (3, 2));
    assert_eq!(sent.entries("address bounces").await, 1);
    // The ledger says what happened, and to whom only outside the chain.
    let mut out = Vec::new();
    dump(&state.database, "", &mut out).await.unwrap();
    let dumped = String::from_utf8(out).unwrap();
    let entries: Vec<&str> = dumped
        .lines()
        .filter(|line| line.contains("email bounced") || line.contains("address bounces"))
        .collect();
    assert!(
        entries.len() >= 2 && entries.iter().all(|line| !line.contains("example.org")),
        "{entries:?}"
    );
    assert!(verify_ledger(&state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_we_did_not_send_to_that_address_changes_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let sent = reminded(backend).await;
    let harbour = &sent.harbour;
    let elsewhere = sent
        .report(POSTFIX)
        .replace(&format!("{}@guildhall", sent.email), &format!("{}@evil", sent.email));
    for (report, expected) in [
        (about(POSTFIX, "aaaaaaaaaaaaaaaa", MANAGER), Unknown),
        (about(POSTFIX, &sent.email, "tom@example.org"), Unknown),
        (about(POSTFIX, "'; DROP TABLE outbox; --", MANAGER), Unknown),
        (about(POSTFIX, &"a".repeat(900), MANAGER), Unknown),
        (elsewhere, Unknown),
        (sent.report(QMAIL), Unreadable),
        (String::new(), Unreadable),
    ] {
        assert_eq!(take(harbour, &report).await, expected, "{report}");
        assert_eq!(take(harbour, &report).await, Known, "{report}");
    }
    // It waits to be sent, so no server can have reported it.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    tx.run("UPDATE outbox SET attempts = 0, sent_at = NULL", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(take(harbour, &sent.report(POSTFIX)).await, Unknown);
    assert_eq!(known(&harbour.site.state).await, (8, 0));
    assert_eq!(sent.entries("email bounced").await, 0);
    assert_eq!(sent.mails("reminder bounced").await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_delay_ends_with_a_delivery_or_a_bounce(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let sent = reminded(backend).await;
    let harbour = &sent.harbour;
    for (sample, received, state) in [
        (DELAYED, Recorded, "delayed"),
        (DELIVERED, Recorded, "delivered"),
        (GAVE_UP, Recorded, "bounced"),
    ] {
        assert_eq!(take(harbour, &sent.report(sample)).await, received);
        assert_eq!(sent.notice().await["state"], state);
    }
    // The server gave up, which says nothing about the next email.
    assert_eq!(known(&harbour.site.state).await, (3, 0));
    assert_eq!(
        (sent.mails("reminder bounced").await, sent.mails("nobody reached").await),
        (2, 0)
    );
    let late = sent.report(DELIVERED).replace("Successful", "Late");
    assert_eq!(take(harbour, &late).await, Unchanged);
    assert_eq!(sent.notice().await["state"], "bounced");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reminder_that_bounced_is_sent_again_to_the_same_address(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let sent = reminded(backend).await;
    let (harbour, state) = (&sent.harbour, &sent.harbour.site.state);
    assert_eq!(take(harbour, &sent.report(POSTFIX)).await, Recorded);
    let notice = sent.notice().await["id"].as_str().unwrap().to_owned();
    let mut staff = harbour.signed_in(STAFF).await;
    let again = staff.post_json(&format!("/api/v1/notices/harbour/{notice}"), "").await;
    assert_eq!(again.status, StatusCode::NO_CONTENT, "{}", again.body);
    let row = sent.notice().await;
    assert_eq!((&row["state"], &row["bounced"]), (&json!("waiting"), &json!([])));
    assert_eq!(sent.mails("term reminder").await, 2);
    // It bounces, too: that's no news about the address, but about the reminder.
    let second = super::sent(state, "term reminder", MANAGER).await;
    assert_ne!(second, sent.email);
    assert_eq!(take(harbour, &about(POSTFIX, &second, MANAGER)).await, Recorded);
    assert_eq!(sent.notice().await["state"], "bounced");
    assert_eq!(
        (sent.mails("reminder bounced").await, sent.mails("nobody reached").await),
        (4, 2)
    );
    assert_eq!(
        (
            sent.entries("email bounced").await,
            sent.entries("address bounces").await
        ),
        (2, 1)
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reminder_that_bounced_stays_bounced_if_nobody_can_get_it_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let sent = reminded(backend).await;
    let (harbour, state) = (&sent.harbour, &sent.harbour.site.state);
    assert_eq!(take(harbour, &sent.report(POSTFIX)).await, Recorded);
    let before = sent.notice().await;
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE contact SET last_day = '2026-07-01'", &[]).await.unwrap();
    tx.commit().await.unwrap();
    let notice = before["id"].as_str().unwrap().to_owned();
    let mut staff = harbour.signed_in(STAFF).await;
    let again = staff.post_json(&format!("/api/v1/notices/harbour/{notice}"), "").await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.body);
    assert_eq!(before["state"], "bounced");
    assert_eq!(sent.notice().await, before);
    assert_eq!(sent.mails("term reminder").await, 1);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_works_once_an_email_arrives(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let sent = reminded(backend).await;
    let (harbour, state) = (&sent.harbour, &sent.harbour.site.state);
    assert_eq!(take(harbour, &sent.report(POSTFIX)).await, Recorded);
    assert_eq!(known(state).await.1, 1);
    // Whoever signs in with a code has read an email.
    let mut zoe = harbour.signed_in(MANAGER).await;
    assert_eq!(known(state).await.1, 0);
    assert_eq!(bounces(&mut zoe, &sent.own, MANAGER).await, Value::Null);
    assert_eq!(sent.entries("address works").await, 1);
    // A later bounce marks it again, and a newer email that arrives takes the mark away.
    let code = super::sent(state, "sign in", MANAGER).await;
    assert_eq!(take(harbour, &about(POSTFIX, &code, MANAGER)).await, Recorded);
    assert_eq!(known(state).await.1, 1);
    for (created_at, marked) in [
        ("UPDATE outbox SET created_at = 0", 1),
        ("UPDATE outbox SET created_at = 9000000000000", 0),
    ] {
        let mut tx = state.database.begin().await.unwrap();
        tx.run(created_at, &[]).await.unwrap();
        tx.run("UPDATE outbox SET delivery = NULL WHERE kind = 'term reminder'", &[])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let report = sent.report(DELIVERED).replace("Successful", created_at);
        assert_eq!(take(harbour, &report).await, Recorded);
        assert_eq!(known(state).await.1, marked, "{created_at}");
    }
    assert_eq!(sent.entries("address works").await, 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_code_for_a_stranger_leaves_nothing_for_good(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    const STRANGER: &str = "stranger@nowhere.example";
    let sent = reminded(backend).await;
    let (harbour, state) = (&sent.harbour, &sent.harbour.site.state);
    let code = super::sent(state, "sign in", MANAGER).await;
    let mut tx = state.database.begin().await.unwrap();
    tx.run(
        "UPDATE outbox SET recipient = $1 WHERE id = $2",
        &[STRANGER.into(), (&code).into()],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(take(harbour, &about(POSTFIX, &code, STRANGER)).await, Unchanged);
    assert_eq!(known(state).await, (1, 0));
    let recorded = "SELECT COUNT(*) FROM ledger WHERE action IN ('email bounced', 'address bounces')";
    assert_eq!(counted(state, recorded).await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn emails_to_an_address_that_bounces_are_sent_all_the_same(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = staffed(backend).await;
    super::bouncing(&harbour, crate::members::people::CAPTAIN).await;
    // The captain's address bounces, and nobody else has that role.
    let unreached = "SELECT COUNT(*) FROM outbox WHERE kind = 'nobody reached'";
    assert_eq!(counted(&harbour.site.state, unreached).await, 2);
    let before = counted(
        &harbour.site.state,
        "SELECT COUNT(*) FROM outbox WHERE kind = 'sign in'",
    )
    .await;
    harbour.signed_in(crate::members::people::CAPTAIN).await;
    let after = counted(
        &harbour.site.state,
        "SELECT COUNT(*) FROM outbox WHERE kind = 'sign in'",
    )
    .await;
    assert_eq!(after, before + 1);
}
