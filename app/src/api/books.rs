//! What was invoiced and paid, by month and by programme.

use super::{Endpoint, FoundationBrief};
use domain::money::{Currency, Money};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// The sums of a year.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetBooks {
    pub foundation: String,
    /// `None` is this year.
    pub year: Option<u16>,
    /// Empty is all programmes.
    pub programme: String,
    pub lang: String,
}

impl Endpoint for GetBooks {
    type Answer = BooksAnswer;

    fn path(&self) -> String {
        let (foundation, programme) = (super::segment(&self.foundation), super::segment(&self.programme));
        let year = self.year.map(|year| format!("&year={year}")).unwrap_or_default();
        format!(
            "/invoices/{foundation}/months?programme={programme}&lang={}{year}",
            self.lang
        )
    }
}

/// The sums of a year. What’s in several currencies isn’t added up.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BooksAnswer {
    pub foundation: FoundationBrief,
    pub year: u16,
    /// The years with invoices or payments, and this year. The newest first.
    pub years: Vec<u16>,
    /// The ID of the only programme that’s counted. Empty if all are.
    pub programme: String,
    /// The programmes with invoices.
    pub programmes: Vec<BooksProgramme>,
    /// One for each currency with invoices.
    pub books: Vec<CurrencyBooks>,
}

/// A programme with invoices.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BooksProgramme {
    pub id: String,
    pub title: Text,
}

/// The sums of a year in one currency.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct CurrencyBooks {
    pub currency: Currency,
    /// What was still to be paid when the year began.
    pub before: Money,
    /// The months, from January. Those to come are only there if something is due in them or later.
    pub months: Vec<BooksRow>,
    /// The year of each programme, by ID.
    pub programmes: Vec<BooksRow>,
    pub year: BooksSums,
}

/// The sums of a month, or of a programme’s year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BooksRow {
    /// A month such as 2026-12, or the ID of a programme.
    pub of: String,
    pub sums: BooksSums,
}

/// What happened in a period, and what’s open at its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BooksSums {
    /// The invoices that were issued, with tax.
    pub invoiced: Money,
    /// The credit notes that were issued, with tax.
    pub credited: Money,
    /// What had to be paid in the period: the invoices with their last day in it, without cancelled ones.
    pub due: Money,
    /// What was paid, less what went back.
    pub paid: Money,
    /// What was still to be paid at its end: what was open before, plus invoices, less credit notes and payments.
    pub open: Money,
}

impl BooksSums {
    /// Nothing happened, and this is open.
    pub fn open(open: Money) -> Self {
        let nothing = Money { minor: 0, ..open };
        Self {
            invoiced: nothing,
            credited: nothing,
            due: nothing,
            paid: nothing,
            open,
        }
    }
}
