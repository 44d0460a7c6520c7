//! AlmaLinux: all classes vote together, by weight, and members of version 1.0 keep its votes.

use super::{import, line, lines, read, represent, staff_of};
use crate::accounts::visitor::Visitor;
use crate::site::Site;
use crate::support::databases::fresh_location;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::{Backend, Location};
use std::collections::BTreeMap;

const ROLL: &str = "/api/v1/elections/almalinux/membership/board/roll";
const LIST: &str = "Organisation,Level,Email,Contact,Member since\n\
    Ada Adams,Contributor,ada.adams@example.org,Ada Adams,2026-03-01\n\
    Bench Works,Silver,bench@example.org,Ben Bench,2025-09-01\n\
    Gold Coast,Gold,coast@example.org,Cora Coast,2025-09-01\n\
    Platinum Peak,Platinum,peak@example.org,Pia Peak,2025-10-01\n\
    Quiet Quay,Ruby,quay@example.org,Quentin Quay,2025-10-01\n";

fn site(location: &Location) -> Site {
    Site::at("programmes", |config| {
        config.database = location.clone();
    })
}

/// The site's staff, with members of every weight. Nobody votes for one of them.
async fn members(site: &Site) -> Visitor<'_> {
    let mut staff = staff_of(site, "almalinux").await;
    import(&mut staff, "almalinux", LIST).await;
    for word in ["Bench", "Coast", "Peak"] {
        represent(site, word).await;
    }
    staff
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn members_vote_with_weights_from_1_to_50(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = site(&location);
    let mut staff = members(&site).await;
    let roll = read(&mut staff, &format!("{ROLL}?part=all")).await;
    assert_eq!(
        lines(&roll),
        [
            "Ada Adams: 1 by Ada Adams",
            "Bench Works: 5 by Vera Example",
            "Gold Coast: 15 by Vera Example",
            "Platinum Peak: 50 by Vera Example",
            "Quiet Quay: no_representative by 2026-07-15",
        ]
    );
    let totals = &roll["totals"];
    assert_eq!(
        (&totals["members"], &totals["others"], &totals["votes"]),
        (&json!(4), &json!(1), &json!(71))
    );
    // The election is that of the bylaws of 2026, and everybody has what the own version grants.
    assert_eq!(
        (&roll["election"]["version"], &roll["version"]),
        (&json!("2026"), &json!(""))
    );
    let gold = &roll["rows"][2]["votes"];
    assert_eq!(gold["version"], "1.0");
    let grant = &gold["reasons"][1]["grant"];
    let file = include_str!("../../../programmes/almalinux/membership-1.0.toml");
    let at = usize::try_from(grant["line"].as_u64().unwrap()).unwrap();
    assert_eq!(
        (&grant["version"], file.lines().nth(at - 1)),
        (&json!("1.0"), Some("votes = 15"))
    );
    let names = roll["names"].as_array().unwrap();
    let names = names.iter().find(|names| names["version"] == "1.0").unwrap();
    let tiers: Vec<&str> = names["tiers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tier| tier[0].as_str().unwrap())
        .collect();
    assert_eq!(tiers, ["contributor", "gold", "platinum", "ruby", "silver"]);
    assert_eq!(names["roles"][0][0], "voter");
    // The tiers are in the order of the programme.
    let tiers: Vec<&str> = totals["tiers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tier| tier["tier"].as_str().unwrap())
        .collect();
    assert_eq!(tiers, ["contributor", "silver", "ruby", "gold", "platinum"]);

    let elections = read(&mut staff, "/api/v1/elections/almalinux").await;
    let row = &elections["elections"][0];
    assert_eq!(
        (&row["election"]["id"], &row["members"], &row["votes"]),
        (&json!("board"), &json!(4), &json!(71))
    );
    assert_eq!(elections["elections"].as_array().unwrap().len(), 1, "{elections}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn v3_a_members_own_line_is_that_of_the_roll(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = site(&location);
    let mut staff = members(&site).await;
    let mut managers: BTreeMap<String, Visitor<'_>> = BTreeMap::new();
    let today = read(&mut staff, &format!("{ROLL}?part=all")).await;
    for entry in today["rows"].as_array().unwrap() {
        let id = membership(entry);
        let manager = signed_in(&site, &id).await;
        managers.insert(id, manager);
    }
    for day in ["", "2026-06-30", "2026-09-13", "2027-07-15"] {
        let roll = read(&mut staff, &format!("{ROLL}?part=all&day={day}")).await;
        let rows = roll["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 5, "{day}");
        for entry in rows {
            let id = membership(entry);
            let manager = managers.get_mut(&id).unwrap();
            let own = read(manager, &format!("/api/v1/members/{id}/rolls?day={day}")).await;
            let rolls = own["rolls"].as_array().unwrap();
            assert_eq!(rolls.len(), 1, "{own}");
            assert_eq!(&rolls[0]["entry"], entry, "{day}: {}", line(entry));
            let mut election = roll["election"].clone();
            // For a member's page, nobody counts all members.
            election["seats"] = Value::Null;
            assert_eq!(rolls[0]["election"], election, "{day}");
            assert_eq!(rolls[0]["day"], roll["day"]);
        }
    }
}

/// The membership that a line is about.
fn membership(entry: &Value) -> String {
    let shown = entry.get("votes").or(entry.get("missing")).unwrap();
    shown["membership"].as_str().unwrap().to_owned()
}

/// The browser of whoever manages a membership.
async fn signed_in<'a>(site: &'a Site, membership: &str) -> Visitor<'a> {
    let mut tx = site.state.database.begin().await.unwrap();
    // More people sign in here than one network may in an hour.
    tx.run("DELETE FROM attempt", &[]).await.unwrap();
    let (email,): (String,) = tx
        .one(
            "SELECT email FROM contact WHERE membership = $1 AND role = '_manager'",
            &[membership.into()],
        )
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut visitor = Visitor::new(site);
    visitor.sign_in(&email).await;
    visitor
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_can_be_downloaded(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = site(&location);
    let mut staff = members(&site).await;
    let file = staff.get(&format!("{ROLL}.csv?day=2026-07-16")).await;
    assert_eq!(file.status, 200, "{}", file.body);
    let named = "attachment; filename=\"almalinux-membership-board-roll-2026-07-16.csv\"";
    assert_eq!(file.header("content-disposition"), named);
    let rows: Vec<&str> = file.body.lines().collect();
    assert_eq!(rows.len(), 6, "{rows:?}");
    assert!(
        rows[0].starts_with("\"member\",\"application\",\"membership\","),
        "{}",
        rows[0]
    );
    assert!(
        rows[3].starts_with("\"Gold Coast\",") && rows[3].contains("\"Vera Example\",\"vera@example.org\",\"1.0\","),
        "{}",
        rows[3]
    );
    assert!(
        rows[5].ends_with("\"no_representative\",\"5\",\"2026-07-16\""),
        "{}",
        rows[5]
    );

    let roll: Value = read(&mut staff, &format!("{ROLL}.json?day=2026-07-16")).await;
    assert_eq!(
        (&roll["election"], &roll["day"]),
        (&json!("board"), &json!("2026-07-16"))
    );
    let voters = roll["voters"].as_array().unwrap();
    let votes: Vec<i64> = voters.iter().map(|voter| voter["votes"].as_i64().unwrap()).collect();
    assert_eq!(votes, [1, 5, 15, 50]);
    assert_eq!(roll["others"].as_array().unwrap().len(), 1);
}
