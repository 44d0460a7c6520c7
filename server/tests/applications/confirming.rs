//! Confirming the applicant's address. Until then, a draft only emails its applicant a link, and nobody else anything (S2).

use super::fleet::{COLLEAGUE, Fleet, code_in, letters, owed_secret};
use super::requests::{form, json_to};
use super::walk::{Walker, site_on, text};
use crate::site::Site;
use axum::http::{Method, StatusCode};
use domain::joining::Part;
use rstest::rstest;
use serde_json::json;
use server::applications::AppState;
use server::storage::Backend;
use std::collections::BTreeSet;

/// What a stranger types wherever they can.
const TYPED: &str = "Buy cheap watches at spam.example.org";

/// A walker on the first page of an application.
async fn at_start<'a>(site: &'a Site, fleet: &Fleet) -> Walker<'a> {
    let mut walker = Walker {
        site,
        at: fleet.at(""),
        page: String::new(),
    };
    overview(&mut walker).await;
    walker
}

async fn overview(walker: &mut Walker<'_>) {
    let start = format!("/apply/{}", walker.secret());
    assert_eq!(walker.go(&start).await, StatusCode::OK);
}

/// Delegates a part on its page.
async fn hand_over(walker: &mut Walker<'_>, part: Part, message: &str) {
    let page = format!("send-{}", part.id());
    walker.open(&page).await;
    let said = [
        (format!("send.{}.name", part.id()), "Col League"),
        (format!("send.{}.email", part.id()), COLLEAGUE),
        (format!("send.{}.message", part.id()), message),
    ];
    let said: Vec<(&str, &str)> = said.iter().map(|(key, value)| (key.as_str(), *value)).collect();
    walker.press(&page, &said).await;
}

/// Every email of an application: kind, recipient, subject and raw message.
async fn mails(state: &AppState, reference: &str) -> Vec<(String, String, String, String)> {
    let mut tx = state.database.read().await.unwrap();
    let rows: Vec<(String, String, String, Vec<u8>)> = tx
        .all(
            "SELECT kind, recipient, subject, message FROM outbox WHERE application = $1 ORDER BY kind, id",
            &[reference.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    let decoded = |(kind, to, subject, message): (String, String, String, Vec<u8>)| {
        let message = String::from_utf8(message).unwrap().replace("=\r\n", "");
        (kind, to, subject, message)
    };
    rows.into_iter().map(decoded).collect()
}

/// The newest code sent for an application.
async fn code(state: &AppState, reference: &str) -> String {
    let mails = mails(state, reference).await;
    let mut codes = mails.iter().filter_map(|(_, _, _, message)| code_in(message));
    codes.next_back().unwrap()
}

async fn state_of_link(site: &Site, fleet: &Fleet) -> String {
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    answer["links"][0]["state"].as_str().unwrap().to_owned()
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s2_an_unconfirmed_draft_sends_no_free_text(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::unconfirmed(&site.state).await);
    fleet
        .answer(
            state,
            &[("you.name", TYPED), ("you.title", TYPED), ("organisation.name", TYPED)],
        )
        .await;
    let links = format!("/applications/{}/links", fleet.secret);
    for part in ["legal", "billing", "marketing", "signature"] {
        let colleague = json!({ "part": part, "name": TYPED, "email": COLLEAGUE, "message": TYPED });
        let answer = site.ask(json_to(Method::POST, &links, &colleague)).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);
    }
    let mut walker = at_start(&site, &fleet).await;
    hand_over(&mut walker, Part::Legal, TYPED).await;
    walker.press("mail", &[]).await;
    for button in ["remind", "recall"] {
        overview(&mut walker).await;
        walker.press(button, &[]).await;
    }
    fleet.answer(state, &[("you.email", "another@example.org")]).await;
    walker.press("mail", &[]).await;
    let mails = mails(state, &fleet.reference).await;
    assert!(!mails.is_empty());
    for (kind, to, subject, message) in mails {
        assert_eq!(kind, "confirm", "to {to}");
        assert!(
            ["zoe@example.org", "another@example.org"].contains(&to.as_str()),
            "{to}"
        );
        for written in [&subject, &message] {
            for typed in ["watches", "spam.example.org"] {
                assert!(!written.contains(typed), "{written}");
            }
        }
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s2_links_wait_for_the_button_behind_the_emailed_link(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::unconfirmed(&site.state).await);
    let mut walker = at_start(&site, &fleet).await;
    hand_over(&mut walker, Part::Marketing, "Could you look at this?").await;
    let page = text(&walker.page);
    assert!(
        page.contains("as soon as you’ve confirmed your own email address"),
        "{page}"
    );
    assert!(page.contains("Waiting for you to confirm your email address"), "{page}");
    assert_eq!(state_of_link(&site, &fleet).await, "waiting");
    assert_eq!(letters(state, &fleet.reference).await, ["confirm"]);

    // Opening the link changes nothing, because spam filters open links, too.
    let code = code(state, &fleet.reference).await;
    let address = fleet.at(&format!("confirm?code={code}"));
    for _ in 0..2 {
        assert_eq!(walker.go(&address).await, StatusCode::OK);
    }
    assert!(text(&walker.page).contains("zoe@example.org"), "{}", text(&walker.page));
    assert_eq!(letters(state, &fleet.reference).await, ["confirm"]);
    walker.press("confirm", &[]).await;
    assert!(
        text(&walker.page).contains("Your email address is confirmed"),
        "{}",
        text(&walker.page)
    );

    let mails = mails(state, &fleet.reference).await;
    let kinds: Vec<&str> = mails.iter().map(|mail| mail.0.as_str()).collect();
    assert_eq!(kinds, ["confirm", "handed over"]);
    let (_, to, subject, message) = &mails[1];
    assert_eq!(to, COLLEAGUE);
    assert!(
        subject.contains("Föhn") && message.contains("Could you look at this?"),
        "{message}"
    );
    let theirs = owed_secret(state, &fleet.reference, "handed over").await;
    assert_eq!(site.get(&format!("/apply/{theirs}")).await.status, StatusCode::OK);
    assert_eq!(state_of_link(&site, &fleet).await, "sent");
    // Pressing the button twice, or coming back to the page, shows the same result.
    let again = site.ask(form(&fleet.at("confirm"), &[("code", &code)])).await;
    assert_eq!(again.header("location"), fleet.at("confirm"));
    assert_eq!(letters(state, &fleet.reference).await, ["confirm", "handed over"]);
    assert_eq!(
        super::fleet::recorded(state, &fleet.reference, "confirmed email").await,
        1
    );

    // From now on, parts are sent immediately.
    hand_over(&mut walker, Part::Billing, "").await;
    assert!(
        text(&walker.page).contains("on its way to Col League"),
        "{}",
        text(&walker.page)
    );
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn s2_a_code_works_once_for_one_address_and_not_for_ever(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::unconfirmed(&site.state).await);
    let other = Fleet::unconfirmed(state).await;
    let mut walker = at_start(&site, &fleet).await;
    walker.press("mail", &[]).await;
    let code = code(state, &fleet.reference).await;
    let sends = async |fleet: &Fleet, code: &str| {
        let answer = site.ask(form(&fleet.at("confirm"), &[("code", code)])).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        answer.header("location").to_owned()
    };
    let refused = |fleet: &Fleet| fleet.at("confirm?check");
    // Another application's code, a made-up one, and none.
    assert_eq!(sends(&other, &code).await, refused(&other));
    for wrong in ["", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "\u{e4}", &fleet.secret] {
        assert_eq!(sends(&fleet, wrong).await, refused(&fleet), "{wrong}");
    }
    // Sent to an address that's no longer in the answers.
    fleet.answer(state, &[("you.email", "another@example.org")]).await;
    assert_eq!(sends(&fleet, &code).await, refused(&fleet));
    fleet.answer(state, &[("you.email", "Zoe@Example.org")]).await;
    // Too old.
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE confirmation SET expires_at = expires_at - 604800000", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(sends(&fleet, &code).await, refused(&fleet));
    walker.go(&refused(&fleet)).await;
    assert!(text(&walker.page).contains("has expired"), "{}", text(&walker.page));
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE confirmation SET expires_at = expires_at + 604800000", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(sends(&fleet, &code).await, fleet.at("confirm"));
    // A new address has to be confirmed. Until then, emails go to the old one.
    fleet.answer(state, &[("you.email", "victim@example.org")]).await;
    assert_eq!(sends(&fleet, &code).await, refused(&fleet));
    let application = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert_eq!(application["email_confirmed"], false);
    fleet.answer(state, &[("you.email", "")]).await;
    let colleague = fleet.hand_over(state, Part::Marketing).await;
    site.ask(form(&format!("/apply/{colleague}/wrong-person"), &[])).await;
    let declined = mails(state, &fleet.reference).await;
    let declined: Vec<&str> = declined
        .iter()
        .filter(|mail| mail.0 == "declined")
        .map(|mail| mail.1.as_str())
        .collect();
    assert_eq!(declined, ["zoe@example.org"]);
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f36_four_parts_for_one_colleague_have_four_subjects(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, "server/tests/harbours");
    let (state, fleet) = (&site.state, Fleet::answered(&site.state).await);
    for part in Part::HANDED {
        fleet.hand_over(state, part).await;
    }
    let mails = mails(state, &fleet.reference).await;
    let subjects: BTreeSet<&str> = mails.iter().map(|mail| mail.2.as_str()).collect();
    assert_eq!(subjects.len(), 4, "{subjects:?}");
    let signing: Vec<&&str> = subjects.iter().filter(|subject| subject.contains("sign")).collect();
    assert_eq!(signing.len(), 1, "{subjects:?}");
    assert!(
        signing[0].contains("Membership agreement") && signing[0].contains("€2,000"),
        "{signing:?}"
    );
}
