//! Responses are what the OpenAPI document says.

use super::description::{Description, Operation};
use crate::site::Site;
use std::collections::BTreeSet;

const PROGRAMME: &str = "/foundations/{foundation}/programmes/{programme}";
const SOURCE: &str = "/foundations/{foundation}/programmes/{programme}/source";
const COMPARISON: &str = "/foundations/{foundation}/programmes/{programme}/comparison";
const COMPARISON_CSV: &str = "/foundations/{foundation}/programmes/{programme}/comparison.csv";
const QUOTE: &str = "/foundations/{foundation}/programmes/{programme}/tiers/{tier}/quote";
const CHANGES: &str = "/foundations/{foundation}/programmes/{programme}/changes";
const SEATS: &str = "/foundations/{foundation}/programmes/{programme}/seats";

/// A route, filled in with every foundation, programme and tier of a site.
fn addresses(site: &Site, route: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for shelf in site.loaded.catalogue.foundations() {
        for programme in &shelf.versions {
            for tier in &programme.tiers {
                let path = route
                    .replace("{foundation}", &shelf.foundation.id)
                    .replace("{programme}", &programme.id)
                    .replace("{tier}", &tier.id);
                let version = if route.contains("{tier}") || route.contains("{programme}") {
                    format!("version={}", programme.version)
                } else {
                    String::new()
                };
                found.insert(format!("{path}?{version}"));
            }
        }
    }
    found
}

#[tokio::test]
async fn every_answer_is_what_the_description_says() {
    for site in [Site::shipped(), Site::harder(), Site::harbour()] {
        let description = Description::of(&site).await;
        for Operation { route, .. } in description.public() {
            for address in addresses(&site, route) {
                for lang in ["en", "de"] {
                    let path = format!("/api/v1{address}&lang={lang}");
                    let answer = site.get(&path).await;
                    assert_eq!(answer.status, 200, "{path}: {}", answer.body);
                    description.check(route, &path, &answer);
                }
            }
        }
    }
}

#[tokio::test]
async fn answers_to_what_is_known_are_what_the_description_says() {
    for (site, route, path) in [
        (
            Site::shipped(),
            QUOTE,
            "openinfra/programmes/membership/tiers/gold/quote?stage=startup",
        ),
        (
            Site::shipped(),
            QUOTE,
            "2i2c/programmes/membership/tiers/general/quote?version=2026&active_users=280",
        ),
        (
            Site::harder(),
            QUOTE,
            "eclipse/programmes/membership/tiers/associate/quote?kind=company&revenue=0.8M&headcount=8",
        ),
        (
            Site::harbour(),
            QUOTE,
            "harbour/programmes/membership/tiers/fleet/quote?ships=0&in_league=no",
        ),
        (
            Site::harder(),
            SEATS,
            "nodejs/programmes/membership/seats?platinum=8&gold=7&silver=25",
        ),
        (
            Site::harbour(),
            SEATS,
            "harbour/programmes/membership/seats?fleet=7&keeper=0",
        ),
        (
            Site::harbour(),
            CHANGES,
            "harbour/programmes/membership/changes?from=1&to=3",
        ),
        (
            Site::harbour(),
            COMPARISON,
            "harbour/programmes/membership/comparison?differences=on&ships=2&in_league=yes",
        ),
    ] {
        let path = format!("/api/v1/foundations/{path}");
        let answer = site.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        Description::of(&site).await.check(route, &path, &answer);
    }
}

#[tokio::test]
async fn every_problem_is_one_the_description_knows() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    let harbour = "harbour/programmes/membership";
    for (route, path) in [
        ("/foundations/{foundation}", "nobody".to_owned()),
        (PROGRAMME, "harbour/programmes/membershp".to_owned()),
        (PROGRAMME, format!("{harbour}?version=9")),
        (PROGRAMME, format!("{harbour}?on=2001-01-01")),
        (PROGRAMME, format!("{harbour}?on=never")),
        (SOURCE, format!("{harbour}/source?version=9")),
        (SOURCE, format!("{harbour}/source?on=never")),
        (COMPARISON, format!("{harbour}/comparison?version=9")),
        (COMPARISON, format!("{harbour}/comparison?on=never")),
        (COMPARISON_CSV, format!("{harbour}/comparison.csv?version=9")),
        (COMPARISON_CSV, format!("{harbour}/comparison.csv?on=never")),
        (QUOTE, format!("{harbour}/tiers/kept/quote")),
        (QUOTE, format!("{harbour}/tiers/keeper/quote?ships=many")),
        (CHANGES, format!("{harbour}/changes?from=9")),
        (CHANGES, format!("{harbour}/changes?ships=many")),
        (SEATS, format!("{harbour}/seats?version=9")),
        (SEATS, format!("{harbour}/seats?fleet=many")),
    ] {
        let path = format!("/api/v1/foundations/{path}");
        let answer = site.get(&path).await;
        assert!(answer.status.is_client_error(), "{path} {}", answer.status);
        description.check(route, &path, &answer);
    }
}

/// Repeated query parameters are an error, at every endpoint that reads its query.
#[tokio::test]
async fn what_cannot_be_read_is_described_wherever_it_can_happen() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    for Operation { route, said, .. } in description.public() {
        let address = addresses(&site, route).pop_first().unwrap();
        let parameters = said["parameters"].as_array().map_or(&[][..], Vec::as_slice);
        let has = |name: &str| parameters.iter().any(|parameter| parameter["name"] == name);
        let twice = if has("lang") {
            "lang=en&lang=de"
        } else {
            "on=2026-07-01&on=2026-07-02"
        };
        let path = format!("/api/v1{address}&{twice}");
        let answer = site.get(&path).await;
        if !parameters.is_empty() {
            assert_eq!(answer.status, 400, "{path}");
        }
        description.check(route, &path, &answer);
    }
}

#[tokio::test]
async fn nothing_is_sent_again_where_the_description_says_so() {
    let site = Site::harbour();
    let description = Description::of(&site).await;
    for Operation { route, said, .. } in description.public() {
        let path = format!("/api/v1{}", addresses(&site, route).pop_first().unwrap());
        let tag = site.get(&path).await.header("etag").to_owned();
        let answer = site.get_with(&path, &[("if-none-match", &tag)]).await;
        let described = &said["responses"][answer.status.as_str()];
        assert!(
            described.is_object() && described["content"].is_null(),
            "{path} {}",
            answer.status
        );
    }
}
