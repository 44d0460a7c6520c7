//! Two people editing the same draft: nothing is overwritten without being seen.

use super::fleet::Fleet;
use super::requests::{answers_to, form};
use super::walk::{Walker, site_on};
use crate::site::Site;
use axum::http::StatusCode;
use rstest::rstest;
use server::storage::Backend;
use std::collections::BTreeMap;

const HARBOURS: &str = "server/tests/harbours";

/// Two people on the same page of the same application.
async fn two<'a>(site: &'a Site, fleet: &Fleet, page: &str) -> [Walker<'a>; 2] {
    let mut walkers = [0, 1].map(|_| Walker {
        site,
        at: fleet.at(page),
        page: String::new(),
    });
    for walker in &mut walkers {
        walker.open(page).await;
    }
    walkers
}

fn typed(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs
        .iter()
        .map(|(key, typed)| ((*key).to_owned(), (*typed).to_owned()))
        .collect()
}

/// What's stored for a key.
async fn stored(site: &Site, fleet: &Fleet, key: &str) -> String {
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    let answers = answer["answers"].as_array().unwrap();
    let found = answers.iter().find(|pair| pair[0] == key);
    found
        .map(|pair| pair[1].as_str().unwrap().to_owned())
        .unwrap_or_default()
}

fn in_field(walker: &Walker<'_>, page: &str, key: &str) -> String {
    let form = walker.form(page);
    let field = form.fields.iter().find(|field| field.name == key).unwrap();
    field.value.clone().unwrap_or_default()
}

#[rstest]
#[tokio::test]
async fn what_somebody_else_changed_is_not_overwritten_but_shown_with_what_was_typed_until_saved_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let [mut ada, mut bob] = two(&site, &fleet, "you").await;
    ada.fill(&typed(&[("you.name", "Ada Lovelace")]), "next").await;
    bob.fill(&typed(&[("you.name", "Robert Bob"), ("you.title", "Mate")]), "next")
        .await;
    assert!(bob.at.ends_with("/you?check"), "{}", bob.at);
    let complaints = bob.complaints();
    assert!(
        complaints.contains("the saved answer is “Ada Lovelace”"),
        "{complaints}"
    );
    assert_eq!(in_field(&bob, "you", "you.name"), "Robert Bob");
    assert_eq!(stored(&site, &fleet, "you.name").await, "Ada Lovelace");
    // Fields that only one of them changed are saved.
    assert_eq!(stored(&site, &fleet, "you.title").await, "Mate");
    // If they insist, it's saved, because this page was based on both versions.
    bob.fill(&typed(&[]), "next").await;
    assert!(!bob.at.contains("check"), "{}", bob.at);
    assert_eq!(stored(&site, &fleet, "you.name").await, "Robert Bob");
}

#[rstest]
#[tokio::test]
async fn what_was_typed_is_given_up_for_what_is_stored_by_typing_that(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let [mut ada, mut bob] = two(&site, &fleet, "you").await;
    ada.fill(&typed(&[("you.name", "Ada Lovelace")]), "next").await;
    bob.fill(&typed(&[("you.name", "Robert Bob")]), "next").await;
    bob.fill(&typed(&[("you.name", "Ada Lovelace")]), "next").await;
    assert!(!bob.at.contains("check"), "{}", bob.at);
    bob.open("you").await;
    assert_eq!(in_field(&bob, "you", "you.name"), "Ada Lovelace");
    assert_eq!(bob.complaints(), "");
}

#[rstest]
#[tokio::test]
async fn what_a_form_sends_back_as_it_was_overwrites_nothing(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let [mut ada, mut bob] = two(&site, &fleet, "you").await;
    ada.fill(&typed(&[("you.name", "Ada Lovelace")]), "next").await;
    bob.fill(&typed(&[("you.title", "Mate")]), "next").await;
    assert!(!bob.at.contains("check"), "{}: {}", bob.at, bob.complaints());
    assert_eq!(stored(&site, &fleet, "you.name").await, "Ada Lovelace");
    // The same if someone cleared a field.
    let [mut ada, mut bob] = two(&site, &fleet, "you").await;
    ada.fill(&typed(&[("you.title", "")]), "next").await;
    bob.fill(&typed(&[("you.name", "Robert Bob")]), "next").await;
    assert_eq!(stored(&site, &fleet, "you.title").await, "");
    assert_eq!(stored(&site, &fleet, "you.name").await, "Robert Bob");
}

/// The status of an automatic save, and the keys in conflict.
async fn saves_itself(site: &Site, fleet: &Fleet, revision: i64, page: &str, answers: &[(&str, &str)]) -> String {
    let answer = site.ask(answers_to(&fleet.secret, revision, page, answers)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()["conflicts"].to_string()
}

#[rstest]
#[tokio::test]
async fn a_page_that_saved_by_itself_does_not_conflict_with_itself(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let revision = fleet.revision(&site).await;
    for name in ["A", "Ad", "Ada"] {
        let conflicts = saves_itself(&site, &fleet, revision, "page-1", &[("you.name", name)]).await;
        assert_eq!(conflicts, "{}");
    }
    let since = revision.to_string();
    let sent = [
        ("revision", since.as_str()),
        ("page", "page-1"),
        ("you.name", "Ada L."),
        ("you.email", "zoe@example.org"),
        ("do", "next"),
    ];
    let answer = site.ask(form(&fleet.at("you"), &sent)).await;
    assert!(
        !answer.header("location").contains("check"),
        "{}",
        answer.header("location")
    );
    assert_eq!(stored(&site, &fleet, "you.name").await, "Ada L.");
}

#[rstest]
#[tokio::test]
async fn two_pages_that_save_by_themselves_from_one_link_hold_what_the_other_did_not_see(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::answered(&site.state).await;
    let revision = fleet.revision(&site).await;
    let conflicts = saves_itself(&site, &fleet, revision, "page-1", &[("you.name", "Ada")]).await;
    assert_eq!(conflicts, "{}");
    let second = [("you.name", "Bob"), ("you.title", "Mate")];
    let conflicts = saves_itself(&site, &fleet, revision, "page-2", &second).await;
    assert_eq!(conflicts, "{\"you.name\":\"Ada\"}");
    assert_eq!(stored(&site, &fleet, "you.name").await, "Ada");
    // The first page hasn't seen the title, and leaves it unchanged.
    let conflicts = saves_itself(
        &site,
        &fleet,
        revision,
        "page-1",
        &[("you.title", ""), ("you.name", "Ada L.")],
    )
    .await;
    assert_eq!(conflicts, "{}");
    assert_eq!(stored(&site, &fleet, "you.title").await, "Mate");
    assert_eq!(stored(&site, &fleet, "you.name").await, "Ada L.");
    // The second page, sent unchanged, shows its own answer next to the stored one.
    let since = revision.to_string();
    let sent = [
        ("revision", since.as_str()),
        ("page", "page-2"),
        ("you.name", "Bob"),
        ("do", "next"),
    ];
    let answer = site.ask(form(&fleet.at("you"), &sent)).await;
    assert!(answer.header("location").ends_with("/you?check"));
    let [bob, _] = two(&site, &fleet, "you").await;
    assert!(
        bob.complaints().contains("the saved answer is “Ada L.”"),
        "{}",
        bob.complaints()
    );
    assert_eq!(in_field(&bob, "you", "you.name"), "Bob");
}
