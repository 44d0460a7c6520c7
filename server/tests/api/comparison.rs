//! `…/comparison` and `…/comparison.csv`.

use super::each;
use crate::site::{Site, pretty};
use insta::assert_snapshot;
use serde_json::{Value, json};

const OPENINFRA: &str = "/foundations/openinfra/programmes/membership/comparison";
const HARBOUR: &str = "/foundations/harbour/programmes/membership/comparison";

/// The ids of all rows, in order.
fn rows(sheet: &Value) -> Vec<&str> {
    let groups = sheet["groups"].as_array().unwrap().iter();
    groups
        .flat_map(|group| each(&group["rows"], "id"))
        .map(|id| id.as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn a_comparison_is_told_in_words() {
    let site = Site::harbour();
    assert_snapshot!(pretty(site.json(&format!("{HARBOUR}?tier=keeper&tier=fleet")).await));
}

#[tokio::test]
async fn a_table_for_spreadsheets_has_the_same_cells_and_no_formulas() {
    let site = Site::harbour();
    let query = "tier=keeper&tier=fleet&ships=3&in_league=yes";
    assert_snapshot!(
        site.session([
            &format!("{HARBOUR}.csv?{query}"),
            &format!("{HARBOUR}.csv?{query}&lang=de")
        ])
        .await
    );
    let sheet = site.json(&format!("{HARBOUR}?{query}")).await;
    let csv = site.get(&format!("/api/v1{HARBOUR}.csv?{query}")).await.body;
    let lines: Vec<&str> = csv.split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 1 + rows(&sheet).len());
    assert!(csv.ends_with("\r\n"));
}

#[tokio::test]
async fn tiers_are_those_asked_for_and_a_sensible_choice_otherwise() {
    let site = Site::shipped();
    for (query, tiers) in [
        ("?tier=silver&tier=gold", vec!["gold", "silver"]),
        ("?tier=gold,silver", vec!["gold", "silver"]),
        ("?tier=golf&tier=gold", vec!["gold"]),
    ] {
        let sheet = site.json(&format!("{OPENINFRA}{query}")).await;
        assert_eq!(each(&sheet["tiers"], "id"), tiers, "{query}");
    }
    let sheet = site.json(OPENINFRA).await;
    assert!(sheet["tiers"].as_array().unwrap().len() >= 2);
}

#[tokio::test]
async fn every_row_has_a_cell_for_each_tier_and_says_whether_they_differ() {
    let site = Site::shipped();
    for query in ["", "?lang=de", "?version=directed-fund", "?group=voting", "?q=vote"] {
        let sheet = site.json(&format!("{OPENINFRA}{query}")).await;
        let tiers = sheet["tiers"].as_array().unwrap().len();
        for group in sheet["groups"].as_array().unwrap() {
            assert!(!group["title"].as_str().unwrap().is_empty(), "{query}");
            for row in group["rows"].as_array().unwrap() {
                let cells = row["cells"].as_array().unwrap();
                assert_eq!(cells.len(), tiers, "{query} {row}");
                let texts = each(&row["cells"], "text");
                assert!(
                    row["differs"] == true || texts.windows(2).all(|pair| pair[0] == pair[1]),
                    "{query} {row}"
                );
            }
        }
    }
}

#[tokio::test]
async fn rows_are_chosen_by_difference_group_and_words() {
    let site = Site::shipped();
    let all = site.json(OPENINFRA).await;
    let different = site.json(&format!("{OPENINFRA}?differences=on")).await;
    let expected: Vec<&str> = all["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|group| group["rows"].as_array().unwrap())
        .filter(|row| row["differs"] == true)
        .map(|row| row["id"].as_str().unwrap())
        .collect();
    assert_eq!(rows(&different), expected);

    let voting = site.json(&format!("{OPENINFRA}?group=voting")).await;
    assert_eq!(each(&voting["groups"], "id"), ["voting"]);

    let found = site.json(&format!("{OPENINFRA}?q=board&lang=en")).await;
    assert_eq!(rows(&found), ["gold-directors"]);
    assert_eq!(site.json(&format!("{OPENINFRA}?q=zeppelin")).await["groups"], json!([]));
}

#[tokio::test]
async fn facts_and_the_day_decide_the_price() {
    let site = Site::harbour();
    for (query, price) in [
        ("tier=keeper", "€300 a year"),
        ("tier=keeper&on=2026-07-31", "€300 a year"),
        ("tier=keeper&on=2026-08-01", "€500 a year"),
        ("tier=keeper&lang=de&on=2026-08-01", "500\u{a0}€ pro Jahr"),
    ] {
        let sheet = site.json(&format!("{HARBOUR}?{query}")).await;
        let price_row = &sheet["groups"][0]["rows"][0];
        assert_eq!(price_row["cells"][0]["text"], price, "{query}");
    }
    let site = Site::shipped();
    for (stage, price) in [("startup", "$50,000 a year"), ("established", "$150,000 a year")] {
        let sheet = site.json(&format!("{OPENINFRA}?tier=gold&stage={stage}")).await;
        assert_eq!(sheet["groups"][0]["rows"][0]["cells"][0]["text"], price);
    }
}
