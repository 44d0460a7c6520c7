//! Reviews: what happens to an application after it's submitted, until it's a membership or declined. Every change is a command
//! with its check, write, ledger entry and emails in one transaction, as in [`crate::applications`].

mod actions;
mod adopt;
mod applicant;
mod command;
mod deciders;
mod deed;
mod history;
mod letters;
mod queue;
mod ready;
mod records;
mod remind;
mod reviewed;
mod stage;
mod verdict;
mod view;

pub use adopt::adopt;
pub use applicant::{answer, application, submit, withdraw};
pub(crate) use command::review_in;
pub use command::{countersign_for_staff, review};
pub(crate) use deciders::{deciders, has_conflict, involvement, is_involved};
pub(crate) use history::{commitment_history, history, history_of_kinds, history_until, use_history};
pub(crate) use letters::welcome;
pub(crate) use queue::price;
pub use queue::queue;
pub(crate) use ready::ready_reasons;
pub(crate) use records::{ReviewRecord, StageRow, StoredDay, StoredReviewer};
pub use remind::{keep_up, remind_deciders};
pub use reviewed::{LONGEST_TEXT, Reviewed};
pub use view::review_of;
pub(crate) use view::turn;
