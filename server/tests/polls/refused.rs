//! Ballots that aren't accepted: late, twice, forged, or somebody else's. None of them changes anything that's stored.

use super::crowd::{ballot, open_crowd, ranking, stored};
use super::dump::{difference, everything};
use super::{Almalinux, POLLS, VERA, announce, cast, freeze, own};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::{import, staff_of};
use crate::site::Answer;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

/// A member of another foundation.
const NEIGHBOURS: &str = "Organisation,Level,Email,Contact,Member since\n\
    Nora Neighbour,Foundation Member,nora@example.org,Nora Neighbour,2026-01-17\n";

/// A resolution that can be voted on as soon as its roll is frozen, with the same roll.
fn resolution() -> Value {
    json!({
        "kind": "resolution",
        "programme": "membership",
        "election": "board",
        "title": "New bylaws",
        "wording": "The bylaws of 2026 are adopted.",
        "secrecy": "secret",
        "majority": "simple",
        "record_day": "2026-07-20",
        "opens": "2026-09-21",
        "closes": "2026-09-25",
    })
}

/// Somebody sends a ballot, and it's refused without a change.
async fn refused(
    site: &Almalinux,
    visitor: &mut Visitor<'_>,
    path: &str,
    (ballot, status, why): (&Value, StatusCode, &str),
) {
    let before = everything(&site.site).await;
    let answer = visitor.post_json(path, &ballot.to_string()).await;
    assert_eq!(answer.status, status, "{why}: {}", answer.body);
    assert!(!answer.body.contains("\"receipt\""), "{why}: {}", answer.body);
    let after = everything(&site.site).await;
    let changed = difference(&before, &after);
    assert!(changed.iter().all(Vec::is_empty), "{why}: {changed:?}");
}

/// The receipt of a ballot that was accepted.
fn receipt(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()["receipt"].as_str().unwrap().to_owned()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_refused_changes_nothing(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    const CONFLICT: StatusCode = StatusCode::CONFLICT;
    const UNPROCESSABLE: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
    const NOT_FOUND: StatusCode = StatusCode::NOT_FOUND;
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (poll, mut voters) = open_crowd(&site, 3).await;
    let paths: Vec<String> = voters
        .iter()
        .map(|voter| format!("{poll}/ballots/{}", voter.membership))
        .collect();
    let first = ballot(&ranking(1), "", 1);
    let own_receipt = receipt(&voters[0].cast(&poll, &first).await);
    let second = receipt(&voters[1].cast(&poll, &ballot(&ranking(2), "", 2)).await);
    let mut vera = site.person(VERA).await;
    let weighty = cast(&mut vera, &poll, "Gold Coast", (json!({ "ranking": [2] }), "", 3)).await;
    let weighty = receipt(&weighty);
    let gold = format!("{poll}/ballots/{}", own(&mut vera, &poll, "Gold Coast").await);

    let agnes = &mut voters[0].browser;
    let forged = "0123-4567-89AB-CDEF";
    for (sent, status, why) in [
        (ballot(&ranking(3), "", 4), CONFLICT, "a second ballot"),
        (ballot(&ranking(3), "", 1), CONFLICT, "the same key, other choices"),
        (ballot(&ranking(3), forged, 1), UNPROCESSABLE, "a forged receipt"),
        (
            ballot(&ranking(3), &own_receipt[..18], 4),
            UNPROCESSABLE,
            "a part of the receipt",
        ),
        (ballot(&ranking(3), "%", 4), UNPROCESSABLE, "a pattern"),
        (
            ballot(&ranking(3), &weighty, 4),
            UNPROCESSABLE,
            "the receipt of a ballot with more votes",
        ),
        (ballot(&[1, 5], &own_receipt, 4), UNPROCESSABLE, "an unknown candidate"),
    ] {
        refused(&site, agnes, &paths[0], (&sent, status, why)).await;
    }
    let light = ballot(&ranking(3), &own_receipt, 5);
    let why = "the receipt of a ballot with fewer votes";
    refused(&site, &mut vera, &gold, (&light, UNPROCESSABLE, why)).await;
    let stolen = ballot(&ranking(3), &second, 6);
    let why = "a member without a ballot replaces another one's";
    refused(&site, &mut voters[2].browser, &paths[2], (&stolen, UNPROCESSABLE, why)).await;
    let new = ballot(&ranking(3), "", 7);
    for (place, why) in [(0, "for another member"), (1, "for another member, who has voted")] {
        let other = &paths[(place + 2) % 3];
        refused(&site, &mut voters[place].browser, other, (&new, NOT_FOUND, why)).await;
    }

    // The receipt of another poll, in which they've voted too.
    let mut staff = site.person(STAFF).await;
    let bylaws = announce(&mut staff, &resolution()).await;
    freeze(&mut staff, &bylaws).await;
    let yes = |replaces: &str, number: u32| {
        let mut ballot = ballot(&[], replaces, number);
        ballot["choices"] = json!({ "answer": "yes" });
        ballot
    };
    let of_bylaws = receipt(&voters[0].cast(&bylaws, &yes("", 8)).await);
    let path = format!("{bylaws}/ballots/{}", voters[0].membership);
    let agnes = &mut voters[0].browser;
    let why = "the receipt of another poll";
    for (path, sent) in [
        (&paths[0], ballot(&ranking(3), &of_bylaws, 9)),
        (&path, yes(&own_receipt, 9)),
    ] {
        refused(&site, agnes, path, (&sent, UNPROCESSABLE, why)).await;
    }

    // A member of another foundation, and another foundation's poll of the same number.
    let mut neighbours = staff_of(&site.site, "openinfra").await;
    import(&mut neighbours, "openinfra", NEIGHBOURS).await;
    let foreign = membership_in(&site, "openinfra").await;
    let mut nora = site.person("nora@example.org").await;
    let elsewhere = paths[0].replace(POLLS, "/api/v1/polls/openinfra");
    for path in [&format!("{poll}/ballots/{foreign}"), &paths[2], &elsewhere] {
        let why = "a member of another foundation";
        refused(&site, &mut nora, path, (&new, NOT_FOUND, why)).await;
    }
    refused(
        &site,
        &mut voters[0].browser,
        &elsewhere,
        (&new, NOT_FOUND, "another foundation's poll"),
    )
    .await;

    // Late. What was cast in time is still acknowledged.
    site.turn_to("2026-09-29");
    let mut agnes = site.person(&voters[0].email).await;
    let mut cyra = site.person(&voters[2].email).await;
    let late = ballot(&ranking(3), "", 10);
    refused(&site, &mut cyra, &paths[2], (&late, CONFLICT, "a late ballot")).await;
    let late = ballot(&ranking(3), &own_receipt, 10);
    refused(&site, &mut agnes, &paths[0], (&late, CONFLICT, "replacing it late")).await;
    let (before, voted) = stored(&site.site).await;
    let again = agnes.post_json(&paths[0], &first.to_string()).await;
    assert_eq!(receipt(&again), own_receipt);
    assert_eq!(stored(&site.site).await, (before, voted));
    assert_eq!(voted, 4, "two of the crowd and Gold Coast, and one on the bylaws");
}

/// The membership of the only member of a foundation.
async fn membership_in(site: &Almalinux, foundation: &str) -> String {
    let mut tx = site.site.state.database.read().await.unwrap();
    let (membership,): (String,) = tx
        .one("SELECT id FROM membership WHERE foundation = $1", &[foundation.into()])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    membership
}
