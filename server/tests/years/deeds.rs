//! What members and the foundations' people do on a day. Not all of it is possible, and then it's refused.

use super::changes::{change, decide};
use super::{Joined, Tally};
use crate::accounts::visitor::Visitor;
use crate::applications::journeys::reviewer;
use crate::site::Site;
use crate::support::dice::Dice;
use axum::http::StatusCode;
use domain::date::Date;
use serde_json::{Value, json};

const DONE: StatusCode = StatusCode::NO_CONTENT;
/// How many days lie between two rounds of the foundations' people.
const ROUNDS: i64 = 10;

/// Everything that happens on a day.
pub async fn of_day(site: &Site, dice: &mut Dice, joined: &[Joined], tally: &mut Tally) {
    for member in joined {
        // About every month.
        if dice.below(30) == 0 {
            let mut visitor = Visitor::new(site);
            visitor.sign_in(&member.email).await;
            if dice.below(20) == 0 {
                notice(&mut visitor, member, tally).await;
            } else if dice.below(8) == 0 {
                change(&mut visitor, member, dice, tally).await;
            } else {
                benefit(site, &mut visitor, member, dice, tally).await;
            }
        }
    }
    if site.state.clock.today().unix_days() % ROUNDS == 0 && !joined.is_empty() {
        let mut staff = reviewer(site).await;
        for shelf in site.loaded.catalogue.foundations() {
            let foundation = &shelf.foundation.id;
            fulfil(site, &mut staff, foundation, dice, tally).await;
            collect(site, &mut staff, foundation, dice, tally).await;
            decide(&mut staff, foundation, dice, tally).await;
        }
    }
}

pub fn count(tally: &mut Tally, deed: &'static str) {
    *tally.entry(deed).or_default() += 1;
}

pub async fn read(visitor: &mut Visitor<'_>, path: &str) -> Value {
    let answer = visitor.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer.json()
}

/// Gives notice, or takes it back.
async fn notice(visitor: &mut Visitor<'_>, member: &Joined, tally: &mut Tally) {
    let path = format!("/api/v1/members/{}", member.membership);
    let answer = read(visitor, &path).await;
    let stays = !answer["leaves_on"].is_null();
    let command = json!({ "action": if stays { "stay" } else { "leave" }, "version": answer["version"] });
    let done = visitor
        .post_json(&format!("{path}/membership"), &command.to_string())
        .await;
    match done.status {
        DONE => count(tally, if stays { "stayed" } else { "left" }),
        // It's over.
        StatusCode::CONFLICT => {}
        status => panic!("{status}: {}", done.body),
    }
}

/// Asks for a benefit, or withdraws a request.
async fn benefit(site: &Site, visitor: &mut Visitor<'_>, member: &Joined, dice: &mut Dice, tally: &mut Tally) {
    let path = format!("/api/v1/members/{}/benefits", member.membership);
    let answer = read(visitor, &path).await;
    let uses = answer["uses"].as_array().unwrap().iter();
    let mut open = uses.filter(|known| known["steps"].as_array().unwrap().contains(&json!("withdraw")));
    let command = if let Some(known) = open.next().filter(|_| dice.below(6) == 0) {
        json!({ "action": "withdraw", "version": known["version"], "id": known["id"] })
    } else {
        let grants = answer["grants"].as_array().unwrap().iter();
        let grants: Vec<&Value> = grants.filter(|grant| !grant["quantity"].is_null()).collect();
        if grants.is_empty() {
            return;
        }
        let grant = grants[dice.below(grants.len())];
        let ahead = i64::try_from(dice.below(60)).unwrap();
        let day = Date::from_unix_days(site.state.clock.today().unix_days() + ahead).to_string();
        json!({
            "action": "request", "version": answer["version"], "benefit": grant["benefit"]["id"], "what": "An evening at the pier",
            "day": day,
        })
    };
    let done = visitor.post_json(&path, &command.to_string()).await;
    match (done.status, command["action"] == "withdraw") {
        (DONE, true) => count(tally, "withdrawn"),
        (DONE, false) => count(tally, "asked"),
        (StatusCode::UNPROCESSABLE_ENTITY, false) => count(tally, "asked for too much"),
        (StatusCode::CONFLICT, _) => {}
        (status, _) => panic!("{status}: {}", done.body),
    }
    balanced(&read(visitor, &path).await, has_rest(site, member).await);
}

/// Whether the member has ever changed to another tier within a term.
async fn has_rest(site: &Site, member: &Joined) -> bool {
    let mut tx = site.state.database.read().await.unwrap();
    let (rests,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM term WHERE membership = $1 AND is_rest = 1",
            &[(&member.membership).into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    rests > 0
}

/// Nothing is used or planned beyond what's granted, and every use that counts is in a balance. The other tier that a member has for the
/// rest of a term may give less than they've used before.
fn balanced(answer: &Value, has_rest: bool) {
    for grant in answer["grants"].as_array().unwrap() {
        for period in grant["quantity"]["periods"].as_array().into_iter().flatten() {
            let number = |key: &str| period[key].as_u64().unwrap_or_default();
            let (granted, taken) = (
                number("granted") + number("carried"),
                number("used") + number("planned"),
            );
            assert!(period["granted"].is_null() || taken <= granted || has_rest, "{grant}");
            let (first, last) = (&period["period"]["first"], &period["period"]["last"]);
            let [first, last] = [first, last].map(|day| day.as_str().unwrap_or_default());
            let counted = answer["uses"].as_array().unwrap().iter().filter(|known| {
                let wanted = known["wanted"].as_str().unwrap();
                let counts = ["requested", "approved", "scheduled", "delivered"].map(Value::from);
                known["benefit"] == grant["benefit"]["id"]
                    && counts.contains(&known["state"])
                    && first <= wanted
                    && (last.is_empty() || wanted <= last)
            });
            assert_eq!(u64::try_from(counted.count()).unwrap(), taken, "{period}: {answer}");
        }
    }
}

/// The foundation's people answer requests, and deliver.
async fn fulfil(site: &Site, staff: &mut Visitor<'_>, foundation: &str, dice: &mut Dice, tally: &mut Tally) {
    let board = read(staff, &format!("/api/v1/benefits/{foundation}?show=open")).await;
    for row in board["rows"].as_array().unwrap() {
        if dice.below(3) == 0 {
            continue;
        }
        let path = format!("/api/v1/benefits/{foundation}/{}", row["asked"]["id"].as_str().unwrap());
        let asked = &read(staff, &path).await["row"]["asked"];
        let steps = asked["steps"].as_array().unwrap();
        if steps.is_empty() {
            continue;
        }
        let step = steps[dice.below(steps.len())].as_str().unwrap();
        let today = site.state.clock.today();
        let day = match step {
            "schedule" => Date::from_unix_days(today.unix_days() + 5).to_string(),
            "deliver" => today.to_string(),
            _ => String::new(),
        };
        let command = json!({ "action": step, "version": asked["version"], "note": "At the pier.", "day": day });
        let done = staff.post_json(&path, &command.to_string()).await;
        assert_eq!(done.status, DONE, "{step}: {}", done.body);
        let deeds = ["approve", "schedule", "refuse", "deliver", "miss"];
        count(tally, deeds.into_iter().find(|known| *known == step).unwrap());
    }
}

/// Most members pay.
async fn collect(site: &Site, staff: &mut Visitor<'_>, foundation: &str, dice: &mut Dice, tally: &mut Tally) {
    let invoices = format!("/api/v1/invoices/{foundation}");
    let unpaid = read(staff, &format!("{invoices}?show=unpaid")).await;
    for row in unpaid["rows"].as_array().unwrap() {
        if dice.below(4) == 0 {
            continue;
        }
        let minor = row["unpaid"]["minor"].as_i64().unwrap();
        let command = json!({
            "action": "pay", "amount": format!("{}.{:02}", minor / 100, minor % 100), "day": site.state.clock.today(),
            "note": "Transfer",
        });
        let path = format!("{invoices}/{}", row["label"].as_str().unwrap());
        let done = staff.post_json(&path, &command.to_string()).await;
        assert_eq!(done.status, DONE, "{}", done.body);
        count(tally, "paid");
    }
}
