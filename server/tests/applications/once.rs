//! An action that's sent twice, at the same time or later, is only done once (W4, W5).

use super::fleet::{COLLEAGUE, Fleet, count, letters, recorded};
use super::requests::{form, json_to};
use super::walk::{Walker, site_on, text};
use crate::site::Site;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use domain::joining::Part;
use futures_util::future::join_all;
use rstest::rstest;
use server::applications::{State, ask, verify_ledger};
use server::reviews::countersign_for_staff as countersign;
use server::storage::Backend;

const HARBOURS: &str = "server/tests/harbours";

/// Sends the same form this many times at once. All get the same redirect.
async fn at_once(site: &Site, times: usize, request: impl Fn() -> Request<Body>) -> String {
    let answers = site.together((0..times).map(|_| request()).collect()).await;
    let (_, first, _) = &answers[0];
    for (status, to, body) in &answers {
        assert_eq!((*status, to), (StatusCode::SEE_OTHER, first), "{body}");
    }
    first.clone()
}

async fn state(site: &Site, fleet: &Fleet) -> String {
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    answer["state"].as_str().unwrap().to_owned()
}

#[rstest]
#[tokio::test]
async fn w4_two_and_ten_submits_at_once_are_one_submission_and_one_mail(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    for times in [2, 10] {
        let fleet = Fleet::signed(&site).await;
        let to = at_once(&site, times, || form(&fleet.at("check"), &[("do", "submit")])).await;
        assert_eq!(to, format!("/apply/{}", fleet.secret));
        assert_eq!(state(&site, &fleet).await, State::Submitted.id());
        assert_eq!(letters(&site.state, &fleet.reference).await, ["submitted"]);
        assert_eq!(recorded(&site.state, &fleet.reference, "submitted").await, 1);
    }
    verify_ledger(&site.state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test]
async fn w4_a_form_and_a_program_that_submit_at_once_submit_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    let submission = format!("/applications/{}/submission", fleet.secret);
    let both = vec![
        form(&fleet.at("check"), &[("do", "submit")]),
        json_to(Method::POST, &submission, &serde_json::Value::Null),
    ];
    let statuses: Vec<StatusCode> = site.together(both).await.into_iter().map(|answer| answer.0).collect();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::NO_CONTENT]);
    assert_eq!(letters(&site.state, &fleet.reference).await, ["submitted"]);
}

#[rstest]
#[tokio::test]
async fn w4_a_part_that_is_sent_twice_is_sent_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let revision = fleet.revision(&site).await.to_string();
    let pairs = [
        ("revision", revision.as_str()),
        ("send.billing.name", "Col League"),
        ("send.billing.email", COLLEAGUE),
    ];
    let to = at_once(&site, 2, || form(&fleet.at("send-billing"), &pairs)).await;
    assert_eq!(to, format!("/apply/{}?done=sent", fleet.secret));
    // And once more, like after pressing the back button.
    at_once(&site, 1, || form(&fleet.at("send-billing"), &pairs)).await;
    let links = "SELECT COUNT(*) FROM link WHERE application = $1 AND part = 'billing'";
    assert_eq!(count(&site.state, links, &fleet.reference).await, 1);
    assert_eq!(letters(&site.state, &fleet.reference).await, ["handed over"]);
}

#[rstest]
#[tokio::test]
async fn w4_signing_twice_is_one_signature(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let hash = fleet.hash(&site).await;
    let revision = fleet.revision(&site).await.to_string();
    let pairs = [
        ("revision", revision.as_str()),
        ("hash", &hash),
        ("sign.membership.name", "Zoë Föhn"),
        ("sign.membership.title", "Captain"),
        ("sign.membership.consent", "yes"),
        ("do", "sign"),
    ];
    let to = at_once(&site, 2, || form(&fleet.at("agreement-membership"), &pairs)).await;
    assert_eq!(to, fleet.at("check"));
    let signatures = "SELECT COUNT(*) FROM signature WHERE application = $1";
    assert_eq!(count(&site.state, signatures, &fleet.reference).await, 1);
    assert_eq!(recorded(&site.state, &fleet.reference, "signed").await, 1);
}

/// A colleague's or applicant's action, with the email and ledger entry that it causes.
#[rstest]
#[tokio::test]
async fn w4_every_button_that_is_pressed_ten_times_at_once_does_its_work_once(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let state = &site.state;
    for (button, letter) in [
        ("done", "part done"),
        ("wrong-person", "declined"),
        ("withdraw", "withdrawn"),
        ("answer", "answered"),
        ("recall", "recalled"),
        ("remind", "reminder"),
    ] {
        let fleet = match button {
            "withdraw" | "answer" => Fleet::submitted(&site).await,
            _ => Fleet::answered(state).await,
        };
        let (mut secret, mut other) = (fleet.secret.clone(), String::new());
        match button {
            "done" | "wrong-person" => secret = fleet.hand_over(state, Part::Legal).await,
            "recall" | "remind" => {
                fleet.hand_over(state, Part::Legal).await;
                let answer = site.json(&format!("/applications/{secret}")).await;
                answer["links"][0]["id"].as_str().unwrap().clone_into(&mut other);
            }
            "withdraw" => other.clone_from(&fleet.reference),
            _ => {
                // There are two open questions, and replying to one leaves the other.
                ask(state, &fleet.number(), "address", "Which pier?", "staff")
                    .await
                    .unwrap();
                other = ask(state, &fleet.number(), "you", "Who?", "staff")
                    .await
                    .unwrap()
                    .unwrap()
                    .to_string();
            }
        }
        let pairs = [
            ("link", other.as_str()),
            ("reference", &other),
            ("request", &other),
            ("reply", "The captain."),
        ];
        let path = format!("/apply/{secret}/{button}");
        site.together((0..10).map(|_| form(&path, &pairs)).collect()).await;
        let all = letters(state, &fleet.reference).await;
        assert_eq!(
            all.iter().filter(|kind| *kind == letter).count(),
            1,
            "{button}: {all:?}"
        );
        let action = if button == "remind" { "reminded" } else { letter };
        assert_eq!(recorded(state, &fleet.reference, action).await, 1, "{button}");
    }
    verify_ledger(&state.database).await.unwrap().unwrap();
}

#[rstest]
#[tokio::test]
async fn what_staff_countersign_ten_times_at_once_has_one_signature_of_the_foundation(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let (state, fleet) = (&site.state, Fleet::submitted(&site).await);
    let number = fleet.number();
    let signs = (0..10).map(|_| countersign(state, &number, "membership", "Ida", "Chair"));
    assert!(join_all(signs).await.into_iter().all(Result::unwrap));
    let signatures = "SELECT COUNT(*) FROM signature WHERE application = $1 AND side = 'foundation'";
    assert_eq!(count(state, signatures, &fleet.reference).await, 1);
}

#[rstest]
#[tokio::test]
async fn w5_back_and_refresh_send_nothing_again_and_lose_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    let mut walker = Walker {
        site: &site,
        at: fleet.at("check"),
        page: String::new(),
    };
    walker.open("check").await;
    let before = walker.page.clone();
    walker.press("check", &[]).await;
    // Refreshing loads the page again and sends nothing.
    let status = walker.at.clone();
    walker.go(&status).await;
    assert!(text(&walker.page).contains("We’ve received your application"));
    // Back to the cached page, and its button pressed again.
    walker.page = before;
    fleet.at("check").clone_into(&mut walker.at);
    walker.press("check", &[]).await;
    assert!(text(&walker.page).contains("We’ve received your application"));
    // A cached page of answers: nothing can change any more, and the page says where things are.
    let answer = site
        .together(vec![form(
            &fleet.at("you"),
            &[("you.name", "Somebody Else"), ("do", "next")],
        )])
        .await;
    assert_eq!(answer[0].1, format!("/apply/{}", fleet.secret));
    let now = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert!(now["answers"].to_string().contains("Zoë Föhn"));
    assert_eq!(letters(&site.state, &fleet.reference).await, ["submitted"]);
}
