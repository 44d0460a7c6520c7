//! Bills whose tax depends on a detail that isn't known: nothing is issued until somebody adds it, and then once.

use super::parts::{has, plain};
use super::{DONE, invoices, issue};
use crate::applications::fleet::Fleet;
use crate::applications::requests::form;
use crate::reviews::{ADA, FINANCE, Harbour, act};
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::{Board, Finance};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::{Backend, Location};

pub(super) const PRICE: &str = "price = { amount = 2_000 }\nterm = { kind = \"rolling\" }";
const AGREED: &str = "price = { by_agreement = true }\nterm = { kind = \"rolling\" }";
const EASY: &str = "name = \"VAT\"\nprices = \"net\"\npercent = 19\n";
/// The foundation has changed its file since the application was submitted.
pub(super) const HARD: &str = r#"
name = { en = "VAT", de = "USt." }
prices = "net"
rules = [{ when = "trade = yes", percent = 19 }, { percent = 7 }]

[facts.trade]
type = "yes-no"
question = { en = "Do you trade?", de = "Treiben Sie Handel?" }
label = { en = "Trade", de = "Handel" }
"#;

/// The foundation before and after it changed its file, and an approved application.
pub(super) async fn approved(location: &Location, price: &str, tax: &str) -> ([Harbour; 2], Fleet) {
    let before = Harbour::taxed_at(location, None, PRICE, EASY);
    let fleet = before.submitted().await;
    let harbour = Harbour::taxed_at(location, None, price, tax);
    let pro_forma = format!("/apply/{}/pro-forma.pdf", fleet.secret);
    assert_eq!(harbour.site.get(&pro_forma).await.status, StatusCode::NOT_FOUND);
    let mut ada = harbour.with_role(ADA, Board).await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    assert!(invoices(&harbour, &fleet).await.is_empty());
    ([before, harbour], fleet)
}

async fn membership(harbour: &Harbour, fleet: &Fleet) -> Value {
    harbour.application(fleet).await["membership"].clone()
}

/// What was charged: net, tax and gross, of each invoice.
async fn charged(harbour: &Harbour) -> Vec<(i64, i64, i64)> {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows = tx.all("SELECT net, tax, gross FROM invoice ORDER BY number", &[]).await;
    tx.rollback().await.unwrap();
    rows.unwrap()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invoice_waits_until_the_applicant_adds_what_decides_its_tax(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let ([_before, harbour], fleet) = approved(&location, PRICE, HARD).await;
    let missing = membership(&harbour, &fleet).await;
    assert_eq!(
        (&missing["waits_for"], &missing["unpaid"]),
        (&json!(["trade"]), &json!(true))
    );
    let status = fleet.at("").trim_end_matches('/').to_owned();
    has(
        &plain(&harbour.site.get(&status).await.body),
        &[
            "Complete your details, and we’ll send you the invoice",
            "Do you trade?",
            "Your first invoice",
        ],
    );
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let list = finance.get("/invoices/harbour").await.body;
    has(
        &plain(&list),
        &[
            "Invoices to issue",
            &fleet.reference,
            "Waiting for the applicant: Trade",
        ],
    );
    let console = finance.get(&format!("/review/harbour/{}", fleet.reference)).await.body;
    has(&plain(&console), &["Their first invoice is waiting for: Trade."]);

    let details = fleet.at("details");
    let wrong = harbour
        .site
        .ask(form(&details, &[("do", "details"), ("fact.trade", "perhaps")]))
        .await;
    assert_eq!(wrong.header("location"), format!("{status}?done=details-wrong"));
    let page = harbour.site.get(wrong.header("location")).await.body;
    assert!(page.contains("<title>Error:"), "{page}");
    assert!(invoices(&harbour, &fleet).await.is_empty());
    // A second click changes nothing.
    for _ in 0..2 {
        let sent = harbour
            .site
            .ask(form(&details, &[("do", "details"), ("fact.trade", "yes")]))
            .await;
        assert_eq!(sent.header("location"), status);
        assert_eq!(charged(&harbour).await, [(200_000, 38_000, 238_000)]);
    }
    assert_eq!(membership(&harbour, &fleet).await["waits_for"], Value::Null);
    assert!(
        !finance
            .get("/invoices/harbour")
            .await
            .body
            .contains("Invoices to issue")
    );
    let console = finance.get(&format!("/review/harbour/{}", fleet.reference)).await.body;
    has(
        &plain(&console),
        &["Missing details added", "Their first payment is missing."],
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn finance_can_add_what_decides_the_tax(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let ([_before, harbour], fleet) = approved(&location, PRICE, HARD).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    // Not for any amount.
    assert_eq!(
        issue(&mut finance, &fleet, "100").await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let fields = |typed: &'static str| [("application", fleet.reference.as_str()), ("fact.trade", typed)];
    let wrong = finance.post("/invoices/harbour", &fields("")).await;
    has(&plain(&wrong.body), &["Error:", "Invoices to issue"]);
    assert!(charged(&harbour).await.is_empty());
    let sent = finance.post("/invoices/harbour", &fields("no")).await;
    assert_eq!(sent.header("location"), "/invoices/harbour?done=details");
    assert_eq!(charged(&harbour).await, [(200_000, 14_000, 214_000)]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_agreed_amount_waits_for_what_decides_its_tax(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let ([_before, harbour], fleet) = approved(&location, AGREED, HARD).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    assert_eq!(
        issue(&mut finance, &fleet, "100").await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let request = "abcdefghijklmnopqrstuvwxyz";
    let with_details = json!({
        "application": fleet.reference, "amount": "100", "details": [["fact.trade", "yes"]], "request": request,
    });
    for _ in 0..2 {
        let sent = finance
            .post_json("/api/v1/invoices/harbour", &with_details.to_string())
            .await;
        assert_eq!(sent.status, DONE, "{}", sent.body);
        assert_eq!(charged(&harbour).await, [(10_000, 1_900, 11_900)]);
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_amount_that_is_still_to_be_agreed_on_is_for_finance(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let ([_before, harbour], fleet) = approved(&location, AGREED, EASY).await;
    assert_eq!(membership(&harbour, &fleet).await["waits_for"], json!([]));
    let status = harbour.site.get(fleet.at("").trim_end_matches('/')).await.body;
    has(&plain(&status), &["Your first invoice Waiting for us"]);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let list = finance.get("/invoices/harbour").await.body;
    has(&plain(&list), &["Waiting for an amount from finance"]);
    assert_eq!(issue(&mut finance, &fleet, "100").await, DONE);
    assert!(
        !finance
            .get("/invoices/harbour")
            .await
            .body
            .contains("Invoices to issue")
    );
}
