//! A whole election, from the call to the certified result.

use super::{ADA, Almalinux, VERA, announce, board, candidate, cast, done, freeze, number, own};
use crate::accounts::visitor::Visitor;
use crate::reviews::STAFF;
use crate::rolls::read;
use crate::support::databases::fresh_location;
use axum::http::StatusCode;
use domain::access::AccountRole::Board;
use domain::poll::{AuditBundle, verify};
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_election_from_the_call_to_the_certified_result(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
    #[values("secret", "recorded")] secrecy: &str,
) {
    let (location, _folder) = fresh_location(backend);
    let site = Almalinux::new(&location);
    let mut staff = site.with_members().await;
    let mut new = board();
    new["secrecy"] = json!(secrecy);
    let poll = announce(&mut staff, &new).await;
    // Everybody can read it, without signing in.
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    assert_eq!(
        (
            &shown["poll"]["phase"],
            &shown["poll"]["rules"]["rule"],
            &shown["own"],
            &shown["desk"]
        ),
        (&json!("announced"), &json!("meek-prf"), &json!([]), &Value::Null)
    );
    // Members see weeks ahead what they'd have.
    let mut ada = site.person(ADA).await;
    let shown = read(&mut ada, &poll).await;
    assert_eq!(shown["own"][0]["entry"]["votes"]["votes"], 1);

    site.turn_to("2026-08-10");
    candidate(&site, &poll, "Cleo Example", "cleo@example.org", "Example Corp").await;
    candidate(&site, &poll, "Dana Example", "dana@example.org", "EXAMPLE Corp").await;
    candidate(&site, &poll, "Emil Example", "emil@example.org", "").await;

    site.turn_to("2026-09-14");
    let mut staff = site.person(STAFF).await;
    let shown = read(&mut staff, &poll).await;
    // Two candidates are from one company, which can have one seat.
    assert_eq!(shown["desk"]["caps"][0]["candidates"].as_array().unwrap().len(), 2);
    freeze(&mut staff, &poll).await;
    let frozen = read(&mut staff, &poll).await["poll"]["roll_hash"].clone();
    assert_eq!(frozen.as_str().unwrap().len(), 64);

    site.turn_to("2026-09-21");
    let mut vera = site.person(VERA).await;
    let mut ada = site.person(ADA).await;
    let (cleo, dana) = (
        number(&mut ada, &poll, "Cleo Example").await,
        number(&mut ada, &poll, "Dana Example").await,
    );
    let ranking = |first: u64, second: u64| json!({ "ranking": [first, second] });
    let mut receipts = Vec::new();
    for (place, member, choices) in [
        (1, "Bench Works", ranking(dana, cleo)),
        (2, "Gold Coast", ranking(dana, cleo)),
        (3, "Platinum Peak", ranking(cleo, dana)),
    ] {
        let answer = cast(&mut vera, &poll, member, (choices, "", place)).await;
        assert_eq!(answer.status, StatusCode::OK, "{member}: {}", answer.body);
        let answer = answer.json();
        // V3: the ballot has the votes of the roll.
        let membership = own(&mut vera, &poll, member).await;
        let shown = read(&mut vera, &poll).await;
        let lines = shown["own"].as_array().unwrap();
        let line = lines
            .iter()
            .find(|line| line["membership"] == membership.as_str())
            .unwrap();
        assert_eq!(answer["votes"], line["entry"]["votes"]["votes"], "{member}");
        assert_eq!(line["has_voted"], true);
        receipts.push(answer["receipt"].as_str().unwrap().to_owned());
    }
    let answer = cast(&mut ada, &poll, "Ada Adams", (json!({ "ranking": [] }), "", 4)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);

    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    let turnout = shown["poll"]["turnout"]["classes"].as_array().unwrap();
    let voted: i64 = turnout
        .iter()
        .map(|class| class["members_voted"].as_i64().unwrap())
        .sum();
    let votes: i64 = turnout.iter().map(|class| class["votes_cast"].as_i64().unwrap()).sum();
    assert_eq!((voted, votes), (4, 71));
    assert_eq!(shown["poll"]["result"], Value::Null);

    site.turn_to("2026-09-29");
    let mut staff = site.person(STAFF).await;
    done(&mut staff, &poll, json!({ "action": "count" })).await;
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    let result = &shown["poll"]["result"];
    assert_eq!(
        (&shown["poll"]["phase"], &result["winners"]),
        (&json!("counted"), &json!([cleo]))
    );

    // Two people certify it.
    let mut member_of_board = site.official("bora@example.org", Board).await;
    done(&mut staff, &poll, json!({ "action": "certify", "text": "Sam Staff" })).await;
    assert_eq!(read(&mut staff, &poll).await["poll"]["phase"], "counted");
    done(
        &mut member_of_board,
        &poll,
        json!({ "action": "certify", "text": "Bora Board" }),
    )
    .await;
    let shown = read(&mut Visitor::new(&site.site), &poll).await;
    assert_eq!(shown["poll"]["phase"], "certified");
    assert_eq!(shown["poll"]["certifications"].as_array().unwrap().len(), 2);

    // V2: everybody's receipt is in the published list, and outsiders can repeat the count.
    let audit = read(&mut Visitor::new(&site.site), &format!("{poll}/audit")).await;
    let bundle: AuditBundle = serde_json::from_value(audit).unwrap();
    assert_eq!(verify(&bundle), []);
    let published: Vec<&str> = bundle.ballots.iter().map(|ballot| ballot.receipt.as_str()).collect();
    for receipt in &receipts {
        assert!(published.contains(&receipt.as_str()), "{receipt}");
    }
    let named = bundle.ballots.iter().filter(|ballot| ballot.member.is_some()).count();
    assert_eq!(named, if secrecy == "recorded" { 4 } else { 0 });
    assert_eq!(bundle.roll_hash, frozen.as_str().unwrap());
}
