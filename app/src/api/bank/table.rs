//! The columns of a CSV file.

use serde::{Deserialize, Serialize};

/// The columns of a CSV file, and how they’re read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankTable {
    /// The names of the columns, as in the file.
    pub header: Vec<String>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    /// What each column contains. `None` if it isn’t read.
    pub columns: Vec<Option<BankColumn>>,
    /// The currency of amounts that don’t state one (ISO 4217).
    pub currency: String,
    /// The currency of the foundation’s invoices. Empty if it has none, or several. Nothing is read in it unless you say so.
    pub likely_currency: String,
    /// Whether amounts without a sign came in. Otherwise, the file has to show what came in.
    pub has_signs: bool,
}

/// What a column contains.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankColumn {
    BookingDate,
    ValueDate,
    /// Negative if money went out.
    Amount,
    /// Money in, if that’s a column of its own.
    Credit,
    /// Money out, if that’s a column of its own.
    Debit,
    /// Whether money came in or went out.
    Direction,
    Currency,
    /// Whether it’s booked or pending.
    Status,
    Name,
    Account,
    Text,
    /// A structured reference.
    Reference,
    EndToEndId,
    /// The bank’s unique reference of the entry.
    EntryReference,
    Charges,
    /// The account the file is about.
    OwnAccount,
    Kind,
}

impl BankColumn {
    pub const EACH: [Self; 17] = [
        Self::BookingDate,
        Self::ValueDate,
        Self::Amount,
        Self::Credit,
        Self::Debit,
        Self::Direction,
        Self::Currency,
        Self::Status,
        Self::Name,
        Self::Account,
        Self::Text,
        Self::Reference,
        Self::EndToEndId,
        Self::EntryReference,
        Self::Charges,
        Self::OwnAccount,
        Self::Kind,
    ];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::BookingDate => "booking_date",
            Self::ValueDate => "value_date",
            Self::Amount => "amount",
            Self::Credit => "credit",
            Self::Debit => "debit",
            Self::Direction => "direction",
            Self::Currency => "currency",
            Self::Status => "status",
            Self::Name => "name",
            Self::Account => "account",
            Self::Text => "text",
            Self::Reference => "reference",
            Self::EndToEndId => "end_to_end_id",
            Self::EntryReference => "entry_reference",
            Self::Charges => "charges",
            Self::OwnAccount => "own_account",
            Self::Kind => "kind",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|column| column.id() == id)
    }
}
