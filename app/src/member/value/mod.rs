//! The value report: what a membership gave in a term, as a page and as a PDF.

mod address;
mod benefit;
mod content;
mod money;
mod page;

pub use benefit::{ValueBenefit, ValueUse};
pub use content::{ValueContent, value_content};
pub use money::{ValueInvoice, ValueMoney};
pub use page::value_page;
