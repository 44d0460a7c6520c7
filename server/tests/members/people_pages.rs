//! The page about a member's people: its forms without scripts.

use super::people::{Crew, crew, hand_over};
use super::{ZOE, harbour};
use crate::accounts::visitor::location;
use crate::applications::walk::text;
use axum::http::StatusCode;
use rstest::rstest;
use server::storage::Backend;

impl Crew<'_> {
    fn page(&self) -> String {
        format!("/member/{}/people", self.own)
    }

    /// Sends a form of the page, and returns what comes back.
    async fn form(&mut self, action: &str, about: &str, fields: &[(&str, &str)]) -> crate::site::Answer {
        let version = self.version().await.to_string();
        let own = [("do", action), ("version", version.as_str()), ("about", about)];
        let sent: Vec<(&str, &str)> = own.into_iter().chain(fields.iter().copied()).collect();
        let page = self.page();
        self.zoe.post(&page, &sent).await
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d3_d4_a_change_is_announced_is_in_the_history_and_can_be_undone(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut crew = crew(&harbour).await;
    let billing = crew.contact("billing", "billing@example.org").await;
    let done = crew.form("leave", &billing, &[("last_day", "2026-07-31")]).await;
    let to = format!("{}?done=leave&contact={billing}", crew.page());
    assert_eq!((done.status, location(&done)), (StatusCode::SEE_OTHER, to.as_str()));
    let shown = crew.zoe.get(&to).await.body;
    let said = text(&shown);
    assert!(shown.contains("role=\"status\""), "{shown}");
    for expected in [
        "The role now has a last day.",
        "Until 31 July 2026",
        "Undo the end of this role",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let done = crew.form("stay", &billing, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let page = crew.page();
    let said = text(&crew.zoe.get(&page).await.body);
    assert!(!said.contains("Until 31 July 2026"), "{said}");
    let home = text(&crew.zoe.get(&page.replace("/people", "")).await.body);
    assert!(home.contains("End of a role undone") && home.contains(ZOE), "{home}");

    // At once. Somebody whose role ends before it began isn't listed any more, but that can be undone, too.
    let done = crew.form("leave", &billing, &[("last_day", "2026-07-14")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let said = text(&crew.zoe.get(&page).await.body);
    assert!(
        !said.contains("Until 14 July 2026") && said.contains("Nobody yet"),
        "{said}"
    );
    assert_eq!(crew.form("stay", &billing, &[]).await.status, StatusCode::SEE_OTHER);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn w6_w7_errors_are_at_their_fields_and_what_was_typed_stays(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut crew = crew(&harbour).await;
    let fields = [
        ("name", ""),
        ("email", "nia@"),
        ("first_day", "2026-08-01"),
        ("deputy", "yes"),
    ];
    let shown = crew.form("name", "billing", &fields).await;
    assert_eq!(shown.status, StatusCode::OK);
    for expected in [
        "<title>Error: ",
        "href=\"#name-billing-name\"",
        "href=\"#name-billing-email\"",
        "id=\"name-billing-name-error\"",
        "value=\"nia@\"",
        "value=\"2026-08-01\"",
        "<details open",
    ] {
        assert!(shown.body.contains(expected), "{expected}: {}", shown.body);
    }
    let captain = crew.contact("captain", "captain@example.org").await;
    let fields = [
        ("name", "Nia"),
        ("email", "captain@example.org"),
        ("first_day", "2026-08-01"),
    ];
    let shown = crew.form("hand_over", &captain, &fields).await;
    assert!(
        shown.body.contains(&format!("href=\"#hand_over-{captain}-email\"")),
        "{}",
        shown.body
    );
    assert_eq!(
        text(&shown.body).matches("They already have this role.").count(),
        2,
        "{}",
        shown.body
    );
    // Somebody was faster.
    let page = crew.page();
    let fields = [
        ("do", "correct"),
        ("version", "0"),
        ("about", &captain),
        ("name", "Ned"),
        ("email", "ned@example.org"),
    ];
    let shown = crew.zoe.post(&page, &fields).await;
    assert!(
        text(&shown.body).contains("Somebody else has changed this membership"),
        "{}",
        shown.body
    );
    assert!(shown.body.contains("value=\"Ned\""), "{}", shown.body);
    let shown = crew.zoe.post(&page, &[("do", "sell")]).await;
    assert_eq!(shown.status, StatusCode::NOT_FOUND);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_offers_what_is_possible(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut crew = crew(&harbour).await;
    let page = crew.page();
    let shown = crew.zoe.get(&page).await.body;
    let said = text(&shown);
    for expected in [
        "Exactly 1 person",
        "At most 2 people",
        "1 to 10 people",
        "so you can only hand it over",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let captain = crew.contact("captain", "captain@example.org").await;
    assert!(shown.contains(&format!("hand_over-{captain}-email")), "{shown}");
    assert!(!shown.contains(&format!("leave-{captain}-last_day")), "{shown}");
    assert!(
        shown.contains("<input type=\"hidden\" name=\"deputy\" value=\"yes\""),
        "only a deputy for a captain"
    );
    // Somebody without the right to change people only has forms for themselves.
    let mut own = harbour.signed_in("billing@example.org").await;
    let shown = own.get(&page).await.body;
    assert!(
        !shown.contains("value=\"name\"") && !shown.contains("value=\"hand_over\""),
        "{shown}"
    );
    assert_eq!(shown.matches("value=\"correct\"").count(), 1, "{shown}");
    let mut own = harbour.signed_in("captain@example.org").await;
    let said = text(&own.get(&page).await.body);
    assert!(said.contains("Ask a manager to hand it over."), "{said}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_gives_their_access_away_comes_to_their_account(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut crew = crew(&harbour).await;
    let manager = crew.contact("_manager", ZOE).await;
    let sent = hand_over(&manager, "next@example.org", "2026-07-16");
    assert_eq!(crew.change(sent).await, StatusCode::NO_CONTENT);
    let next = crew.contact("_manager", "next@example.org").await;
    let fields = [("name", "Zoë"), ("email", ZOE), ("first_day", "2026-07-16")];
    assert_eq!(
        crew.form("hand_over", &next, &fields).await.status,
        StatusCode::SEE_OTHER,
        "handed back"
    );
    let manager = crew.contact("_manager", ZOE).await;
    let leaves = crew.form("leave", &manager, &[("last_day", "2026-07-14")]).await;
    assert!(
        leaves.body.contains("errors-heading"),
        "from today on, there'd be nobody: {}",
        leaves.body
    );
    let fields = [
        ("name", "Nia"),
        ("email", "nia@example.org"),
        ("first_day", "2026-07-15"),
    ];
    assert_eq!(
        crew.form("name", "_manager", &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let leaves = crew.form("leave", &manager, &[("last_day", "2026-07-14")]).await;
    assert_eq!((leaves.status, location(&leaves)), (StatusCode::SEE_OTHER, "/account"));
    let page = crew.page();
    assert_eq!(crew.zoe.get(&page).await.status, StatusCode::NOT_FOUND);
}
