//! Every figure of the reference material, from the programme files: what the shipped foundations and three harder ones
//! must come out at. One table for each programme.

#![cfg(feature = "file")]

use domain::catalogue::{Catalogue, Shelf, Wanted};
use domain::compare::{Cell, Choice, compare};
use domain::date::Date;
use domain::facts::Facts;
use domain::file::{Problem, read_foundation, read_programme};
use domain::grant::{BenefitKind, GrantValue, Period};
use domain::price::{Amount, Gives, Mode, NeedFor, Offer, Outcome, Priced, Quote, Refusal, quote};
use domain::programme::{Programme, Reviewer};
use domain::resolve::resolve;
use domain::roll::{RollLine, roll};
use domain::seats::{Counts, seats};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn openinfra_figures_come_out() {
    let shelf = shelf("openinfra");
    prices(
        version(&shelf, "membership", "2021"),
        &[
            ("gold", "stage=startup", "priced: fee USD 50000.00 a year"),
            ("gold", "stage=established", "priced: fee USD 150000.00 a year"),
            ("gold", "", "needs_facts; needs stage for price"),
            ("silver", "stage=startup", "priced: fee USD 5000.00 a year"),
            ("silver", "stage=established", "priced: fee USD 15000.00 a year"),
            ("platinum", "", "priced: fee USD 350000.00 a year; besides 2 people"),
            (
                "platinum",
                "stage=startup kind=company",
                "priced: fee USD 350000.00 a year; besides 2 people",
            ),
            ("foundation-member", "kind=person", "free: fee free a year"),
            ("community-account", "kind=company", "not_eligible; for a person"),
            ("associate", "", "free: fee free a year; needs kind for eligibility"),
            ("associate", "kind=academic", "free: fee free a year"),
            ("associate", "kind=company", "not_eligible; does not qualify"),
        ],
    );
    prices(
        version(&shelf, "membership", "directed-fund"),
        &[
            ("gold", "lf_member=yes", "priced: fee USD 150000.00 a year"),
            ("gold", "lf_member=no", "not_eligible; no member of Linux Foundation"),
            (
                "gold",
                "",
                "priced: fee USD 150000.00 a year; needs lf_member for eligibility",
            ),
            ("platinum", "lf_member=yes", "priced: fee USD 350000.00 a year"),
            ("silver", "lf_member=yes", "priced: fee USD 15000.00 a year"),
            (
                "associate",
                "lf_member=no",
                "not_eligible; no member of Linux Foundation",
            ),
            ("foundation-member", "kind=person", "free: fee free a year"),
        ],
    );
    seat_counts(
        version(&shelf, "membership", "directed-fund"),
        &[("platinum=8", "platinum 8, gold 8, individual 8")],
    );
}

#[test]
fn almalinux_figures_come_out() {
    let shelf = shelf("almalinux");
    let first = version(&shelf, "membership", "1.0");
    prices(
        first,
        &[
            ("contributor", "", "free: fee free a year"),
            ("mirror", "kind=person", "free: fee free a year"),
            ("mirror", "kind=company", "free: fee free a year"),
            ("contributor", "kind=company", "not_eligible; for a person"),
            (
                "silver",
                "",
                "priced: fee USD 2500.00 a year; or the same in kind, approved by committee",
            ),
            ("ruby", "", "priced: fee USD 5000.00 a year"),
            (
                "gold",
                "",
                "priced: fee USD 20000.00 a year; or 1 people, approved by committee; or USD 20000.00 in kind, approved by committee",
            ),
            ("platinum", "", "priced: fee USD 100000.00 a year; or 3 people"),
            ("community", "", "by_agreement: fee by agreement a year"),
        ],
    );
    grants(
        first,
        "platinum",
        &[
            ("votes", "50 a seat"),
            ("logo-sections", "up to 3"),
            ("webinars", "up to 2 a year"),
            ("blog-posts", "up to 4 a year"),
            ("kernel-modules", "up to 3"),
            ("press-release", "yes"),
            ("group-press-release", "yes"),
            ("launch-post", "yes"),
            ("member-logo", "yes"),
            ("nominate", "yes"),
        ],
    );
    grants(
        first,
        "silver",
        &[("votes", "5 a seat"), ("logo-sections", "1"), ("webinars", "no")],
    );
    grants(
        first,
        "gold",
        &[
            ("votes", "15 a seat"),
            ("logo-sections", "up to 2"),
            ("webinars", "1 a year"),
        ],
    );
    grants(
        first,
        "alumnus",
        &[
            ("votes", "1 a seat"),
            ("contributor-list", "yes"),
            ("alumnus-list", "yes"),
        ],
    );
    grants(
        first,
        "mirror",
        &[("votes", "1 a seat"), ("mirror-logo", "yes"), ("alumnus-list", "no")],
    );

    let later = version(&shelf, "membership", "2026");
    prices(
        later,
        &[
            (
                "gold",
                "kind=company",
                "priced: fee USD 20000.00 a year; or 1 people, approved by committee and board; or USD 20000.00 in kind, approved by committee and board",
            ),
            (
                "ruby",
                "",
                "priced: fee USD 5000.00 a year; or the same in kind, approved by committee and board",
            ),
            ("contributor", "kind=person", "free: fee free a year"),
        ],
    );
    grants(
        later,
        "platinum",
        &[
            ("votes", "50 an election"),
            ("press-release", "yes"),
            ("group-press-release", "press-release instead"),
            ("round-up", "press-release instead"),
        ],
    );
    grants(
        later,
        "silver",
        &[("member-logo", "no"), ("group-press-release", "yes")],
    );
    seat_counts(
        later,
        &[
            ("platinum=0", "board 7"),
            ("platinum=3", "board 7"),
            ("platinum=5", "board 10"),
            ("platinum=9", "board 13"),
        ],
    );
    for programme in [first, later] {
        let lines = roll(programme, &counts("platinum=3 gold=2 contributor=10")).unwrap();
        assert_eq!(
            lines.iter().map(RollLine::votes).sum::<i64>(),
            190,
            "{}",
            programme.version
        );
    }
}

#[test]
fn two_i_two_c_figures_come_out() {
    let shelf = shelf("2i2c");
    prices(
        version(&shelf, "membership", "2026"),
        &[
            (
                "general",
                "active_users=280",
                "priced: membership USD 15000.00 a year, usage USD 1000.00 a month, cloud at cost",
            ),
            (
                "general",
                "active_users=20000",
                "priced: membership USD 15000.00 a year, usage USD 14050.00 a month, cloud at cost",
            ),
            ("general", "active_users=0", "priced: membership USD 15000.00 a year"),
            (
                "general",
                "active_users=10",
                "priced: membership USD 15000.00 a year, usage USD 100.00 a month, cloud at cost",
            ),
            (
                "general",
                "active_users=1001",
                "priced: membership USD 15000.00 a year, usage USD 2801.25 a month, cloud at cost",
            ),
            (
                "general",
                "",
                "needs_facts: membership USD 15000.00 a year; needs active_users for price",
            ),
            ("premier", "active_users=0", "priced: membership USD 50000.00 a year"),
        ],
    );
    prices(
        version(&shelf, "membership", "2025"),
        &[("member", "", "by_agreement: fee by agreement a year")],
    );
    prices(
        version(&shelf, "project", "2025"),
        &[("collaboration", "", "by_agreement: work by agreement once")],
    );
    prices(
        version(&shelf, "project", "2026"),
        &[("collaboration", "", "priced: work USD 250.00 an hour")],
    );
}

#[test]
fn eclipse_figures_come_out() {
    let shelf = shelf("eclipse");
    let programme = version(&shelf, "membership", "2021");
    prices(
        programme,
        &[
            (
                "contributing",
                "kind=company revenue=0.8M headcount=8",
                "priced: fee EUR 1500.00 a year",
            ),
            ("associate", "kind=company revenue=0.8M headcount=8", "not_offered"),
            (
                "contributing",
                "kind=company revenue=0.8M headcount=30",
                "priced: fee EUR 5000.00 a year",
            ),
            (
                "associate",
                "kind=company revenue=0.8M headcount=30",
                "priced: fee EUR 5000.00 a year",
            ),
            (
                "strategic",
                "kind=academic",
                "priced: fee EUR 25000.00 a year; besides something else",
            ),
            ("contributing", "kind=academic", "priced: fee EUR 1000.00 a year"),
            ("contributing", "kind=government", "priced: fee EUR 5000.00 a year"),
            ("associate", "kind=nonprofit", "free: fee free a year"),
            // An unknown kind is no company by default, and a small revenue alone does not make the small fee.
            (
                "contributing",
                "revenue=0.8M headcount=8",
                "needs_facts; needs kind for price",
            ),
            (
                "contributing",
                "kind=company revenue=0.8M",
                "needs_facts; needs headcount for price",
            ),
            (
                "contributing",
                "kind=company revenue=2M",
                "priced: fee EUR 5000.00 a year",
            ),
            (
                "contributing",
                "kind=company headcount=30",
                "needs_facts; needs revenue for price",
            ),
        ],
    );
    // Each row of the published table at both of its edges, to the cent.
    for (revenue, strategic, contributing) in [
        ("1000000", 25_000, 5_000),
        ("9999999.99", 25_000, 5_000),
        ("10M", 50_000, 7_500),
        ("49999999.99", 50_000, 7_500),
        ("50M", 100_000, 10_000),
        ("99999999.99", 100_000, 10_000),
        ("100M", 150_000, 15_000),
        ("250M", 150_000, 15_000),
        ("250000000.01", 250_000, 20_000),
    ] {
        let facts = format!("kind=company headcount=5 revenue={revenue}");
        prices(
            programme,
            &[
                (
                    "strategic",
                    &facts,
                    &format!("priced: fee EUR {strategic}.00 a year; besides something else"),
                ),
                (
                    "contributing",
                    &facts,
                    &format!("priced: fee EUR {contributing}.00 a year"),
                ),
                ("associate", &facts, "priced: fee EUR 5000.00 a year"),
            ],
        );
    }
}

#[test]
fn finos_figures_come_out() {
    let shelf = shelf("finos");
    let programme = version(&shelf, "membership", "2020");
    prices(
        programme,
        &[
            ("silver", "lf_member=yes headcount=0", "priced: fee USD 10000.00 a year"),
            (
                "silver",
                "lf_member=yes headcount=19",
                "priced: fee USD 10000.00 a year",
            ),
            (
                "silver",
                "lf_member=yes headcount=20",
                "priced: fee USD 20000.00 a year",
            ),
            (
                "silver",
                "lf_member=yes headcount=99",
                "priced: fee USD 20000.00 a year",
            ),
            (
                "silver",
                "lf_member=yes headcount=100",
                "priced: fee USD 30000.00 a year",
            ),
            (
                "silver",
                "headcount=100",
                "priced: fee USD 30000.00 a year; needs lf_member for eligibility",
            ),
            (
                "silver",
                "lf_member=no headcount=100",
                "not_eligible; no member of Linux Foundation",
            ),
            ("gold", "lf_member=yes", "priced: fee USD 50000.00 a year"),
            ("platinum", "lf_member=yes", "priced: fee USD 200000.00 a year"),
            ("associate", "lf_member=yes kind=project", "free: fee free a year"),
            (
                "associate",
                "lf_member=yes kind=company",
                "not_eligible; does not qualify",
            ),
        ],
    );
    seat_counts(
        programme,
        &[
            ("platinum=10 gold=14 silver=30", "platinum 10, gold 4, silver 1"),
            ("platinum=10 gold=20 silver=0", "platinum 10, gold 5, silver 0"),
        ],
    );
    let term = programme.tier("silver").unwrap().term.as_ref().unwrap();
    for (agreed, spans) in [
        ("2024-04-14", ["2024-04-01 to 2025-03-31", "2025-04-01 to 2025-12-31"]),
        ("2024-04-15", ["2024-05-01 to 2025-04-30", "2025-05-01 to 2025-12-31"]),
    ] {
        let found = term.first_spans(Date::parse(agreed).unwrap()).unwrap();
        let found: Vec<String> = found
            .iter()
            .map(|span| format!("{} to {}", span.start, span.end))
            .collect();
        assert_eq!(found, spans, "{agreed}");
    }
    assert_eq!(
        programme.tier("platinum").unwrap().cap.as_ref().map(|cap| cap.most),
        Some(12)
    );
}

#[test]
fn nodejs_figures_come_out() {
    let shelf = shelf("nodejs");
    let programme = version(&shelf, "membership", "by-laws");
    seat_counts(
        programme,
        &[
            (
                "platinum=8 gold=7 silver=25",
                "platinum 8, gold 2, silver 2, individual 1, technical 1",
            ),
            (
                "platinum=4 gold=9 silver=25",
                "platinum 4, gold 1, silver 0, individual 1, technical 1",
            ),
            (
                "platinum=8 gold=7 silver=9",
                "platinum 8, gold 2, silver 0, individual 1, technical 1",
            ),
            (
                "platinum=2 gold=0 silver=0",
                "platinum 2, gold 1, silver 0, individual 0, technical 1",
            ),
            (
                "platinum=1 gold=0 silver=0",
                "platinum 1, gold 1, silver 0, individual 0, technical 0",
            ),
        ],
    );
    prices(
        programme,
        &[
            ("individual", "kind=person contributor=yes", "free: fee free a year"),
            (
                "individual",
                "kind=person contributor=no student=yes",
                "priced: fee USD 25.00 a year",
            ),
            (
                "individual",
                "kind=person contributor=no student=no",
                "priced: fee USD 100.00 a year",
            ),
            ("individual", "student=yes", "needs_facts; needs contributor for price"),
            ("platinum", "kind=company", "by_agreement: fee by agreement a year"),
        ],
    );
    let spans = |tier: &str, agreed| {
        let term = programme.tier(tier).unwrap().term.as_ref().unwrap();
        term.first_spans(Date::parse(agreed).unwrap()).unwrap()[0]
            .end
            .to_string()
    };
    assert_eq!(spans("platinum", "2016-04-10"), "2019-12-31");
    assert_eq!(spans("gold", "2016-04-10"), "2017-12-31");
}

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
            .programme(foundation, programme, &Wanted::On(Date::parse(on).unwrap()))
            .unwrap();
        assert_eq!(found.version, version, "{foundation}/{programme} on {on}");
    }
    for (foundation, programme, version) in [
        ("openinfra", "membership", "2021"),
        ("almalinux", "membership", "1.0"),
        ("2i2c", "membership", "2025"),
        ("2i2c", "project", "2025"),
    ] {
        let found = catalogue.programme(foundation, programme, &Wanted::InForce).unwrap();
        assert_eq!(found.version, version, "{foundation}/{programme} in force");
    }
}

#[test]
fn names_that_scripts_rely_on_stay() {
    for (foundation, programme, version_name, tiers) in [
        (
            "openinfra",
            "membership",
            "2021",
            "foundation-member community-account platinum gold silver associate",
        ),
        (
            "openinfra",
            "membership",
            "directed-fund",
            "foundation-member community-account platinum gold silver associate",
        ),
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
        let found: Vec<&str> = version(&shelf, programme, version_name)
            .tiers
            .iter()
            .map(|tier| tier.id.as_str())
            .collect();
        assert_eq!(found.join(" "), tiers, "{foundation}/{programme}@{version_name}");
    }
}

#[test]
fn known_faults_of_the_sources_stand_as_notes() {
    for (foundation, version_name, words) in [
        ("almalinux", "1.0", "Two sentences of V1.0 break off"),
        ("almalinux", "1.0", "votes for each open seat"),
        (
            "almalinux",
            "1.0",
            "every year, the rules of the committee every two years",
        ),
        ("almalinux", "1.0", "member logo from Ruby on"),
        ("openinfra", "2021", "proposing Summit talks twice"),
        ("openinfra", "2021", "Three published texts differ"),
    ] {
        let shelf = shelf(foundation);
        let programme = version(&shelf, "membership", version_name);
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
fn a_removed_benefit_shows_what_stands_in_its_place() {
    let shelf = shelf("openinfra");
    let programme = version(&shelf, "membership", "directed-fund");
    let choice = Choice {
        tiers: vec!["platinum".to_owned(), "gold".to_owned()],
        ..Choice::default()
    };
    let mut rows = compare(programme, &choice, "en")
        .groups
        .into_iter()
        .flat_map(|group| group.rows);
    let row = rows.find(|row| row.benefit == "elected-seat").unwrap();
    assert_eq!(row.cells[0], Cell::ReplacedBy("appoint-director".to_owned()));
    assert!(matches!(row.cells[1], Cell::Granted { .. }));
}

/// What the pages of the shipped foundations show first is complete in both languages. Names are the same in both.
#[test]
fn texts_in_force_are_in_every_language_of_the_foundation() {
    for foundation in ["openinfra", "2i2c", "almalinux"] {
        let shelf = shelf(foundation);
        let mut missing = Vec::new();
        let read = serde_json::to_value(&shelf.foundation).unwrap();
        untranslated(&read, foundation, &mut missing);
        for programme in shelf.in_force() {
            untranslated(
                &serde_json::to_value(programme).unwrap(),
                &programme.version,
                &mut missing,
            );
        }
        assert!(missing.is_empty(), "not in German:\n{}", missing.join("\n"));
    }
}

fn untranslated(value: &serde_json::Value, path: &str, missing: &mut Vec<String>) {
    const NAMED: [&str; 3] = ["tiers", "sources", "projects"];
    match value {
        serde_json::Value::Object(entries) => {
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
        serde_json::Value::Array(list) => {
            for (place, inner) in list.iter().enumerate() {
                untranslated(inner, &format!("{path}/{place}"), missing);
            }
        }
        _ => {}
    }
}

/// Reads a foundation: a shipped one, else one of the tests.
fn shelf(foundation: &str) -> Shelf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = here.join("../programmes").join(foundation);
    let folder = if shipped.is_dir() {
        shipped
    } else {
        here.join("tests/programmes").join(foundation)
    };
    let mut stories = BTreeMap::new();
    let mut programmes = Vec::new();
    for path in files(&folder) {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
            .to_owned();
        match name.as_str() {
            "foundation.toml" => {}
            "home.md" => {
                stories.insert("en".to_owned(), text(&path));
            }
            "home.de.md" => {
                stories.insert("de".to_owned(), text(&path));
            }
            file if path.extension().is_some_and(|extension| extension == "toml") => {
                programmes.push(clean(read_programme(foundation, file, &text(&path))));
            }
            _ => {}
        }
    }
    let file = folder.join("foundation.toml");
    Shelf {
        foundation: clean(read_foundation(foundation, "foundation.toml", &text(&file), &stories)),
        versions: programmes,
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        panic!("no folder {}", folder.display())
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn clean<T>(read: Result<T, Vec<Problem>>) -> T {
    read.unwrap_or_else(|problems| {
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| {
                format!(
                    "{:?} {} ({})",
                    problem.place,
                    problem.message,
                    problem.help.as_deref().unwrap_or("-")
                )
            })
            .collect();
        panic!("{}", lines.join("\n"))
    })
}

fn version<'a>(shelf: &'a Shelf, programme: &str, version: &str) -> &'a Programme {
    let found = shelf
        .versions
        .iter()
        .find(|known| known.id == programme && known.version == version);
    found.unwrap_or_else(|| panic!("no {programme}@{version}"))
}

fn facts(programme: &Programme, stated: &str) -> Facts {
    let mut facts = Facts::new();
    for pair in stated.split_whitespace() {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if let Err(error) = facts.state(programme, name, value) {
            panic!("{pair}: {error:?}");
        }
    }
    facts
}

/// Tier, facts, and the quote in words.
fn prices(programme: &Programme, rows: &[(&str, &str, &str)]) {
    for (tier, stated, expected) in rows {
        let Some(found) = programme.tier(tier) else {
            panic!("no tier {tier}")
        };
        let answer = quote(programme, found, &facts(programme, stated));
        assert_eq!(
            in_words(&answer),
            *expected,
            "{} {tier} with {stated:?}",
            programme.foundation
        );
    }
}

fn in_words(quote: &Quote) -> String {
    let components: Vec<String> = quote.components.iter().map(component).collect();
    let mut words = outcome(quote.outcome).to_owned();
    if !components.is_empty() {
        words = format!("{words}: {}", components.join(", "));
    }
    let refusals = quote.refusals.iter().map(|refusal| match refusal {
        Refusal::Closed(_) => "closed".to_owned(),
        Refusal::Audience(audience) => format!("for a {}", format!("{audience:?}").to_lowercase()),
        Refusal::Qualification(_) => "does not qualify".to_owned(),
        Refusal::Parent(name) => format!("no member of {}", name.say("en")),
    });
    let needs = quote.needs.iter().map(|need| {
        let purpose = match need.purpose {
            NeedFor::Price => "price",
            NeedFor::Eligibility => "eligibility",
            NeedFor::Alternative => "alternative",
        };
        format!("needs {} for {purpose}", need.fact)
    });
    let more: Vec<String> = quote
        .alternatives
        .iter()
        .map(offer)
        .chain(refusals)
        .chain(needs)
        .collect();
    std::iter::once(words).chain(more).collect::<Vec<_>>().join("; ")
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Priced => "priced",
        Outcome::Free => "free",
        Outcome::ByAgreement => "by_agreement",
        Outcome::Range => "range",
        Outcome::NotOffered => "not_offered",
        Outcome::NotEligible => "not_eligible",
        Outcome::NeedsFacts => "needs_facts",
    }
}

fn component(priced: &Priced) -> String {
    let amount = match &priced.amount {
        Amount::Exact(money) => money.to_string(),
        Amount::AtLeast(money) => format!("{money} or more"),
        Amount::Range { from, to } => format!("{from} to {to}"),
        Amount::Free => "free".to_owned(),
        Amount::ByAgreement { .. } => "by agreement".to_owned(),
        Amount::AtCost { .. } => return format!("{} at cost", priced.id),
        Amount::NotOffered => "not offered".to_owned(),
    };
    let per = match priced.per.id() {
        "once" => "once".to_owned(),
        "hour" => "an hour".to_owned(),
        per => format!("a {per}"),
    };
    format!("{} {amount} {per}", priced.id)
}

fn offer(offer: &Offer) -> String {
    let alternative = &offer.alternative;
    let mode = if alternative.mode == Mode::Besides {
        "besides"
    } else {
        "or"
    };
    let gives = match &alternative.gives {
        Gives::People(people) => format!("{people} people"),
        Gives::Worth(money) => format!("{money} in kind"),
        Gives::Equivalent => "the same in kind".to_owned(),
        Gives::Other => "something else".to_owned(),
    };
    let approval: Vec<&str> = alternative.approval.iter().map(reviewer).collect();
    if approval.is_empty() {
        format!("{mode} {gives}")
    } else {
        format!("{mode} {gives}, approved by {}", approval.join(" and "))
    }
}

fn reviewer(reviewer: &Reviewer) -> &'static str {
    match reviewer {
        Reviewer::Automatic => "nobody",
        Reviewer::Staff => "staff",
        Reviewer::Committee => "committee",
        Reviewer::Board => "board",
    }
}

/// Benefits of a tier with everything inherited spelled out.
fn grants(programme: &Programme, tier: &str, rows: &[(&str, &str)]) {
    let Some(found) = programme.tier(tier) else {
        panic!("no tier {tier}")
    };
    let resolved = resolve(programme, found);
    for (benefit, expected) in rows {
        let Some(known) = programme.benefit(benefit) else {
            panic!("no benefit {benefit}")
        };
        let value = match (resolved.grant(benefit), resolved.removal(benefit)) {
            (Some(granted), _) => granted_in_words(&granted.grant.value, &known.kind),
            (None, Some(removal)) => removal
                .replaced_by
                .as_ref()
                .map_or("removed".to_owned(), |by| format!("{by} instead")),
            (None, None) => "no".to_owned(),
        };
        assert_eq!(value, *expected, "{benefit} of {tier}");
    }
}

fn granted_in_words(value: &GrantValue, kind: &BenefitKind) -> String {
    let per = match kind {
        BenefitKind::Count { per, .. } | BenefitKind::Votes { per } => *per,
        _ => None,
    };
    let per = match per {
        Some(Period::Seat) => " a seat",
        Some(Period::Election) => " an election",
        Some(Period::Year) => " a year",
        _ => "",
    };
    match value {
        GrantValue::Yes => "yes".to_owned(),
        GrantValue::Exactly(number) => format!("{number}{per}"),
        GrantValue::UpTo(number) => format!("up to {number}{per}"),
        other => format!("{other:?}"),
    }
}

fn counts(stated: &str) -> Counts {
    let pairs = stated.split_whitespace().filter_map(|pair| pair.split_once('='));
    pairs
        .filter_map(|(tier, number)| Some((tier.to_owned(), number.parse().ok()?)))
        .collect()
}

/// Counts of members, and the seats of each body.
fn seat_counts(programme: &Programme, rows: &[(&str, &str)]) {
    for (stated, expected) in rows {
        let found: Vec<String> = seats(programme, &counts(stated))
            .iter()
            .map(|body| {
                format!(
                    "{} {}",
                    body.body,
                    body.seats.number().map_or("?".to_owned(), |number| number.to_string())
                )
            })
            .collect();
        assert_eq!(found.join(", "), *expected, "{} with {stated}", programme.foundation);
    }
}
