//! What members can give instead of money, or must give as well.

use crate::expr::Expr;
use crate::money::Money;
use crate::ratio::Ratio;
use crate::review::Reviewer;
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// What may be given instead of money, or has to be given besides it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Alternative {
    pub id: String,
    pub mode: AlternativeMode,
    pub gives: AlternativeValue,
    pub text: Text,
    /// At most this share of the price, in percent.
    pub share_percent: Option<u8>,
    /// Who must approve it; empty where the programme asks no approval.
    pub approval: Vec<Reviewer>,
    pub when: Option<Expr>,
    pub note: Option<Text>,
    pub source: Option<String>,
    /// Line in the programme file, from 1.
    pub line: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlternativeMode {
    InsteadOf,
    Besides,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlternativeValue {
    /// So many people working full time.
    People(Ratio),
    /// Hardware, services or credits worth at least this.
    Worth(Money),
    /// As much as the price, in kind.
    Equivalent,
    /// Something that is not counted: an operating mirror.
    Other,
}
