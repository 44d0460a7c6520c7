//! What couldn't be read in a file.

use super::table::BankColumn;
use domain::money::Money;
use serde::{Deserialize, Serialize};

/// Something in a file that couldn’t be read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankProblemBrief {
    /// Its line in the file, from 1.
    pub line: u32,
    pub kind: BankProblemId,
    /// The text in the file, if it’s about one.
    pub found: String,
    /// The column that’s missing.
    pub column: Option<BankColumn>,
    /// The amounts that should be equal: what was added up, and what the file states.
    pub amounts: Option<(Money, Money)>,
    /// Whether a payment is missing because of it.
    pub loses: bool,
}

impl BankProblemBrief {
    /// Whether a payment is missing only because nobody has said in which currency it is.
    pub fn lacks_currency(&self) -> bool {
        self.loses && self.kind == BankProblemId::NoCurrency
    }
}

/// What couldn’t be read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankProblemId {
    Encoding,
    NotWellFormed,
    DamagedEntry,
    NoStatement,
    NoEntries,
    NoAmount,
    Amount,
    NoCurrency,
    Currency,
    NoDirection,
    Direction,
    NoStatus,
    Status,
    NoDate,
    Date,
    ValueDate,
    Charge,
    LineWithoutAmount,
    /// Several lines of a batch have no amounts of their own, so it’s one line here.
    Undivided,
    LinesDoNotAddUp,
    BalanceDiffers,
    UncheckedReversal,
    /// No amount has a sign, and no column says whether money came in or went out.
    NoSigns,
    NoHeader,
    NoColumn,
    Row,
    TooLarge,
    /// It has more than 20,000 payments.
    TooManyLines,
    /// It has more than 100 columns.
    TooWide,
}
