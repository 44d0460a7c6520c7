//! What members can give instead of money, or must give as well.

use crate::expr::Expr;
use crate::money::Money;
use crate::ratio::Ratio;
use crate::review::Reviewer;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// An in-kind contribution, instead of money or on top of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Alternative {
    pub id: String,
    pub mode: AlternativeMode,
    pub gives: AlternativeValue,
    pub text: Text,
    /// The largest share of the price it can cover, in percent.
    pub share_percent: Option<u8>,
    /// Who must approve it. Empty if no approval is needed.
    pub approval: Vec<Reviewer>,
    pub when: Option<Expr>,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AlternativeMode {
    InsteadOf,
    Besides,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AlternativeValue {
    /// This many people working full time.
    People(Ratio),
    /// Hardware, services or credits worth at least this much.
    Worth(Money),
    /// Worth as much as the price.
    Equivalent,
    /// Something without a value, such as running a mirror.
    Other,
}
