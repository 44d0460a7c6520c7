//! What's true of the shipped foundations apart from their figures: versions, names, notes and translations.

#![cfg(feature = "file")]

#[path = "figures/reading.rs"]
mod reading;

use domain::catalogue::{Catalogue, VersionQuery};
use domain::compare::{ComparisonCell, Selection, compare};
use domain::date::Date;
use domain::review::{Stage, stages};
use reading::{shelf, version};
use serde_json::Value;

#[test]
fn the_version_of_a_day_and_the_version_in_force_are_found() {
    let catalogue = Catalogue::new(["openinfra", "2i2c", "almalinux"].map(shelf).into());
    for (foundation, programme, on, version) in [
        ("openinfra", "membership", "2022-01-01", "2021"),
        ("openinfra", "membership", "2026-07-01", "directed-fund"),
        ("almalinux", "membership", "2024-06-01", "1.0"),
        ("almalinux", "membership", "2026-07-01", "2026"),
        ("2i2c", "membership", "2026-06-25", "2025"),
        ("2i2c", "membership", "2026-06-26", "2026"),
        ("2i2c", "project", "2026-01-01", "2025"),
        ("2i2c", "project", "2026-07-01", "2026"),
    ] {
        let found = catalogue
            .programme(foundation, programme, &VersionQuery::On(Date::parse(on).unwrap()))
            .unwrap();
        assert_eq!(found.version, version, "{foundation}/{programme} on {on}");
    }
    for (foundation, programme, version) in [
        ("openinfra", "membership", "2021"),
        ("almalinux", "membership", "1.0"),
        ("2i2c", "membership", "2025"),
        ("2i2c", "project", "2025"),
    ] {
        let found = catalogue
            .programme(foundation, programme, &VersionQuery::InForce)
            .unwrap();
        assert_eq!(found.version, version, "{foundation}/{programme} in force");
    }
}

#[test]
fn names_that_scripts_rely_on_stay() {
    const OPENINFRA: &str = "foundation-member community-account platinum gold silver associate";
    for (foundation, programme, name, tiers) in [
        ("openinfra", "membership", "2021", OPENINFRA),
        ("openinfra", "membership", "directed-fund", OPENINFRA),
        ("2i2c", "membership", "2025", "member"),
        ("2i2c", "membership", "2026", "general premier"),
        ("2i2c", "project", "2025", "collaboration"),
        ("2i2c", "project", "2026", "collaboration"),
        (
            "almalinux",
            "membership",
            "1.0",
            "contributor alumnus mirror silver ruby gold platinum community",
        ),
        (
            "almalinux",
            "membership",
            "2026",
            "contributor mirror silver ruby gold platinum community",
        ),
    ] {
        let shelf = shelf(foundation);
        let tiers_found = version(&shelf, programme, name)
            .tiers
            .iter()
            .map(|tier| tier.id.as_str());
        assert_eq!(
            tiers_found.collect::<Vec<_>>().join(" "),
            tiers,
            "{foundation}/{programme}@{name}"
        );
    }
}

#[test]
fn known_faults_of_the_sources_are_notes() {
    for (foundation, name, words) in [
        ("almalinux", "1.0", "Two sentences in V1.0 break off"),
        ("almalinux", "1.0", "votes per open seat"),
        ("almalinux", "1.0", "In the committee's rules, it's every two years"),
        ("almalinux", "1.0", "member logo from Ruby up"),
        ("almalinux", "2026", "votes per open seat"),
        ("openinfra", "2021", "proposing Summit talks twice"),
        ("openinfra", "2021", "Three published texts differ"),
    ] {
        let shelf = shelf(foundation);
        let programme = version(&shelf, "membership", name);
        let mut notes = programme
            .notes
            .iter()
            .chain(programme.tiers.iter().flat_map(|tier| &tier.notes));
        assert!(
            notes.any(|note| note.text.say("en").contains(words)),
            "{foundation}: {words}"
        );
    }
}

#[test]
fn a_benefit_that_is_taken_away_shows_what_stands_in_its_place() {
    let shelf = shelf("openinfra");
    let programme = version(&shelf, "membership", "directed-fund");
    let choice = Selection {
        tiers: vec!["platinum".to_owned(), "gold".to_owned()],
        ..Selection::default()
    };
    let mut rows = compare(programme, &choice, "en")
        .groups
        .into_iter()
        .flat_map(|group| group.rows);
    let row = rows.find(|row| row.benefit == "elected-seat").unwrap();
    assert_eq!(row.cells[0], ComparisonCell::ReplacedBy("appoint-director".to_owned()));
    assert!(matches!(row.cells[1], ComparisonCell::Granted { .. }));
}

/// Everything that the shipped foundations' pages show first is translated into both languages. Names are the same in both.
#[test]
fn texts_in_force_are_in_every_language_of_the_foundation() {
    for foundation in ["openinfra", "2i2c", "almalinux"] {
        let shelf = shelf(foundation);
        let mut missing = Vec::new();
        untranslated(
            &serde_json::to_value(&shelf.foundation).unwrap(),
            foundation,
            &mut missing,
        );
        for programme in shelf.in_force() {
            untranslated(
                &serde_json::to_value(programme).unwrap(),
                &programme.version,
                &mut missing,
            );
        }
        assert!(
            missing.is_empty(),
            "{foundation}: not in German:\n{}",
            missing.join("\n")
        );
    }
}

fn untranslated(value: &Value, path: &str, missing: &mut Vec<String>) {
    const NAMED: [&str; 3] = ["tiers", "sources", "projects"];
    match value {
        Value::Object(entries) => {
            let mut parts = path.rsplit('/');
            let (key, of) = (parts.next().unwrap_or_default(), parts.nth(1).unwrap_or_default());
            let is_name = matches!(key, "name" | "short_name") || (key == "title" && NAMED.contains(&of));
            if entries.contains_key("en") && !entries.contains_key("de") && !is_name {
                missing.push(path.to_owned());
            }
            for (name, inner) in entries {
                untranslated(inner, &format!("{path}/{name}"), missing);
            }
        }
        Value::Array(list) => {
            for (place, inner) in list.iter().enumerate() {
                untranslated(inner, &format!("{path}/{place}"), missing);
            }
        }
        _ => {}
    }
}

/// Issue 12: who decides on what, and how.
#[test]
fn reviewers_decide_as_their_foundations_say() {
    let path = |foundation: &str, version: &str, tier: &str, in_kind| {
        let shelf = shelf(foundation);
        let programme = shelf.versions.iter().find(|known| known.version == version).unwrap();
        let stages = stages(&programme.joining, programme.tier(tier).unwrap(), in_kind);
        let said = stages.iter().map(|Stage { reviewer, rule, .. }| {
            let otherwise = rule
                .otherwise
                .map(|other| format!(" or {}", other.id()))
                .unwrap_or_default();
            format!("{} {:?}{otherwise}", reviewer.id(), rule.rule)
        });
        said.collect::<Vec<_>>().join(", ")
    };
    for (foundation, version, tier, in_kind, expected) in [
        ("almalinux", "1.0", "contributor", false, "committee Consensus or board"),
        ("almalinux", "2026", "silver", false, "committee Consensus or board"),
        (
            "almalinux",
            "2026",
            "silver",
            true,
            "committee Consensus or board, board One",
        ),
        ("openinfra", "2021", "platinum", false, "board One"),
        ("openinfra", "2021", "gold", false, "officer One"),
        ("openinfra", "2021", "associate", false, "officer One"),
        ("openinfra", "2021", "foundation-member", false, "automatic One"),
        ("openinfra", "2021", "community-account", false, "automatic One"),
        (
            "openinfra",
            "directed-fund",
            "foundation-member",
            false,
            "automatic One",
        ),
    ] {
        assert_eq!(
            path(foundation, version, tier, in_kind),
            expected,
            "{foundation} {tier}"
        );
    }
    let openinfra = shelf("openinfra").foundation;
    assert_eq!(openinfra.officer.unwrap().say("en"), "Executive Director");
}
