//! No file, however broken, crashes the reader or the engine. The linter and the comparison are compared with simpler
//! implementations.

#![cfg(feature = "file")]
#![expect(clippy::expect_used, reason = "a failed expect fails the test")]

#[path = "robust/bands.rs"]
mod bands;
#[path = "robust/chains.rs"]
mod chains;
#[path = "robust/consistent.rs"]
mod consistent;
#[path = "robust/engine.rs"]
mod engine;
#[path = "robust/mutations.rs"]
mod mutations;

use domain::compare::{Selection, compare};
use domain::facts::Facts;
use domain::file::{read_foundation, read_programme};
use domain::fit::fit;
use domain::programme::Programme;
use domain::ratio::Ratio;
use domain::resolve::resolve;
use engine::exercise;
use mutations::{Mutation, mutations};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const COMPLETE: &str = include_str!("robust/complete.toml");
const FOUNDATION: &str = include_str!("../../programmes/2i2c/foundation.toml");

/// Real programmes, and one that uses everything.
const PROGRAMMES: [&str; 8] = [
    COMPLETE,
    include_str!("programmes/eclipse/membership.toml"),
    include_str!("programmes/nodejs/membership.toml"),
    include_str!("programmes/finos/membership.toml"),
    include_str!("programmes/meridian/membership-2026.toml"),
    include_str!("programmes/harbour/membership.toml"),
    include_str!("../../programmes/2i2c/membership-2026.toml"),
    include_str!("../../programmes/almalinux/membership-1.0.toml"),
];

fn read(text: &str) -> Option<Programme> {
    read_programme("example", "membership.toml", text).ok()
}

static READ: LazyLock<Vec<Programme>> = LazyLock::new(|| PROGRAMMES.iter().filter_map(|text| read(text)).collect());

fn complete() -> Programme {
    match read_programme("example", "complete.toml", COMPLETE) {
        Ok(programme) => programme,
        Err(problems) => panic!("{}", problems.iter().map(ToString::to_string).collect::<String>()),
    }
}

#[test]
fn the_file_that_has_everything_is_clean() {
    exercise(&complete(), &[0, 1, 7, 10, 99, 100, 1_000_000_000_000]);
}

/// Files as large as the limits allow.
#[test]
fn the_largest_files_are_read_in_good_time() {
    let head = &COMPLETE[..COMPLETE.find("[sources]").unwrap_or_default()];
    let row = |form: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        for line in 0.. {
            text.push_str(&form(line));
            if text.len() > 450_000 {
                break;
            }
        }
        text
    };
    let tall = [
        row(&|_| "a = x\n".to_owned()),
        row(&|n| {
            format!(
                "[tiers.t{n}]\ntitle = \"T\"\nextends = \"t{}\"\nprice = \"free\"\n",
                n + 1
            )
        }),
        row(&|n| format!("[benefits.b{n}]\ntitle = \"B\"\ngroup = \"g{n}\"\n")),
        format!(
            "[tiers.t]\ntitle = \"T\"\nprice = \"free\"\n[tiers.t.grants]\n{}",
            row(&|n| format!("b{n} = true\n"))
        ),
        format!(
            "[tiers.t]\ntitle = \"T\"\n{}",
            row(&|n| format!("[[tiers.t.price.rules]]\nwhen = \"a{n} > {n}\"\namount = 1\n"))
        ),
        row(&|_| "a = [\n".to_owned()),
        row(&|_| "a.".to_owned()),
        row(&|_| "[[tiers]]\n".to_owned()),
    ];
    for rest in tall {
        assert!(read(&format!("{head}{rest}")).is_none(), "{}", &rest[..80]);
        let _ = read_foundation("example", "foundation.toml", &rest, &BTreeMap::new());
    }
    // As many tiers as allowed, each extending the previous one, as deep as allowed.
    let tier = |n: usize| {
        let extends = if n.is_multiple_of(19) {
            String::new()
        } else {
            format!("extends = \"t{}\"\n", n - 1)
        };
        format!("[tiers.t{n}]\ntitle = \"T\"\n{extends}price = \"free\"\n")
    };
    let chain = (0..100).map(tier).collect::<Vec<_>>().concat();
    let chain = read(&format!(
        "{}{chain}",
        head.replace("source = \"bylaws\"\nnotes", "# notes")
    ))
    .expect("a chain of tiers");
    exercise(&chain, &[1]);
}

/// Lines that look like a programme file's.
fn lines() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "programme",
        "tiers",
        "price",
        "facts",
        "kind",
        "headcount",
        "amount",
        "bands",
        "on",
        "rules",
        "when",
        "extends",
        "grants",
        "title",
        "\"größe\"",
        "a",
    ]);
    let value = prop::sample::select(vec![
        "\"free\"",
        "1",
        "-1",
        "1_000",
        "0.5",
        "999999999999999999",
        "9223372036854775807",
        "1e400",
        "nan",
        "inf",
        "0x10",
        "true",
        "false",
        "2026-01-01",
        "2026-01-01T10:00:00Z",
        "10:00:00",
        "[]",
        "{}",
        "[1, 2]",
        "{ amount = 1 }",
        "\"headcount < 10\"",
        "\"\"",
        "“x”",
        "2,500",
        "$5",
        "'x'",
        "\"\"\"x",
        "",
    ]);
    let line = (prop::collection::vec(name, 1..4), value, 0..6_u8).prop_map(|(path, value, form)| match form {
        0 => format!("[{}]", path.join(".")),
        1 => format!("[[{}]]", path.join(".")),
        2 => format!("{}: {value}", path[0]),
        _ => format!("{} = {value}", path.join(".")),
    });
    prop::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

/// A few seconds by default. `PROPTEST_CASES=10000` runs all night.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(96),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_text_stops_the_reader(text in "(?s).{0,200}") {
        let _ = read(&text);
        let _ = read_foundation("example", "foundation.toml", &text, &BTreeMap::new());
    }

    #[test]
    fn no_toml_stops_the_reader(text in lines()) {
        let _ = read_foundation("example", "foundation.toml", &text, &BTreeMap::new());
        if let Some(programme) = read(&text) {
            exercise(&programme, &[1]);
        }
    }

    #[test]
    fn no_change_to_a_file_stops_the_engine(
        which in 0..PROGRAMMES.len(),
        changes in mutations(),
        numbers in prop::collection::vec(0..1_000_000_000_000_i64, 3),
    ) {
        let changed = changes.iter().fold(PROGRAMMES[which].to_owned(), |text, change| change.apply(&text));
        if let Some(programme) = read(&changed) {
            exercise(&programme, &numbers);
        }
        let _ = read_foundation("example", "foundation.toml", &changes.iter().fold(FOUNDATION.to_owned(), |text, change| change.apply(&text)), &BTreeMap::new());
    }

    /// A single change is often harmless, so everything after the reader runs, too.
    #[test]
    fn no_other_number_stops_the_engine(which in 0..PROGRAMMES.len(), at in any::<prop::sample::Index>(), number in mutations::number(), facts in prop::collection::vec(0..1_000_000_000_000_i64, 3)) {
        let changed = Mutation::Number { at, number }.apply(PROGRAMMES[which]);
        if let Some(programme) = read(&changed) {
            exercise(&programme, &facts);
        }
    }

    #[test]
    fn bands_are_complete_exactly_when_every_number_lies_in_one_of_them(
        bands in bands::bands()
    ) {
        // Nothing changes above the highest bound.
        let numbers = 0..20;
        let complete = numbers.clone().all(|number| bands.iter().filter(|band| band.holds(number)).count() == 1);
        let empty = bands.iter().any(|band| !numbers.clone().any(|number| band.holds(number)));
        let text = format!(
            "programme = \"p\"\nversion = \"1\"\nfrom = 2026-01-01\ntitle = \"P\"\nsummary = \"P\"\ncurrency = \"EUR\"\n\
             [facts.headcount]\ntype = \"number\"\nquestion = \"?\"\nlabel = \"?\"\nunit = \"people\"\n\
             [tiers.silver]\ntitle = \"Silver\"\n[tiers.silver.price]\non = \"headcount\"\nbands = [\n{}]\n",
            bands::written(&bands)
        );
        let read = read_programme("example", "bands.toml", &text);
        prop_assert_eq!(read.is_ok(), complete && !empty, "{}\n{:?}", text, read.err());
    }

    #[test]
    fn differences_only_shows_exactly_the_rows_whose_cells_differ(
        which in 0..PROGRAMMES.len(), chosen in prop::collection::vec(any::<bool>(), 12), search in prop::sample::select(vec!["", "logo", "vote", "zzz"])
    ) {
        let programme = &READ[which];
        let tiers: Vec<String> = programme.tiers.iter().zip(&chosen).filter(|(_, chosen)| **chosen).map(|(tier, _)| tier.id.clone()).collect();
        let rows = |only_differences| {
            let choice = Selection { tiers: tiers.clone(), only_differences, search: search.to_owned(), group: String::new() };
            compare(programme, &choice, "en").groups.into_iter().flat_map(|group| group.rows).collect::<Vec<_>>()
        };
        let differing: Vec<_> = rows(false).into_iter()
            .filter(|row| row.cells.iter().any(|cell| !cell.same(&row.cells[0])))
            .collect();
        prop_assert_eq!(rows(true), differing);
    }

    #[test]
    fn no_answer_to_a_question_stops_the_engine(
        which in 0..PROGRAMMES.len(),
        answer in prop_oneof![".{0,30}", "[-+]?[0-9０-９.,' _]{0,40} ?[kKmM%€]?"]
    ) {
        let programme = &READ[which];
        for fact in &programme.facts {
            let mut facts = Facts::new();
            if facts.state(programme, &fact.id, &answer).is_ok() {
                let _ = fit(programme, &facts);
            }
        }
    }

    /// Amounts and steps are exact, and stay exact on their way to the browser.
    #[test]
    fn every_number_survives_being_written(top in prop_oneof![any::<i64>().prop_map(i128::from), any::<i128>()], bottom in prop_oneof![Just(1_i64), Just(100), Just(1000), 1..1_000_000_i64]) {
        let number = Ratio::new(top, i128::from(bottom));
        let written = serde_json::to_string(&number).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Option<Ratio>>(&written).ok(), Some(number), "{}", written);
    }

    #[test]
    fn a_tier_is_what_the_statements_of_its_line_come_to(chain in chains::chain()) {
        let programme = chains::programme(&READ[0], &chain);
        let resolved = resolve(&programme, programme.tiers.last().expect("a tier"));
        let (granted, removed) = chains::applied(&programme);
        let found = resolved.grants.iter().map(|granted| (granted.grant.benefit.clone(), (granted.grant.value.clone(), granted.from.clone())));
        prop_assert_eq!(found.collect::<BTreeMap<_, _>>(), granted);
        let found = resolved.removed.iter().map(|gone| (gone.benefit.clone(), gone.replaced_by.clone()));
        prop_assert_eq!(found.collect::<BTreeMap<_, _>>(), removed);
    }
}
