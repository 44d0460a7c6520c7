//! Members whose invoices and reminders nobody gets: staff see them before the import and afterwards, and name somebody, who gets what's unpaid.

use super::{IMPORTS, LIST, TERM, done, number, shown, staff, uploaded};
use crate::accounts::visitor::newest;
use crate::members::{memberships, on};
use crate::reviews::{FINANCE, Harbour};
use axum::http::StatusCode;
use domain::access::AccountRole::Finance;
use rstest::rstest;
use serde_json::json;
use server::invoices::{issue_due_bills, remind_members};
use server::members::take_steps;
use server::storage::Backend;

/// One with an address, one with something else, one without.
const ADDRESSES: &str = "Organisation,Level,Email,Member since\n\
    Quay Works,Fleet,office@quay.example.org,2020-02-01\n\
    Mole Trust,Fleet,mole at example,2020-02-01\n\
    Buoy Ltd,Fleet,,2020-02-01\n";

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_see_whom_nobody_invoices_and_name_somebody(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::listing_with(backend, TERM);
    let mut staff = staff(&harbour).await;
    let import = uploaded(&mut staff, ADDRESSES).await;
    let path = format!("/members/harbour/import/{import}");
    let nobody = format!("{IMPORTS}/{import}?show=nobody");
    let draft = staff.get(&path).await;
    for text in [
        "2 of these members have no valid email address in the list",
        "mole at example isn’t an email address",
        "The list has no email address, so nobody can act for the member, and nobody gets its invoices.",
        &format!("href=\"{path}?show=nobody\""),
    ] {
        assert!(draft.body.contains(text), "{text}: {}", draft.body);
    }
    let rows = |list: &serde_json::Value| -> Vec<String> {
        let rows = list["rows"].as_array().unwrap().iter();
        rows.map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(rows(&staff.get(&nobody).await.json()), ["Mole Trust", "Buoy Ltd"]);

    done(&mut staff, &import, "import").await;
    assert_eq!(rows(&staff.get(&nobody).await.json()), ["Mole Trust", "Buoy Ltd"]);
    let page = staff.get(&path).await;
    for text in [
        "Nobody gets the invoices and reminders of 2 of these members.",
        "Nobody can act for the member, and nobody gets its invoices. Name somebody",
    ] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }

    // Where staff look every day.
    let members = staff.get("/members/harbour").await;
    assert!(
        members
            .body
            .contains("Nobody gets the invoices and reminders of 2 members"),
        "{}",
        members.body
    );
    let unmanaged = "/api/v1/memberships/harbour?show=unmanaged";
    let list = staff.get(unmanaged).await.json();
    assert_eq!(list["rows"].as_array().unwrap().len(), 2);
    let buoy = list["rows"][0]["membership"].as_str().unwrap().to_owned();
    assert_eq!(list["rows"][0]["member"], "Buoy Ltd");
    let file = staff
        .get("/api/v1/memberships/harbour/members.csv?show=unmanaged")
        .await;
    assert!(
        file.body.contains("Mole Trust") && !file.body.contains("Quay Works"),
        "{}",
        file.body
    );

    // The renewal is invoiced, and only one of the three gets it.
    let renewed = on(&harbour.site, "2027-01-31");
    assert_eq!(take_steps(&renewed).await.unwrap().started, 3);
    assert_eq!(issue_due_bills(&on(&harbour.site, "2027-02-01")).await.unwrap(), 3);
    assert_eq!(
        number(&harbour, "SELECT COUNT(*) FROM outbox WHERE kind = 'invoice'").await,
        1
    );

    let mut finance = harbour.with_role(FINANCE, Finance).await;
    // They can't name anybody, so they only see which members these are.
    let members = finance.get("/members/harbour").await.body;
    assert!(
        members.contains("show=unmanaged") && !members.contains("Nobody gets the invoices"),
        "{members}"
    );
    let invoices = finance.get("/api/v1/invoices/harbour").await.json();
    let page_of = |member: &str| {
        let mut rows = invoices["rows"].as_array().unwrap().iter();
        let row = rows.find(|row| row["name"] == member).unwrap();
        format!("/invoices/harbour/{}", row["label"].as_str().unwrap())
    };
    let invoice = page_of("Buoy Ltd");
    let note = "Nobody has got this invoice, because nobody manages the membership.";
    let page = finance.get(&invoice).await;
    assert!(page.body.contains(note), "{}", page.body);
    assert!(
        page.body.contains(&format!("href=\"/members/harbour/{buoy}\"")),
        "{}",
        page.body
    );

    // The person who is named gets it, and every reminder from then on. The renewal has changed the membership's version.
    let form = format!("/members/harbour/{buoy}/manager");
    let fields = [("version", "1"), ("name", "Bea Buoy"), ("email", "bea@example.org")];
    for _ in 0..2 {
        assert_eq!(staff.post(&form, &fields).await.status, StatusCode::SEE_OTHER);
    }
    let to_bea = "SELECT COUNT(*) FROM outbox WHERE kind = 'invoice' AND recipient = 'bea@example.org'";
    assert_eq!(number(&harbour, to_bea).await, 1);
    let email = newest(&harbour.site.state, "invoice", "bea@example.org").await;
    assert!(email.contains(&format!("/member/{buoy}/documents")), "{email}");
    assert!(!finance.get(&invoice).await.body.contains(note));
    let mut bea = harbour.signed_in("bea@example.org").await;
    assert_eq!(memberships(&mut bea).await, std::slice::from_ref(&buoy));
    remind_members(&on(&harbour.site, "2028-01-01")).await.unwrap();
    let reminded = "SELECT COUNT(*) FROM outbox WHERE kind = 'payment reminder' AND recipient = 'bea@example.org'";
    assert!(number(&harbour, reminded).await > 0);
    let list = staff.get(unmanaged).await.json();
    assert_eq!(list["counts"][4], json!(["unmanaged", 1]));
    assert_eq!(list["rows"][0]["member"], "Mole Trust");
    assert_eq!(rows(&staff.get(&nobody).await.json()), ["Mole Trust"]);

    // Nobody can be named for a membership that has ended.
    let other = page_of("Mole Trust");
    assert!(finance.get(&other).await.body.contains(note));
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let ended = "UPDATE membership SET ended_on = '2026-07-14'";
    tx.run(ended, &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!finance.get(&other).await.body.contains(note));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whom_somebody_invoices_is_not_mentioned(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::listing_with(backend, TERM);
    let mut staff = staff(&harbour).await;
    let import = super::imported(
        &mut staff,
        &LIST.replace("Pier Ltd,Keeper,,", "Pier Ltd,Keeper,pia@example.org,"),
    )
    .await;
    assert_eq!(shown(&mut staff, &import).await["counts"][8], json!(["nobody", 0]));
    let members = staff.get("/members/harbour").await;
    assert!(!members.body.contains("show=unmanaged"), "{}", members.body);
}
