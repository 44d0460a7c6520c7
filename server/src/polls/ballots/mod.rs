//! Ballots: casting and replacing them, who has voted, and what's counted.
//!
//! In a secret poll, the line of the roll says that a ballot was cast, and a box has the ballot. Nothing that's stored
//! links the two: neither has a time, boxes are rows of many ballots in the order of their random receipts, and there's
//! no entry in the ledger and no email. Don't log choices, receipts or keys, and don't write any of them together with
//! a member.
//!
//! That's about tables. A database's own files can say more for a while: PostgreSQL's rows from before a change,
//! write-ahead logs, statement logs with parameters, and two backups with a single ballot between them.

mod boxes;
mod cast;
mod casting;
mod paper;
mod receipt;
mod recorded;
mod secret;
mod turnout;
mod voter;

pub use cast::cast;
pub use paper::ballot_of;
pub(super) use turnout::{ballots, turnout};
