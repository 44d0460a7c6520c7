//! `…/seats`.

use super::each;
use crate::site::{Site, pretty};
use insta::assert_snapshot;
use serde_json::{Value, json};

const NODEJS: &str = "/foundations/nodejs/programmes/membership/seats";
const HARBOUR: &str = "/foundations/harbour/programmes/membership/seats";

fn number<'a>(answer: &'a Value, body: &str) -> &'a Value {
    let bodies = answer.as_array().unwrap();
    &bodies.iter().find(|entry| entry["body"] == body).unwrap()["seats"]
}

#[tokio::test]
async fn seats_follow_the_members() {
    let site = Site::harder();
    for (query, gold, silver) in [
        ("platinum=8&gold=7&silver=25", json!(2), json!(2)),
        ("platinum=4&gold=9&silver=25", json!(1), json!(0)),
        ("platinum=8&silver=25", Value::Null, Value::Null),
        ("platinum=8&gold=&silver=25", Value::Null, Value::Null),
    ] {
        let answer = site.json(&format!("{NODEJS}?{query}")).await;
        assert_eq!(number(&answer, "gold"), &gold, "{query}");
        assert_eq!(number(&answer, "silver"), &silver, "{query}");
    }
}

#[tokio::test]
async fn seats_are_told_with_their_formula_in_words() {
    let site = Site::harbour();
    let mut told = Vec::new();
    for query in ["fleet=7&keeper=1", "fleet=7&keeper=0", "fleet=7&lang=de"] {
        let answer = site.json(&format!("{HARBOUR}?{query}")).await;
        told.push(format!("{query}\n{}", pretty(answer)));
    }
    assert_snapshot!(told.join("\n\n"));
}

#[tokio::test]
async fn a_programme_without_such_seats_has_none() {
    let site = Site::harbour();
    assert_eq!(site.json(&format!("{HARBOUR}?version=1")).await, json!([]));
    assert_eq!(each(&site.json(HARBOUR).await, "body"), ["fleet"]);
}
