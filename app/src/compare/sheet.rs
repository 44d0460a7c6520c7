//! The comparison as plain cells, for CSV and JSON, with the same words as on the page.

use super::cost::CostRow;
use super::shows_cost;
use crate::text::Texts;
use crate::words::{self, Words};
use domain::compare::{ComparisonCell, Selection, compare};
use domain::facts::Facts;
use domain::programme::Programme;
use domain::quote::quote;
use serde::{Deserialize, Serialize};

/// A comparison in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Sheet {
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tiers: Vec<SheetTier>,
    pub groups: Vec<SheetGroup>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SheetTier {
    pub id: String,
    pub title: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SheetGroup {
    pub id: String,
    pub title: String,
    pub rows: Vec<SheetRow>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SheetRow {
    pub id: String,
    pub title: String,
    /// The benefit's own condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    pub differs: bool,
    /// One for each tier.
    pub cells: Vec<SheetCell>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct SheetCell {
    pub text: String,
    /// The tier a benefit is inherited from, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<String>,
}

impl Sheet {
    /// Compares tiers in words.
    pub fn new(t: Texts, programme: &Programme, choice: &Selection, facts: &Facts) -> Self {
        let words = Words::new(t, programme);
        let compared = compare(programme, choice, t.locale().tag());
        let tiers: Vec<_> = compared.tiers.iter().filter_map(|id| programme.tier(id)).collect();
        let quotes: Vec<_> = tiers.iter().map(|tier| quote(programme, tier, facts)).collect();
        let cost_row = |row: &CostRow| {
            let cells = tiers.iter().zip(&quotes).map(|(tier, quote)| SheetCell {
                text: row.cell(words, tier, quote, facts.on).lines.join("; "),
                from: None,
                remarks: Vec::new(),
            });
            let cells: Vec<SheetCell> = cells.collect();
            SheetRow {
                id: row.id().to_owned(),
                title: row.title(t),
                condition: None,
                differs: cells.windows(2).any(|pair| pair[0] != pair[1]),
                cells,
            }
        };
        let cost_group = |id: &str, title: String, rows: &[CostRow]| SheetGroup {
            id: id.to_owned(),
            title,
            rows: rows
                .iter()
                .filter(|row| row.is_used(programme, facts.on))
                .map(cost_row)
                .filter(|row| shows_cost(choice) && (row.differs || !choice.only_differences))
                .collect(),
        };
        let cost = cost_group("cost", t.group_cost().into_owned(), &CostRow::COST);
        let joining = cost_group("joining", t.group_joining().into_owned(), &CostRow::JOINING);
        let groups = compared.groups.iter().map(|group| SheetGroup {
            id: group.group.clone(),
            title: programme
                .group(&group.group)
                .map(|group| words.say(&group.title).to_owned())
                .unwrap_or_default(),
            rows: group
                .rows
                .iter()
                .filter_map(|row| {
                    let benefit = programme.benefit(&row.benefit)?;
                    Some(SheetRow {
                        id: row.benefit.clone(),
                        title: words.say(&benefit.title).to_owned(),
                        condition: benefit.condition.as_ref().map(|text| words.say(text).to_owned()),
                        differs: row.differs,
                        cells: row.cells.iter().map(|cell| sheet_cell(words, cell)).collect(),
                    })
                })
                .collect(),
        });
        Self {
            foundation: programme.foundation.clone(),
            programme: programme.id.clone(),
            version: programme.version.clone(),
            tiers: tiers
                .iter()
                .map(|tier| SheetTier {
                    id: tier.id.clone(),
                    title: words.say(&tier.title).to_owned(),
                })
                .collect(),
            groups: std::iter::once(cost)
                .chain(groups)
                .chain([joining])
                .filter(|group| !group.rows.is_empty())
                .collect(),
        }
    }
}

fn sheet_cell(words: Words<'_>, cell: &ComparisonCell) -> SheetCell {
    let (from, remarks) = match cell {
        ComparisonCell::Granted { grant, inherited_from } => {
            (inherited_from.clone(), words::grant_remarks(words, grant))
        }
        ComparisonCell::NotIncluded | ComparisonCell::ReplacedBy(_) => (None, Vec::new()),
    };
    SheetCell {
        text: words::cell(words, cell),
        from,
        remarks,
    }
}
