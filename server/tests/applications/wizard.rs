//! The wizard in the browser gets the same results as the server, from the data in its page.

use super::fleet::Fleet;
use super::walk::site_on;
use app::api::{ApplicationAnswer, wire};
use app::apply::WizardSubject;
use domain::application::Step;
use domain::joining::Part;
use domain::quote::Quote;
use rstest::rstest;
use serde_json::Value;
use server::storage::Backend;

const HARBOURS: &str = "server/tests/harbours";

fn asked(steps: &[Step]) -> Vec<(&str, Vec<&str>)> {
    steps
        .iter()
        .map(|step| {
            let keys = step.fields.iter().map(|field| field.key.as_str());
            (step.id.as_str(), keys.collect())
        })
        .collect()
}

/// A quote with its texts in English, the only language that the browser gets.
fn in_english(quote: &Quote) -> Value {
    let mut quote = serde_json::to_value(quote).unwrap();
    keep_english(&mut quote);
    quote
}

fn keep_english(value: &mut Value) {
    match value {
        Value::Object(members) if members.contains_key("en") => members.retain(|language, _| language == "en"),
        Value::Object(members) => members.values_mut().for_each(keep_english),
        Value::Array(items) => items.iter_mut().for_each(keep_english),
        _ => {}
    }
}

#[rstest]
#[tokio::test]
async fn the_browser_comes_to_the_same_steps_and_price(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    let json = site.json(&format!("/applications/{}?rules=true", fleet.secret)).await;
    let answer: ApplicationAnswer = serde_json::from_value(json).unwrap();
    let sent = wire::write(&WizardSubject::of_step(&answer, &fleet.secret, "you")).unwrap();
    let subject: WizardSubject = wire::read(&sent).unwrap();
    assert!(subject.has_rules());
    let now = subject.with_answers(&answer.all_answers());
    assert_eq!(asked(&now.steps), asked(&answer.steps));
    assert_eq!(in_english(&now.quote), in_english(&answer.quote));
    assert_eq!(now.refusals, answer.refusals);
    assert_eq!(now.stages, answer.stages);
    assert_eq!((&now.name, now.party), (&answer.name, answer.party));
}

#[rstest]
#[tokio::test]
async fn w17_a_colleagues_page_has_no_rules(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    let marketing = fleet.hand_over(&site.state, Part::Marketing).await;
    let json = site.json(&format!("/applications/{marketing}?rules=true")).await;
    assert!(json["rules"].is_null());
    let answer: ApplicationAnswer = serde_json::from_value(json).unwrap();
    let subject = WizardSubject::of_step(&answer, &marketing, "questions-marketing");
    assert!(!subject.has_rules());
    let now = subject.with_answers(&answer.all_answers());
    assert_eq!(asked(&now.steps), asked(&answer.steps));
}

#[rstest]
#[tokio::test]
async fn rules_are_sent_only_where_they_are_asked_for(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let site = site_on(backend, HARBOURS);
    let fleet = Fleet::signed(&site).await;
    let json = site.json(&format!("/applications/{}", fleet.secret)).await;
    assert!(json["rules"].is_null());
}
