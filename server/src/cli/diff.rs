//! `guildhall diff`: what changed between two versions.

use super::args::{FactArgs, ProgrammeArgs, words};
use super::subject::Subject;
use super::terminal::{TerminalText, name};
use super::{Stopped, json};
use crate::api::{ChangeOfTier, ChangesAnswer};
use clap::Args;
use domain::programme::{Audience, Programme};

#[derive(Debug, Args)]
pub(super) struct DiffCommand {
    /// FOUNDATION/PROGRAMME@VERSION
    old: Subject,
    /// FOUNDATION/PROGRAMME@VERSION
    new: Subject,
    #[command(flatten)]
    stated: FactArgs,
    #[command(flatten)]
    asked: ProgrammeArgs,
}

impl DiffCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let catalogue = self.asked.catalogue(&[&self.old, &self.new])?;
        let older = self.old.find(&catalogue, self.asked.on)?;
        let newer = self.new.find(&catalogue, self.asked.on)?;
        if (&older.foundation, &older.id) != (&newer.foundation, &newer.id) {
            return Err(Stopped(format!(
                "{} and {} are different programmes; name two versions of the same one",
                self.old, self.new
            )));
        }
        let was = self.stated.of_either(older, newer, &self.asked)?;
        let is = self.stated.of_either(newer, older, &self.asked)?;
        let answer = ChangesAnswer::new(words(newer).t, (older, &was), (newer, &is));
        if self.asked.json {
            json(&answer)
        } else {
            Ok(text(older, newer, &answer, !self.stated.is_empty()))
        }
    }
}

fn text(older: &Programme, newer: &Programme, answer: &ChangesAnswer, facts_stated: bool) -> String {
    let t = words(newer).t;
    let mut lines = TerminalText::about(older);
    lines.append(TerminalText::about(newer));
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
            ChangeOfTier::Added => t.change_added(),
            ChangeOfTier::Removed => t.change_removed(),
            ChangeOfTier::Changed => t.change_changed(),
        };
        lines.gap();
        lines.add(0, format!("{} ({}) · {whom} · {how}", tier.title, tier.tier));
        for change in &tier.changes {
            lines.add(1, &change.what);
            change
                .before
                .iter()
                .for_each(|before| lines.add(2, format!("- {before}")));
            change.after.iter().for_each(|after| lines.add(2, format!("+ {after}")));
        }
    }
    let unchanged = answer
        .unchanged
        .iter()
        .map(|id| format!("{} ({id})", name(&words(newer).tier_title(id))));
    lines.section("Unchanged", unchanged);
    lines.into_text()
}
