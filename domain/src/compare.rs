//! Compares tiers: the same rows and cells for the page, print, CSV and JSON.

use crate::grant::{Benefit, BenefitKind, Grant, GrantCase, GrantValue};
use crate::programme::{Programme, Tier};
use crate::resolve::{ResolvedTier, resolve};
use crate::unicode::lowercase;
use serde::{Deserialize, Serialize};

/// How many tiers are shown side by side. If there are more, the reader chooses.
pub const AT_ONCE: usize = 5;

/// What a reader chose to see.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Selection {
    /// The ids of the tiers to show. If empty, a sensible default applies.
    pub tiers: Vec<String>,
    pub only_differences: bool,
    /// The words that benefits must contain, as typed.
    pub search: String,
    /// The id of one group of benefits. If empty, all groups are shown.
    pub group: String,
}

/// Benefits by group, with a cell for each tier.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Comparison {
    /// The ids of the tiers shown, in programme order.
    pub tiers: Vec<String>,
    pub groups: Vec<ComparisonGroup>,
    /// How many rows the selection hides.
    pub hidden: usize,
    /// How many benefits have no row because none of the tiers shown grants them.
    pub absent: usize,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ComparisonGroup {
    pub group: String,
    pub rows: Vec<ComparisonRow>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ComparisonRow {
    pub benefit: String,
    /// Whether the cells grant different things.
    pub differs: bool,
    pub cells: Vec<ComparisonCell>,
}

/// What a tier grants of a benefit.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComparisonCell {
    Granted {
        grant: Grant,
        /// The tier it's inherited from, if any.
        inherited_from: Option<String>,
    },
    NotIncluded,
    /// Removed in favour of this benefit.
    ReplacedBy(String),
}

impl ComparisonCell {
    /// The cell for a benefit and a tier.
    pub fn of(benefit: &str, tier: &ResolvedTier) -> Self {
        if let Some(granted) = tier.grant(benefit) {
            return Self::Granted {
                grant: granted.grant.clone(),
                inherited_from: (granted.from != tier.tier).then(|| granted.from.clone()),
            };
        }
        tier.removal(benefit)
            .and_then(|removal| removal.replaced_by.clone())
            .map_or(Self::NotIncluded, Self::ReplacedBy)
    }

    /// Whether two cells grant the same. Inheritance and translations don't matter.
    pub fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Granted { grant: left, .. }, Self::Granted { grant: right, .. }) => {
                same_value(&left.value, &right.value)
                    && left.carry_over == right.carry_over
                    && left.after_days == right.after_days
                    && left.from == right.from
                    && left.note.as_ref().map(|note| note.say("en")) == right.note.as_ref().map(|note| note.say("en"))
            }
            (left, right) => left == right,
        }
    }
}

fn same_value(left: &GrantValue, right: &GrantValue) -> bool {
    match (left, right) {
        (GrantValue::Text(left), GrantValue::Text(right)) => left.say("en") == right.say("en"),
        (GrantValue::Cases(left), GrantValue::Cases(right)) => {
            let mut pairs = left.iter().zip(right);
            let same =
                |(one, other): (&GrantCase, &GrantCase)| one.when == other.when && same_value(&one.value, &other.value);
            left.len() == right.len() && pairs.all(same)
        }
        _ => left == right,
    }
}

/// Compares tiers. `language` is the language of the search.
pub fn compare(programme: &Programme, choice: &Selection, language: &str) -> Comparison {
    let tiers = shown(programme, &choice.tiers);
    let resolved: Vec<ResolvedTier> = tiers.iter().map(|tier| resolve(programme, tier)).collect();
    let words: Vec<String> = choice.search.split_whitespace().map(lowercase).collect();
    let (mut hidden, mut absent) = (0, 0);
    let groups = programme.groups.iter().map(|group| {
        let benefits = programme.benefits.iter().filter(|benefit| benefit.group == group.id);
        let rows = benefits.filter_map(|benefit| {
            let row = row(benefit, &resolved);
            if row.cells.iter().all(|cell| *cell == ComparisonCell::NotIncluded) {
                absent += 1;
                return None;
            }
            let shown = (choice.group.is_empty() || choice.group == group.id)
                && (row.differs || !choice.only_differences)
                && mentions(benefit, &words, language);
            hidden += usize::from(!shown);
            shown.then_some(row)
        });
        ComparisonGroup {
            group: group.id.clone(),
            rows: rows.collect(),
        }
    });
    let groups: Vec<ComparisonGroup> = groups.collect();
    Comparison {
        tiers: tiers.iter().map(|tier| tier.id.clone()).collect(),
        groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
        hidden,
        absent,
    }
}

fn row(benefit: &Benefit, tiers: &[ResolvedTier]) -> ComparisonRow {
    let cells: Vec<ComparisonCell> = tiers.iter().map(|tier| ComparisonCell::of(&benefit.id, tier)).collect();
    ComparisonRow {
        benefit: benefit.id.clone(),
        differs: cells.windows(2).any(|pair| !pair[0].same(&pair[1])),
        cells,
    }
}

fn mentions(benefit: &Benefit, words: &[String], language: &str) -> bool {
    if words.is_empty() {
        return true;
    }
    let texts = [
        Some(&benefit.title),
        benefit.summary.as_ref(),
        benefit.condition.as_ref(),
    ];
    let mut heap = String::new();
    for text in texts.into_iter().flatten() {
        heap.push_str(&lowercase(text.say(language)));
        heap.push('\n');
    }
    if let BenefitKind::Count { unit, .. } = &benefit.kind {
        heap.push_str(&lowercase(unit.other.say(language)));
    }
    words.iter().all(|word| heap.contains(word))
}

/// The tiers to show, in programme order: the selected ones, or a sensible default.
pub fn shown<'a>(programme: &'a Programme, chosen: &[String]) -> Vec<&'a Tier> {
    let named: Vec<&Tier> = programme
        .tiers
        .iter()
        .filter(|tier| chosen.contains(&tier.id))
        .collect();
    if named.is_empty() {
        first_choice(programme)
    } else {
        named
    }
}

/// All tiers, if there are up to five. Otherwise, up to five that belong together: those of the audience with
/// the most open tiers, and among them, those related by inheritance first.
fn first_choice(programme: &Programme) -> Vec<&Tier> {
    if programme.tiers.len() <= AT_ONCE {
        return programme.tiers.iter().collect();
    }
    let mut ranked: Vec<(usize, &Tier)> = programme.open_tiers().enumerate().collect();
    let same_audience = |tier: &Tier| {
        programme
            .open_tiers()
            .filter(|other| other.audience == tier.audience)
            .count()
    };
    let family = |tier: &Tier| {
        let root = |tier| {
            crate::resolve::lineage(programme, tier)
                .last()
                .map(|root| root.id.clone())
        };
        let own = root(tier);
        programme.open_tiers().filter(|other| root(other) == own).count()
    };
    ranked.sort_by_cached_key(|(place, tier)| {
        (
            std::cmp::Reverse(same_audience(tier)),
            std::cmp::Reverse(family(tier)),
            *place,
        )
    });
    let audience = ranked.first().map(|(_, tier)| tier.audience);
    ranked.retain(|(_, tier)| Some(tier.audience) == audience);
    ranked.truncate(AT_ONCE);
    ranked.sort_by_key(|(place, _)| *place);
    ranked.into_iter().map(|(_, tier)| tier).collect()
}
