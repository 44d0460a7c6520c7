//! The same cases, natively and in WebAssembly: the engine gives the same results.

#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::date::Date;
use domain::facts::Facts;
use domain::file::read_programme;
use domain::programme::Programme;
use domain::quote::{Amount, quote};
use domain::seats::seats;
use domain::unicode::{lowercase, uppercase};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn programme(name: &str) -> Programme {
    let text = match name {
        "openinfra" => include_str!("../../programmes/openinfra/membership-2021.toml"),
        "openinfra-fund" => include_str!("../../programmes/openinfra/membership-2022.toml"),
        "2i2c" => include_str!("../../programmes/2i2c/membership-2026.toml"),
        "almalinux" => include_str!("../../programmes/almalinux/membership-1.0.toml"),
        "eclipse" => include_str!("programmes/eclipse/membership.toml"),
        "finos" => include_str!("programmes/finos/membership.toml"),
        _ => include_str!("programmes/nodejs/membership.toml"),
    };
    read_programme(name, "membership.toml", text).unwrap_or_else(|problems| panic!("{name}: {problems:?}"))
}

/// The outcome, components and missing facts, on one line.
fn answer(programme: &Programme, tier: &str, stated: &[(&str, &str)]) -> String {
    let mut facts = Facts::new().on(Date::new(2026, 7, 1));
    for (name, value) in stated {
        facts.state(programme, name, value).unwrap();
    }
    let quote = quote(programme, programme.tier(tier).unwrap(), &facts);
    let parts = quote.components.iter().map(|part| match &part.amount {
        Amount::Exact(money) => format!("{money} {}", part.per.id()),
        other => format!("{other:?}")
            .split([' ', '('])
            .next()
            .unwrap_or_default()
            .to_owned(),
    });
    let parts: Vec<String> = parts.collect();
    let needs: Vec<&str> = quote.needs.iter().map(|need| need.fact.as_str()).collect();
    format!(
        "{:?} [{}] needs [{}]",
        quote.outcome,
        parts.join(", "),
        needs.join(", ")
    )
}

/// Programme, tier, facts, result.
type Case = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

const CASES: &[Case] = &[
    (
        "openinfra",
        "gold",
        &[("stage", "startup")],
        "Priced [USD 50000.00 year] needs []",
    ),
    (
        "openinfra",
        "silver",
        &[("stage", "established")],
        "Priced [USD 15000.00 year] needs []",
    ),
    ("openinfra", "gold", &[], "NeedsFacts [] needs [stage]"),
    (
        "openinfra-fund",
        "gold",
        &[("lf_member", "no")],
        "NotEligible [] needs []",
    ),
    (
        "openinfra-fund",
        "gold",
        &[("lf_member", "yes")],
        "Priced [USD 150000.00 year] needs []",
    ),
    (
        "2i2c",
        "general",
        &[("active_users", "280")],
        "Priced [USD 15000.00 year, USD 1000.00 month, AtCost] needs []",
    ),
    (
        "2i2c",
        "general",
        &[("active_users", "20,000")],
        "Priced [USD 15000.00 year, USD 14050.00 month, AtCost] needs []",
    ),
    (
        "2i2c",
        "general",
        &[("active_users", "11")],
        "Priced [USD 15000.00 year, USD 105.00 month, AtCost] needs []",
    ),
    ("almalinux", "gold", &[], "Priced [USD 20000.00 year] needs []"),
    ("almalinux", "contributor", &[], "Free [Free] needs []"),
    (
        "eclipse",
        "contributing",
        &[("kind", "company"), ("revenue", "0.8M"), ("headcount", "8")],
        "Priced [EUR 1500.00 year] needs []",
    ),
    (
        "eclipse",
        "contributing",
        &[("kind", "company"), ("revenue", "0.8M"), ("headcount", "30")],
        "Priced [EUR 5000.00 year] needs []",
    ),
    (
        "eclipse",
        "associate",
        &[("kind", "company"), ("revenue", "0.8M"), ("headcount", "8")],
        "NotOffered [NotOffered] needs []",
    ),
    (
        "eclipse",
        "strategic",
        &[("kind", "academic")],
        "Priced [EUR 25000.00 year] needs []",
    ),
    (
        "finos",
        "silver",
        &[("headcount", "19"), ("lf_member", "yes")],
        "Priced [USD 10000.00 year] needs []",
    ),
    (
        "finos",
        "silver",
        &[("headcount", "100"), ("lf_member", "yes")],
        "Priced [USD 30000.00 year] needs []",
    ),
];

#[test]
fn quotes_are_the_same_natively_and_in_webassembly() {
    for (name, tier, facts, expected) in CASES {
        assert_eq!(
            answer(&programme(name), tier, facts),
            *expected,
            "{name} {tier} {facts:?}"
        );
    }
}

#[test]
fn letters_have_the_same_cases_natively_and_in_webassembly() {
    for (text, small, large) in [
        ("Yes", "yes", "YES"),
        ("Straße", "straße", "STRASSE"),
        ("ΟΔΥΣΣΕΎΣ", "οδυσσεύς", "ΟΔΥΣΣΕΎΣ"),
        ("İpek", "i\u{307}pek", "İPEK"),
        ("ǅ", "ǆ", "Ǆ"),
    ] {
        assert_eq!((lowercase(text), uppercase(text)), (small.to_owned(), large.to_owned()));
    }
}

#[test]
fn seats_are_the_same_natively_and_in_webassembly() {
    let programme = programme("nodejs");
    for (counts, expected) in [([8, 7, 25], [Some(2), Some(2)]), ([4, 9, 25], [Some(1), Some(0)])] {
        let counts = ["platinum", "gold", "silver"]
            .into_iter()
            .map(str::to_owned)
            .zip(counts)
            .collect();
        let all = seats(&programme, &counts);
        let of = |body: &str| {
            all.iter()
                .find(|seats| seats.body == body)
                .and_then(|seats| seats.seats.number())
        };
        assert_eq!([of("gold"), of("silver")], expected);
    }
}
