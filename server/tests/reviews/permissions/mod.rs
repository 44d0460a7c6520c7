//! Who may do what: every endpoint and page, for every role, for an outsider and for people of a neighbouring foundation.

mod benefits;
mod meetings;
mod members;
mod money;
mod reports;
mod reviews;

use super::bank::{camt, uploaded};
use super::in_kind::{id_of, promised};
use super::meetings::planned;
use super::{ADA, Harbour, act};
use axum::http::StatusCode;
use benefits::benefits;
use domain::access::AccountRole;
use meetings::meetings;
use members::members;
use money::money;
use reports::reports;
use reviews::reviews;
use serde_json::json;
use server::storage::Backend;

/// A request, and for which of the roles it's allowed: administrator, staff, officer, committee, board, finance.
struct Row {
    what: &'static str,
    path: String,
    /// A form or a command. Without one, it's read.
    body: Option<serde_json::Value>,
    allowed: [bool; 6],
}

const EVERYONE: [bool; 6] = [true; 6];
const READS_MONEY: [bool; 6] = [true, true, true, false, true, true];
/// Staff, and those who decide in the board.
const PLANS: [bool; 6] = [true, true, false, false, true, false];
const BOARD: [bool; 6] = [false, false, false, false, true, false];
/// People who didn't plan the meeting.
const CLOSES: [bool; 6] = [true, true, false, false, false, false];
const HANDLES_IN_KIND: [bool; 6] = [true, true, true, true, true, false];
const IMPORTS: [bool; 6] = [true, true, false, false, false, false];
const FULFILS_BENEFITS: [bool; 6] = [true, true, false, false, false, false];
const RECORDS_MONEY: [bool; 6] = [true, false, false, false, false, true];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_request_is_allowed_for_the_roles_of_its_own_foundation_only() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let mut ada = harbour.with_role(ADA, AccountRole::Board).await;
    let fleet = harbour.submitted().await;
    assert_eq!(
        act(&mut ada, &fleet, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
    let waits = harbour.submitted().await;
    let meeting = planned(&mut ada, &[&waits]).await;
    let page = meeting.replace("/api/v1", "");
    let item = json!([{ "reference": waits.reference }]);
    let giver = promised(&harbour.site).await;
    assert_eq!(
        act(&mut ada, &giver, "approve", "Welcome.").await,
        StatusCode::NO_CONTENT
    );
    let commitment = id_of(&harbour.site, &giver).await;
    let number = &fleet.reference;
    let label = "HARBOUR-2026-0001";
    let mut treasurer = harbour.with_role("treasurer@example.org", AccountRole::Finance).await;
    let import = uploaded(&mut treasurer, "march.xml", &camt("1", &[])).await;
    let mut staff = harbour.with_role("list@example.org", AccountRole::Staff).await;
    let sent = staff
        .post_json(
            "/api/v1/member-imports/harbour?programme=membership",
            "Name\nQuay Works\n",
        )
        .await;
    let list = sent.json()["import"].as_str().unwrap().to_owned();
    let rows: Vec<Row> = members(&list)
        .into_iter()
        .chain(reviews(number))
        .chain(meetings(&meeting, &page, &item))
        .chain(money(number, label, &import))
        .chain(benefits(&commitment))
        .chain(reports())
        .collect();
    for (at, role) in AccountRole::ALL.into_iter().enumerate() {
        let email = format!("{}@example.org", role.word());
        let mut insider = harbour.with_role(&email, role).await;
        for row in &rows {
            let status = request(&mut insider, row).await;
            let refused = [StatusCode::FORBIDDEN, StatusCode::UNAUTHORIZED].contains(&status);
            assert_eq!(!refused, row.allowed[at], "{} for {}: {status}", row.what, role.word());
        }
    }
    let mut outsider = harbour.signed_in("outsider@example.org").await;
    let mut applicant = harbour.signed_in("zoe@example.org").await;
    // Every role, for a foundation next door.
    for role in AccountRole::ALL {
        harbour.grant_elsewhere("neighbour@example.org", role).await;
    }
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    for row in &rows {
        for (who, visitor) in [
            ("outsider", &mut outsider),
            ("applicant", &mut applicant),
            ("neighbour", &mut neighbour),
        ] {
            let status = request(visitor, row).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{} for the {who}", row.what);
        }
        let mut nobody = crate::accounts::visitor::Visitor::new(&harbour.site);
        let status = request(&mut nobody, row).await;
        assert!(
            [StatusCode::UNAUTHORIZED, StatusCode::SEE_OTHER].contains(&status),
            "{} for nobody: {status}",
            row.what
        );
    }
}

async fn request(visitor: &mut crate::accounts::visitor::Visitor<'_>, row: &Row) -> StatusCode {
    match &row.body {
        Some(body) => visitor.post_json(&row.path, &body.to_string()).await.status,
        None => visitor.get(&row.path).await.status,
    }
}

/// Somebody with every role for one foundation can't reach another one's application by its number.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_foundations_reviewers_reach_only_its_own_applications() {
    let harbour = Harbour::new(Backend::Sqlite, "review = [\"board\"]");
    let fleet = harbour.submitted().await;
    harbour
        .grant_elsewhere("neighbour@example.org", AccountRole::Administrator)
        .await;
    let mut neighbour = harbour.signed_in("neighbour@example.org").await;
    for path in [
        format!("/api/v1/reviews/elsewhere/{}", fleet.reference),
        format!("/review/elsewhere/{}", fleet.reference),
        "/api/v1/meetings/elsewhere".to_owned(),
        "/meetings/elsewhere".to_owned(),
        "/api/v1/invoices/elsewhere/HARBOUR-2026-0001".to_owned(),
    ] {
        let answer = neighbour.get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(!answer.body.contains("Harbour Works"), "{path}");
    }
}
