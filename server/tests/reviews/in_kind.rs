//! In-kind commitments: from the approval to everything that was promised, or to what happens when it falls short.

use super::{ADA, FINANCE, Harbour, STAFF, act as review_act, path as review_path};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::{Fleet, letters, recorded};
use crate::site::Site;
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Board, Finance, Staff};
use rstest::rstest;
use serde_json::{Value, json};
use server::applications::{Submitted, verify_ledger};
use server::in_kind::remind_members;
use server::reviews::submit;
use server::storage::Backend;

const DONE: StatusCode = StatusCode::NO_CONTENT;
const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const BOARD: &str = "review = [\"board\"]";

/// Answers of somebody who gives half a person's work instead of €2,000.
const PLAN: [(&str, &str); 4] = [
    ("give", "in-kind"),
    ("plan.hands.what", "A carpenter on the pier, every other week."),
    ("plan.hands.people", "1"),
    ("plan.hands.from", "2026-08-01"),
];

/// A submitted application of the fleet, which gives something in kind.
pub async fn promised(site: &Site) -> Fleet {
    let fleet = Fleet::answered(&site.state).await;
    fleet.answer(&site.state, &PLAN).await;
    fleet.sign(site).await;
    assert_eq!(submit(&site.state, &fleet.link()).await.unwrap(), Submitted::Yes);
    fleet
}

/// An approved one, with the path of its commitment in the API.
async fn approved(harbour: &Harbour) -> (Fleet, String) {
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = promised(&harbour.site).await;
    assert_eq!(review_act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    let path = format!("/api/v1/in-kind/harbour/{}", id_of(&harbour.site, &fleet).await);
    (fleet, path)
}

/// The ID of an application's only commitment.
pub async fn id_of(site: &Site, fleet: &Fleet) -> String {
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    let commitments = answer["membership"]["commitments"].as_array().unwrap();
    assert_eq!(commitments.len(), 1);
    commitments[0]["id"].as_str().unwrap().to_owned()
}

async fn read(visitor: &mut Visitor<'_>, path: &str) -> Value {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

/// Sends a command for the version that the visitor sees.
async fn act(visitor: &mut Visitor<'_>, path: &str, action: &str, more: Value) -> StatusCode {
    let mut command = more;
    command["action"] = json!(action);
    command["version"] = read(visitor, path).await["details"]["version"].clone();
    visitor.post_json(path, &command.to_string()).await.status
}

/// Reports a delivery for the version that the member sees.
async fn report(site: &Site, fleet: &Fleet, value: &str) -> StatusCode {
    let id = id_of(site, fleet).await;
    let own = format!("/applications/{}/in-kind/{id}", fleet.secret);
    let version = site.json(&own).await["details"]["version"].clone();
    let sent = json!({
        "version": version, "day": "2026-07-14", "what": "Two weeks on the pier.", "link": "works.example.org/pier",
        "value": value,
    });
    let path = format!("/api/v1{own}/deliveries");
    Visitor::new(site).post_json(&path, &sent.to_string()).await.status
}

/// The milestones of a plan: titles are counted.
fn plan(value: &str, milestones: &[(&str, &str)]) -> Value {
    let rows = milestones
        .iter()
        .zip(1..)
        .map(|((due, value), at)| json!({ "title": format!("Part {at}"), "due": due, "value": value }));
    json!({ "amount": value, "note": "As agreed.", "milestones": rows.collect::<Vec<_>>() })
}

/// The state, and what's accepted, open and overdue.
async fn standing(visitor: &mut Visitor<'_>, path: &str) -> (String, i64, i64, i64) {
    let commitment = read(visitor, path).await["details"]["commitment"].clone();
    let amount = |name: &str| commitment[name]["minor"].as_i64().unwrap();
    (
        commitment["state"].as_str().unwrap().to_owned(),
        amount("accepted"),
        amount("open"),
        amount("overdue"),
    )
}

async fn delivery(visitor: &mut Visitor<'_>, path: &str, at: usize) -> String {
    let id = read(visitor, path).await["details"]["deliveries"][at]["id"].clone();
    id.as_str().unwrap().to_owned()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_approved_plan_becomes_a_commitment_over_the_price(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let details = read(&mut staff, &path).await["details"].clone();
    assert_eq!(details["promise"], "A carpenter on the pier, every other week.");
    assert_eq!(
        details["commitment"]["value"],
        json!({ "minor": 200_000, "currency": "EUR" })
    );
    assert_eq!(details["commitment"]["state"], "under_way");
    assert_eq!(details["milestones"][0]["due"], "2027-07-14");
    assert_eq!(details["milestones"].as_array().unwrap().len(), 1);
    // It's in kind, so there's no invoice, and nobody waits for a payment.
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(
        (&membership["invoices"], &membership["unpaid"]),
        (&json!([]), &json!(false))
    );

    let list = staff.get("/in-kind/harbour").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(
        list.body.contains("Harbour Works") && list.body.contains("€2,000"),
        "{}",
        list.body
    );
    let empty = staff.get("/in-kind/harbour?show=fallen_short").await;
    assert!(empty.body.contains("No commitment has fallen short."), "{}", empty.body);
    let id = id_of(&harbour.site, &fleet).await;
    let console = staff.get(&format!("/review/harbour/{}", fleet.reference)).await;
    assert!(
        console.body.contains(&format!("/in-kind/harbour/{id}")),
        "{}",
        console.body
    );
    let status = staff.get(&format!("/apply/{}", fleet.secret)).await;
    assert!(
        status.body.contains(&format!("/apply/{}/in-kind/{id}", fleet.secret)),
        "{}",
        status.body
    );
}

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

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_difference_is_billed_and_without_its_invoice_the_commitment_has_fallen_short_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let why = json!({ "note": "The pier is closed." });
    assert_eq!(
        act(&mut finance, &path, "bill", why.clone()).await,
        StatusCode::CONFLICT
    );
    assert_eq!(report(&harbour.site, &fleet, "1200").await, DONE);
    let yesterday = plan("2000", &[("2026-07-14", "2000")]);
    assert_eq!(act(&mut staff, &path, "plan", yesterday).await, DONE);
    // What was reported has to be decided first.
    assert_eq!(standing(&mut staff, &path).await.0, "fallen_short");
    assert_eq!(
        act(&mut finance, &path, "bill", why.clone()).await,
        StatusCode::CONFLICT
    );
    let first = delivery(&mut staff, &path, 0).await;
    let accept = json!({ "delivery": first, "amount": "1200" });
    assert_eq!(act(&mut staff, &path, "accept", accept).await, DONE);
    let short = ("fallen_short".to_owned(), 120_000, 80_000, 80_000);
    assert_eq!(standing(&mut staff, &path).await, short);
    assert_eq!(act(&mut staff, &path, "bill", why.clone()).await, StatusCode::FORBIDDEN);
    assert_eq!(act(&mut finance, &path, "bill", json!({})).await, WRONG);
    assert_eq!(act(&mut finance, &path, "bill", why.clone()).await, DONE);
    assert_eq!(standing(&mut staff, &path).await.0, "closed");
    let membership = harbour.application(&fleet).await["membership"].clone();
    let invoice = &membership["invoices"][0];
    assert_eq!(
        (&invoice["gross"]["minor"], &invoice["state"]),
        (&json!(80_000), &json!("unpaid"))
    );
    let label = invoice["label"].as_str().unwrap();
    assert_eq!(read(&mut finance, &path).await["details"]["invoice"], label);
    // It's an invoice like any other.
    let invoices = format!("/api/v1/invoices/harbour/{label}");
    let cancel = json!({ "action": "cancel", "note": "They deliver after all." });
    assert_eq!(finance.post_json(&invoices, &cancel.to_string()).await.status, DONE);
    assert_eq!(standing(&mut staff, &path).await, short);
    assert_eq!(act(&mut finance, &path, "bill", why).await, DONE);
    let label = read(&mut finance, &path).await["details"]["invoice"].clone();
    let pay = json!({ "action": "pay", "amount": "800", "day": "2026-07-15" });
    let invoices = format!("/api/v1/invoices/harbour/{}", label.as_str().unwrap());
    assert_eq!(finance.post_json(&invoices, &pay.to_string()).await.status, DONE);
    assert_eq!(read(&mut finance, &invoices).await["invoice"]["state"], "paid");
    assert_eq!(report(&harbour.site, &fleet, "800").await, StatusCode::CONFLICT);
    let mailed = letters(&harbour.site.state, &fleet.reference).await;
    assert_eq!(
        mailed.iter().filter(|kind| *kind == "difference billed").count(),
        2,
        "{mailed:?}"
    );
    assert!(verify_ledger(&harbour.site.state.database).await.unwrap().is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d4_more_time_a_waiver_and_a_decision_can_be_undone() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let late = plan("2000", &[("2026-07-14", "500"), ("2027-01-31", "1500")]);
    assert_eq!(act(&mut head, &path, "plan", late).await, DONE);
    assert_eq!(
        standing(&mut head, &path).await,
        ("late".to_owned(), 0, 200_000, 50_000)
    );
    assert_eq!(
        act(&mut head, &path, "waive", json!({ "note": "x" })).await,
        StatusCode::CONFLICT
    );
    for day in ["", "2026-07-14", "later"] {
        let extend = json!({ "day": day, "note": "They asked." });
        assert_eq!(act(&mut head, &path, "extend", extend).await, WRONG, "{day}");
    }
    let extend = json!({ "day": "2026-12-31", "note": "They asked." });
    assert_eq!(act(&mut head, &path, "extend", extend).await, DONE);
    assert_eq!(standing(&mut head, &path).await.0, "under_way");
    assert_eq!(
        act(&mut head, &path, "plan", plan("2000", &[("2026-07-14", "2000")])).await,
        DONE
    );
    assert_eq!(
        act(&mut head, &path, "waive", json!({ "note": "A storm." })).await,
        DONE
    );
    assert_eq!(
        standing(&mut head, &path).await,
        ("closed".to_owned(), 0, 200_000, 200_000)
    );
    assert_eq!(
        act(&mut head, &path, "undo_waiver", json!({ "note": "No storm." })).await,
        DONE
    );
    assert_eq!(standing(&mut head, &path).await.0, "fallen_short");
    assert_eq!(report(&harbour.site, &fleet, "2000").await, DONE);
    let first = delivery(&mut head, &path, 0).await;
    let accept = json!({ "delivery": first, "amount": "2000" });
    assert_eq!(act(&mut head, &path, "accept", accept).await, DONE);
    assert_eq!(standing(&mut head, &path).await.0, "fulfilled");
    let again = json!({ "delivery": first, "note": "A mistake." });
    assert_eq!(act(&mut head, &path, "decide_again", again).await, DONE);
    assert_eq!(
        standing(&mut head, &path).await,
        ("under_way".to_owned(), 0, 200_000, 0)
    );
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

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn members_are_reminded_once_and_finance_is_told_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let state = &harbour.site.state;
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    harbour.grant(FINANCE, Finance).await;
    let kinds = async || {
        let mailed = letters(state, &fleet.reference).await;
        ["milestone due", "milestone overdue", "fallen short"]
            .map(|kind| mailed.iter().filter(|known| *known == kind).count())
    };
    assert_eq!(remind_members(state).await.unwrap(), 0);
    // One day too far, and the last day of soon.
    let far = plan("2000", &[("2026-07-30", "2000")]);
    assert_eq!(act(&mut staff, &path, "plan", far).await, DONE);
    assert_eq!(remind_members(state).await.unwrap(), 0);
    let soon = plan("2000", &[("2026-07-29", "500"), ("2027-01-31", "1500")]);
    assert_eq!(act(&mut staff, &path, "plan", soon).await, DONE);
    // Several servers look at the same time.
    let (first, second, third) = tokio::join!(remind_members(state), remind_members(state), remind_members(state));
    assert_eq!(first.unwrap() + second.unwrap() + third.unwrap(), 1);
    assert_eq!(kinds().await, [1, 0, 0]);
    // The same day isn't reminded of again.
    let renamed = plan("2000", &[("2026-07-29", "600"), ("2027-01-31", "1400")]);
    assert_eq!(act(&mut staff, &path, "plan", renamed).await, DONE);
    assert_eq!(remind_members(state).await.unwrap(), 0);
    let late = plan("2000", &[("2026-07-14", "500"), ("2027-01-31", "1500")]);
    assert_eq!(act(&mut staff, &path, "plan", late).await, DONE);
    assert_eq!(remind_members(state).await.unwrap(), 1);
    assert_eq!(remind_members(state).await.unwrap(), 0);
    assert_eq!(kinds().await, [1, 1, 0]);
    let short = plan("2000", &[("2026-07-14", "2000")]);
    assert_eq!(act(&mut staff, &path, "plan", short).await, DONE);
    let (first, second) = tokio::join!(remind_members(state), remind_members(state));
    assert_eq!(first.unwrap() + second.unwrap(), 1);
    assert_eq!(kinds().await, [1, 1, 1]);
    assert_eq!(remind_members(state).await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_reported_in_time_is_neither_overdue_nor_short() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let (fleet, path) = approved(&harbour).await;
    let mut staff = harbour.with_role(STAFF, Staff).await;
    assert_eq!(report(&harbour.site, &fleet, "2000").await, DONE);
    assert_eq!(
        act(&mut staff, &path, "plan", plan("2000", &[("2026-07-14", "2000")])).await,
        DONE
    );
    assert_eq!(standing(&mut staff, &path).await.0, "under_way");
    assert_eq!(remind_members(&harbour.site.state).await.unwrap(), 0);
    let counts = read(&mut staff, "/api/v1/in-kind/harbour").await["counts"].clone();
    let expected = json!([
        ["under_way", 1],
        ["late", 0],
        ["to_approve", 1],
        ["fallen_short", 0],
        ["fulfilled", 0],
        ["closed", 0],
        ["all", 1]
    ]);
    assert_eq!(counts, expected);
}

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
        page.body.contains("show=all&amp;page=3") || page.body.contains("show=all&page=3"),
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
        page.body.contains("A carpenter on the pier") && page.body.contains("14 July 2027"),
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
        after.body.contains("role=\"status\"") && after.body.contains("28 February 2027"),
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_review_that_starts_again_ends_a_commitment_unless_something_was_accepted() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let mut head = harbour.with_role("head@example.org", Administrator).await;
    let (fleet, path) = approved(&harbour).await;
    assert_eq!(
        review_act(&mut head, &fleet, "reopen", "A vote was missing.").await,
        DONE
    );
    assert_eq!(head.get(&path).await.status, StatusCode::NOT_FOUND);
    let mut ada = harbour.signed_in(ADA).await;
    assert_eq!(review_act(&mut ada, &fleet, "approve", "Welcome again.").await, DONE);
    let again = format!("/api/v1/in-kind/harbour/{}", id_of(&harbour.site, &fleet).await);
    assert_ne!(again, path);
    assert_eq!(report(&harbour.site, &fleet, "100").await, DONE);
    let id = delivery(&mut head, &again, 0).await;
    assert_eq!(
        act(&mut head, &again, "accept", json!({ "delivery": id, "amount": "100" })).await,
        DONE
    );
    assert_eq!(
        review_act(&mut head, &fleet, "reopen", "Once more.").await,
        StatusCode::CONFLICT
    );
    assert_eq!(head.get(&again).await.status, StatusCode::OK);
    assert_eq!(head.get(&review_path(&fleet)).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_foundation_reaches_only_its_own_commitments() {
    let harbour = Harbour::new(Backend::Sqlite, BOARD);
    let (fleet, _) = approved(&harbour).await;
    let id = id_of(&harbour.site, &fleet).await;
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    for path in [
        format!("/api/v1/in-kind/elsewhere/{id}"),
        format!("/in-kind/elsewhere/{id}"),
        "/in-kind/elsewhere".to_owned(),
    ] {
        let answer = neighbour.get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains("Harbour Works"), "{path}");
    }
    // Another application's link doesn't open it.
    let (other, _) = approved(&harbour).await;
    let path = format!("/api/v1/applications/{}/in-kind/{id}", other.secret);
    assert_eq!(harbour.site.get(&path).await.status, StatusCode::NOT_FOUND);
}
