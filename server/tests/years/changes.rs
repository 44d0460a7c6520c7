//! Members ask for other tiers and renew, and the foundations' people decide.

use super::deeds::{count, read};
use super::{Joined, Tally};
use crate::accounts::visitor::Visitor;
use crate::support::dice::Dice;
use axum::http::StatusCode;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const DONE: StatusCode = StatusCode::NO_CONTENT;

/// Asks for a tier as the preview has it, or withdraws that.
pub async fn change(visitor: &mut Visitor<'_>, member: &Joined, dice: &mut Dice, tally: &mut Tally) {
    let path = format!("/api/v1/members/{}/tier", member.membership);
    let answer = visitor.get(&path).await;
    if answer.status == StatusCode::CONFLICT {
        // The membership has ended.
        return;
    }
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let answer = answer.json();
    let version = &answer["member"]["version"];
    if !answer["member"]["change"].is_null() {
        let command = json!({ "action": "withdraw", "version": version });
        let done = visitor.post_json(&path, &command.to_string()).await;
        assert_eq!(done.status, DONE, "{}", done.body);
        count(tally, "withdrew a tier");
        return;
    }
    let tiers = answer["tiers"].as_array().unwrap().iter();
    let mut tiers: Vec<&Value> = tiers
        .filter(|tier| tier["suits"] == true)
        .map(|tier| &tier["id"])
        .collect();
    tiers.push(&answer["member"]["tier"]);
    let tier = tiers[dice.below(tiers.len())].as_str().unwrap();
    let unknown = read(visitor, &format!("{path}?to={tier}")).await["preview"]["unknown"].clone();
    let facts = stated(&unknown);
    let query: Vec<String> = facts.iter().map(|(fact, answer)| format!("&{fact}={answer}")).collect();
    let preview = &read(visitor, &format!("{path}?to={tier}{}", query.concat())).await["preview"];
    // The newest version may not have their own tier any more.
    let Some(starts) = preview["starts"].as_array() else {
        return;
    };
    if starts.is_empty() || !answer["member"]["leaves_on"].is_null() {
        return;
    }
    let start = &starts[dice.below(starts.len())];
    let signed: Vec<&Value> = preview["agreements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|agreement| &agreement["hash"])
        .collect();
    let command = json!({
        "action": "ask", "version": version, "tier": tier, "starts": start["starts"], "first_day": start["period"]["start"],
        "due": start["due"]["minor"].as_i64().unwrap_or(0), "signed": signed, "name": "Ada Pier", "facts": facts,
    });
    let done = visitor.post_json(&path, &command.to_string()).await;
    match done.status {
        DONE => {
            let is_at_once = preview["automatic"] == true && start["starts"] == "now";
            count(tally, if is_at_once { "changed" } else { "asked for a tier" });
        }
        // Every place is taken.
        StatusCode::CONFLICT => {}
        status => panic!("{status}: {}", done.body),
    }
}

/// What somebody states who wasn't asked before.
fn stated(unknown: &Value) -> BTreeMap<&str, &str> {
    let facts = unknown.as_array().into_iter().flatten();
    let facts = facts.map(|fact| {
        let kind = &fact["kind"];
        let answer = match (kind.as_str(), kind["choice"][0]["id"].as_str()) {
            (_, Some(choice)) => choice,
            (Some("country"), _) => "DE",
            (Some("yes_no"), _) => "yes",
            _ => "12",
        };
        (fact["id"].as_str().unwrap(), answer)
    });
    facts.collect()
}

/// Staff approve most of what members ask for.
pub async fn decide(staff: &mut Visitor<'_>, foundation: &str, dice: &mut Dice, tally: &mut Tally) {
    let path = format!("/api/v1/memberships/{foundation}");
    let waiting = read(staff, &format!("{path}?show=changing")).await;
    for row in waiting["rows"].as_array().unwrap() {
        let path = format!("{path}/{}", row["membership"].as_str().unwrap());
        let version = read(staff, &path).await["member"]["version"].clone();
        let approves = dice.below(4) > 0;
        let action = if approves { "approve" } else { "decline" };
        let command = json!({ "action": action, "version": version, "reason": "At the pier." });
        let done = staff.post_json(&format!("{path}/tier"), &command.to_string()).await;
        match done.status {
            DONE => count(tally, if approves { "approved a tier" } else { "declined a tier" }),
            // The programme has changed meanwhile.
            StatusCode::CONFLICT if approves => {}
            status => panic!("{status}: {}", done.body),
        }
    }
}
