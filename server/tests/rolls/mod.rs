//! Voting rolls: who votes on a record date, with how many votes and why, and what others are missing.

mod access;
mod almalinux;
mod asked;
mod coming;
mod compared;
mod many;
mod missing;
mod openinfra;
mod past;

use crate::accounts::visitor::Visitor;
use crate::reviews::{Harbour, STAFF};
use crate::site::Site;
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use serde_json::{Value, json};
use server::accounts::{AccountEmail, Actor, grant_role};
use server::storage::Location;
use tempfile::TempDir;

/// The roll of the harbour's board, in the API.
pub const ROLL: &str = "/api/v1/elections/harbour/membership/board/roll";

/// The harbour's only election.
const ELECTION: &str = "[elections.board]\ntitle = \"Board\"\nseats = 3\nbenefit = \"votes\"\n";

/// The fleet, which renews by itself, and another tier without votes.
const FLEET: &str = "price = { amount = 2_000 }\n\
    term = { kind = \"rolling\", silence = \"renews\", notice_days = 30 }\nreview = [\"board\"]\n";
const SKIFF: &str = "\n[tiers.skiff]\ntitle = \"Skiff\"\nprice = \"free\"";

/// Lines for a harbour with an election that says this, too.
pub fn electing(more: &str) -> String {
    format!("{FLEET}\n{ELECTION}{more}\n{SKIFF}")
}

/// A harbour with an election.
pub fn harbour(location: &Location, folder: Option<TempDir>, more: &str) -> Harbour {
    Harbour::priced_at(location, folder, &electing(more))
}

/// The browser of somebody who works for a foundation.
pub async fn staff_of<'a>(site: &'a Site, foundation: &str) -> Visitor<'a> {
    let email = AccountEmail::parse(STAFF).unwrap();
    let granted = grant_role(&site.state, Actor::CommandLine, foundation, &email, Staff).await;
    granted.unwrap();
    let mut staff = Visitor::new(site);
    staff.sign_in(STAFF).await;
    staff
}

/// Adds everybody who's in a list.
pub async fn import(staff: &mut Visitor<'_>, foundation: &str, list: &str) {
    let lists = format!("/api/v1/member-imports/{foundation}");
    let path = format!("{lists}?programme=membership&name=members.csv");
    let uploaded = staff.post_json(&path, list).await;
    assert_eq!(uploaded.status, StatusCode::CREATED, "{}", uploaded.body);
    let import = uploaded.json()["import"].as_str().unwrap().to_owned();
    let command = json!({ "action": "import" }).to_string();
    let done = staff.post_json(&format!("{lists}/{import}"), &command).await;
    assert_eq!(done.status, StatusCode::NO_CONTENT, "{}", done.body);
    let shown = staff.get(&format!("{lists}/{import}")).await.json();
    let rows = shown["rows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["state"] == "added"), "{shown}");
}

/// Changes what's stored.
pub async fn set(site: &Site, statements: &[&'static str]) {
    let mut tx = site.state.database.begin().await.unwrap();
    for &sql in statements {
        let changed = tx.run(sql, &[]).await.unwrap();
        assert!(changed > 0, "{sql}");
    }
    tx.commit().await.unwrap();
}

/// Gives every organisation with this word in its name a person who votes for it.
pub async fn represent(site: &Site, word: &str) {
    let mut tx = site.state.database.begin().await.unwrap();
    let named = tx
        .run(
            "INSERT INTO contact (id, foundation, membership, role, kind, name, email, address, first_day, created_by, \
             created_at) SELECT 'voter' || m.id, m.foundation, m.id, 'voter', 'holder', 'Vera Example', \
             'vera@example.org', 'vera@example.org', '2020-01-01', 'system', 0 \
             FROM membership m JOIN party y ON y.id = m.party WHERE y.name LIKE '%' || $1 || '%'",
            &[word.into()],
        )
        .await
        .unwrap();
    assert!(named > 0, "{word}");
    tx.commit().await.unwrap();
}

/// Something that a visitor reads.
pub async fn read(visitor: &mut Visitor<'_>, path: &str) -> Value {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer.json()
}

/// The lines of a roll in words, such as `Gold Coast: 15 by Vera Example`, or `Quiet Quay: no_representative by
/// 2026-07-15`.
pub fn lines(roll: &Value) -> Vec<String> {
    let rows = roll["rows"].as_array().unwrap().iter();
    rows.map(line).collect()
}

/// A line in words.
pub fn line(entry: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    if let Some(voter) = entry.get("votes") {
        let who = text(&voter["representative"]["name"]);
        return format!("{}: {} by {who}", text(&voter["name"]), voter["votes"]);
    }
    let other = &entry["missing"];
    let obstacles = other["obstacles"].as_array().unwrap().iter().map(|obstacle| {
        let missing = &obstacle["missing"];
        let word = missing.as_object().and_then(|object| object.keys().next().cloned());
        let word = word.unwrap_or_else(|| text(missing));
        match obstacle["fix_by"].as_str() {
            Some(day) => format!("{word} by {day}"),
            None => word,
        }
    });
    format!("{}: {}", text(&other["name"]), obstacles.collect::<Vec<_>>().join(", "))
}
