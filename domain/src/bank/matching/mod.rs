//! Proposes which invoices an entry pays, with a stated confidence and its reasons. Nothing is applied.

mod amounts;
mod compact;
mod confidence;
mod index;
mod names;
mod originals;
mod proposal;
mod propose;
mod run;
mod sums;

pub use proposal::{
    Allocation, Confidence, LineMatch, LineOutcome, MatchProposal, MatchReason, OpenInvoice, SkippedLine,
};
pub use run::match_entries;
