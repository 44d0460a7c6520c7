//! Casting ballots: once, replaced, late, by others, and many at the same time.

use super::{ADA, Almalinux, VERA, board, cast, key, number, open, own};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::read;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

/// All ballots that are stored in boxes.
async fn boxed(site: &Almalinux) -> Vec<Value> {
    let mut tx = site.site.state.database.read().await.unwrap();
    let rows: Vec<(String,)> = tx
        .all("SELECT ballots FROM poll_box ORDER BY votes, from_receipt", &[])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let boxes = rows
        .iter()
        .map(|(json,)| serde_json::from_str::<Vec<Value>>(json).unwrap());
    boxes.flatten().collect()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_ballot_is_cast_once_and_replaced_by_its_receipt(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (_staff, poll) = open(&site, &board()).await;
    let mut vera = site.person(VERA).await;
    let cleo = number(&mut vera, &poll, "Cleo Example").await;
    let dana = number(&mut vera, &poll, "Dana Example").await;
    let first = json!({ "ranking": [cleo] });
    let answer = cast(&mut vera, &poll, "Gold Coast", (first.clone(), "", 1)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let receipt = answer.json()["receipt"].as_str().unwrap().to_owned();
    // A reply that got lost: the same ballot again.
    let again = cast(&mut vera, &poll, "Gold Coast", (first, "", 1)).await;
    assert_eq!(again.json()["receipt"], receipt.as_str());
    // The second tab.
    let second = json!({ "ranking": [dana] });
    let answer = cast(&mut vera, &poll, "Gold Coast", (second.clone(), "", 2)).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
    for wrong in ["0000-0000-0000-0000", "nonsense"] {
        let answer = cast(&mut vera, &poll, "Gold Coast", (second.clone(), wrong, 3)).await;
        assert!(answer.status.is_client_error(), "{wrong}: {}", answer.body);
    }
    // Another member's receipt doesn't work for this one, nor does this one's for another.
    let answer = cast(&mut vera, &poll, "Platinum Peak", (second.clone(), &receipt, 4)).await;
    assert!(answer.status.is_client_error(), "{}", answer.body);
    let typed = receipt.to_lowercase().replace('-', " ");
    let answer = cast(&mut vera, &poll, "Gold Coast", (second, &typed, 5)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let ballots = boxed(&site).await;
    assert_eq!(ballots.len(), 1, "{ballots:?}");
    assert_eq!(ballots[0]["choices"], json!({ "ranking": [dana] }));
    assert_ne!(ballots[0]["receipt"], receipt.as_str());
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_representative_votes_and_only_while_voting_is_open(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (mut staff, poll) = open(&site, &board()).await;
    let mut vera = site.person(VERA).await;
    let membership = own(&mut vera, &poll, "Gold Coast").await;
    let cleo = number(&mut vera, &poll, "Cleo Example").await;
    let ballot = json!({ "choices": { "ranking": [cleo] }, "key": key(1) }).to_string();
    let path = format!("{poll}/ballots/{membership}");
    // Cora manages Gold Coast, and doesn't vote for it.
    let mut cora = site.person("coast@example.org").await;
    let mut ada = site.person(ADA).await;
    for visitor in [&mut cora, &mut ada, &mut staff] {
        let answer = visitor.post_json(&path, &ballot).await;
        assert!(
            [StatusCode::NOT_FOUND, StatusCode::FORBIDDEN].contains(&answer.status),
            "{} {}",
            answer.status,
            answer.body
        );
    }
    let answer = Visitor::new(&site.site).post_json(&path, &ballot).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    for choices in [
        json!({ "ranking": [99] }),
        json!({ "ranking": [cleo, cleo] }),
        json!({ "marks": [cleo] }),
        json!({ "answer": "yes" }),
    ] {
        let answer = cast(&mut vera, &poll, "Gold Coast", (choices.clone(), "", 2)).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{choices}: {}",
            answer.body
        );
    }
    assert_eq!(boxed(&site).await.len(), 0);
    site.turn_to("2026-09-29");
    let mut vera = site.person(VERA).await;
    let answer = vera.post_json(&path, &ballot).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
    assert_eq!(boxed(&site).await.len(), 0);
    // What's stored says that nobody has voted.
    let shown = read(&mut site.person(STAFF).await, &poll).await;
    let voted = shown["poll"]["turnout"]["classes"].as_array().unwrap().iter();
    assert_eq!(
        voted.map(|class| class["members_voted"].as_i64().unwrap()).sum::<i64>(),
        0
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_casts_at_once_count_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let (_staff, poll) = open(&site, &board()).await;
    let mut vera = site.person(VERA).await;
    let cleo = number(&mut vera, &poll, "Cleo Example").await;
    let mut casts = Vec::new();
    for (place, member) in ["Bench Works", "Gold Coast", "Platinum Peak"].into_iter().enumerate() {
        let membership = own(&mut vera, &poll, member).await;
        for tab in 0..4_u32 {
            let number = u32::try_from(place).unwrap() * 10 + tab;
            let ballot = json!({ "choices": { "ranking": [cleo] }, "key": key(number) }).to_string();
            casts.push((format!("{poll}/ballots/{membership}"), ballot));
        }
    }
    let sent = casts.into_iter().map(|(path, ballot)| {
        let mut tab = vera.clone();
        async move { tab.post_json(&path, &ballot).await.status }
    });
    let statuses = futures_util::future::join_all(sent).await;
    let cast = statuses.iter().filter(|status| **status == StatusCode::OK).count();
    let refused = statuses
        .iter()
        .filter(|status| **status == StatusCode::CONFLICT)
        .count();
    assert_eq!((cast, refused), (3, 9), "{statuses:?}");
    assert_eq!(boxed(&site).await.len(), 3);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_recorded_ballot_is_shown_to_its_voter_and_replaced_without_a_receipt(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut new = board();
    new["secrecy"] = json!("recorded");
    let (_staff, poll) = open(&site, &new).await;
    let mut vera = site.person(VERA).await;
    let cleo = number(&mut vera, &poll, "Cleo Example").await;
    let dana = number(&mut vera, &poll, "Dana Example").await;
    for (place, choice) in [(1, cleo), (2, dana)] {
        let ranking = json!({ "ranking": [choice] });
        let answer = cast(&mut vera, &poll, "Gold Coast", (ranking, "", place)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    }
    let membership = own(&mut vera, &poll, "Gold Coast").await;
    let ballot = read(&mut vera, &format!("{poll}/ballots/{membership}")).await;
    assert_eq!(ballot["cast"]["choices"], json!({ "ranking": [dana] }));
    assert_eq!(ballot["cast"]["votes"], 15);
    // The first command again, late: it doesn't replace the newer ballot, not even once.
    for _ in 0..2 {
        let late = cast(&mut vera, &poll, "Gold Coast", (json!({ "ranking": [cleo] }), "", 1)).await;
        assert_eq!(late.status, StatusCode::OK, "{}", late.body);
        assert_eq!(late.json(), ballot["cast"]);
    }
    let shown = read(&mut vera, &format!("{poll}/ballots/{membership}")).await;
    assert_eq!(shown["cast"], ballot["cast"]);
    // The same choice with another key is a new decision.
    let back = cast(&mut vera, &poll, "Gold Coast", (json!({ "ranking": [cleo] }), "", 3)).await;
    assert_eq!(back.json()["choices"], json!({ "ranking": [cleo] }), "{}", back.body);
    assert_ne!(back.json()["receipt"], ballot["cast"]["receipt"]);
    // Nobody else sees it while voting is open.
    for body in [
        site.person(STAFF).await.get(&poll).await.body,
        Visitor::new(&site.site).get(&poll).await.body,
    ] {
        assert!(!body.contains("ranking\":["), "{body}");
    }
}
