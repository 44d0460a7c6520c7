//! Approving everything that's left.

use super::{about, approval, approve, done, planned, seen, status};
use crate::applications::fleet::{Fleet, count, recorded};
use crate::reviews::{ADA, BEN, Harbour, act, review};
use axum::http::StatusCode;
use domain::access::AccountRole::Board;
use futures_util::future::join;
use rstest::rstest;
use serde_json::json;
use server::applications::verify_ledger;
use server::reviews::withdraw;
use server::storage::Backend;

const CLEO: &str = "cleo@example.org";
const DONE: StatusCode = StatusCode::NO_CONTENT;
const VOTES: &str = "SELECT COUNT(*) FROM vote WHERE application = $1";

async fn state(harbour: &Harbour, fleet: &Fleet) -> String {
    harbour.application(fleet).await["state"].as_str().unwrap().to_owned()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_board_of_three_approves_by_consensus(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::of_board(backend, "consensus");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    let mut cleo = harbour.with_role(CLEO, Board).await;
    let (first, second) = (harbour.submitted().await, harbour.submitted().await);
    let meeting = planned(&mut ada, &[&first, &second]).await;
    // Ben's page is older than Ada's votes. What others approve doesn't matter for his.
    let opened = seen(&mut ben, &meeting).await;
    assert_eq!(approve(&mut ada, &meeting).await, ["approved", "approved"]);
    assert_eq!(state(&harbour, &first).await, "submitted", "two votes are missing");
    assert_eq!(seen(&mut ada, &meeting).await["items"][0]["standing"], "approved");
    assert_eq!(
        done(&mut ben, &meeting, &approval(&opened)).await,
        ["approved", "approved"]
    );
    assert_eq!(approve(&mut cleo, &meeting).await, ["approved", "approved"]);
    for fleet in [&first, &second] {
        assert_eq!(state(&harbour, fleet).await, "approved");
        assert_eq!(count(&harbour.site.state, VOTES, &fleet.reference).await, 3);
    }
    assert_eq!(seen(&mut ada, &meeting).await["items"][0]["standing"], "over");
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_a_majority_two_of_three_are_enough(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::of_board(backend, "majority");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    let mut cleo = harbour.with_role(CLEO, Board).await;
    let fleet = harbour.submitted().await;
    let meeting = planned(&mut ada, &[&fleet]).await;
    let opened = seen(&mut cleo, &meeting).await;
    assert_eq!(approve(&mut ada, &meeting).await, ["approved"]);
    assert_eq!(approve(&mut ben, &meeting).await, ["approved"]);
    assert_eq!(state(&harbour, &fleet).await, "approved");
    assert_eq!(
        done(&mut cleo, &meeting, &approval(&opened)).await,
        ["over"],
        "it's decided"
    );
    assert_eq!(count(&harbour.site.state, VOTES, &fleet.reference).await, 2);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_item_that_somebody_takes_off_is_left_out(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let harbour = Harbour::of_board(backend, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    let (first, second) = (harbour.submitted().await, harbour.submitted().await);
    let meeting = planned(&mut ada, &[&first, &second]).await;
    let opened = seen(&mut ada, &meeting).await;
    let missing = status(&mut ben, &meeting, &about("take_off", &first, " \u{200b}")).await;
    assert_eq!(missing, StatusCode::UNPROCESSABLE_ENTITY, "an objection needs a reason");
    for _ in 0..2 {
        done(&mut ben, &meeting, &about("take_off", &first, "The second ship?")).await;
    }
    let item = seen(&mut ada, &meeting).await["items"][0]["taken_off"].clone();
    assert_eq!(item, json!({ "who": BEN, "reason": "The second ship?", "own": false }));
    assert_eq!(
        recorded(&harbour.site.state, &first.reference, "taken off agenda").await,
        1
    );
    let history = review(&mut ada, &first).await["history"].clone();
    assert!(history.to_string().contains("The second ship?"), "{history}");
    // Ada's page was older.
    assert_eq!(
        done(&mut ada, &meeting, &approval(&opened)).await,
        ["taken_off", "approved"]
    );
    assert_eq!(state(&harbour, &first).await, "submitted");
    assert_eq!(
        status(&mut ada, &meeting, &about("put_back", &first, "")).await,
        StatusCode::FORBIDDEN,
        "only Ben can"
    );
    done(&mut ben, &meeting, &about("put_back", &first, "")).await;
    assert_eq!(approve(&mut ada, &meeting).await, ["approved"]);
    assert_eq!(state(&harbour, &first).await, "approved");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_votes_where_they_have_a_conflict_of_interest(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "consensus");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    // The applicant is on the board, too.
    let mut zoe = harbour.with_role("zoe@example.org", Board).await;
    let (first, second) = (harbour.submitted().await, harbour.submitted().await);
    let meeting = planned(&mut ada, &[&first, &second]).await;
    done(&mut ada, &meeting, &about("take_off", &second, "They're late payers.")).await;
    let own = seen(&mut zoe, &meeting).await;
    let item = &own["items"][1];
    assert_eq!((&item["standing"], &item["opens"]), (&json!("conflict"), &json!(false)));
    assert_eq!(
        item["taken_off"]["reason"], "",
        "she doesn't read what others write about her"
    );
    let page = zoe.get(&meeting.replace("/api/v1", "")).await;
    assert!(!page.body.contains("late payers"), "{}", page.body);
    let forced = json!({ "action": "approve", "text": "It's me.", "items": [
        { "reference": first.reference, "seen": item["seen"] },
    ] });
    assert_eq!(done(&mut zoe, &meeting, &forced).await, ["conflict"]);

    let opened = seen(&mut ben, &meeting).await;
    assert_eq!(act(&mut ben, &first, "recuse", "I work for them.").await, DONE);
    assert_eq!(done(&mut ben, &meeting, &approval(&opened)).await, ["conflict"]);
    let votes = "SELECT COUNT(*) FROM vote WHERE application = $1 AND vote = 'approve'";
    assert_eq!(count(&harbour.site.state, votes, &first.reference).await, 0);
    // Without them, Ada's vote is the consensus.
    assert_eq!(approve(&mut ada, &meeting).await, ["approved"]);
    assert_eq!(state(&harbour, &first).await, "approved");
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_changed_since_somebody_looked_is_left_out(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "consensus");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut ben = harbour.with_role(BEN, Board).await;
    let mut fleets = Vec::new();
    for _ in 0..5 {
        fleets.push(harbour.submitted().await);
    }
    let [noted, refused, withdrawn, held, same] = &fleets[..] else {
        panic!("five fleets")
    };
    let meeting = planned(&mut ada, &fleets.iter().collect::<Vec<_>>()).await;
    let opened = seen(&mut ada, &meeting).await;
    let mut staff = harbour
        .with_role("staff@example.org", domain::access::AccountRole::Staff)
        .await;
    assert_eq!(act(&mut ben, noted, "note", "Ask about the second ship.").await, DONE);
    assert_eq!(act(&mut ben, refused, "decline", "Too old.").await, DONE);
    assert!(
        withdraw(&harbour.site.state, &withdrawn.link(), &withdrawn.reference)
            .await
            .unwrap()
    );
    assert_eq!(act(&mut staff, held, "hold", "Wait.").await, DONE);
    let outcomes = done(&mut ada, &meeting, &approval(&opened)).await;
    assert_eq!(outcomes, ["changed", "changed", "over", "changed", "approved"]);
    assert_eq!(count(&harbour.site.state, VOTES, &noted.reference).await, 0);
    assert_eq!(count(&harbour.site.state, VOTES, &same.reference).await, 1);
    // She has looked again.
    assert_eq!(approve(&mut ada, &meeting).await, ["approved", "approved"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_applications_are_approved_at_once_even_by_two_clicks(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let harbour = Harbour::of_board(backend, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let mut again = harbour.signed_in(ADA).await;
    let mut fleets = Vec::new();
    for _ in 0..30 {
        fleets.push(harbour.submitted().await);
    }
    let meeting = planned(&mut ada, &fleets.iter().collect::<Vec<_>>()).await;
    let command = approval(&seen(&mut ada, &meeting).await);
    // On a slow machine, it takes a few times.
    let all = vec!["approved".to_owned(); 30];
    let mut outcomes = Vec::new();
    for _ in 0..30 {
        let (one, other) = join(done(&mut ada, &meeting, &command), done(&mut again, &meeting, &command)).await;
        for outcome in one.iter().chain(&other) {
            assert!(["approved", "later"].contains(&outcome.as_str()), "{outcome}");
        }
        outcomes = one;
        if outcomes == all && other == all {
            break;
        }
    }
    assert_eq!(outcomes, all);
    for fleet in &fleets {
        assert_eq!(count(&harbour.site.state, VOTES, &fleet.reference).await, 1);
        let invoices = "SELECT COUNT(*) FROM invoice WHERE application = $1";
        assert_eq!(count(&harbour.site.state, invoices, &fleet.reference).await, 1);
    }
    verify_ledger(&harbour.site.state.database).await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_approves_what_is_left_and_says_what_was_not() {
    let harbour = Harbour::of_board(Backend::Sqlite, "one");
    let mut ada = harbour.with_role(ADA, Board).await;
    let (first, second) = (harbour.submitted().await, harbour.submitted().await);
    let meeting = planned(&mut ada, &[&first, &second]).await;
    let page = meeting.replace("/api/v1", "");
    let agenda = seen(&mut ada, &meeting).await;
    let items: Vec<String> = agenda["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            let reference = item["application"]["reference"].as_str().unwrap();
            format!("{reference} {}", item["seen"].as_str().unwrap())
        })
        .collect();
    let shown = ada.get(&page).await;
    for item in &items {
        assert!(
            shown.body.contains(&format!("value=\"{item}\"")),
            "{item}: {}",
            shown.body
        );
    }
    let ready = agenda["reasons"][0]["id"].as_str().unwrap();
    let fields = |text, ready| {
        [
            ("do", "approve"),
            ("item", &*items[0]),
            ("item", &*items[1]),
            ("text", text),
            ("ready", ready),
        ]
    };
    let refused = ada.post(&page, &fields("", "")).await;
    assert!(refused.body.contains("There is a problem"), "{}", refused.body);
    let refused = ada.post(&page, &fields("As discussed.", "unknown")).await;
    assert!(
        refused.body.contains("There is a problem") && refused.body.contains("As discussed."),
        "{}",
        refused.body
    );
    assert_eq!(act(&mut ada, &second, "note", "One more thing.").await, DONE);
    let sent = ada.post(&page, &fields("As discussed.", ready)).await;
    assert_eq!(sent.status, StatusCode::OK);
    for text in ["Your vote is recorded.", "Something has changed since you looked"] {
        assert!(sent.body.contains(text), "{text}: {}", sent.body);
    }
    let votes = review(&mut ada, &first).await["stages"][0]["votes"].clone();
    assert_eq!(votes[0]["reason"], "The papers are complete.\n\nAs discussed.");
    // The rest, and a second click.
    let rest = approval(&seen(&mut ada, &meeting).await)["items"][0].clone();
    let item = format!(
        "{} {}",
        rest["reference"].as_str().unwrap(),
        rest["seen"].as_str().unwrap()
    );
    for _ in 0..2 {
        let sent = ada
            .post(&page, &[("do", "approve"), ("item", &*item), ("text", "Fine.")])
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    }
    assert_eq!(count(&harbour.site.state, VOTES, &second.reference).await, 1);
}
