//! Proposes which invoices an entry pays, with a stated confidence and its reasons. Nothing is applied.

mod amounts;
mod compact;
mod confidence;
mod earlier;
mod groups;
mod index;
mod mentions;
mod names;
mod numbers;
mod originals;
mod proposal;
mod propose;
mod returns;
mod run;
mod sums;

pub use amounts::highest_charge;
pub use earlier::EarlierPayment;
pub use proposal::{
    Allocation, Confidence, LineMatch, LineOutcome, MatchProposal, MatchReason, OpenInvoice, SkippedLine,
};
pub use run::{match_entries, skipped_line};
