//! A price whose components are taxed at different rates: pages, the API, the invoice and its credit note say the same.

use super::parts::{document, has, plain};
use super::{DONE, labels, money};
use crate::reviews::{ADA, FINANCE, Harbour, act};
use domain::access::AccountRole::{Board, Finance};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

const PRICE: &str = r#"
price = [
  { id = "dues", title = { en = "Dues", de = "Beitrag" }, amount = 2_000 },
  { id = "course", title = { en = "Course", de = "Kurs" }, amount = 100 },
  { id = "stand", title = { en = "Stand", de = "Stand" }, per = "once", amount = 50 },
]
term = { kind = "rolling" }"#;

const RATES: &str = r#"
name = { en = "VAT", de = "USt." }
prices = "net"
rules = [
  { components = ["dues"], out_of_scope = true, because = "Dues aren't a sale." },
  { components = ["course"], percent = 7 },
  { percent = 19 },
]
"#;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invoice_states_each_rate(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::taxed(backend, PRICE, RATES);
    let tier = "/harbour/membership/tiers/fleet?ships=3&in_league=yes";
    has(
        &plain(&harbour.site.get(tier).await.body),
        &["Plus VAT (Dues: none; Course: 7%; Stand: 19%)", "€2,166.50"],
    );
    let api = "/api/v1/foundations/harbour/programmes/membership/tiers/fleet/quote?ships=3&in_league=yes";
    let quoted: Value = serde_json::from_str(&harbour.site.get(api).await.body).unwrap();
    let rates = quoted["tax"]["by_component"].as_array().unwrap();
    let components: Vec<&Value> = rates.iter().map(|rate| &rate["component"]).collect();
    assert_eq!(components, [&json!("dues"), &json!("course")]);

    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    let pro_forma = document(&harbour, &format!("/apply/{}/pro-forma.pdf", fleet.secret), "en").await;
    assert_eq!(act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    let mut labels = labels(&harbour, &fleet).await;
    let label = labels.remove(0);
    let invoice = format!("/apply/{}/invoices/{label}.pdf", fleet.secret);
    let invoice = document(&harbour, &invoice, "en").await;
    for written in [&pro_forma, &invoice] {
        has(
            written,
            &[
                "Net €2,150.00",
                "VAT: out of scope on €2,000.00 €0.00",
                "VAT 7% on €100.00 €7.00",
                "VAT 19% on €50.00 €9.50",
                "Total €2,166.50",
                "Dues aren't a sale.",
            ],
        );
    }
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let cancel = json!({ "action": "cancel", "note": "The stand was moved." });
    assert_eq!(money(&mut finance, &label, &cancel).await, DONE);
    let credit_note = format!("/apply/{}/invoices/HARBOUR-2026-0002.pdf", fleet.secret);
    has(
        &document(&harbour, &credit_note, "en").await,
        &["VAT 7% on €100.00 €7.00", "VAT 19% on €50.00 €9.50", "€2,166.50"],
    );
}
