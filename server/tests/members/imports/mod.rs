//! Members from other systems: what an import would do, what it does, and how it's undone.

mod access;
mod adding;
mod dry_run;
mod failing;
mod forgetting;
mod kills;
mod managers;
mod many;
mod nobody;
mod pages;
mod undoing;
mod uploading;

use crate::accounts::visitor::Visitor;
use crate::reviews::{Harbour, STAFF};
use crate::site::Site;
use axum::http::StatusCode;
use domain::access::AccountRole::Staff;
use serde_json::{Value, json};
use server::accounts::{AccountEmail, Actor, grant_role};
use server::storage::Backend;

pub const IMPORTS: &str = "/api/v1/member-imports/harbour";

/// A year from each member's first day. It renews by itself, and there's notice of 30 days.
pub const TERM: &str = "term = { kind = \"rolling\", silence = \"renews\", notice_days = 30 }";

/// A list with everybody who'd be a member.
pub const LIST: &str = "Organisation,Level,Email,Contact,Website,Member since\n\
    Quay Works,Fleet,office@quay.example.org,Quentin Quay,https://quay.example.org,2020-02-01\n\
    Mole Trust,Fleet,mole@example.org,Mo Mole,,2026-07-01\n\
    Pier Ltd,Keeper,,,,2024-03-01\n";

/// A harbour whose members' organisations are listed.
pub fn harbour(backend: Backend) -> Harbour {
    Harbour::listing_with(backend, TERM)
}

pub async fn staff(harbour: &Harbour) -> Visitor<'_> {
    harbour.with_role(STAFF, Staff).await
}

/// The same for a site that other servers share.
pub async fn staff_at(site: &Site) -> Visitor<'_> {
    let email = AccountEmail::parse(STAFF).unwrap();
    grant_role(&site.state, Actor::CommandLine, "harbour", &email, Staff)
        .await
        .unwrap();
    let mut staff = Visitor::new(site);
    staff.sign_in(STAFF).await;
    staff
}

/// Uploads a list. Returns its ID.
pub async fn uploaded(visitor: &mut Visitor<'_>, list: &str) -> String {
    let path = format!("{IMPORTS}?programme=membership&name=members.csv");
    let answer = visitor.post_json(&path, list).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    answer.json()["import"].as_str().unwrap().to_owned()
}

pub async fn act(visitor: &mut Visitor<'_>, import: &str, command: &Value) -> StatusCode {
    visitor
        .post_json(&format!("{IMPORTS}/{import}"), &command.to_string())
        .await
        .status
}

/// Does something without choices.
pub async fn done(visitor: &mut Visitor<'_>, import: &str, action: &str) {
    let status = act(visitor, import, &json!({ "action": action })).await;
    assert_eq!(status, StatusCode::NO_CONTENT, "{action}");
}

/// A list with its rows.
pub async fn shown(visitor: &mut Visitor<'_>, import: &str) -> Value {
    let answer = visitor.get(&format!("{IMPORTS}/{import}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

/// Uploads a list and imports it.
pub async fn imported(visitor: &mut Visitor<'_>, list: &str) -> String {
    let import = uploaded(visitor, list).await;
    done(visitor, &import, "import").await;
    import
}

/// The state, the reason and what it's about, of each row.
pub fn outcomes(list: &Value) -> Vec<(&str, &str, &str)> {
    let rows = list["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        let text = |name: &str| row[name].as_str().unwrap();
        (text("state"), text("reason"), text("found"))
    })
    .collect()
}

/// The names, the tiers and the days of a foundation's members.
pub async fn members(visitor: &mut Visitor<'_>) -> Vec<(String, String, String)> {
    let list = visitor.get("/api/v1/memberships/harbour?show=all").await.json();
    let rows = list["rows"].as_array().unwrap().iter();
    rows.map(|row| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let days = format!("{}–{}", text(&row["since"]), text(&row["until"]));
        (text(&row["member"]), text(&row["tier"]["en"]), days)
    })
    .collect()
}

/// The only number that a query has.
pub async fn number(harbour: &Harbour, sql: &'static str) -> i64 {
    let mut tx = harbour.site.state.database.read().await.unwrap();
    let (number,): (i64,) = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    number
}
