//! The server is killed at each commit of deciding, signing and paying. Nothing that was acknowledged is lost, and sending it again
//! does nothing twice.

use super::act;
use super::in_kind::{id_of, promised};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::{Fleet, count, letters};
use crate::applications::requests::form_body;
use crate::applications::running::Running;
use crate::site::Site;
use crate::support::databases::fresh_location;
use domain::access::AccountRole;
use rstest::rstest;
use server::accounts::{AccountEmail, Actor, grant_role};
use server::applications::{PaymentId, verify_ledger};
use server::in_kind::remind_members;
use server::storage::Backend;
use std::os::unix::process::ExitStatusExt;

pub const HEAD: &str = "head@example.org";

/// What's killed: the form, and what counts that it was done.
const DEEDS: [(&str, &str); 3] = [
    ("approve", "SELECT COUNT(*) FROM invoice WHERE application = $1"),
    (
        "countersign",
        "SELECT COUNT(*) FROM signature WHERE application = $1 AND side = 'foundation'",
    ),
    (
        "pay",
        "SELECT COUNT(*) FROM payment p JOIN invoice i ON i.id = p.invoice WHERE i.application = $1",
    ),
];

#[rstest]
#[tokio::test]
async fn killed_at_any_commit_an_application_becomes_one_membership(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let place = location.clone();
    let site = Site::at("server/tests/harbours", |config| config.database = place);
    let email = AccountEmail::parse(HEAD).unwrap();
    let granted = grant_role(
        &site.state,
        Actor::CommandLine,
        "harbour",
        &email,
        AccountRole::Administrator,
    )
    .await;
    granted.unwrap();
    let mut head = Visitor::new(&site);
    head.sign_in(HEAD).await;
    let cookie = format!(
        "cookie: session={}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
        head.cookie("session").unwrap()
    );
    for when in ["before", "after"] {
        let fleet = Fleet::submitted(&site).await;
        for (deed, done) in DEEDS {
            let told = format!("{deed} {when} {location:?}");
            let (path, body) = form(&site, &mut head, &fleet, deed).await;
            // Otherwise the first commit would be that of an email.
            let mut tx = site.state.database.begin().await.unwrap();
            tx.run("UPDATE outbox SET sent_at = 1", &[]).await.unwrap();
            tx.commit().await.unwrap();
            let fault = format!("{when}-commit:1");
            let mut dies = Running::start(&location, folder.path(), &[("GUILDHALL_FAULT", &fault)]);
            let reply = dies.ask("POST", &path, &cookie, &body);
            assert!(reply.is_none(), "{told}: {reply:?}");
            assert_eq!(dies.ended().signal(), Some(6), "{told}");
            let survived = count(&site.state, done, &fleet.reference).await;
            assert_eq!(survived, i64::from(when == "after"), "{told}");

            let lives = Running::start(&location, folder.path(), &[]);
            let reply = lives.ask("POST", &path, &cookie, &body).unwrap();
            assert_eq!(reply.status, 303, "{told}: {}", reply.body);
            assert_eq!(count(&site.state, done, &fleet.reference).await, 1, "{told}");
        }
        let started = "SELECT COUNT(*) FROM term t JOIN membership m ON m.id = t.membership WHERE m.application = $1";
        assert_eq!(count(&site.state, started, &fleet.reference).await, 1, "{when}");
        let mailed = letters(&site.state, &fleet.reference).await;
        for kind in ["approved", "welcome"] {
            assert_eq!(
                mailed.iter().filter(|known| *known == kind).count(),
                1,
                "{kind}: {mailed:?}"
            );
        }
    }
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}

/// What's done about an in-kind commitment, and what counts that it was done.
const IN_KIND_DEEDS: [(&str, &str); 3] = [
    (
        "report",
        "SELECT COUNT(*) FROM delivery d JOIN commitment c ON c.id = d.commitment WHERE c.application = $1",
    ),
    (
        "accept",
        "SELECT COUNT(*) FROM ledger WHERE subject = $1 AND action = 'delivery accepted'",
    ),
    ("bill", "SELECT COUNT(*) FROM invoice WHERE application = $1"),
];

#[rstest]
#[tokio::test]
async fn killed_at_any_commit_a_delivery_is_accepted_once_and_the_difference_is_billed_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, folder) = fresh_location(backend);
    let folder = folder.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let place = location.clone();
    let site = Site::at("server/tests/harbours", |config| config.database = place);
    let email = AccountEmail::parse(HEAD).unwrap();
    let granted = grant_role(
        &site.state,
        Actor::CommandLine,
        "harbour",
        &email,
        AccountRole::Administrator,
    )
    .await;
    granted.unwrap();
    let mut head = Visitor::new(&site);
    head.sign_in(HEAD).await;
    let cookie = format!(
        "cookie: session={}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
        head.cookie("session").unwrap()
    );
    for when in ["before", "after"] {
        let fleet = promised(&site).await;
        let approved = act(&mut head, &fleet, "approve", "Fine.").await;
        assert_eq!(approved.as_u16(), 204);
        for (deed, done) in IN_KIND_DEEDS {
            let told = format!("{deed} {when} {location:?}");
            let (path, body) = in_kind_form(&site, &mut head, &fleet, deed).await;
            // Otherwise the first commit would be that of an email or a reminder.
            remind_members(&site.state).await.unwrap();
            let mut tx = site.state.database.begin().await.unwrap();
            tx.run("UPDATE outbox SET sent_at = 1", &[]).await.unwrap();
            tx.commit().await.unwrap();
            let fault = format!("{when}-commit:1");
            let mut dies = Running::start(&location, folder.path(), &[("GUILDHALL_FAULT", &fault)]);
            let reply = dies.ask("POST", &path, &cookie, &body);
            assert!(reply.is_none(), "{told}: {reply:?}");
            assert_eq!(dies.ended().signal(), Some(6), "{told}");
            let survived = count(&site.state, done, &fleet.reference).await;
            assert_eq!(survived, i64::from(when == "after"), "{told}");

            let lives = Running::start(&location, folder.path(), &[]);
            let reply = lives.ask("POST", &path, &cookie, &body).unwrap();
            assert_eq!(reply.status, 303, "{told}: {}", reply.body);
            assert_eq!(count(&site.state, done, &fleet.reference).await, 1, "{told}");
        }
        let mailed = letters(&site.state, &fleet.reference).await;
        for kind in ["delivery reported", "delivery accepted", "difference billed"] {
            assert_eq!(
                mailed.iter().filter(|known| *known == kind).count(),
                1,
                "{kind}: {mailed:?}"
            );
        }
    }
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}

/// The path and the body of a form about a commitment. Before the difference is billed, its last day has passed.
async fn in_kind_form(site: &Site, head: &mut Visitor<'_>, fleet: &Fleet, deed: &str) -> (String, String) {
    let id = id_of(site, fleet).await;
    let api = format!("/api/v1/in-kind/harbour/{id}");
    if deed == "bill" {
        let read: serde_json::Value = serde_json::from_str(&head.get(&api).await.body).unwrap();
        let plan = serde_json::json!({
            "action": "plan", "version": read["details"]["version"], "note": "Agreed.", "amount": "2000",
            "milestones": [{ "title": "All", "due": "2026-07-14", "value": "2000" }],
        });
        assert_eq!(head.post_json(&api, &plan.to_string()).await.status.as_u16(), 204);
    }
    let read: serde_json::Value = serde_json::from_str(&head.get(&api).await.body).unwrap();
    let version = read["details"]["version"].to_string();
    let page = format!("/in-kind/harbour/{id}");
    match deed {
        "report" => {
            let fields = [
                ("version", version.as_str()),
                ("day", "2026-07-15"),
                ("what", "A week on the pier."),
                ("value", "500"),
            ];
            (fleet.at(&format!("in-kind/{id}")), form_body(&fields))
        }
        "accept" => {
            let delivery = read["details"]["deliveries"][0]["id"].as_str().unwrap();
            let fields = [
                ("do", "accept"),
                ("version", version.as_str()),
                ("delivery", delivery),
                ("amount", "500"),
            ];
            (page, form_body(&fields))
        }
        _ => (
            page,
            form_body(&[("do", "bill"), ("version", &version), ("note", "It’s over.")]),
        ),
    }
}

/// The path and the body of the form for a deed, as its page would send it.
pub async fn form(site: &Site, head: &mut Visitor<'_>, fleet: &Fleet, deed: &str) -> (String, String) {
    let review = head.get(&format!("/api/v1/reviews/harbour/{}", fleet.reference)).await;
    let review: serde_json::Value = serde_json::from_str(&review.body).unwrap();
    let version = review["version"].to_string();
    let page = format!("/review/harbour/{}", fleet.reference);
    match deed {
        "approve" => (
            page,
            form_body(&[("do", deed), ("version", &version), ("text", "Fine.")]),
        ),
        "countersign" => {
            let fields = [
                ("do", deed),
                ("version", &version),
                ("agreement", "membership"),
                ("name", "Ada Pier"),
                ("title", "Chair"),
            ];
            (page, form_body(&fields))
        }
        _ => {
            let label = review["application"]["membership"]["invoices"][0]["label"]
                .as_str()
                .unwrap()
                .to_owned();
            let payment = PaymentId::random(&site.state.secrets).unwrap();
            let fields = [
                ("do", "pay"),
                ("amount", "2000"),
                ("day", "2026-07-15"),
                ("payment", payment.as_str()),
            ];
            (format!("/invoices/harbour/{label}"), form_body(&fields))
        }
    }
}
