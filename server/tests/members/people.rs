//! Who may change a member's people, and what comes of it.

use super::{ZOE, active, harbour, member, memberships};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::reviews::{ADA, FINANCE, Harbour};
use axum::http::StatusCode;
use domain::access::AccountRole::{Administrator, Staff};
use domain::date::Date;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

pub const DONE: StatusCode = StatusCode::NO_CONTENT;
const NOT_POSSIBLE: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
pub const CAPTAIN: &str = "captain@example.org";
pub const BILLING: &str = "billing@example.org";
pub const LEGAL: &str = "legal@example.org";
pub const NEXT: &str = "next@example.org";

/// A membership and its manager's browser.
pub struct Crew<'a> {
    pub own: String,
    pub fleet: Fleet,
    pub zoe: Visitor<'a>,
}

/// A membership that Zoë manages, with other people in all other roles.
pub async fn crew(harbour: &Harbour) -> Crew<'_> {
    let fleet = active(harbour).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    let own = memberships(&mut zoe).await.remove(0);
    let mut crew = Crew { own, fleet, zoe };
    for (role, email) in [("captain", CAPTAIN), ("legal", LEGAL)] {
        let from = crew.contact(role, ZOE).await;
        let sent = hand_over(&from, email, "2026-07-15");
        assert_eq!(crew.change(sent).await, DONE, "{role}");
    }
    assert_eq!(crew.change(name("billing", BILLING, "2026-07-15")).await, DONE);
    crew
}

impl Crew<'_> {
    pub fn path(&self) -> String {
        format!("/api/v1/members/{}/people", self.own)
    }

    pub async fn version(&mut self) -> Value {
        member(&mut self.zoe, &self.own).await["version"].clone()
    }

    /// The ID of somebody in a role.
    pub async fn contact(&mut self, role: &str, email: &str) -> String {
        let answer = member(&mut self.zoe, &self.own).await;
        let mut roles = answer["roles"].as_array().unwrap().iter();
        let role = roles.find(|known| known["id"] == role).unwrap();
        let mut contacts = role["contacts"].as_array().unwrap().iter();
        let found = contacts.find(|contact| contact["email"] == email).unwrap();
        found["id"].as_str().unwrap().to_owned()
    }

    /// Sends a change by the manager, for the version that they see.
    pub async fn change(&mut self, mut command: Value) -> StatusCode {
        command["version"] = self.version().await;
        self.zoe.post_json(&self.path(), &command.to_string()).await.status
    }

    /// The same by somebody else.
    pub async fn change_by(&mut self, visitor: &mut Visitor<'_>, mut command: Value) -> StatusCode {
        command["version"] = self.version().await;
        visitor.post_json(&self.path(), &command.to_string()).await.status
    }
}

pub fn name(role: &str, email: &str, first_day: &str) -> Value {
    json!({ "action": "name", "about": role, "name": "Nia New", "email": email, "first_day": first_day })
}

pub fn hand_over(contact: &str, email: &str, first_day: &str) -> Value {
    json!({ "action": "hand_over", "about": contact, "name": "Nia New", "email": email, "first_day": first_day })
}

fn correct(contact: &str, email: &str) -> Value {
    json!({ "action": "correct", "about": contact, "name": "Col Rect", "email": email })
}

pub fn leave(contact: &str, last_day: &str) -> Value {
    json!({ "action": "leave", "about": contact, "last_day": last_day })
}

pub fn stay(contact: &str) -> Value {
    json!({ "action": "stay", "about": contact })
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_of_people_and_commands(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = harbour(backend);
    let mut crew = crew(&harbour).await;
    let (captain, billing) = (
        crew.contact("captain", CAPTAIN).await,
        crew.contact("billing", BILLING).await,
    );
    let commands = [
        name("billing", NEXT, "2026-08-01"),
        hand_over(&captain, NEXT, "2026-08-01"),
        correct(&captain, "captian@example.org"),
        leave(&billing, "2026-07-31"),
        stay(&billing),
    ];
    harbour.grant_elsewhere("neighbour@example.org", Administrator).await;
    harbour.grant("staff@example.org", Staff).await;
    // Another member of the same foundation, with the same roles.
    let other = Fleet::answered(&harbour.site.state).await;
    other
        .answer(&harbour.site.state, &[("you.email", "other@example.org")])
        .await;
    other.confirm(&harbour.site.state, "other@example.org").await;
    other.sign(&harbour.site).await;
    server::reviews::submit(&harbour.site.state, &other.link())
        .await
        .unwrap();
    super::activate(&harbour, &other).await;
    let mut others = harbour.signed_in("other@example.org").await;
    assert_eq!(memberships(&mut others).await.len(), 1);

    let [no, unknown] = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND];
    let before = crew.version().await;
    for (email, expected) in [
        // Their own contact is missing here: it's in the next table.
        (CAPTAIN, [no, no, DONE, no, no]),
        (BILLING, [no, no, no, DONE, DONE]),
        ("other@example.org", [unknown; 5]),
        ("neighbour@example.org", [unknown; 5]),
        ("staff@example.org", [unknown; 5]),
        (ADA, [unknown; 5]),
        (FINANCE, [unknown; 5]),
        ("head@example.org", [unknown; 5]),
        ("stranger@example.org", [unknown; 5]),
    ] {
        let mut visitor = harbour.signed_in(email).await;
        for (command, expected) in commands.iter().zip(expected).filter(|(_, expected)| *expected != DONE) {
            let status = crew.change_by(&mut visitor, command.clone()).await;
            assert_eq!(status, expected, "{email}: {command}");
        }
    }
    let mut nobody = Visitor::new(&harbour.site);
    for command in &commands {
        let status = crew.change_by(&mut nobody, command.clone()).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{command}");
    }
    assert_eq!(crew.version().await, before);

    // Everyone corrects and ends their own contact, if the role allows it.
    let mut own = harbour.signed_in(BILLING).await;
    for command in [
        correct(&billing, BILLING),
        leave(&billing, "2026-07-31"),
        stay(&billing),
    ] {
        assert_eq!(crew.change_by(&mut own, command.clone()).await, DONE, "{command}");
    }
    let mut own = harbour.signed_in(CAPTAIN).await;
    assert_eq!(
        crew.change_by(&mut own, leave(&captain, "2026-07-31")).await,
        NOT_POSSIBLE
    );
    assert_eq!(crew.change_by(&mut own, correct(&captain, CAPTAIN)).await, DONE);
    // Managers, and whoever signs, do all of it.
    for email in [ZOE, LEGAL] {
        let mut visitor = harbour.signed_in(email).await;
        let captain = crew.captain().await;
        let back = if email == ZOE { NEXT } else { CAPTAIN };
        for command in [
            name("billing", &format!("new-{email}"), "2026-08-01"),
            hand_over(&captain, back, "2026-08-01"),
            correct(&billing, &format!("b-{email}")),
            leave(&billing, "2026-07-31"),
            stay(&billing),
            leave(&billing, "2026-07-31"),
        ] {
            assert_eq!(
                crew.change_by(&mut visitor, command.clone()).await,
                DONE,
                "{email}: {command}"
            );
            if command["action"] == "name" {
                let named = crew.contact("billing", command["email"].as_str().unwrap()).await;
                assert_eq!(
                    crew.change_by(&mut visitor, leave(&named, "2026-07-31")).await,
                    DONE,
                    "{email}"
                );
            }
        }
        assert_eq!(crew.change_by(&mut visitor, stay(&billing)).await, DONE, "{email}");
    }
}

impl Crew<'_> {
    /// The ID of the last captain.
    pub async fn captain(&mut self) -> String {
        let answer = member(&mut self.zoe, &self.own).await;
        let mut roles = answer["roles"].as_array().unwrap().iter();
        let role = roles.find(|known| known["id"] == "captain").unwrap();
        let mut contacts = role["contacts"].as_array().unwrap().iter();
        let found = contacts.find(|contact| contact["last_day"].is_null()).unwrap();
        found["id"].as_str().unwrap().to_owned()
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn handing_over_keeps_exactly_one_captain_on_each_day(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = harbour(backend);
    let mut crew = crew(&harbour).await;
    for (email, first_day, expected) in [
        (NEXT, "2026-08-01", DONE),
        ("third@example.org", "2026-07-20", NOT_POSSIBLE),
        ("third@example.org", "2026-08-01", DONE),
        (CAPTAIN, "2026-09-30", DONE),
        (CAPTAIN, "2026-10-01", NOT_POSSIBLE),
        (NEXT, "2026-07-14", NOT_POSSIBLE),
        (NEXT, "2029-01-01", NOT_POSSIBLE),
        ("next", "2026-12-01", NOT_POSSIBLE),
    ] {
        let captain = crew.captain().await;
        let status = crew.change(hand_over(&captain, email, first_day)).await;
        assert_eq!(status, expected, "{email} {first_day}");
    }
    let last = crew.captain().await;
    assert_eq!(crew.change(leave(&last, "2026-12-31")).await, NOT_POSSIBLE);
    assert_eq!(crew.change(name("captain", NEXT, "2026-12-31")).await, NOT_POSSIBLE);
    let first = crew.contact("captain", CAPTAIN).await;
    assert_eq!(crew.change(stay(&first)).await, NOT_POSSIBLE);

    let mut tx = harbour.site.state.database.read().await.unwrap();
    let rows: Vec<(String, Option<String>)> = tx
        .all(
            "SELECT first_day, last_day FROM contact WHERE membership = $1 AND role = 'captain'",
            &[(&crew.own).into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let start = Date::parse("2026-07-15").unwrap();
    for day in (0..900).map(|days| Date::from_unix_days(start.unix_days() + days).to_string()) {
        let is_theirs =
            |(first, last): &&(String, Option<String>)| *first <= day && last.as_ref().is_none_or(|last| *last >= day);
        assert_eq!(rows.iter().filter(is_theirs).count(), 1, "{day}: {rows:?}");
    }
}
