//! How the API writes the period of a term.

use domain::date::Date;
use domain::term::{FeeShare, TermPeriod};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One period of a membership, including both days.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct PeriodBrief {
    pub start: Date,
    pub end: Date,
    /// Whether it’s shorter than a regular term.
    pub is_partial: bool,
    /// How many yearly fees are due for it.
    pub fees: u16,
    /// How much of each yearly fee is due: so many parts…
    pub share_parts: u16,
    /// … of so many.
    pub share_of: u16,
}

impl From<TermPeriod> for PeriodBrief {
    fn from(period: TermPeriod) -> Self {
        Self {
            start: period.start,
            end: period.end,
            is_partial: period.is_partial,
            fees: period.fees,
            share_parts: period.share.parts,
            share_of: period.share.of,
        }
    }
}

impl From<PeriodBrief> for TermPeriod {
    fn from(brief: PeriodBrief) -> Self {
        Self {
            start: brief.start,
            end: brief.end,
            is_partial: brief.is_partial,
            fees: brief.fees,
            share: FeeShare {
                parts: brief.share_parts,
                of: brief.share_of,
            },
        }
    }
}

#[expect(clippy::ref_option, reason = "serde calls it like this")]
pub(super) fn serialize<S: Serializer>(period: &Option<TermPeriod>, serializer: S) -> Result<S::Ok, S::Error> {
    period.map(PeriodBrief::from).serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<TermPeriod>, D::Error> {
    Ok(Option::<PeriodBrief>::deserialize(deserializer)?.map(TermPeriod::from))
}
