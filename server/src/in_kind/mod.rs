//! In-kind commitments: what members have promised to give in kind, what they deliver, and what happens if it falls short. Every
//! change is a command with its check, write, ledger entry and emails in one transaction, as in [`crate::applications`].

mod actions;
mod brief;
mod change;
mod command;
mod conditions;
mod create;
mod deliver;
mod letters;
mod list;
mod plan;
mod remind;
mod report;
mod rows;
mod settle;
mod view;

pub(crate) use brief::own_commitments;
pub use command::{CommitmentDone, act};
pub(crate) use create::{cancel, create};
pub use list::commitments;
pub use remind::{keep_up, remind_members};
pub use report::{ReportDone, report};
pub use view::{commitment_of, own_commitment};
