//! Countries, computed facts and grants that depend on facts, on pages and in the API.

use crate::site::{Site, root};
use axum::http::StatusCode;

/// The text between tags, without markup.
fn text(page: &str) -> String {
    let mut text = String::new();
    let mut is_inside = true;
    for sign in page.chars() {
        match sign {
            '<' => is_inside = false,
            '>' => {
                is_inside = true;
                text.push(' ');
            }
            sign if is_inside && !matches!(sign, '\u{2068}' | '\u{2069}') => text.push(sign),
            _ => {}
        }
    }
    text.replace('\u{a0}', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[tokio::test]
async fn f24_a_country_is_chosen_by_name_in_the_readers_language() {
    let site = Site::harder();
    for (language, name) in [("en", "Austria"), ("de", "Österreich")] {
        for page in ["tiers/gold", "fit", "compare"] {
            let page = site
                .get(&format!("/meridian/membership/{page}?lang={language}"))
                .await
                .body;
            let options = page.matches("<option").count();
            assert!(options >= 250, "{options} options");
            assert!(text(&page).contains(name), "{language}");
            assert!(!page.contains("type=\"radio\" id=\"fact-country\""));
        }
    }
}

#[tokio::test]
async fn a_price_by_country_says_which_countries() {
    let site = Site::harder();
    let stated = "kind=company&staff=120&revenue=4000000&newcomer=no&registered=yes";
    let page = text(
        &site
            .get(&format!("/meridian/membership/tiers/gold?{stated}"))
            .await
            .body,
    );
    assert!(page.contains("Zone: A third of the fees"), "{page}");
    let page = text(
        &site
            .get(&format!("/meridian/membership/tiers/gold?{stated}&country=KE"))
            .await
            .body,
    );
    assert!(page.contains("€5,000"), "{page}");
}

#[tokio::test]
async fn a_country_that_is_none_is_refused_everywhere() {
    let site = Site::harder();
    let page = site.get("/meridian/membership/tiers/gold?country=Atlantis").await.body;
    assert!(page.contains("aria-invalid=\"true\""));
    let answer = site
        .get("/api/v1/foundations/meridian/programmes/membership/tiers/gold/quote?country=Atlantis")
        .await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.body);
    let answer = site
        .get("/api/v1/foundations/meridian/programmes/membership/tiers/gold/quote?points=12")
        .await;
    assert!(answer.body.contains("is computed"), "{}", answer.body);
}

#[tokio::test]
async fn a_grant_that_depends_on_facts_shows_every_case_and_the_visitors_own() {
    let site = Site::harder();
    let page = text(&site.get("/meridian/membership/tiers/gold").await.body);
    assert!(page.contains("8 tickets a year if"), "{page}");
    assert!(page.contains("otherwise 4 tickets a year"), "{page}");
    assert!(!page.contains("For you:"), "{page}");
    let page = text(
        &site
            .get("/meridian/membership/tiers/gold?staff=900&revenue=9000000")
            .await
            .body,
    );
    assert!(page.contains("For you: 8 tickets a year"), "{page}");
    let compared = text(
        &site
            .get("/meridian/membership/compare?tier=gold&tier=platinum")
            .await
            .body,
    );
    assert!(compared.contains("otherwise 4 tickets a year"), "{compared}");
}

#[tokio::test]
async fn places_that_tiers_share_and_the_longest_stay_are_shown() {
    let site = Site::harder();
    let page = text(&site.get("/meridian/membership/tiers/diamond").await.body);
    assert!(
        page.contains("Limited to 12 members together with Patron of the Meridian Commons Foundation"),
        "{page}"
    );
    let page = text(&site.get("/meridian/membership/tiers/newcomer").await.body);
    assert!(page.contains("Longest stay"), "{page}");
}

#[tokio::test]
async fn a_lookup_can_be_a_spreadsheet_next_to_the_programme() {
    let folder = tempfile::tempdir().unwrap();
    let foundation = folder.path().join("meridian");
    std::fs::create_dir(&foundation).unwrap();
    let from = root().join("domain/tests/programmes/meridian");
    std::fs::copy(from.join("foundation.toml"), foundation.join("foundation.toml")).unwrap();
    let text = std::fs::read_to_string(from.join("membership-2026.toml")).unwrap();
    let table = text.lines().find(|line| line.starts_with("table = { full")).unwrap();
    let choices = text.lines().find(|line| line.starts_with("choices = { full")).unwrap();
    let text = text.replace(table, "file = \"zones\"").replace(choices, "");
    std::fs::write(foundation.join("membership-2026.toml"), text).unwrap();
    std::fs::write(foundation.join("zones.csv"), "Country;Zone\nKEN;Third\nAUT;Full\n").unwrap();
    let site = Site::at(folder.path().to_str().unwrap(), |_| {});
    let stated = "kind=company&staff=120&revenue=4000000&newcomer=no&registered=yes";
    for (country, price) in [("KE", "€5,000"), ("AT", "€15,000"), ("NO", "€7,500")] {
        let page = site
            .get(&format!("/meridian/membership/tiers/gold?{stated}&country={country}"))
            .await
            .body;
        assert!(self::text(&page).contains(price), "{country}");
    }
}
