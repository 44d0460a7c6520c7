//! What only shows when the files of a foundation are read together: versions that clash or are missing, an officer without
//! a title, and a name that the site needs for itself. Works on the files as written, so that it finds its problems while
//! there are others.

use domain::file::{LARGEST_FILE, Location, Problem, officer_without_title};
use domain::suggest::nearest;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// First parts of addresses that are the site's own.
const RESERVED: [&str; 31] = [
    "account",
    "api",
    "apply",
    "bank",
    "benefits",
    "calendar",
    "card",
    "credentials",
    "directory",
    "elections",
    "embed",
    "healthz",
    "in-kind",
    "invoices",
    "look",
    "meetings",
    "member",
    "members",
    "outbox",
    "pkg",
    "polls",
    "proofs",
    "readyz",
    "reports",
    "review",
    "roles",
    "sign-in",
    "sign-out",
    // `/webhooks/stripe/…` is where events of Stripe's arrive.
    "stripe",
    "verify",
    "webhooks",
];

/// A file as problems name it, and its text.
pub(super) type File = (String, String);

/// A file, parsed, to point into.
pub(super) struct ParsedFile<'a> {
    shown: &'a str,
    text: &'a str,
    pub(super) table: DeTable<'a>,
}

/// Checks the folder of the foundation `id`. Files that are no TOML were reported, and what depends on them is left out.
pub(super) fn check(id: &str, foundation: &File, programmes: &[File]) -> Vec<Problem> {
    let versions: Vec<ParsedFile<'_>> = programmes.iter().filter_map(ParsedFile::of).collect();
    let mut problems = address(id, foundation);
    problems.extend(clashes(&versions));
    problems.extend(officer_without_title(&foundation.1, programmes));
    if versions.len() == programmes.len()
        && let Some(foundation) = ParsedFile::of(foundation)
    {
        problems.extend(in_force(&foundation, &versions));
    }
    problems
}

/// The name of the folder is the first part of every address of the foundation.
fn address(id: &str, (shown, text): &File) -> Vec<Problem> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    let told = if RESERVED.contains(&id) {
        Some((
            format!("no foundation can have the folder \"{id}\": the site needs that address itself"),
            "rename the folder",
        ))
    } else if id.is_empty() || !id.chars().all(fits) {
        let message = format!(
            "the folder \"{id}\" is the address of the foundation, and some of its characters cannot stand there"
        );
        Some((message, "rename the folder: lower-case letters, digits and hyphens"))
    } else {
        None
    };
    let problem = |(message, help): (String, &str)| Problem {
        place: Location::of(text, shown, 0..text.find('\n').unwrap_or(text.len())),
        message,
        help: Some(help.to_owned()),
    };
    told.map(problem).into_iter().collect()
}

/// Two files must not be the same version of a programme, nor begin on the same day.
fn clashes(versions: &[ParsedFile<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (place, later) in versions.iter().enumerate() {
        let Some(programme) = later.word("programme") else {
            continue;
        };
        let same = |key: &str| {
            let value = later.value(key)?;
            let earlier = versions[..place]
                .iter()
                .filter(|earlier| earlier.word("programme") == Some(programme));
            earlier
                .into_iter()
                .find(|earlier| earlier.value(key).as_ref() == Some(&value))
                .map(|earlier| (value, earlier))
        };
        if let Some((version, earlier)) = same("version") {
            let message = format!("{} is version \"{version}\" of \"{programme}\" already", earlier.file());
            problems.push(later.problem(
                later.span("version"),
                message,
                "give each version a name of its own".to_owned(),
            ));
        }
        if let Some((from, earlier)) = same("from") {
            let message = format!(
                "{} begins on {from} already, and only one version of \"{programme}\" can",
                earlier.file()
            );
            problems.push(later.problem(
                later.span("from"),
                message,
                "let one of them begin on another day".to_owned(),
            ));
        }
    }
    problems
}

/// What `in_force` names must be there.
fn in_force(foundation: &ParsedFile<'_>, versions: &[ParsedFile<'_>]) -> Vec<Problem> {
    let Some(named) = foundation
        .table
        .get("in_force")
        .and_then(|value| value.get_ref().as_table())
    else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    for (name, value) in named {
        let programme: &str = name.get_ref();
        let of_programme = versions
            .iter()
            .filter(|version| version.word("programme") == Some(programme));
        let known: Vec<&str> = of_programme.filter_map(|version| version.word("version")).collect();
        if known.is_empty() {
            let all: BTreeSet<&str> = versions
                .iter()
                .filter_map(|version| version.word("programme"))
                .collect();
            let message = format!("this foundation has no programme \"{programme}\"");
            problems.push(foundation.problem(
                name.span(),
                message,
                instead(programme, &all.into_iter().collect::<Vec<_>>()),
            ));
        } else if let Some(version) = value.get_ref().as_str()
            && !known.contains(&version)
        {
            let message = format!("\"{programme}\" has no version \"{version}\"");
            problems.push(foundation.problem(value.span(), message, instead(version, &known)));
        }
    }
    problems
}

fn instead(written: &str, known: &[&str]) -> String {
    match nearest(written, known) {
        Some(nearest) => format!("did you mean \"{nearest}\"?"),
        None if known.is_empty() => "there is no programme file beside it".to_owned(),
        None => format!("there are: {}", known.join(", ")),
    }
}

impl<'a> ParsedFile<'a> {
    pub(super) fn of((shown, text): &'a File) -> Option<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.len() > LARGEST_FILE {
            return None;
        }
        let table = DeTable::parse(text).ok()?.into_inner();
        Some(Self { shown, text, table })
    }

    /// The name of the file, for problems of those beside it.
    fn file(&self) -> &str {
        self.shown.rsplit('/').next().unwrap_or(self.shown)
    }

    fn word(&self, key: &str) -> Option<&str> {
        self.table.get(key)?.get_ref().as_str()
    }

    /// A name or a day, as it is written.
    fn value(&self, key: &str) -> Option<String> {
        match self.table.get(key)?.get_ref() {
            DeValue::String(word) => Some(word.to_string()),
            DeValue::Datetime(day) => Some(day.to_string()),
            _ => None,
        }
    }

    fn span(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or(0..1, Spanned::span)
    }

    pub(super) fn problem(&self, span: Range<usize>, message: String, help: String) -> Problem {
        Problem {
            place: Location::of(self.text, self.shown, span),
            message,
            help: Some(help),
        }
    }
}
