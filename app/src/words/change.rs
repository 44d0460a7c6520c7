//! What changed in a tier: the subject, the old text and the new text.

use super::rules::price_rules;
use super::statement::Statement;
use super::{Words, alternative, cap, cell, grant_remarks, offer_rules, price, reviewers, term_pairs};
use crate::format;
use domain::compare::ComparisonCell;
use domain::diff::Change;
use domain::facts::Facts;
use domain::price::Alternative;
use domain::programme::{Cap, Responsibility, Tier};
use domain::quote::{QuoteOutcome, QuotedAlternative, quote};
use domain::review::Reviewer;
use domain::term::Term;
use serde::Serialize;
use std::borrow::Cow;

/// A tier in one of the two versions.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    pub words: Words<'a>,
    pub tier: &'a Tier,
    /// The facts to compute prices for. If they're not enough, the rules are described.
    pub facts: &'a Facts,
}

/// A change in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Changed {
    pub kind: ChangeKind,
    /// The subject: the price, or a benefit.
    pub what: String,
    pub before: Vec<Statement>,
    pub after: Vec<Statement>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    Added,
    Removed,
    Changed,
    Renamed,
    Closed,
    Reopened,
}

impl ChangeKind {
    pub fn say(self, words: Words<'_>) -> Cow<'static, str> {
        let t = words.t;
        match self {
            Self::Added => t.change_added(),
            Self::Removed => t.change_removed(),
            Self::Changed => t.change_changed(),
            Self::Renamed => t.change_renamed(),
            Self::Closed => t.change_closed(),
            Self::Reopened => t.change_reopened(),
        }
    }
}

/// Describes a change in words.
pub fn change(older: Side<'_>, newer: Side<'_>, change: &Change) -> Changed {
    let t = newer.words.t;
    let (was, is) = (older.tier.line, newer.tier.line);
    match change {
        Change::Renamed { from, to } => Changed {
            kind: ChangeKind::Renamed,
            what: t.change_of_name().into_owned(),
            before: vec![Statement::said(older.words, was, from)],
            after: vec![Statement::said(newer.words, is, to)],
        },
        Change::Identifier { from, to } => Changed {
            kind: ChangeKind::Renamed,
            what: t.change_of_identifier().into_owned(),
            before: vec![Statement::at(was, from)],
            after: vec![Statement::at(is, to)],
        },
        Change::Closed(why) => Changed {
            kind: ChangeKind::Closed,
            what: t.change_of_qualification().into_owned(),
            before: Vec::new(),
            after: vec![Statement::said(newer.words, is, why)],
        },
        Change::Reopened => Changed {
            kind: ChangeKind::Reopened,
            what: t.change_of_qualification().into_owned(),
            before: older
                .tier
                .closed
                .iter()
                .map(|why| Statement::said(older.words, was, why))
                .collect(),
            after: Vec::new(),
        },
        Change::Benefit { benefit, from, to } => benefit_change(older, newer, benefit, from, to),
        Change::Price { .. } => all(t.change_of_price(), costs(older), costs(newer)),
        Change::Alternatives { from, to } => {
            let say =
                |side: Side<'_>, list: &[Alternative]| list.iter().map(|given| instead(side.words, given)).collect();
            differing(t.change_of_alternatives(), say(older, from), say(newer, to))
        }
        Change::Qualification { from, to } => {
            let before = from
                .iter()
                .map(|asked| Statement::said(older.words, asked.line, &asked.text));
            let after = to
                .iter()
                .map(|asked| Statement::said(newer.words, asked.line, &asked.text));
            differing(t.change_of_qualification(), before.collect(), after.collect())
        }
        Change::Requires { from, to } => {
            let say = |side: Side<'_>, ids: &[String]| ids.iter().map(|id| parent(side, id)).collect();
            differing(t.change_of_parent(), say(older, from), say(newer, to))
        }
        Change::Responsibilities { from, to } => {
            let say =
                |side: Side<'_>, list: &[Responsibility]| list.iter().map(|asked| asks(side.words, asked)).collect();
            differing(t.change_of_responsibilities(), say(older, from), say(newer, to))
        }
        Change::Term { from, to } => differing(
            t.change_of_term(),
            term(older.words, from.as_ref()),
            term(newer.words, to.as_ref()),
        ),
        Change::Cap { from, to } => {
            let say = |side: Side<'_>, line, limit: Option<&Cap>| {
                let said = limit.map_or_else(|| t.change_no_limit().into_owned(), |limit| cap(side.words, limit));
                vec![Statement::at(line, said)]
            };
            all(
                t.change_of_cap(),
                say(older, was, from.as_ref()),
                say(newer, is, to.as_ref()),
            )
        }
        Change::Review { from, to } => all(t.change_of_review(), decides(older, from), decides(newer, to)),
        Change::ReviewInKind { from, to } => {
            all(t.change_of_review_in_kind(), decides(older, from), decides(newer, to))
        }
    }
}

fn benefit_change(
    older: Side<'_>,
    newer: Side<'_>,
    benefit: &str,
    from: &ComparisonCell,
    to: &ComparisonCell,
) -> Changed {
    let granted = |cell: &ComparisonCell| matches!(cell, ComparisonCell::Granted { .. });
    let known = |side: Side<'_>| side.words.programme.benefit(benefit).is_some();
    let side = if known(newer) { newer } else { older };
    let say = |side: Side<'_>, value: &ComparisonCell| {
        // A benefit that a version doesn't define can't have been removed in it.
        if !known(side) {
            return Vec::new();
        }
        let (line, remarks) = match value {
            ComparisonCell::Granted { grant, .. } => (grant.line, grant_remarks(side.words, grant)),
            ComparisonCell::NotIncluded | ComparisonCell::ReplacedBy(_) => (0, Vec::new()),
        };
        let value = Statement::at(line, format::capitalised(&cell(side.words, value)));
        std::iter::once(value)
            .chain(remarks.into_iter().map(|remark| Statement::at(line, remark)))
            .collect()
    };
    Changed {
        kind: match (granted(from), granted(to)) {
            (false, true) => ChangeKind::Added,
            (true, false) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        },
        what: side.words.benefit_title(benefit),
        before: say(older, from),
        after: say(newer, to),
    }
}

fn costs(side: Side<'_>) -> Vec<Statement> {
    let Side { words, tier, facts } = side;
    let quote = quote(words.programme, tier, facts);
    if facts.is_empty() || quote.outcome == QuoteOutcome::NeedsFacts {
        return price_rules(words, tier);
    }
    let line = quote.components.first().map_or(tier.line, |part| part.because.line);
    vec![Statement::at(line, price(words, &quote))]
}

fn instead(words: Words<'_>, given: &Alternative) -> Statement {
    let remarks = offer_rules(
        words,
        &QuotedAlternative {
            alternative: given.clone(),
            open: false,
        },
    );
    let said: Vec<String> = std::iter::once(alternative(words, given)).chain(remarks).collect();
    Statement::at(given.line, format::capitalised(&said.join("; ")))
}

fn parent(side: Side<'_>, id: &str) -> Statement {
    let name = side
        .words
        .programme
        .parent(id)
        .map(|parent| side.words.say(&parent.name).to_owned());
    Statement::at(side.tier.line, name.unwrap_or_else(|| id.to_owned()))
}

fn asks(words: Words<'_>, asked: &Responsibility) -> Statement {
    Statement::said(words, asked.line, &asked.text)
}

fn term(words: Words<'_>, term: Option<&Term>) -> Vec<Statement> {
    let t = words.t;
    let Some(term) = term else {
        return vec![Statement::at(0, t.term_not_stated())];
    };
    let pairs = term_pairs(words, term).into_iter();
    pairs
        .map(|(name, value)| Statement::at(term.line, t.letter_line(name, value)))
        .collect()
}

fn decides(side: Side<'_>, path: &[Reviewer]) -> Vec<Statement> {
    let said = (!path.is_empty()).then(|| format::capitalised(&reviewers(side.words, path)));
    said.map(|said| Statement::at(side.tier.line, said))
        .into_iter()
        .collect()
}

/// Both lists unchanged.
fn all(what: Cow<'static, str>, before: Vec<Statement>, after: Vec<Statement>) -> Changed {
    let kind = match (before.is_empty(), after.is_empty()) {
        (true, false) => ChangeKind::Added,
        (false, true) => ChangeKind::Removed,
        _ => ChangeKind::Changed,
    };
    Changed {
        kind,
        what: what.into_owned(),
        before,
        after,
    }
}

/// What's only in one of the lists. Both lists unchanged if only computed values differ, not words.
fn differing(what: Cow<'static, str>, before: Vec<Statement>, after: Vec<Statement>) -> Changed {
    let lacks = |list: &[Statement], said: &Statement| list.iter().all(|other| other.text != said.text);
    let gone: Vec<_> = before.iter().filter(|said| lacks(&after, said)).cloned().collect();
    let new: Vec<_> = after.iter().filter(|said| lacks(&before, said)).cloned().collect();
    if gone.is_empty() && new.is_empty() {
        all(what, before, after)
    } else {
        all(what, gone, new)
    }
}
