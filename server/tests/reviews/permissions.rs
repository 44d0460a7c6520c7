//! Who may do what: every endpoint and page, for every role, for an outsider and for people of a neighbouring foundation.

use super::bank::{camt, uploaded};
use super::in_kind::{id_of, promised};
use super::meetings::planned;
use super::{ADA, Harbour, act};
use axum::http::StatusCode;
use domain::access::AccountRole;
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
/// Others than whoever planned the meeting.
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
    let rows = [
        Row {
            what: "the lists of members",
            path: "/api/v1/member-imports/harbour".to_owned(),
            body: None,
            allowed: IMPORTS,
        },
        Row {
            what: "uploading a list of members",
            path: "/api/v1/member-imports/harbour?programme=membership".to_owned(),
            body: Some(json!([{ "name": "Mole Works" }])),
            allowed: IMPORTS,
        },
        Row {
            what: "a list of members",
            path: format!("/api/v1/member-imports/harbour/{list}"),
            body: None,
            allowed: IMPORTS,
        },
        Row {
            what: "importing members",
            path: format!("/api/v1/member-imports/harbour/{list}"),
            body: Some(json!({ "action": "import" })),
            allowed: IMPORTS,
        },
        Row {
            what: "the page of the lists of members",
            path: "/members/harbour/import".to_owned(),
            body: None,
            allowed: IMPORTS,
        },
        Row {
            what: "the page of a list of members",
            path: format!("/members/harbour/import/{list}"),
            body: None,
            allowed: IMPORTS,
        },
        Row {
            what: "the public pages that wait",
            path: "/api/v1/memberships/harbour/pages".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the public pages that wait as a file",
            path: "/api/v1/memberships/harbour/pages.csv".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of the public pages that wait",
            path: "/members/harbour/pages".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the members on a day in the past",
            path: "/api/v1/memberships/harbour/past?on=2026-07-01".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the members on a day in the past as a file",
            path: "/api/v1/memberships/harbour/past.csv?on=2026-07-01".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of the members on a day in the past",
            path: "/members/harbour/past".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the saved views",
            path: "/api/v1/memberships/harbour/views".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "saving a view for everyone",
            path: "/api/v1/memberships/harbour/views".to_owned(),
            body: Some(json!({ "name": "All", "shared": true, "filters": {} })),
            allowed: IMPORTS,
        },
        Row {
            what: "the page of the saved views",
            path: "/members/harbour/views".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "all members as one JSON file",
            path: "/api/v1/memberships/harbour/members.json".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "making a mailing",
            path: "/api/v1/memberships/harbour/mailings".to_owned(),
            body: Some(json!({ "id": "aaaaaaaaaaaaaaaa", "kind": "email" })),
            allowed: IMPORTS,
        },
        Row {
            what: "sending a mailing",
            path: "/api/v1/memberships/harbour/mailings/aaaaaaaaaaaaaaaa".to_owned(),
            body: Some(json!({ "action": "send", "version": 1, "members": 1 })),
            allowed: IMPORTS,
        },
        Row {
            what: "the queue",
            path: "/api/v1/reviews/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a review",
            path: format!("/api/v1/reviews/harbour/{number}"),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a command for an old version",
            path: format!("/api/v1/reviews/harbour/{number}"),
            body: Some(json!({ "action": "hold", "version": 1_000, "text": "x" })),
            // Refused as a conflict before the role matters, so nobody learns more than that they may read it.
            allowed: EVERYONE,
        },
        Row {
            what: "the meetings",
            path: "/api/v1/meetings/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a meeting",
            path: meeting.clone(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "what waits for the board",
            path: "/api/v1/meetings/harbour/waiting?body=board".to_owned(),
            body: None,
            allowed: PLANS,
        },
        Row {
            what: "planning a meeting of the board",
            path: "/api/v1/meetings/harbour".to_owned(),
            body: Some(json!({ "body": "board", "title": "", "day": "", "applications": [] })),
            allowed: PLANS,
        },
        Row {
            what: "approving together",
            path: meeting.clone(),
            body: Some(json!({ "action": "approve", "items": item })),
            allowed: BOARD,
        },
        Row {
            what: "taking an item off",
            path: meeting.clone(),
            body: Some(json!({ "action": "take_off", "items": item })),
            allowed: BOARD,
        },
        Row {
            what: "putting an item back",
            path: meeting.clone(),
            body: Some(json!({ "action": "put_back", "items": item })),
            allowed: BOARD,
        },
        Row {
            what: "adding to an agenda",
            path: meeting.clone(),
            body: Some(json!({ "action": "add" })),
            allowed: PLANS,
        },
        Row {
            what: "removing from an agenda",
            path: meeting.clone(),
            body: Some(json!({ "action": "remove" })),
            allowed: PLANS,
        },
        Row {
            what: "changing a meeting",
            path: meeting.clone(),
            body: Some(json!({ "action": "change" })),
            allowed: PLANS,
        },
        Row {
            what: "closing a meeting in an old version",
            path: meeting.clone(),
            body: Some(json!({ "action": "close", "version": 1_000 })),
            allowed: CLOSES,
        },
        Row {
            what: "minutes",
            path: format!("{meeting}/minutes.pdf"),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "minutes as Markdown",
            path: format!("{meeting}/minutes.md"),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of the meetings",
            path: "/meetings/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a meeting's page",
            path: page.clone(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page to plan a meeting of the board",
            path: "/meetings/harbour/new?body=board".to_owned(),
            body: None,
            allowed: PLANS,
        },
        Row {
            what: "the invoices",
            path: "/api/v1/invoices/harbour".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "an invoice",
            path: format!("/api/v1/invoices/harbour/{label}"),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the sums of each month",
            path: "/api/v1/invoices/harbour/months".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the journal as a table",
            path: "/api/v1/invoices/harbour/journal.csv".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the journal with double entries",
            path: "/api/v1/invoices/harbour/journal.beancount".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the page of the sums of each month",
            path: "/invoices/harbour/months".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "the journal from its page",
            path: "/invoices/harbour/journal.csv".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "issuing an invoice",
            path: "/api/v1/invoices/harbour".to_owned(),
            body: Some(json!({ "application": number, "amount": "1" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "recording a payment",
            path: format!("/api/v1/invoices/harbour/{label}"),
            body: Some(json!({ "action": "pay", "amount": "", "day": "" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "requesting a refund",
            path: format!("/api/v1/invoices/harbour/{label}"),
            body: Some(json!({ "action": "refund", "card": "aaaaaaaaaaaaaaaa", "amount": "" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "the lines of bank statements",
            path: "/api/v1/bank/harbour".to_owned(),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "a file with bank statements",
            path: format!("/api/v1/bank/harbour/imports/{import}"),
            body: None,
            allowed: READS_MONEY,
        },
        Row {
            what: "uploading a bank statement",
            path: "/api/v1/bank/harbour".to_owned(),
            body: Some(json!("")),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "reading a bank statement again",
            path: format!("/api/v1/bank/harbour/imports/{import}"),
            body: Some(json!({ "action": "read" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "setting a line aside",
            path: "/api/v1/bank/harbour/lines/aaaaaaaaaaaaaaaa".to_owned(),
            body: Some(json!({ "action": "set_aside", "note": "x" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "the in-kind commitments",
            path: "/api/v1/in-kind/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "an in-kind commitment",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "accepting a delivery",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: Some(json!({ "action": "accept", "version": 1_000, "delivery": "x", "amount": "1" })),
            allowed: HANDLES_IN_KIND,
        },
        Row {
            what: "setting milestones",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: Some(json!({ "action": "plan", "version": 1_000 })),
            allowed: HANDLES_IN_KIND,
        },
        Row {
            what: "billing what's missing",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: Some(json!({ "action": "bill", "version": 1_000, "note": "x" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "waiving what's missing",
            path: format!("/api/v1/in-kind/harbour/{commitment}"),
            body: Some(json!({ "action": "waive", "version": 1_000, "note": "x" })),
            allowed: RECORDS_MONEY,
        },
        Row {
            what: "the fulfilment board",
            path: "/api/v1/benefits/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "answering a request for a benefit",
            path: "/api/v1/benefits/harbour/aaaaaaaaaaaaaaaa".to_owned(),
            body: Some(json!({ "action": "approve", "version": 0 })),
            allowed: FULFILS_BENEFITS,
        },
        Row {
            what: "the page of the fulfilment board",
            path: "/benefits/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of the in-kind commitments",
            path: "/in-kind/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the page of an in-kind commitment",
            path: format!("/in-kind/harbour/{commitment}"),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "the queue's page",
            path: "/review/harbour".to_owned(),
            body: None,
            allowed: EVERYONE,
        },
        Row {
            what: "a review's page",
            path: format!("/review/harbour/{number}"),
            body: None,
            allowed: EVERYONE,
        },
    ];
    let rows: Vec<Row> = rows.into_iter().chain(reports()).collect();
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

/// The reports, as pages, as JSON and as files.
fn reports() -> Vec<Row> {
    let reports = [
        ("", EVERYONE),
        ("/members", EVERYONE),
        ("/retention", EVERYONE),
        ("/decisions", EVERYONE),
        ("/revenue", READS_MONEY),
        ("/renewals", READS_MONEY),
    ];
    let files = [
        ("/members.csv", EVERYONE),
        ("/retention.csv", EVERYONE),
        ("/decisions.csv", EVERYONE),
        ("/revenue.csv", READS_MONEY),
        ("/largest.csv", READS_MONEY),
        ("/renewals.csv", READS_MONEY),
    ];
    let row = |what, path, allowed| Row {
        what,
        path,
        body: None,
        allowed,
    };
    let pages = reports.map(|(report, allowed)| row("a report's page", format!("/reports/harbour{report}"), allowed));
    let data = reports.into_iter().chain(files);
    let data = data.map(|(report, allowed)| row(report, format!("/api/v1/reports/harbour{report}"), allowed));
    pages.into_iter().chain(data).collect()
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
