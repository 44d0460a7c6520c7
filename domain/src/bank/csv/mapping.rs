//! Which column contains what.

use crate::date_order::DateOrder;
use crate::money::Currency;

/// What a column contains.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CsvField {
    BookingDate,
    ValueDate,
    /// Negative if money went out, unless there's a column for the direction.
    Amount,
    /// Whether money came in or went out, in a word or a letter: `Af`, `Bij`, `S`, `H`, `D`, `C`, `Debit`, `Credit`.
    Direction,
    /// Money in, if that's a column of its own.
    Credit,
    /// Money out, if that's a column of its own.
    Debit,
    Currency,
    /// Whether it's booked or pending.
    Status,
    Name,
    Account,
    Text,
    /// A structured reference.
    Reference,
    EndToEndId,
    /// The bank's unique reference of the entry.
    EntryReference,
    Charges,
    /// The account the file is about.
    OwnAccount,
    Kind,
}

/// How a file is read.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct CsvMapping {
    /// The name of each column, as in the header. Case and punctuation don't matter. If several columns contain a text,
    /// they're pieces of one.
    pub columns: Vec<(CsvField, String)>,
    /// Where each of `columns` is, from 0: names can be repeated. If it's empty, the first column with the name counts.
    pub places: Vec<usize>,
    /// `None` if the amounts show it.
    pub decimal: Option<DecimalMark>,
    /// `None` if the dates show it.
    pub dates: Option<DateOrder>,
    /// The currency of amounts that don't state one.
    pub currency: Option<Currency>,
    /// Whether money that went out is known to have a sign, so that amounts without one came in. Otherwise, the file has to
    /// show it: with at least one sign, or a column for the direction.
    pub has_signs: bool,
}

/// What's before the decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DecimalMark {
    Comma,
    Point,
}

/// The form in which names of columns are compared: small letters and digits.
pub(crate) fn folded_header(name: &str) -> String {
    let folded = crate::name::folded(name);
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}
