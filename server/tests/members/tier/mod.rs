//! Changing the tier and renewing: what members see, ask for and get, and what staff decide.

mod access;
mod capped;
mod decide;
mod facts;
mod four_eyes;
mod kills;
mod next;
mod now;
mod on_behalf;
mod pages;
mod renew;
mod signing;

use super::{ZOE, activate, member, memberships, on};
use crate::accounts::visitor::Visitor;
use crate::applications::fleet::Fleet;
use crate::reviews::Harbour;
use crate::site::Site;
use axum::http::StatusCode;
use serde_json::{Value, json};
use server::storage::Backend;

pub const DONE: StatusCode = StatusCode::NO_CONTENT;
const CONFLICT: StatusCode = StatusCode::CONFLICT;
const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const HIDDEN: StatusCode = StatusCode::NOT_FOUND;

/// The administrator who signed for the foundation.
const HEAD: &str = "head@example.org";

/// The fleet for €2,000 a year. The flagship costs €10 a day more and needs nobody's approval, the admiral €20 a day more and the
/// board's. The skiff is cheaper, and friends are free.
pub const TIERS: &str = r#"price = { amount = 2_000 }
term = { kind = "rolling", silence = "renews", notice_days = 30 }
review = ["board"]

[tiers.flagship]
title = "Flagship"
extends = "fleet"
price = { amount = 5_650 }
term = { kind = "rolling", silence = "renews", notice_days = 30 }
review = ["automatic"]

[tiers.flagship.grants]
votes = 9
nights = { up_to = 6 }

[tiers.skiff]
title = "Skiff"
price = { amount = 1_000 }
term = { kind = "rolling", silence = "renews", notice_days = 30 }
review = ["automatic"]

[tiers.skiff.grants]
nights = { up_to = 1 }

[tiers.friend]
title = "Friend"
price = "free"
review = ["automatic"]

[tiers.helper]
title = "Helper"
audience = "person"
price = "free"

[tiers.admiral]
title = "Admiral"
extends = "flagship"
price = { amount = 9_300 }
term = { kind = "rolling", silence = "renews", notice_days = 30 }"#;

/// A harbour with an active membership of the fleet, and its ID.
pub async fn joined(backend: Backend, lines: &str) -> (Harbour, String) {
    let harbour = Harbour::priced(backend, lines);
    let own = begin(&harbour).await;
    (harbour, own)
}

pub async fn begin(harbour: &Harbour) -> String {
    let fleet = Fleet::submitted(&harbour.site).await;
    activate(harbour, &fleet).await;
    let mut zoe = harbour.signed_in(ZOE).await;
    memberships(&mut zoe).await.remove(0)
}

/// The same half a year later: the term is from 15 January 2026 to 14 January 2027, and today is 15 July.
pub async fn midway(backend: Backend, lines: &str) -> (Harbour, String) {
    let (harbour, own) = joined(backend, lines).await;
    set(
        &harbour.site,
        "UPDATE term SET first_day = '2026-01-15', last_day = '2027-01-14'",
    )
    .await;
    set(&harbour.site, "UPDATE membership SET tier_from = '2026-01-15'").await;
    (harbour, own)
}

pub async fn set(site: &Site, sql: &'static str) {
    let mut tx = site.state.database.begin().await.unwrap();
    tx.run(sql, &[]).await.unwrap();
    tx.commit().await.unwrap();
}

pub async fn counted(site: &Site, sql: &'static str) -> i64 {
    let mut tx = site.state.database.read().await.unwrap();
    let (count,): (i64,) = tx.one(sql, &[]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}

/// The first and last day of each term.
pub async fn terms(site: &Site) -> Vec<String> {
    let mut tx = site.state.database.read().await.unwrap();
    let rows: Vec<(String, Option<String>)> = tx
        .all("SELECT first_day, last_day FROM term ORDER BY number", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    rows.into_iter()
        .map(|(first, last)| format!("{first}..{}", last.unwrap_or_default()))
        .collect()
}

/// What a change to a tier would mean.
pub async fn preview(visitor: &mut Visitor<'_>, own: &str, to: &str) -> Value {
    let answer = visitor.get(&format!("/api/v1/members/{own}/tier?to={to}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()["preview"].clone()
}

/// When a change could start: the first and last day, and what's due in cents.
pub fn starts(preview: &Value) -> Vec<String> {
    let starts = preview["starts"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let said = starts.map(|start| {
        let period = &start["period"];
        let due = &start["due"]["minor"];
        format!(
            "{} {}..{} {due}",
            text(&start["starts"]),
            text(&period["start"]),
            text(&period["end"])
        )
    });
    said.collect()
}

pub async fn send(visitor: &mut Visitor<'_>, own: &str, command: &Value) -> StatusCode {
    let path = format!("/api/v1/members/{own}/tier");
    visitor.post_json(&path, &command.to_string()).await.status
}

/// A command that asks for a tier, in the version that the visitor sees. Facts can follow the tier, as in the query of a preview.
pub async fn asking(visitor: &mut Visitor<'_>, own: &str, tier: &str, starts: &str) -> Value {
    let version = member(visitor, own).await["version"].clone();
    let seen = seen(visitor, own, tier).await;
    let known = seen["starts"].as_array().into_iter().flatten();
    let start = known.clone().find(|start| start["starts"] == starts);
    let (first_day, due) = match start {
        Some(start) => (&start["period"]["start"], start["due"]["minor"].as_i64().or(Some(0))),
        None => (&Value::Null, None),
    };
    json!({
        "action": "ask", "version": version, "tier": tier.split('&').next(), "starts": starts, "reason": "We grow.",
        "first_day": first_day, "due": due, "signed": hashes_in(&seen), "name": "Zoë Föhn",
    })
}

/// What a change would mean. Null for those who can't see it.
async fn seen(visitor: &mut Visitor<'_>, own: &str, tier: &str) -> Value {
    let seen = visitor.get(&format!("/api/v1/members/{own}/tier?to={tier}")).await;
    if seen.status == StatusCode::OK {
        seen.json()["preview"].clone()
    } else {
        Value::Null
    }
}

fn hashes_in(preview: &Value) -> Vec<String> {
    let agreements = preview["agreements"].as_array().into_iter().flatten();
    let hashes = agreements.map(|agreement| agreement["hash"].as_str().unwrap().to_owned());
    hashes.collect()
}

/// The hashes of the agreements that are signed with a change.
pub async fn hashes(visitor: &mut Visitor<'_>, own: &str, tier: &str) -> Vec<String> {
    hashes_in(&seen(visitor, own, tier).await)
}

pub async fn ask(visitor: &mut Visitor<'_>, own: &str, tier: &str, starts: &str) -> StatusCode {
    let command = asking(visitor, own, tier, starts).await;
    send(visitor, own, &command).await
}

/// Decides about a change, in the version that the member has.
pub async fn decide(staff: &mut Visitor<'_>, own: &str, action: &str, reason: &str) -> StatusCode {
    let path = format!("/api/v1/memberships/harbour/{own}");
    let seen = staff.get(&path).await;
    let version = if seen.status == StatusCode::OK {
        seen.json()["member"]["version"].clone()
    } else {
        json!(0)
    };
    let command = json!({ "action": action, "version": version, "reason": reason });
    staff
        .post_json(&format!("{path}/tier"), &command.to_string())
        .await
        .status
}
