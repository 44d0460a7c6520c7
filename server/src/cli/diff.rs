//! `guildhall diff`: what changed between two versions, and for whom.

use super::asked::{Asked, Stated, words};
use super::lines::Lines;
use super::subject::Subject;
use super::{Stopped, json};
use app::words::{self, Side, Statement};
use clap::Args;
use domain::date::Date;
use domain::diff::{Change, TierChange, diff, predecessor};
use domain::facts::Facts;
use domain::programme::{Audience, Programme, Tier};
use serde::Serialize;

#[derive(Debug, Args)]
pub(super) struct Diff {
    /// FOUNDATION/PROGRAMME@VERSION
    old: Subject,
    /// FOUNDATION/PROGRAMME@VERSION
    new: Subject,
    #[command(flatten)]
    stated: Stated,
    #[command(flatten)]
    asked: Asked,
}

#[derive(Debug, Serialize)]
struct Answer {
    foundation: String,
    programme: String,
    older: Version,
    newer: Version,
    /// Tiers that are others now; those that are gone last.
    tiers: Vec<TierAnswer>,
    unchanged: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Version {
    version: String,
    from: Date,
}

#[derive(Debug, Serialize)]
struct TierAnswer {
    tier: String,
    title: String,
    audience: Audience,
    change: Kind,
    changes: Vec<ChangeAnswer>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Added,
    Removed,
    Changed,
}

#[derive(Debug, Serialize)]
struct ChangeAnswer {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    benefit: Option<String>,
    what: String,
    before: Vec<String>,
    after: Vec<String>,
}

impl Diff {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let catalogue = self.asked.catalogue()?;
        let older = self.old.find(&catalogue, self.asked.on)?;
        let newer = self.new.find(&catalogue, self.asked.on)?;
        if (&older.foundation, &older.id) != (&newer.foundation, &newer.id) {
            return Err(Stopped(format!(
                "{} and {} are two programmes; name two versions of one",
                self.old, self.new
            )));
        }
        let facts = [self.stated.of_either(older, newer, &self.asked)?, self.stated.of_either(newer, older, &self.asked)?];
        let answer = compare(older, newer, &facts);
        if self.asked.json { json(&answer) } else { Ok(text(older, newer, &answer, !self.stated.is_empty())) }
    }
}

fn compare(older: &Programme, newer: &Programme, [was, is]: &[Facts; 2]) -> Answer {
    let difference = diff(older, newer);
    let version = |programme: &Programme| Version {
        version: programme.version.clone(),
        from: programme.from,
    };
    let tiers = difference.tiers.iter().filter_map(|change| match change {
        TierChange::Added(id) => Some(whole(newer, newer.tier(id)?, Kind::Added)),
        TierChange::Removed(id) => Some(whole(older, older.tier(id)?, Kind::Removed)),
        TierChange::Changed { tier, changes } => {
            let after = newer.tier(tier)?;
            let before = predecessor(older, after)?;
            let old = Side { words: words(older), tier: before, facts: was };
            let new = Side { words: words(newer), tier: after, facts: is };
            let changes = changes.iter().map(|change| in_words(old, new, change)).collect();
            Some(TierAnswer { changes, ..whole(newer, after, Kind::Changed) })
        }
    });
    Answer {
        foundation: newer.foundation.clone(),
        programme: newer.id.clone(),
        older: version(older),
        newer: version(newer),
        tiers: tiers.collect(),
        unchanged: difference.unchanged,
    }
}

fn whole(programme: &Programme, tier: &Tier, change: Kind) -> TierAnswer {
    TierAnswer {
        tier: tier.id.clone(),
        title: words(programme).say(&tier.title).to_owned(),
        audience: tier.audience,
        change,
        changes: Vec::new(),
    }
}

fn in_words(old: Side<'_>, new: Side<'_>, change: &Change) -> ChangeAnswer {
    let words::Changed { what, before, after, .. } = words::change(old, new, change);
    let texts = |list: Vec<Statement>| list.into_iter().map(|said| said.text).collect();
    let benefit = match change {
        Change::Benefit { benefit, .. } => Some(benefit.clone()),
        _ => None,
    };
    ChangeAnswer { kind: kind(change), benefit, what, before: texts(before), after: texts(after) }
}

/// The name of a change for programs.
fn kind(change: &Change) -> &'static str {
    match change {
        Change::Renamed { .. } => "title",
        Change::Identifier { .. } => "identifier",
        Change::Closed(_) => "closed",
        Change::Reopened => "reopened",
        Change::Price { .. } => "price",
        Change::Benefit { .. } => "benefit",
        Change::Alternatives { .. } => "alternatives",
        Change::Qualification { .. } => "qualification",
        Change::Requires { .. } => "requires",
        Change::Responsibilities { .. } => "responsibilities",
        Change::Term { .. } => "term",
        Change::Cap { .. } => "cap",
        Change::Review { .. } => "review",
        Change::ReviewInKind { .. } => "review_in_kind",
    }
}

fn text(older: &Programme, newer: &Programme, answer: &Answer, facts_stated: bool) -> String {
    let t = words(newer).t;
    let mut lines = Lines::about(older);
    lines.append(Lines::about(newer));
    if answer.tiers.is_empty() {
        lines.add(0, t.changes_none());
    }
    if facts_stated {
        lines.add(0, t.changes_for_facts());
    }
    for tier in &answer.tiers {
        let whom = match tier.audience {
            Audience::Person => t.tiers_for_people(),
            Audience::Organisation => t.tiers_for_organisations(),
            Audience::Both => t.tiers_for_both(),
        };
        let how = match tier.change {
            Kind::Added => t.change_added(),
            Kind::Removed => t.change_removed(),
            Kind::Changed => t.change_changed(),
        };
        lines.gap();
        lines.add(0, format!("{} ({}) · {whom} · {how}", tier.title, tier.tier));
        for change in &tier.changes {
            lines.add(1, &change.what);
            change.before.iter().for_each(|before| lines.add(2, format!("- {before}")));
            change.after.iter().for_each(|after| lines.add(2, format!("+ {after}")));
        }
    }
    let unchanged = answer.unchanged.iter().map(|id| format!("{} ({id})", words(newer).tier_title(id)));
    lines.section("Unchanged", unchanged);
    lines.into_text()
}
