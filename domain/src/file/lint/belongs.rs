//! Keys that only have an effect together with another: a unit without a count, a split day without a split.
//!
//! They'd be ignored silently, and their author would think they work.

use super::linter::Linter;
use crate::file::format::{BENEFITS, FACTS, QUESTIONS, STARTS, TERMS};
use crate::file::view::TableView;

/// A key, and the values of another key with which it has an effect.
type Belongs = (&'static str, &'static [&'static str]);

const OF_FACTS: &[Belongs] = &[
    ("choices", &["choice", "lookup"]),
    ("unit", &["number", "computed"]),
    ("most", &["number"]),
    ("currency", &["money", "computed"]),
    ("from", &["lookup"]),
    ("table", &["lookup"]),
    ("file", &["lookup"]),
    ("otherwise", &["lookup"]),
    ("formula", &["computed"]),
    ("on", &["computed"]),
    ("bands", &["computed"]),
];

const OF_QUESTIONS: &[Belongs] = &[
    ("choices", &["choice"]),
    ("unit", &["number"]),
    ("most", &["number"]),
    ("check", &["url"]),
];

const OF_BENEFITS: &[Belongs] = &[
    ("unit", &["count"]),
    ("units", &["count"]),
    ("per", &["count", "votes", "money"]),
    ("levels", &["level"]),
];

const OF_TERMS: &[Belongs] = &[
    ("months", &["rolling", "rolling then calendar"]),
    ("years", &["rolling", "calendar", "fiscal", "rolling then calendar"]),
    (
        "choose_years",
        &["rolling", "calendar", "fiscal", "rolling then calendar"],
    ),
    ("rest_on_top", &["calendar", "fiscal"]),
    ("rest_on_top_from", &["calendar", "fiscal"]),
    ("prorate", &["rolling", "calendar", "fiscal", "rolling then calendar"]),
    (
        "longest_months",
        &["rolling", "calendar", "fiscal", "rolling then calendar"],
    ),
    ("first_month", &["fiscal"]),
    ("condition", &["while"]),
    ("confirm_months", &["while"]),
];

const OF_STARTS: &[Belongs] = &[("split_day", &["month split"])];

pub(super) fn check(lint: &mut Linter<'_>) {
    for (_, fact) in lint.view.tables("facts") {
        belongs(lint, fact, "type", known(fact, "type", FACTS), OF_FACTS);
    }
    for (_, question) in lint.view.tables("questions") {
        let kind = known(question, "type", QUESTIONS);
        belongs(lint, question, "type", kind, OF_QUESTIONS);
    }
    for (_, benefit) in lint.view.tables("benefits") {
        let kind = if benefit.has("kind") {
            known(benefit, "kind", BENEFITS)
        } else {
            Some("yes-no")
        };
        belongs(lint, benefit, "kind", kind, OF_BENEFITS);
    }
    for (_, tier) in lint.tiers_and_common() {
        if let Some(term) = tier.table("term") {
            self::term(lint, term);
        }
        for entry in tier.list("qualification") {
            days(lint, entry);
        }
        for component in Linter::components(tier) {
            amounts(lint, component);
            for rule in component.list("rules") {
                days(lint, rule);
            }
        }
    }
}

fn known<'v>(view: TableView<'v>, key: &str, words: &[&str]) -> Option<&'v str> {
    view.word(key).filter(|word| words.contains(word))
}

/// `word` is the value of the other key. A missing or unknown value has already been reported.
fn belongs(lint: &mut Linter<'_>, view: TableView<'_>, by: &str, word: Option<&str>, keys: &[Belongs]) {
    let Some(word) = word else { return };
    for (key, words) in keys
        .iter()
        .filter(|(key, words)| view.has(key) && !words.contains(&word))
    {
        let wanted = words
            .iter()
            .map(|word| format!("{by} = \"{word}\""))
            .collect::<Vec<_>>()
            .join(" or ");
        lint.report(
            view.key_span(key),
            format!("\"{key}\" only works with {wanted}"),
            format!("write {wanted}, or delete \"{key}\""),
        );
    }
}

fn term(lint: &mut Linter<'_>, term: TableView<'_>) {
    belongs(lint, term, "kind", known(term, "kind", TERMS), OF_TERMS);
    let start = if term.has("start") {
        known(term, "start", STARTS)
    } else {
        Some("same day")
    };
    belongs(lint, term, "start", start, OF_STARTS);
    for key in ["months", "years", "longest_months", "confirm_months"] {
        if term.whole(key) == Some(0) {
            lint.report(
                term.span(key),
                "a term can't have a length of 0",
                format!("write {key} = 1 or more"),
            );
        }
    }
    if term.has("months") && term.has("years") && matches!(term.word("kind"), Some("rolling" | "rolling then calendar"))
    {
        lint.report(
            term.span("years"),
            "this term has two lengths, in months and in years",
            "keep either \"months\" or \"years\"",
        );
    }
    if term.word("kind") == Some("rolling") && term.has("prorate") && !term.has("longest_months") {
        lint.report(
            term.key_span("prorate"),
            "\"prorate\" has no effect, because every rolling term is equally long",
            "delete it",
        );
    }
    let shortest = match term.word("kind") {
        Some("rolling") => term
            .whole("months")
            .or(term.whole("years").map(|years| 12 * years))
            .unwrap_or(12),
        _ => term.whole("commitment_months").unwrap_or(0),
    };
    if term
        .whole("longest_months")
        .is_some_and(|longest| (1..shortest).contains(&longest))
    {
        lint.report(
            term.span("longest_months"),
            "members can't even stay as long as one term, or as they commit to",
            format!("write longest_months = {shortest} or more"),
        );
    }
    let reminders = term.smalls("reminders");
    let is_in_order = reminders.windows(2).all(|days| days[0] > days[1]);
    if !is_in_order || reminders.iter().any(|days| !(1..=365).contains(days)) {
        lint.report(
            term.span("reminders"),
            "these aren't days in descending order, from 365 to 1",
            "count the days until a member has to act: reminders = [90, 30, 7]",
        );
    }
    for (days, day) in [("notice_days", "notice_by"), ("grace_days", "grace_until")] {
        if term.has(days) && term.has(day) {
            lint.report(
                term.key_span(day),
                format!("\"{day}\" and \"{days}\" both set this deadline"),
                "keep one of them",
            );
        }
    }
    if term.has("rest_on_top") && term.has("rest_on_top_from") {
        lint.report(
            term.key_span("rest_on_top"),
            "\"rest_on_top\" always adds the rest of the year, \"rest_on_top_from\" only late in the year",
            "keep one of them",
        );
    }
    if term.word("silence") == Some("moves") && term.table("lapse").is_none() {
        lint.report(
            term.span("silence"),
            "silence = \"moves\" needs the tier that members move to",
            "add: lapse = { tier = \"…\" }",
        );
    }
}

/// A rule that ends before it starts would never apply.
fn days(lint: &mut Linter<'_>, view: TableView<'_>) {
    if let (Some(from), Some(until)) = (view.date("from"), view.date("until"))
        && from > until
    {
        lint.report(
            view.span("until"),
            format!("this ends before it starts, on {from}"),
            "set \"until\" to a later date",
        );
    }
}

fn amounts(lint: &mut Linter<'_>, component: TableView<'_>) {
    if let (Some(floor), Some(ceiling)) = (component.number("floor"), component.number("ceiling"))
        && floor > ceiling
    {
        lint.report(
            component.span("ceiling"),
            format!("\"ceiling\" is below \"floor\", which is {floor}"),
            "the floor is the lowest amount and the ceiling the highest",
        );
    }
}
