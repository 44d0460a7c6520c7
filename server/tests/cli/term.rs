//! `guildhall term`.

use super::{HARDER, json, session, shown};
use insta::assert_snapshot;
use serde_json::json as expected;

#[test]
fn a_stub_follows_the_first_year_of_finos() {
    let term = json(&format!("term finos/membership gold {HARDER} --agreed 2026-03-20"));
    assert_eq!(
        term["periods"],
        expected!([
            {
                "first_day": "2026-04-01", "last_day": "2027-03-31", "last_notice": "2026-12-01",
                "yearly_fees": 1, "share": "1/1", "due": { "currency": "USD", "from": 5_000_000, "to": 5_000_000 },
            },
            {
                "first_day": "2027-04-01", "last_day": "2027-12-31", "last_notice": "2027-12-01",
                "yearly_fees": 1, "share": "9/12", "due": { "currency": "USD", "from": 3_750_000, "to": 3_750_000 },
            },
            {
                "first_day": "2028-01-01", "last_day": "2028-12-31", "last_notice": "2028-12-01",
                "yearly_fees": 1, "share": "1/1", "due": { "currency": "USD", "from": 5_000_000, "to": 5_000_000 },
            },
        ])
    );
}

#[test]
fn terms_are_shown_with_their_rules() {
    assert_snapshot!(session([
        &format!("term finos/membership gold {HARDER} --agreed 2026-03-20"),
        "term almalinux/membership contributor --agreed 2026-03-20",
        "term 2i2c/membership@2026 general --agreed 2024-02-29",
    ]));
}

#[test]
fn a_day_must_exist() {
    assert_snapshot!(shown("term 2i2c/membership general --agreed 2026-02-29"));
}
