//! OpenInfra: each class elects its own directors.

use super::{Almalinux, done};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::{import, line, read, represent, staff_of};
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

const POLLS: &str = "/api/v1/polls/openinfra";
const LIST: &str = "Organisation,Level,Email,Contact,Member since\n\
    Ada Adams,Foundation Member,ada.adams@example.org,Ada Adams,2025-09-01\n\
    Golden Gate,Gold,gate@example.org,Gus Gate,2025-01-01\n";

fn new(election: &str) -> Value {
    json!({
        "kind": "election",
        "programme": "membership",
        "election": election,
        "title": format!("{election} directors 2026"),
        "seats": "1",
        "secrecy": "secret",
        "record_day": "2026-07-16",
        "nominations_from": "2026-07-16",
        "nominations_to": "2026-07-17",
        "opens": "2026-09-14",
        "closes": "2026-09-18",
    })
}

async fn announced(staff: &mut Visitor<'_>, election: &str) -> String {
    let answer = staff.post_json(POLLS, &new(election).to_string()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    format!("{POLLS}/{}", answer.json()["number"])
}

/// The line of the only member that somebody acts for.
async fn own_line(visitor: &mut Visitor<'_>, poll: &str) -> Value {
    let shown = read(visitor, poll).await;
    assert_eq!(shown["own"].as_array().unwrap().len(), 1, "{shown}");
    shown["own"][0].clone()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_class_votes_for_its_own_directors(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = staff_of(&site.site, "openinfra").await;
    import(&mut staff, "openinfra", LIST).await;
    represent(&site.site, "Golden").await;
    let gold = announced(&mut staff, "gold").await;
    let individual = announced(&mut staff, "individual").await;
    // Seats that a class fills without a vote aren't elected.
    let answer = staff.post_json(POLLS, &new("platinum").to_string()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);

    let mut vera = site.person(super::VERA).await;
    let mut ada = site.person(super::ADA).await;
    assert_eq!(
        line(&own_line(&mut vera, &gold).await["entry"]),
        "Golden Gate: 1 by Vera Example"
    );
    assert_eq!(
        line(&own_line(&mut ada, &individual).await["entry"]),
        "Ada Adams: 1 by Ada Adams"
    );
    assert_eq!(
        line(&own_line(&mut ada, &gold).await["entry"]),
        "Ada Adams: other_class"
    );

    site.turn_to("2026-07-16");
    let membership = own_line(&mut ada, &individual).await["membership"]
        .as_str()
        .unwrap()
        .to_owned();
    let own = json!({ "action": "nominate", "name": "Ada Adams", "email": "ada.adams@example.org", "text": "Me." });
    for (poll, status) in [(&individual, StatusCode::NO_CONTENT), (&gold, StatusCode::FORBIDDEN)] {
        let path = format!("{poll}/members/{membership}");
        let answer = ada.post_json(&path, &own.to_string()).await;
        assert_eq!(answer.status, status, "{}", answer.body);
    }
    // Individual directors need ten supporters.
    let shown = read(&mut ada, &individual).await;
    let nominee = &shown["nominees"][0];
    assert_eq!(
        (&nominee["state"], &nominee["supporters"], &nominee["supporters_needed"]),
        (&json!("accepted"), &json!(0), &json!(10))
    );
    let gate = own_line(&mut vera, &gold).await["membership"]
        .as_str()
        .unwrap()
        .to_owned();
    let nominate = json!({ "action": "nominate", "name": "Vera Example", "email": super::VERA, "text": "Me." });
    let answer = vera
        .post_json(&format!("{gold}/members/{gate}"), &nominate.to_string())
        .await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);

    site.turn_to("2026-09-07");
    let mut staff = site.person(STAFF).await;
    done(&mut staff, &gold, json!({ "action": "freeze" })).await;
    site.turn_to("2026-09-14");
    let mut vera = site.person(super::VERA).await;
    let mut ada = site.person(super::ADA).await;
    let number = read(&mut vera, &gold).await["nominees"][0]["number"].clone();
    let ballot = json!({ "choices": { "marks": [number] }, "key": super::key(1) }).to_string();
    let foreign = ada.post_json(&format!("{gold}/ballots/{membership}"), &ballot).await;
    assert!(foreign.status.is_client_error(), "{}", foreign.body);
    let answer = vera.post_json(&format!("{gold}/ballots/{gate}"), &ballot).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    site.turn_to("2026-09-19");
    done(&mut site.person(STAFF).await, &gold, json!({ "action": "count" })).await;
    let shown = read(&mut Visitor::new(&site.site), &gold).await;
    assert_eq!(shown["poll"]["result"]["winners"], json!([number]));
    assert_eq!(shown["poll"]["turnout"]["classes"][0]["tier"], "gold");
}
