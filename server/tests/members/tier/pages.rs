//! The pages, without scripts.

use super::{CONFLICT, DONE, TIERS, WRONG, ZOE, ask, hashes, member, midway, terms};
use crate::applications::walk::text;
use crate::reviews::STAFF;
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use rstest::rstest;
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_member_compares_asks_and_withdraws_without_scripts(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let page = format!("/member/{own}/change");
    let term = zoe.get(&format!("/member/{own}/term")).await.body;
    assert!(term.contains(&format!("<a href=\"{page}\"")), "{term}");
    let shown = zoe.get(&format!("{page}?to=flagship")).await.body;
    let said = text(&shown).replace('\u{a0}', " ");
    for expected in [
        "From Fleet to Flagship",
        "No approval is needed.",
        "You pay €1,840",
        "184/365",
        "Change to Flagship",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let version = member(&mut zoe, &own).await["version"].to_string();
    let long = "x".repeat(5_001);
    let choice = "now 2026-07-15 368000";
    let hashes = hashes(&mut zoe, &own, "admiral").await.join(" ");
    let fields = |start, reason| {
        [
            ("do", "ask"),
            ("version", version.as_str()),
            ("tier", "admiral"),
            ("start", start),
            ("reason", reason),
            ("signed", hashes.as_str()),
            ("name", "Zoë Föhn"),
        ]
    };
    let refused = zoe.post(&format!("{page}?to=admiral"), &fields(choice, &long)).await;
    assert_eq!(refused.status, WRONG);
    assert!(
        refused.body.contains(&long) && refused.body.contains("<title>Error:"),
        "{}",
        refused.body
    );
    // The second tab has an older price.
    let stale = zoe.post(&page, &fields("now 2026-07-15 367000", "We grow.")).await;
    assert_eq!(stale.status, CONFLICT);
    assert!(
        stale.body.contains("We grow.") && stale.body.contains("368000"),
        "{}",
        stale.body
    );
    let done = zoe.post(&page, &fields(choice, "We grow.")).await;
    assert_eq!(done.header("location"), format!("{page}?done=ask"));
    let said = text(&zoe.get(&format!("{page}?done=ask")).await.body).replace('\u{a0}', " ");
    assert!(
        said.contains("On 15 July 2026, you asked to change to Admiral."),
        "{said}"
    );
    let version = member(&mut zoe, &own).await["version"].to_string();
    let done = zoe.post(&page, &[("do", "withdraw"), ("version", &version)]).await;
    assert_eq!(done.header("location"), format!("{page}?done=withdraw"));
    assert_eq!(terms(&harbour.site).await.len(), 1);
    let german = text(&zoe.get(&format!("{page}?to=admiral&lang=de")).await.body);
    assert!(german.contains("Wechsel zu Admiral beantragen"), "{german}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn staff_decide_on_the_members_page_without_scripts(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (harbour, own) = midway(backend, TIERS).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    assert_eq!(ask(&mut zoe, &own, "admiral", "now").await, DONE);
    let mut staff = harbour.with_role(STAFF, Staff).await;
    let page = format!("/members/harbour/{own}");
    let shown = text(&staff.get(&page).await.body).replace('\u{a0}', " ");
    assert!(
        shown.contains("On 15 July 2026, they asked to change to Admiral."),
        "{shown}"
    );
    for figure in [
        "First day 15 July 2026",
        "Rest of the term, until 14 January 2027 €3,680",
        "184/365",
    ] {
        assert!(shown.contains(figure), "{figure}: {shown}");
    }
    let version = member(&mut zoe, &own).await["version"].to_string();
    let send = format!("{page}/tier");
    let refused = staff
        .post(&send, &[("do", "decline"), ("version", &version), ("reason", "")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("<title>Error:"), "{}", refused.body);
    let done = staff
        .post(
            &send,
            &[
                ("do", "approve"),
                ("version", &version),
                ("reason", "The board agrees."),
            ],
        )
        .await;
    assert_eq!(done.header("location"), format!("{page}?decided=approve"));
    let shown = text(&staff.get(&format!("{page}?decided=approve")).await.body);
    assert!(
        shown.contains("You’ve approved the change.") && shown.contains("The board agrees."),
        "{shown}"
    );
}
