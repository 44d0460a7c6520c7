//! The server is killed at each commit of beginning a payment, handling an event and giving money back. Nothing is lost, and nothing
//! happens twice.

use super::fake_stripe::{FakeStripe, NOW, WEBHOOK, event, signature};
use super::{BOARD, DONE, LABEL, approved, counted, countersign, finance, invoice, money, paid_by_card, pay};
use crate::applications::requests::form_body;
use crate::applications::running::Running;
use crate::reviews::Harbour;
use crate::support::databases::fresh_location;
use rstest::rstest;
use serde_json::json;
use server::applications::{AppState, verify_ledger};
use server::card::{StripeAccount, StripeSecret, send_refunds};
use server::storage::{Backend, Location};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

/// A harbour in a database of its own, and a folder for servers in other processes.
async fn at(backend: Backend) -> (Harbour, FakeStripe, Location, tempfile::TempDir) {
    let stripe = FakeStripe::start().await;
    let (location, folder) = fresh_location(backend);
    let account = stripe.account();
    let harbour = Harbour::at(&location, folder, BOARD, |config| config.stripe = vec![account]);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("guildhall.toml"), stripe.settings()).unwrap();
    (harbour, stripe, location, folder)
}

/// A server in a process of its own, which is killed at this commit.
fn running(location: &Location, folder: &Path, fault: &str) -> Running {
    let config = folder.join("guildhall.toml");
    let config = config.to_str().unwrap();
    Running::start(
        location,
        folder,
        &[("GUILDHALL_CONFIG", config), ("GUILDHALL_FAULT", fault)],
    )
}

/// Otherwise the first commit would be that of an email.
async fn without_mail(state: &AppState) {
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE outbox SET sent_at = 1", &[]).await.unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_commit_an_event_counts_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    for when in ["before", "after"] {
        let (harbour, stripe, location, folder) = at(backend).await;
        let fleet = approved(&harbour).await;
        countersign(&harbour, &fleet).await;
        pay(&harbour.site, &fleet, LABEL).await;
        without_mail(&harbour.site.state).await;
        let body = event("evt_1", "checkout.session.completed", 0, &stripe.finished("paid"));
        let header = format!("stripe-signature: {}\r\n", signature(&body, WEBHOOK, NOW));
        let mut dies = running(&location, folder.path(), &format!("{when}-commit:1"));
        let reply = dies.ask("POST", "/webhooks/stripe/harbour", &header, &body);
        assert!(reply.is_none(), "{when}: {reply:?}");
        assert_eq!(dies.ended().signal(), Some(6), "{when}");
        let payments = "SELECT COUNT(*) FROM payment";
        assert_eq!(
            counted(&harbour.site, payments).await,
            i64::from(when == "after"),
            "{when}"
        );

        let lives = running(&location, folder.path(), "");
        for _ in 0..2 {
            let reply = lives.ask("POST", "/webhooks/stripe/harbour", &header, &body).unwrap();
            assert_eq!(reply.status, 200, "{when}: {}", reply.body);
        }
        assert_eq!(counted(&harbour.site, payments).await, 1, "{when}");
        for once in [
            "SELECT COUNT(*) FROM card_event",
            "SELECT COUNT(*) FROM term",
            "SELECT COUNT(*) FROM outbox WHERE kind = 'welcome'",
            "SELECT COUNT(*) FROM ledger WHERE action = 'paid'",
        ] {
            assert_eq!(counted(&harbour.site, once).await, 1, "{when}: {once}");
        }
        verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_commit_two_clicks_lead_to_one_page(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    for fault in ["before-commit:1", "after-commit:1", "before-commit:2", "after-commit:2"] {
        let (harbour, stripe, location, folder) = at(backend).await;
        let fleet = approved(&harbour).await;
        without_mail(&harbour.site.state).await;
        let mut dies = running(&location, folder.path(), fault);
        // Its own process has its own origin, which the page leads back to.
        let body = form_body(&[("do", "pay"), ("invoice", LABEL)]);
        assert!(dies.post(&fleet.at("pay"), &body).is_none(), "{fault}");
        assert_eq!(dies.ended().signal(), Some(6), "{fault}");
        let address = dies_origin(&stripe);
        let lives = Running::start(
            &location,
            folder.path(),
            &[
                (
                    "GUILDHALL_CONFIG",
                    folder.path().join("guildhall.toml").to_str().unwrap(),
                ),
                ("GUILDHALL_ORIGIN", &address),
            ],
        );
        let reply = lives.post(&fleet.at("pay"), &body).unwrap();
        assert_eq!(reply.status, 303, "{fault}: {}", reply.body);
        assert!(reply.header("location").ends_with(&format!("/card/{LABEL}")), "{fault}");
        assert_eq!(stripe.made("checkout.session").len(), 1, "{fault}");
        assert_eq!(
            counted(&harbour.site, "SELECT COUNT(*) FROM checkout WHERE state = 'open'").await,
            1
        );
        assert_eq!(
            counted(&harbour.site, "SELECT COUNT(*) FROM checkout").await,
            1,
            "{fault}"
        );
    }
}

/// The origin that the first request named, if there was one.
fn dies_origin(stripe: &FakeStripe) -> String {
    let requests = stripe.requests("/v1/checkout/sessions");
    requests.first().map_or_else(
        || "http://guildhall.example.org".to_owned(),
        |(_, sent)| sent["success_url"].split("/card/").next().unwrap().to_owned(),
    )
}

/// Not a test by itself: the next one runs it as a separate process.
#[tokio::test]
async fn child_that_sends_refunds() {
    let (Ok(location), Ok(url)) = (std::env::var("CARD_TEST_DATABASE"), std::env::var("CARD_TEST_STRIPE")) else {
        return;
    };
    let account = StripeAccount {
        foundation: "harbour".to_owned(),
        secret_key: StripeSecret::new(super::fake_stripe::KEY.to_owned()),
        webhook_secret: StripeSecret::new(WEBHOOK.to_owned()),
        url,
    };
    let location: Location = location.parse().unwrap();
    let harbour = Harbour::at(&location, None, BOARD, |config| config.stripe = vec![account]);
    send_refunds(&harbour.site.state).await.unwrap();
}

/// Where the process is killed, and how often Stripe was asked by then. The first commit claims the refund, the second one stores
/// what became of it.
const DEATHS: [(&str, usize); 4] = [
    ("before-commit:1", 0),
    ("after-commit:1", 0),
    ("before-commit:2", 1),
    ("after-commit:2", 1),
];

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_commit_money_goes_back_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    for (fault, asked) in DEATHS {
        let (harbour, stripe, location, _folder) = at(backend).await;
        let state = &harbour.site.state;
        let fleet = approved(&harbour).await;
        paid_by_card(&harbour, &stripe, &fleet, LABEL).await;
        let mut treasurer = finance(&harbour).await;
        let card = invoice(&mut treasurer, LABEL).await["cards"][0]["id"].clone();
        let refund = json!({ "action": "refund", "card": card, "amount": "500", "note": "They paid twice." });
        assert_eq!(money(&mut treasurer, LABEL, &refund).await, DONE);
        let status = die(&location, &stripe, fault);
        assert_eq!(status.signal(), Some(6), "{fault}: {status}");
        assert_eq!(stripe.requests("/v1/refunds").len(), asked, "{fault}");

        // Until the claim expires, nobody else sends it.
        if fault != "before-commit:1" {
            send_refunds(state).await.unwrap();
            assert_eq!(stripe.requests("/v1/refunds").len(), asked, "{fault}");
        }
        let mut tx = state.database.begin().await.unwrap();
        tx.run("UPDATE refund SET due_at = 0", &[]).await.unwrap();
        tx.commit().await.unwrap();
        for _ in 0..2 {
            send_refunds(state).await.unwrap();
        }
        assert_eq!(stripe.made("refund").len(), 1, "{fault}");
        let keys: Vec<String> = stripe.requests("/v1/refunds").into_iter().map(|(key, _)| key).collect();
        assert!(
            keys.iter().all(|key| *key == keys[0]) && keys.len() <= 2,
            "{fault}: {keys:?}"
        );
        let gone = "SELECT CAST(SUM(minor) AS BIGINT) FROM payment WHERE kind = 'refund'";
        assert_eq!(counted(&harbour.site, gone).await, -50_000, "{fault}");
        assert_eq!(
            counted(&harbour.site, "SELECT COUNT(*) FROM refund WHERE state = 'done'").await,
            1,
            "{fault}"
        );
        verify_ledger(&state.database).await.unwrap().unwrap();
    }
}

fn die(location: &Location, stripe: &FakeStripe, fault: &str) -> ExitStatus {
    let location = match location {
        Location::Sqlite(path) => path.display().to_string(),
        Location::Postgres(url) => url.clone(),
    };
    Command::new(std::env::current_exe().unwrap())
        .args(["card::kills::child_that_sends_refunds", "--exact"])
        .env("CARD_TEST_DATABASE", location)
        .env("CARD_TEST_STRIPE", stripe.account().url)
        .env("GUILDHALL_FAULT", fault)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_the_commit_of_a_refunds_request_it_is_requested_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    for when in ["before", "after"] {
        let (harbour, stripe, location, folder) = at(backend).await;
        let fleet = approved(&harbour).await;
        paid_by_card(&harbour, &stripe, &fleet, LABEL).await;
        let mut treasurer = finance(&harbour).await;
        let card = invoice(&mut treasurer, LABEL).await["cards"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        without_mail(&harbour.site.state).await;
        let headers = format!(
            "cookie: session={}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
            treasurer.cookie("session").unwrap()
        );
        let fields = [
            ("do", "refund"),
            ("card", card.as_str()),
            ("amount", "500"),
            ("note", "They paid twice."),
            ("payment", "aaaaaaaaaaaaaaaa"),
        ];
        let (path, body) = (format!("/invoices/harbour/{LABEL}"), form_body(&fields));
        let mut dies = running(&location, folder.path(), &format!("{when}-commit:1"));
        assert!(dies.ask("POST", &path, &headers, &body).is_none(), "{when}");
        assert_eq!(dies.ended().signal(), Some(6), "{when}");
        let requested = "SELECT COUNT(*) FROM refund";
        assert_eq!(
            counted(&harbour.site, requested).await,
            i64::from(when == "after"),
            "{when}"
        );
        let lives = running(&location, folder.path(), "");
        let reply = lives.ask("POST", &path, &headers, &body).unwrap();
        assert_eq!(reply.status, 303, "{when}: {}", reply.body);
        assert_eq!(counted(&harbour.site, requested).await, 1, "{when}");
    }
}
