//! The files of invoices: the PDF with the data in it, and the data alone.

use super::{ADA, BEN, FINANCE, Harbour, act};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use domain::access::AccountRole::{Board, Committee, Finance};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

const BOARD: &str = "review = [\"board\"]";
const LABEL: &str = "HARBOUR-2026-0001";

async fn approved(harbour: &Harbour) -> Fleet {
    let mut ada = harbour.with_role(ADA, Board).await;
    let fleet = harbour.submitted().await;
    assert_eq!(
        act(&mut ada, &fleet, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
    fleet
}

/// A file that needs no account. `None` if there's none.
async fn file(harbour: &Harbour, path: &str) -> Option<Vec<u8>> {
    let answer = harbour
        .site
        .bytes(Request::get(path).body(Body::empty()).unwrap())
        .await;
    if answer.status() == StatusCode::NOT_FOUND {
        return None;
    }
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    Some(to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec())
}

async fn answer(visitor: &mut Visitor<'_>, label: &str) -> Value {
    let answer = visitor.get(&format!("/api/v1/invoices/harbour/{label}")).await;
    serde_json::from_str(&answer.body).unwrap()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invoice_is_data_for_finance_and_for_the_applicant(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let fleet = approved(&harbour).await;
    let shown = answer(&mut finance, LABEL).await;
    assert_eq!(
        (&shown["invoice"]["has_data"], &shown["gaps"]),
        (&json!(true), &json!([]))
    );

    let own = format!("/apply/{}/invoices/{LABEL}", fleet.secret);
    let ubl = file(&harbour, &format!("{own}.xml")).await.unwrap();
    let text = String::from_utf8(ubl.clone()).unwrap();
    for part in [
        "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
        "urn:cen.eu:en16931:2017",
        "<cbc:ID>HARBOUR-2026-0001</cbc:ID>",
        "VR 4711",
        "DE02120300000000202051",
        "RF",
        ">2000.00<",
        "Harbour Works",
        "Föhr",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // It's inside the PDF, too, in its other syntax.
    let pdf = file(&harbour, &format!("{own}.pdf")).await.unwrap();
    let read = lopdf::Document::load_mem(&pdf).unwrap();
    let names = format!("{:?}", read.objects);
    assert!(names.contains("AFRelationship") && names.contains("EmbeddedFile"));

    // The API has the same bytes, for both.
    let api = format!("/api/v1/applications/{}/invoices/{LABEL}", fleet.secret);
    assert_eq!(file(&harbour, &format!("{api}/invoice.xml")).await, Some(ubl));
    assert_eq!(file(&harbour, &format!("{api}/document.pdf")).await, Some(pdf));
    for prefix in ["/api/v1", ""] {
        let path = format!("{prefix}/invoices/harbour/{LABEL}/invoice.xml");
        assert_eq!(finance.get(&path).await.body, text, "{path}");
    }
    // Of another application, or with another number, there's nothing.
    let other = Fleet::submitted(&harbour.site).await;
    for path in [
        format!("/api/v1/applications/{}/invoices/{LABEL}/invoice.xml", other.secret),
        format!("/apply/{}/invoices/{LABEL}.xml", other.secret),
        format!("/apply/{}/invoices/HARBOUR-2026-0009.xml", fleet.secret),
    ] {
        assert_eq!(file(&harbour, &path).await, None, "{path}");
    }
    let mut ben = harbour.with_role(BEN, Committee).await;
    let path = format!("/api/v1/invoices/harbour/{LABEL}/invoice.xml");
    assert_eq!(ben.get(&path).await.status, StatusCode::FORBIDDEN);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_credit_note_is_data_too(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::new(backend, BOARD);
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let fleet = approved(&harbour).await;
    let cancel = json!({ "action": "cancel", "note": "Wrong address." }).to_string();
    let path = format!("/api/v1/invoices/harbour/{LABEL}");
    assert_eq!(finance.post_json(&path, &cancel).await.status, StatusCode::NO_CONTENT);
    let path = format!("/apply/{}/invoices/HARBOUR-2026-0002.xml", fleet.secret);
    let text = String::from_utf8(file(&harbour, &path).await.unwrap()).unwrap();
    assert!(
        text.contains("ubl:schema:xsd:CreditNote-2") && text.contains(LABEL),
        "{text}"
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invoice_without_data_says_what_was_missing(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    // The harbour has no VAT ID, and neither has the applicant.
    let harbour = Harbour::new(
        backend,
        &format!("{BOARD}\n\n[tax]\nname = \"VAT\"\nprices = \"net\"\nrules = [{{ reverse_charge = true }}]"),
    );
    let mut finance = harbour.with_role(FINANCE, Finance).await;
    let fleet = approved(&harbour).await;
    let shown = answer(&mut finance, LABEL).await;
    assert_eq!(
        (&shown["invoice"]["has_data"], &shown["gaps"]),
        (&json!(false), &json!(["seller_vat_id", "buyer_vat_id"]))
    );
    let page = finance.get(&format!("/invoices/harbour/{LABEL}")).await;
    assert!(page.body.contains("isn’t available as data"), "{}", page.body);
    let own = format!("/apply/{}/invoices/{LABEL}", fleet.secret);
    assert_eq!(file(&harbour, &format!("{own}.xml")).await, None);
    let pdf = file(&harbour, &format!("{own}.pdf")).await.unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    let status = finance.get(&format!("/apply/{}", fleet.secret)).await;
    assert!(!status.body.contains(".xml"), "{}", status.body);
}
