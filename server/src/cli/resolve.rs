//! `guildhall resolve`: everything a tier grants, and where each grant comes from.

use super::args::{FactArgs, ProgrammeArgs, words};
use super::subject::{Subject, tier};
use super::terminal::{TerminalText, columns, name};
use super::{Stopped, json};
use app::words::{self, Words};
use clap::Args;
use domain::facts::Facts;
use domain::grant::GrantValue;
use domain::programme::{BenefitGroup, Programme, Tier};
use domain::quote::quote;
use domain::resolve::{RemovedBenefit, ResolvedGrant, ResolvedTier, resolve};
use serde::Serialize;

#[derive(Debug, Args)]
pub(super) struct ResolveCommand {
    /// FOUNDATION/PROGRAMME[@VERSION]
    subject: Subject,
    /// The tier, by its identifier; all tiers by default
    tier: Option<String>,
    #[command(flatten)]
    stated: FactArgs,
    #[command(flatten)]
    asked: ProgrammeArgs,
}

#[derive(Debug, Serialize)]
struct ResolveAnswer {
    foundation: String,
    programme: String,
    version: String,
    tiers: Vec<TierAnswer>,
}

#[derive(Debug, Serialize)]
struct TierAnswer {
    tier: String,
    title: String,
    /// The price for the stated facts.
    price: String,
    /// The tiers it extends, closest first.
    ancestors: Vec<String>,
    grants: Vec<GrantAnswer>,
    removed: Vec<RemovedBenefit>,
}

#[derive(Debug, Serialize)]
struct GrantAnswer {
    benefit: String,
    title: String,
    group: String,
    value: GrantValue,
    /// The value in words.
    text: String,
    remarks: Vec<String>,
    /// The tier that states it.
    from: String,
    /// The closest ancestor whose value it replaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    replaces: Option<String>,
    /// Line in the programme file, from 1.
    line: u32,
}

impl ResolveCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let catalogue = self.asked.catalogue(&[&self.subject])?;
        let programme = self.subject.find(&catalogue, self.asked.on)?;
        let tiers: Vec<&Tier> = match &self.tier {
            Some(id) => vec![tier(programme, id)?],
            None => programme.tiers.iter().collect(),
        };
        let facts = self.stated.of(programme, &self.asked)?;
        if self.asked.json {
            json(&answer(programme, &tiers, &facts))
        } else {
            Ok(text(programme, &tiers, &facts))
        }
    }
}

fn answer(programme: &Programme, tiers: &[&Tier], facts: &Facts) -> ResolveAnswer {
    let words = words(programme);
    let tiers = tiers.iter().map(|tier| {
        let resolved = resolve(programme, tier);
        TierAnswer {
            tier: tier.id.clone(),
            title: words.say(&tier.title).to_owned(),
            price: words::price(words, &quote(programme, tier, facts)),
            grants: resolved.grants.iter().map(|granted| grant(words, granted)).collect(),
            ancestors: resolved.ancestors,
            removed: resolved.removed,
        }
    });
    ResolveAnswer {
        foundation: programme.foundation.clone(),
        programme: programme.id.clone(),
        version: programme.version.clone(),
        tiers: tiers.collect(),
    }
}

fn grant(words: Words<'_>, granted: &ResolvedGrant) -> GrantAnswer {
    let ResolvedGrant { grant, from, replaces } = granted;
    let group = words
        .programme
        .benefit(&grant.benefit)
        .map(|benefit| benefit.group.clone());
    GrantAnswer {
        benefit: grant.benefit.clone(),
        title: words.benefit_title(&grant.benefit),
        group: group.unwrap_or_default(),
        value: grant.value.clone(),
        text: words::grant(words, grant),
        remarks: words::grant_remarks(words, grant),
        from: from.clone(),
        replaces: replaces.clone(),
        line: grant.line,
    }
}

fn text(programme: &Programme, tiers: &[&Tier], facts: &Facts) -> String {
    let words = words(programme);
    let t = words.t;
    let mut lines = TerminalText::about(programme);
    for tier in tiers {
        let resolved = resolve(programme, tier);
        lines.gap();
        let price = words::price(words, &quote(programme, tier, facts));
        lines.add(0, format!("{} ({}): {price}", name(words.say(&tier.title)), tier.id));
        tier.extends
            .iter()
            .for_each(|parent| lines.add(0, t.includes_all_of(words.tier_title(parent))));
        if resolved.grants.is_empty() {
            lines.add(0, t.grants_none());
        }
        for group in &programme.groups {
            lines.section(words.say(&group.title), in_group(words, group, &resolved));
        }
    }
    lines.into_text()
}

/// The benefits that are granted in a group, then those that are removed.
fn in_group(words: Words<'_>, group: &BenefitGroup, resolved: &ResolvedTier) -> Vec<String> {
    let t = words.t;
    let belongs = |benefit: &str| {
        words
            .programme
            .benefit(benefit)
            .is_some_and(|benefit| benefit.group == group.id)
    };
    let granted = resolved.grants.iter().filter(|granted| belongs(&granted.grant.benefit));
    let rows: Vec<[String; 3]> = granted
        .map(|ResolvedGrant { grant, from, replaces }| {
            let origin = t.from_tier(words.tier_title(from));
            let replaced = replaces
                .as_ref()
                .and_then(|earlier| replaced_value(words, earlier, &grant.benefit));
            let told = std::iter::once(origin)
                .chain(replaced)
                .chain(words::grant_remarks(words, grant));
            [
                name(&words.benefit_title(&grant.benefit)),
                words::grant(words, grant),
                told.collect::<Vec<_>>().join("; "),
            ]
        })
        .collect();
    let removed = resolved
        .removed
        .iter()
        .filter(|gone| belongs(&gone.benefit))
        .map(|gone| taken_away(words, gone));
    columns(&rows).into_iter().chain(removed).collect()
}

/// The value it replaces, and the tier that states that.
fn replaced_value(words: Words<'_>, earlier: &str, benefit: &str) -> Option<String> {
    let tier = words.programme.tier(earlier)?;
    let grant = tier.grants.iter().find(|grant| grant.benefit == benefit)?;
    Some(words.t.replaces(words::grant(words, grant), words.tier_title(earlier)))
}

/// What an ancestor grants but this tier doesn't.
fn taken_away(words: Words<'_>, gone: &RemovedBenefit) -> String {
    let t = words.t;
    let instead = gone.replaced_by.as_ref().map_or_else(
        || t.cell_no().into_owned(),
        |instead| t.cell_replaced_by(words.benefit_title(instead)),
    );
    let by = words
        .programme
        .tier(&gone.by)
        .and_then(|by| words.programme.tier(by.extends.as_ref()?));
    let had = by.and_then(|parent| Some(resolve(words.programme, parent).grant(&gone.benefit)?.from.clone()));
    let title = words.benefit_title(&gone.benefit);
    let told = had.map_or_else(
        || name(&title),
        |from| t.without_benefit(&title, words.tier_title(&from)),
    );
    format!("{told}: {instead}")
}
