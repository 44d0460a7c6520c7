//! Where bounces are shown: to the member's people and to staff, on pages and in the list of reminders.

use super::{MANAGER, bouncing, known, staffed};
use crate::members::people::{BILLING, CAPTAIN};
use crate::reviews::{FINANCE, STAFF};
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_member_s_people_see_it_and_those_who_can_do_something_about_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = staffed(backend).await;
    let own = bouncing(&harbour, BILLING).await;
    let (home, people) = (format!("/member/{own}"), format!("/member/{own}/people"));
    let mut zoe = harbour.signed_in(MANAGER).await;
    let shown = zoe.get(&home).await.body;
    assert!(shown.contains("bounce. Check the address"), "{shown}");
    let shown = zoe.get(&people).await.body;
    for expected in [
        "Email bounces",
        "have bounced since",
        "User unknown",
        "Contact this person",
        "It works again",
    ] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    // Everybody else of the member sees it, too, and can't change it.
    let mut captain = harbour.signed_in(CAPTAIN).await;
    let shown = captain.get(&people).await.body;
    assert!(
        shown.contains("Ask somebody who manages the membership") && !shown.contains("It works again"),
        "{shown}"
    );
    assert!(!captain.get(&home).await.body.contains("Check the address"));
    let contact = zoe.get(&home).await.body;
    let contact = contact
        .split("/people#contact-")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let refused = captain
        .post(&people, &[("do", "works"), ("about", contact.as_str())])
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let done = zoe.post(&people, &[("do", "works"), ("about", contact.as_str())]).await;
    assert_eq!(done.header("location"), format!("{people}?done=works"));
    let shown = zoe.get(&format!("{people}?done=works")).await.body;
    assert!(
        shown.contains("the address works again") && !shown.contains("Email bounces"),
        "{shown}"
    );
    let shown = zoe.get(&home).await.body;
    assert!(shown.contains("arrive again"), "{shown}");
    assert_eq!(known(&harbour.site.state).await.1, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_see_it_at_the_member_and_say_that_it_works(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = staffed(backend).await;
    let own = bouncing(&harbour, BILLING).await;
    let page = format!("/members/harbour/{own}");
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let shown = finance.get(&page).await.body;
    assert!(
        shown.contains("Addresses that bounce") && !shown.contains("It works again"),
        "{shown}"
    );
    let mut staff = harbour.signed_in(STAFF).await;
    let shown = staff.get(&page).await.body;
    for expected in [
        "Addresses that bounce",
        BILLING,
        "User unknown",
        "It works again",
        "An email bounced",
    ] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let contact = shown
        .split("name=\"contact\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let works = format!("{page}/works");
    let refused = finance.post(&works, &[("contact", contact.as_str())]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let done = staff.post(&works, &[("contact", contact.as_str())]).await;
    assert_eq!(done.header("location"), format!("{page}?done=works"));
    let shown = staff.get(&format!("{page}?done=works")).await.body;
    assert!(
        shown.contains("the address works again") && shown.contains("arrive again"),
        "{shown}"
    );
    assert!(!shown.contains("It works again"), "{shown}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_list_of_reminders_has_what_bounced(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = staffed(backend).await;
    bouncing(&harbour, BILLING).await;
    // A reminder of each kind: of two emails, one bounced; both arrived; one is late; one can't be sent.
    let state = &harbour.site.state;
    let mut tx = state.database.begin().await.unwrap();
    for (place, deliveries) in [
        ("a", ["bounced", "delivered"]),
        ("b", ["delivered", "delivered"]),
        ("c", ["delayed", "delivered"]),
        ("d", ["", "delivered"]),
    ] {
        let days = i64::from(place.as_bytes()[0]);
        tx.run(
            "INSERT INTO notice (id, foundation, membership, term, days, due_on, state, at) \
             SELECT $1, 'harbour', MIN(id), 1, $2, '2027-07-07', 'sent', 1 FROM membership",
            &[place.into(), days.into()],
        )
        .await
        .unwrap();
        for (number, delivery) in deliveries.iter().enumerate() {
            let id = format!("{place}{number}");
            tx.run(
                "INSERT INTO outbox (id, kind, recipient, subject, created_at, due_at, attempts, sent_at, notice, delivery, \
                 delivery_at, delivery_status, delivery_reason) \
                 VALUES ($1, 'term reminder', $2, 'Reminder', 1, 1, 1, 1, $3, $4, $5, '5.2.2', '=SUM(1)')",
                &[
                    (&id).into(),
                    (&format!("{id}@example.org")).into(),
                    place.into(),
                    (!delivery.is_empty()).then_some(*delivery).into(),
                    1_815_000_000_000_i64.into(),
                ],
            )
            .await
            .unwrap();
        }
    }
    tx.commit().await.unwrap();
    let mut staff = harbour.signed_in(STAFF).await;
    for (show, states) in [
        ("bounced", vec!["bounced"]),
        ("sent", vec!["delayed", "delivered", "sent"]),
        ("not_sent", vec![]),
    ] {
        let answer = staff.get(&format!("/api/v1/notices/harbour?show={show}")).await.json();
        let rows = answer["rows"].as_array().unwrap().iter();
        let mut found: Vec<&str> = rows.map(|row| row["state"].as_str().unwrap()).collect();
        found.sort_unstable();
        assert_eq!(found, states, "{show}");
        let counts = answer["counts"].as_array().unwrap().iter();
        let count = counts.map(|pair| (pair[0].as_str().unwrap(), pair[1].as_u64().unwrap()));
        let count = count
            .filter(|(filter, _)| *filter == show)
            .map(|(_, count)| count)
            .next();
        assert_eq!(count, u64::try_from(states.len()).ok(), "{show}");
        assert_eq!(answer["to_do"], 1, "{show}");
    }
    let page = staff.get("/members/harbour/reminders?show=bounced").await.body;
    for expected in [
        "1 reminder bounced",
        "a0@example.org",
        "Bounced on 7",
        "5.2.2 =SUM(1)",
        "Send again",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let file = staff
        .get("/api/v1/notices/harbour/reminders.csv?show=bounced")
        .await
        .body;
    assert!(
        file.contains("bounced") && file.contains("a0@example.org 5.2.2"),
        "{file}"
    );
    // A later one has arrived, or nobody can send it again: nothing is left to do.
    for (done, back) in [
        (
            "UPDATE notice SET due_on = '2027-07-08' WHERE id = 'b'",
            "UPDATE notice SET due_on = '2027-07-07' WHERE id = 'b'",
        ),
        (
            "UPDATE membership SET ended_on = '2026-07-14'",
            "UPDATE membership SET ended_on = NULL",
        ),
        (
            "UPDATE term SET last_day = '2026-07-01'",
            "UPDATE term SET last_day = NULL",
        ),
    ] {
        for (sql, left) in [(done, 0_i64), (back, 1)] {
            let mut tx = state.database.begin().await.unwrap();
            tx.run(sql, &[]).await.unwrap();
            tx.commit().await.unwrap();
            let answer = staff.get("/api/v1/notices/harbour?sort=-due").await.json();
            assert_eq!(answer["to_do"], left, "{sql}");
        }
    }
}
