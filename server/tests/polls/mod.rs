//! Announced elections and resolutions, from the announcement to the certified result.

mod ballots;
mod calls;
mod cancelled;
mod classes;
mod crowd;
mod dump;
mod frozen;
mod hostile;
mod kills;
mod refused;
mod resolutions;
mod secrecy;
mod whole;

use crate::accounts::visitor::Visitor;
use crate::rolls::{import, read, represent, staff_of};
use crate::site::Site;
use axum::http::StatusCode;
use domain::access::AccountRole;
use domain::date::Date;
use serde_json::{Value, json};
use server::accounts::{AccountEmail, Actor, grant_role};
use server::clock::Clock;
use server::storage::Location;
use std::sync::atomic::{AtomicI64, Ordering};

/// The polls of the foundation that everything here is about, in the API.
pub const POLLS: &str = "/api/v1/polls/almalinux";

/// Members of every weight. Nobody votes for Quiet Quay.
const MEMBERS: &str = "Organisation,Level,Email,Contact,Member since\n\
    Ada Adams,Contributor,ada.adams@example.org,Ada Adams,2026-03-01\n\
    Bench Works,Silver,bench@example.org,Ben Bench,2026-02-01\n\
    Gold Coast,Gold,coast@example.org,Cora Coast,2026-02-01\n\
    Platinum Peak,Platinum,peak@example.org,Pia Peak,2026-02-01\n\
    Quiet Quay,Ruby,quay@example.org,Quentin Quay,2026-02-01\n";

/// Somebody who votes for Bench Works, Gold Coast and Platinum Peak.
pub const VERA: &str = "vera@example.org";
pub const ADA: &str = "ada.adams@example.org";

/// A site whose days pass.
pub struct Almalinux {
    pub site: Site,
    day: &'static AtomicI64,
}

impl Almalinux {
    pub fn new(location: &Location) -> Self {
        let day: &AtomicI64 = Box::leak(Box::new(AtomicI64::new(0)));
        let site = Site::at("programmes", |config| {
            config.database = location.clone();
            config.clock = Clock::Turned(day);
        });
        let new = Self { site, day };
        new.turn_to("2026-07-15");
        new
    }

    /// Makes it noon on a day.
    pub fn turn_to(&self, day: &str) {
        let days = Date::parse(day).unwrap().unix_days();
        self.day.store(days, Ordering::Relaxed);
    }

    /// The browser of the foundation's staff, with members.
    pub async fn with_members(&self) -> Visitor<'_> {
        let mut staff = staff_of(&self.site, "almalinux").await;
        import(&mut staff, "almalinux", MEMBERS).await;
        for word in ["Bench", "Coast", "Peak"] {
            represent(&self.site, word).await;
        }
        staff
    }

    /// The browser of somebody who has just signed in.
    pub async fn person(&self, email: &str) -> Visitor<'_> {
        let mut tx = self.site.state.database.begin().await.unwrap();
        // More people sign in here than one network may in an hour.
        tx.run("DELETE FROM attempt", &[]).await.unwrap();
        tx.commit().await.unwrap();
        let mut visitor = Visitor::new(&self.site);
        visitor.sign_in(email).await;
        visitor
    }

    /// The browser of somebody with a role for the foundation.
    pub async fn official(&self, email: &str, role: AccountRole) -> Visitor<'_> {
        let address = AccountEmail::parse(email).unwrap();
        let granted = grant_role(&self.site.state, Actor::CommandLine, "almalinux", &address, role).await;
        granted.unwrap();
        self.person(email).await
    }
}

/// A board election: the roll of 20 July, nominations in August, voting in the last week of September.
pub fn board() -> Value {
    json!({
        "kind": "election",
        "programme": "membership",
        "election": "board",
        "title": "Board election 2026",
        "seats": "1",
        "secrecy": "secret",
        "record_day": "2026-07-20",
        "nominations_from": "2026-08-01",
        "nominations_to": "2026-08-31",
        "opens": "2026-09-21",
        "closes": "2026-09-28",
    })
}

/// Announces a poll, and returns its path in the API.
pub async fn announce(staff: &mut Visitor<'_>, new: &Value) -> String {
    let answer = staff.post_json(POLLS, &new.to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    format!("{POLLS}/{}", answer.json()["number"])
}

/// Sends a command to a poll, and returns the status.
pub async fn command(staff: &mut Visitor<'_>, poll: &str, mut command: Value) -> (StatusCode, String) {
    let shown = read(staff, poll).await;
    if command.get("version").is_none() {
        command["version"] = shown["poll"]["version"].clone();
    }
    let answer = staff.post_json(poll, &command.to_string()).await;
    (answer.status, answer.body)
}

/// Sends a command that has to be done.
pub async fn done(staff: &mut Visitor<'_>, poll: &str, action: Value) {
    let said = action.to_string();
    let (status, body) = command(staff, poll, action).await;
    assert_eq!(status, StatusCode::NO_CONTENT, "{said}: {body}");
}

/// The membership of a member with this name, for whom somebody acts.
pub async fn own(visitor: &mut Visitor<'_>, poll: &str, name: &str) -> String {
    let shown = read(visitor, poll).await;
    let lines = shown["own"].as_array().unwrap().iter();
    let found = lines.clone().find(|line| line["name"] == name);
    let line = found.unwrap_or_else(|| panic!("nobody acts for {name}: {shown}"));
    line["membership"].as_str().unwrap().to_owned()
}

/// Says something for a member.
pub async fn voice(visitor: &mut Visitor<'_>, poll: &str, name: &str, command: Value) -> StatusCode {
    let membership = own(visitor, poll, name).await;
    let path = format!("{poll}/members/{membership}");
    visitor.post_json(&path, &command.to_string()).await.status
}

/// Nominates somebody and lets them accept: Vera does it for Gold Coast.
pub async fn candidate(site: &Almalinux, poll: &str, name: &str, email: &str, affiliation: &str) {
    let mut vera = site.person(VERA).await;
    let nominate = json!({ "action": "nominate", "name": name, "email": email, "affiliation": affiliation });
    assert_eq!(
        voice(&mut vera, poll, "Gold Coast", nominate).await,
        StatusCode::NO_CONTENT,
        "{name}"
    );
    let mut nominee = site.person(email).await;
    let accept = json!({ "action": "accept", "text": format!("I’m {name}.") });
    let answer = nominee.post_json(&format!("{poll}/nominee"), &accept.to_string()).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);
}

/// A poll that's open, with two candidates, and the staff's browser.
pub async fn open<'a>(site: &'a Almalinux, new: &Value) -> (Visitor<'a>, String) {
    let mut staff = site.with_members().await;
    let poll = announce(&mut staff, new).await;
    site.turn_to("2026-08-10");
    for (name, email) in [
        ("Cleo Example", "cleo@example.org"),
        ("Dana Example", "dana@example.org"),
    ] {
        candidate(site, &poll, name, email, "").await;
    }
    site.turn_to("2026-09-14");
    let mut staff = site.person(crate::reviews::STAFF).await;
    freeze(&mut staff, &poll).await;
    site.turn_to("2026-09-21");
    (site.person(crate::reviews::STAFF).await, poll)
}

/// Freezes the roll, although nobody votes for Quiet Quay.
pub async fn freeze(staff: &mut Visitor<'_>, poll: &str) {
    let faults = read(staff, poll).await["desk"]["faults"].clone();
    let why = "We’ve written to them twice.";
    let freeze = json!({ "action": "freeze", "despite_faults": true, "faults": faults, "text": why });
    done(staff, poll, freeze).await;
}

/// 128 bits from a number, in hexadecimal.
pub fn key(number: u32) -> String {
    format!("{number:032x}")
}

/// Casts a ballot for a member, and returns the response.
pub async fn cast(
    visitor: &mut Visitor<'_>,
    poll: &str,
    name: &str,
    (choices, replaces, number): (Value, &str, u32),
) -> crate::site::Answer {
    let membership = own(visitor, poll, name).await;
    let ballot = json!({ "choices": choices, "replaces": replaces, "key": key(number) });
    visitor
        .post_json(&format!("{poll}/ballots/{membership}"), &ballot.to_string())
        .await
}

/// The numbers of the candidates, by name.
pub async fn number(visitor: &mut Visitor<'_>, poll: &str, name: &str) -> u64 {
    let shown = read(visitor, poll).await;
    let nominees = shown["nominees"].as_array().unwrap();
    let found = nominees.iter().find(|nominee| nominee["name"] == name);
    found.unwrap_or_else(|| panic!("{name}: {shown}"))["number"]
        .as_u64()
        .unwrap()
}
