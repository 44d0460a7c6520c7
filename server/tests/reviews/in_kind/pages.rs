//! The list and the forms, without scripts.

use super::super::{Harbour, STAFF};
use super::{BOARD, DONE, act, approved, delivery, id_of, plan, read, report};
use crate::accounts::visitor::Visitor;
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d2_filters_show_what_the_states_say_and_lists_are_paged(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let empty = head.get("/in-kind/harbour?show=all").await;
    assert!(
        empty.body.contains("There are no in-kind commitments yet."),
        "{}",
        empty.body
    );
    let (_, first) = approved(&harbour).await;
    assert_eq!(
        act(
            &mut head,
            &first,
            "plan",
            plan("5", &[("2026-07-14", "2"), ("2027-01-01", "3")])
        )
        .await,
        DONE
    );
    let (fleet, second) = approved(&harbour).await;
    assert_eq!(report(&harbour.site, &fleet, "2000").await, DONE);
    let id = delivery(&mut head, &second, 0).await;
    assert_eq!(
        act(
            &mut head,
            &second,
            "accept",
            json!({ "delivery": id, "amount": "2000" })
        )
        .await,
        DONE
    );
    let (_, third) = approved(&harbour).await;
    assert_eq!(
        act(&mut head, &third, "plan", plan("5", &[("2026-07-14", "5")])).await,
        DONE
    );
    let (_, fourth) = approved(&harbour).await;
    assert_eq!(
        act(&mut head, &fourth, "plan", plan("5", &[("2026-07-14", "5")])).await,
        DONE
    );
    assert_eq!(
        act(&mut head, &fourth, "waive", json!({ "note": "A storm." })).await,
        DONE
    );
    approved(&harbour).await;
    for filter in ["under_way", "late", "fallen_short", "fulfilled", "closed"] {
        let list = read(&mut head, &format!("/api/v1/in-kind/harbour?show={filter}")).await;
        let states: Vec<&Value> = list["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| &row["state"])
            .collect();
        assert_eq!(states, [filter], "{list}");
    }
    // Two pages and a bit.
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let (application, membership): (String, String) = tx
        .one(
            "SELECT application, membership FROM commitment ORDER BY id LIMIT 1",
            &[],
        )
        .await
        .unwrap();
    for at in 0..100 {
        let id = format!("many{at:012}");
        tx.run(
            "INSERT INTO commitment (id, foundation, application, membership, alternative, currency, minor, promise, \
             first_day, last_day, created_at) VALUES ($1, 'harbour', $2, $3, $1, 'EUR', 1, '', '2026-07-15', '2027-07-14', 0)",
            &[(&id).into(), (&application).into(), (&membership).into()],
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    let list = read(&mut head, "/api/v1/in-kind/harbour?show=all&page=3").await;
    assert_eq!((&list["page"], &list["pages"]), (&json!(3), &json!(3)));
    assert_eq!(list["rows"].as_array().unwrap().len(), 5);
    let page = head.get("/in-kind/harbour?show=all&page=2").await;
    assert!(
        page.body.contains("show=all&amp;sort=end&amp;page=3") || page.body.contains("show=all&sort=end&page=3"),
        "{}",
        page.body
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_work_without_scripts_and_keep_what_was_typed() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let id = id_of(&harbour.site, &fleet).await;
    let own = format!("/apply/{}/in-kind/{id}", fleet.secret);
    let mut member = Visitor::new(&harbour.site);
    let page = member.get(&own).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.body.contains("A carpenter on the pier") && page.body.contains("July 2027"),
        "{}",
        page.body
    );
    let wrong = [
        ("version", "0"),
        ("day", "2026-07-16"),
        ("what", "</textarea><script>alert(1)</script>"),
        ("link", "javascript:alert(1)"),
        ("value", "much"),
    ];
    let refused = member.post(&own, &wrong).await;
    assert!(refused.body.contains("<title>Error:"), "{}", refused.body);
    for part in [
        "today or earlier",
        "value=\"much\"",
        "value=\"javascript:alert(1)\"",
        "&lt;/textarea&gt;",
    ] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    assert!(!refused.body.contains("<script>alert"), "{}", refused.body);
    assert!(!refused.body.contains("href=\"javascript"), "{}", refused.body);
    assert_eq!(report(&harbour.site, &fleet, "700").await, DONE);

    let page = format!("/in-kind/harbour/{id}");
    let shown = staff.get(&page).await.body;
    assert!(
        shown.contains("https://works.example.org/pier") && shown.contains("Two weeks on the pier."),
        "{shown}"
    );
    let delivery = delivery(&mut staff, &path, 0).await;
    let accept = [
        ("do", "accept"),
        ("version", "1"),
        ("delivery", delivery.as_str()),
        ("amount", "9,999"),
        ("note", "Nice."),
    ];
    let refused = staff.post(&page, &accept).await;
    for part in ["<title>Error:", "more than what’s open", "value=\"9,999\"", "Nice."] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    let milestones = [
        ("do", "plan"),
        ("version", "1"),
        ("amount", "2000"),
        ("note", "They asked."),
        ("title", "First"),
        ("due", "2027-01-31"),
        ("value", "500"),
        ("title", "Second"),
        ("due", "2027-02-28"),
        ("value", "600"),
        ("title", ""),
        ("due", ""),
        ("value", ""),
    ];
    let refused = staff.post(&page, &milestones).await;
    for part in ["add up to", "€1,100", "value=\"Second\"", "They asked."] {
        assert!(refused.body.contains(part), "{part}: {}", refused.body);
    }
    let done = staff
        .post(
            &page,
            &[&milestones[..9], &[("value", "1500")], &milestones[10..]].concat(),
        )
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let after = staff.get(done.header("location")).await;
    assert!(
        after.body.contains("role=\"status\"") && after.body.contains("February 2027"),
        "{}",
        after.body
    );
    // The other tab still has the old version.
    let late = staff.post(&page, &accept).await;
    assert!(
        late.body.contains("Someone else") && late.body.contains("Nice."),
        "{}",
        late.body
    );
    assert_eq!(
        staff.get("/in-kind/harbour/aaaaaaaaaaaaaaaa").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        member
            .get(&format!("/apply/{}/in-kind/aaaaaaaaaaaaaaaa", fleet.secret))
            .await
            .status,
        StatusCode::NOT_FOUND
    );
}
