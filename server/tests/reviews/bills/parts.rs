//! What everybody reads about bills, and what finance can do about one of them.

use super::{CHOICE, DONE, active, approved, issue, money, on, parts, pay, submitted};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::applications::walk::text;
use crate::reviews::{ADA, FINANCE, Harbour, act};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::access::AccountRole::{Board, Finance};
use rstest::rstest;
use serde_json::json;
use server::applications::Submitted;
use server::invoices::issue_due_bills;
use server::reviews::submit;
use server::storage::Backend;

pub fn plain(markup: &str) -> String {
    text(markup).replace('\u{a0}', " ")
}

#[track_caller]
pub fn has(page: &str, all: &[&str]) {
    for expected in all {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

async fn page(visitor: &mut Visitor<'_>, path: &str) -> String {
    plain(&visitor.get(path).await.body)
}

/// The words of a PDF.
pub async fn document(harbour: &Harbour, path: &str, language: &str) -> String {
    let request = Request::get(path).header(header::ACCEPT_LANGUAGE, language);
    let answer = harbour.site.bytes(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let pdf = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let read = lopdf::Document::load_mem(&pdf).unwrap();
    let words = read.extract_text(&[1]).unwrap();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

const ALL: &str = "4 bills of €500: 15 July 2026, 15 October 2026, 15 January 2027 and 15 April 2027";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_reads_the_same_about_the_bills() {
    let harbour = Harbour::priced(Backend::Sqlite, CHOICE);
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = Fleet::answered(&harbour.site.state).await;
    fleet.answer(&harbour.site.state, &[("fact.payment", "quarter")]).await;
    let check = plain(&harbour.site.get(&fleet.at("check")).await.body);
    has(&check, &[&format!("Bills If we approve it today: {ALL}")]);
    let tier = "/harbour/membership/tiers/fleet?payment=quarter&ships=3&in_league=yes";
    has(&plain(&harbour.site.get(tier).await.body), &[ALL]);

    let fleet = submitted(&harbour.site, "quarter").await;
    let status = page(&mut ada, &format!("/apply/{}", fleet.secret)).await;
    let review = page(&mut ada, &format!("/review/harbour/{}", fleet.reference)).await;
    for page in [&status, &review] {
        has(page, &[&format!("If we approve it today: {ALL}")]);
    }
    let pro_forma = format!("/apply/{}/pro-forma.pdf", fleet.secret);
    let english = document(&harbour, &pro_forma, "en").await;
    has(
        &english,
        &[
            "€500.00",
            "This is the first of 4 bills. Together they come to €2,000.00.",
        ],
    );
    // The board has promised nothing, so nobody knows the days.
    assert!(!english.contains("October 2026"), "{english}");
    let german = document(&harbour, &pro_forma, "de").await;
    has(&german, &["Das ist die erste von 4 Rechnungen.", "2.000,00 €"]);

    assert_eq!(act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    let rows = [
        "€500 on 15 October 2026, for 15 October 2026 to 14 January 2027",
        "€500 on 15 January 2027, for 15 January 2027 to 14 April 2027",
        "€500 on 15 April 2027, for 15 April 2027 to 14 July 2027",
    ];
    let status = page(&mut ada, &format!("/apply/{}", fleet.secret)).await;
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let review = page(&mut finance, &format!("/review/harbour/{}", fleet.reference)).await;
    for page in [&status, &review] {
        has(page, &rows);
        has(page, &["Bill 1 of 4", "Bills to come"]);
    }
    let german = harbour.site.get(&format!("/apply/{}?lang=de", fleet.secret)).await;
    has(&plain(&german.body), &["Weitere Rechnungen", "Rechnung 1 von 4"]);
    has(&page(&mut finance, "/invoices/harbour").await, &["Bill 1 of 4"]);
    let own = "/invoices/harbour/HARBOUR-2026-0001";
    has(&page(&mut finance, own).await, &["Bill 1 of 4", "€500"]);
    let first = format!("/apply/{}/invoices/HARBOUR-2026-0001.pdf", fleet.secret);
    has(
        &document(&harbour, &first, "en").await,
        &["1 of 4", "Billing period", "14 October 2026", "€500.00"],
    );
    assert_eq!(
        harbour.application(&fleet).await["bills"][0]["invoice"],
        "HARBOUR-2026-0001"
    );
}

#[tokio::test]
async fn an_agreement_names_the_bills() {
    let harbour = Harbour::priced(Backend::Sqlite, CHOICE);
    let fleet = submitted(&harbour.site, "month").await;
    let application = harbour
        .site
        .json(&format!("/applications/{}?agreement=membership", fleet.secret))
        .await;
    let agreement = application["text"]["html"].as_str().unwrap();
    has(
        &plain(agreement),
        &["Bills: 12 bills of €166.67, the first on 15 July 2026 and the last on 15 June 2027"],
    );
    assert_eq!(application["bills"].as_array().unwrap().len(), 12);
    assert_eq!(application["bills"][11]["issued_on"], "2027-06-15");
}

#[tokio::test]
async fn a_member_who_pays_once_has_no_plan() {
    let harbour = Harbour::priced(Backend::Sqlite, CHOICE);
    let fleet = approved(&harbour, "year").await;
    let application = harbour.application(&fleet).await;
    assert_eq!(application["bills"], json!([]));
    let invoice = &application["membership"]["invoices"][0];
    assert_eq!(
        (&invoice["part"], &invoice["gross"]["minor"]),
        (&json!(null), &json!(200_000))
    );
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-07-01")).await.unwrap(), 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cancelling_a_bill_concerns_that_one_and_another_invoice_replaces_it(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::priced(backend, CHOICE);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let fleet = active(&harbour).await;
    assert_eq!(issue(&mut finance, &fleet, "500").await, StatusCode::CONFLICT);
    assert_eq!(issue_due_bills(&on(&harbour.site, "2026-10-15")).await.unwrap(), 1);
    let cancel = json!({ "action": "cancel", "note": "Wrong address." });
    assert_eq!(money(&mut finance, "HARBOUR-2026-0002", &cancel).await, DONE);
    // The background job doesn't bill it again, and goes on with the next one.
    assert_eq!(issue_due_bills(&on(&harbour.site, "2026-10-16")).await.unwrap(), 0);
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-01-15")).await.unwrap(), 1);

    assert_eq!(issue(&mut finance, &fleet, "500").await, DONE);
    assert_eq!(issue(&mut finance, &fleet, "500").await, StatusCode::CONFLICT);
    assert_eq!(
        parts(&harbour, &fleet).await,
        [
            "HARBOUR-2026-0001 1/4 paid 2026-07-15",
            "HARBOUR-2026-0002 2/4 cancelled 2026-10-15",
            "HARBOUR-2026-0003 2/4 credit_note 2026-07-15",
            "HARBOUR-2026-0004 2/4 unpaid 2026-07-15",
            "HARBOUR-2027-0001 3/4 unpaid 2027-01-15",
        ]
    );
    let bills = harbour.application(&fleet).await["bills"].clone();
    assert_eq!(bills[1]["invoice"], "HARBOUR-2026-0004");

    // For another amount, it has a single line.
    assert_eq!(money(&mut finance, "HARBOUR-2026-0004", &cancel).await, DONE);
    assert_eq!(issue(&mut finance, &fleet, "450").await, DONE);
    let path = "/api/v1/invoices/harbour/HARBOUR-2026-0006";
    let replaced: serde_json::Value = serde_json::from_str(&finance.get(path).await.body).unwrap();
    assert_eq!(replaced["invoice"]["gross"]["minor"], 45_000);
    assert_eq!(replaced["invoice"]["part"], json!({ "number": 2, "of": 4 }));
    assert_eq!(money(&mut finance, "HARBOUR-2026-0006", &pay("450")).await, DONE);
    // The emails about it name it, not the oldest unpaid one.
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows: Vec<(Vec<u8>,)> = tx
        .all("SELECT message FROM outbox WHERE kind = 'invoice' ORDER BY id", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let named = |label: &str| {
        let of = |message: &&(Vec<u8>,)| String::from_utf8_lossy(&message.0).contains(&format!("Invoice {label} from"));
        rows.iter().filter(of).count()
    };
    assert_eq!((named("HARBOUR-2026-0006"), named("HARBOUR-2027-0001")), (2, 2));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_double_click_replaces_one_of_two_cancelled_bills(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::priced(backend, CHOICE);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let fleet = active(&harbour).await;
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-01-15")).await.unwrap(), 2);
    let cancel = json!({ "action": "cancel", "note": "Wrong address." });
    let invoices = harbour.application(&fleet).await["membership"]["invoices"].clone();
    let unpaid = invoices
        .as_array()
        .unwrap()
        .iter()
        .filter(|invoice| invoice["state"] != "paid");
    let labels: Vec<String> = unpaid
        .map(|invoice| invoice["label"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(labels.len(), 2);
    for label in &labels {
        assert_eq!(money(&mut finance, label, &cancel).await, DONE);
    }
    let asked = json!({
        "application": fleet.reference, "amount": "500", "request": "mzxw6ytboi3gk43fmnzgk5brmz",
    });
    let open = async || {
        let invoices = harbour.application(&fleet).await["membership"]["invoices"].clone();
        let invoices = invoices.as_array().unwrap().iter();
        invoices.filter(|invoice| invoice["state"] == "unpaid").count()
    };
    for _ in 0..2 {
        let answer = finance.post_json("/api/v1/invoices/harbour", &asked.to_string()).await;
        assert_eq!(answer.status, DONE, "{}", answer.body);
        assert_eq!(open().await, 1);
    }
    // Another request replaces the other one.
    assert_eq!(issue(&mut finance, &fleet, "500").await, DONE);
    assert_eq!(open().await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_bill_can_be_replaced_before_the_membership_begins() {
    let harbour = Harbour::priced(Backend::Sqlite, CHOICE);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let fleet = approved(&harbour, "quarter").await;
    let cancel = json!({ "action": "cancel", "note": "Wrong address." });
    assert_eq!(money(&mut finance, "HARBOUR-2026-0001", &cancel).await, DONE);
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(membership["unpaid"], true);
    assert_eq!(issue(&mut finance, &fleet, "500").await, DONE);
    assert_eq!(money(&mut finance, "HARBOUR-2026-0003", &pay("500")).await, DONE);
    let membership = harbour.application(&fleet).await["membership"].clone();
    assert_eq!(membership["unpaid"], false, "the other three bills aren't needed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_agreed_amount_for_each_quarter_is_billed_each_quarter() {
    let open = "price = { by_agreement = true, per = \"quarter\" }\nterm = { kind = \"rolling\" }";
    let harbour = Harbour::priced(Backend::Sqlite, open);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = Fleet::answered(&harbour.site.state).await;
    let offer = [("offer.what", "As much as we agree on.")];
    fleet.answer(&harbour.site.state, &offer).await;
    fleet.sign(&harbour.site).await;
    assert_eq!(
        submit(&harbour.site.state, &fleet.link()).await.unwrap(),
        Submitted::Yes
    );
    assert_eq!(harbour.application(&fleet).await["bills"], json!([]));
    assert_eq!(act(&mut ada, &fleet, "approve", "Welcome.").await, DONE);
    assert_eq!(issue(&mut finance, &fleet, "300").await, DONE);
    assert_eq!(issue(&mut finance, &fleet, "300").await, StatusCode::CONFLICT);
    let bills = harbour.application(&fleet).await["bills"].clone();
    let amounts: Vec<i64> = bills
        .as_array()
        .unwrap()
        .iter()
        .map(|bill| bill["gross"]["minor"].as_i64().unwrap())
        .collect();
    assert_eq!(amounts, [30_000; 4]);
    assert_eq!(
        parts(&harbour, &fleet).await,
        ["HARBOUR-2026-0001 1/4 unpaid 2026-07-15"]
    );
}
