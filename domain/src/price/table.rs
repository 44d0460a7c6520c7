//! Price tables in one to three dimensions.

use super::bands::Bounds;
use crate::expr::{Value, Values};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// A table of amounts that several tiers can use.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceTable {
    pub id: String,
    pub title: Text,
    pub axes: Vec<Axis>,
    /// One cell for each combination of values. The last axis varies fastest.
    pub cells: Vec<TableCell>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

/// What one dimension depends on: a fact, or `tier`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Axis {
    pub on: String,
    pub values: AxisValues,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AxisValues {
    Bands(Vec<Bounds>),
    /// Words. Several words can share a position.
    Words(Vec<Vec<String>>),
}

impl AxisValues {
    pub fn len(&self) -> usize {
        match self {
            Self::Bands(bands) => bands.len(),
            Self::Words(words) => words.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The position of a value. A country by itself comes before its regions.
    pub(crate) fn place(&self, value: &Value) -> Option<usize> {
        match (self, value) {
            (Self::Bands(bands), Value::Number(number)) => bands.iter().position(|band| band.hold(*number)),
            (Self::Words(words), value) => most_exact(value, words.iter().map(Vec::as_slice)),
            _ => None,
        }
    }
}

/// The first group that has the word of a value, or else a region of it.
pub(crate) fn most_exact<'g>(value: &Value, mut groups: impl Iterator<Item = &'g [String]> + Clone) -> Option<usize> {
    let is_exact = |word: &String| matches!(value, Value::Word(own) if own == word);
    let exact = groups.clone().position(|group| group.iter().any(is_exact));
    exact.or_else(|| groups.position(|group| group.iter().any(|word| value.is(word))))
}

/// A cell of a price table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TableCell {
    /// Minor units of the component's currency.
    Amount(i64),
    Free,
    ByAgreement,
    NotOffered,
}

/// The result of a lookup in a table.
pub(crate) enum CellLookup {
    Cell(TableCell),
    /// These facts are missing.
    Needs(Vec<String>),
    /// The table doesn't cover a value.
    Outside,
}

impl PriceTable {
    pub(crate) fn look_up(&self, tier: &str, values: &impl Values) -> CellLookup {
        let mut index = 0;
        let mut missing = Vec::new();
        for axis in &self.axes {
            let value = if axis.on == "tier" {
                Some(Value::Word(tier.to_owned()))
            } else {
                values.value(&axis.on).flatten()
            };
            let Some(value) = value else {
                missing.push(axis.on.clone());
                continue;
            };
            match axis.values.place(&value) {
                Some(place) => index = index * axis.values.len() + place,
                None => return CellLookup::Outside,
            }
        }
        if !missing.is_empty() {
            return CellLookup::Needs(missing);
        }
        self.cells
            .get(index)
            .map_or(CellLookup::Outside, |cell| CellLookup::Cell(*cell))
    }
}
