//! Deliveries: reported, accepted or sent back, and the milestones they fill.

use super::super::{Harbour, STAFF};
use super::{BOARD, DONE, WRONG, act, approved, delivery, id_of, plan, read, report, standing};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::{letters, recorded};
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::verify_ledger;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_a_delivery_is_reported_sent_back_and_accepted_and_the_history_says_who_and_why(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    for value in ["", "0", "much", "5 USD"] {
        assert_eq!(report(&harbour.site, &fleet, value).await, WRONG, "{value}");
    }
    assert_eq!(report(&harbour.site, &fleet, "1.200,00 €").await, DONE);
    let first = delivery(&mut staff, &path, 0).await;
    assert_eq!(
        act(&mut staff, &path, "send_back", json!({ "delivery": first })).await,
        WRONG
    );
    let back = json!({ "delivery": first, "note": "Which weeks?" });
    assert_eq!(act(&mut staff, &path, "send_back", back.clone()).await, DONE);
    assert_eq!(act(&mut staff, &path, "send_back", back).await, StatusCode::CONFLICT);
    assert_eq!(report(&harbour.site, &fleet, "1300").await, DONE);
    let second = delivery(&mut staff, &path, 1).await;
    for amount in ["", "0", "2,000.01", "1 USD"] {
        let accept = json!({ "delivery": second, "amount": amount });
        assert_eq!(act(&mut staff, &path, "accept", accept).await, WRONG, "{amount}");
    }
    let accept = json!({ "delivery": second, "amount": "1250.50", "note": "Thank you." });
    assert_eq!(act(&mut staff, &path, "accept", accept).await, DONE);
    let expected = ("under_way".to_owned(), 125_050, 74_950, 0);
    assert_eq!(standing(&mut staff, &path).await, expected);

    // The member sees the same, but not who decided.
    let own = format!(
        "/applications/{}/in-kind/{}",
        fleet.secret,
        id_of(&harbour.site, &fleet).await
    );
    let own = harbour.site.json(&own).await["details"].clone();
    assert_eq!(own["deliveries"][0]["decision"]["reason"], "Which weeks?");
    assert_eq!(own["deliveries"][1]["decision"]["accepted"]["minor"], 125_050);
    assert!(!own.to_string().contains(STAFF), "{own}");

    let history = read(&mut staff, &path).await["history"].clone();
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
        ("commitment made", "system", ""),
        ("delivery reported", "applicant", ""),
        ("delivery sent back", STAFF, "Which weeks?"),
        ("delivery reported", "applicant", ""),
        ("delivery accepted", STAFF, "Thank you."),
    ];
    assert_eq!(entries, expected);
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    for (kind, times) in [
        ("delivery reported", 2),
        ("delivery sent back", 1),
        ("delivery accepted", 1),
    ] {
        assert_eq!(
            mailed.iter().filter(|known| *known == kind).count(),
            times,
            "{mailed:?}"
        );
    }
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_double_click_counts_once_and_a_second_tab_sees_the_conflict(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let id = id_of(&harbour.site, &fleet).await;
    let page = format!("/apply/{}/in-kind/{id}", fleet.secret);
    let mut member = Visitor::new(&harbour.site);
    let fields = |what: &'static str| {
        [
            ("version", "0"),
            ("day", "2026-07-15"),
            ("what", what),
            ("link", ""),
            ("value", "500"),
        ]
    };
    for _ in 0..2 {
        let reported = member.post(&page, &fields("A week on the pier.")).await;
        assert_eq!(reported.status, StatusCode::SEE_OTHER, "{}", reported.body);
    }
    let refused = member.post(&page, &fields("Another week.")).await;
    assert!(
        refused.body.contains("nothing was reported") && refused.body.contains("Another week."),
        "{}",
        refused.body
    );
    let deliveries = read(&mut staff, &path).await["details"]["deliveries"].clone();
    assert_eq!(deliveries.as_array().unwrap().len(), 1, "{deliveries}");

    let version = read(&mut staff, &path).await["details"]["version"].clone();
    let first = delivery(&mut staff, &path, 0).await;
    let accept = json!({ "action": "accept", "version": version, "delivery": first, "amount": "500" });
    for _ in 0..2 {
        assert_eq!(staff.post_json(&path, &accept.to_string()).await.status, DONE);
    }
    let other = json!({ "action": "send_back", "version": version, "delivery": first, "note": "No." });
    assert_eq!(
        staff.post_json(&path, &other.to_string()).await.status,
        StatusCode::CONFLICT
    );
    assert_eq!(
        recorded(&harbour.site.state, &fleet.reference, "delivery accepted").await,
        1
    );
    assert_eq!(standing(&mut staff, &path).await.1, 50_000);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn milestones_add_up_to_the_value_and_need_a_reason() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let wrong = [
        plan("2000", &[]),
        plan("", &[("2027-01-31", "2000")]),
        plan("2000", &[("2027-01-31", "1999.99")]),
        plan("2000", &[("soon", "2000")]),
        plan("2000", &[("2027-01-31", "2000"), ("2027-02-01", "0")]),
    ];
    for plan in wrong {
        assert_eq!(act(&mut staff, &path, "plan", plan.clone()).await, WRONG, "{plan}");
    }
    let mut silent = plan("2000", &[("2027-01-31", "2000")]);
    silent["note"] = json!(" ");
    assert_eq!(act(&mut staff, &path, "plan", silent).await, WRONG);
    let two = plan("3,000", &[("2027-05-31", "1,000"), ("2027-01-31", "2,000")]);
    assert_eq!(act(&mut staff, &path, "plan", two).await, DONE);
    let details = read(&mut staff, &path).await["details"].clone();
    let days: Vec<&Value> = details["milestones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["due"])
        .collect();
    assert_eq!(days, ["2027-01-31", "2027-05-31"]);
    assert_eq!(report(&harbour.site, &fleet, "2500").await, DONE);
    let first = delivery(&mut staff, &path, 0).await;
    let accept = json!({ "delivery": first, "amount": "2500" });
    assert_eq!(act(&mut staff, &path, "accept", accept).await, DONE);
    let states = read(&mut staff, &path).await["details"]["milestones"].clone();
    assert_eq!(
        (&states[0]["state"], &states[1]["state"]),
        (&json!("reached"), &json!("open"))
    );
    // Not less than what was accepted.
    let less = plan("2,499", &[("2027-01-31", "2,499")]);
    assert_eq!(act(&mut staff, &path, "plan", less).await, WRONG);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_represents_the_member_cannot_decide_about_their_own_delivery() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    // The application names her.
    let mut zoe = harbour.with_role("zoe@example.org", Administrator).await;
    assert_eq!(report(&harbour.site, &fleet, "2000").await, DONE);
    let details = read(&mut staff, &path).await["details"].clone();
    let (version, id) = (&details["version"], &details["deliveries"][0]["id"]);
    let accept = json!({ "action": "accept", "version": version, "delivery": id, "amount": "2000" });
    let refused = zoe.post_json(&path, &accept.to_string()).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.body.contains("recused"), "{}", refused.body);
    assert_eq!(zoe.get(&path).await.status, StatusCode::FORBIDDEN);
    assert_eq!(standing(&mut staff, &path).await.1, 0);
}
