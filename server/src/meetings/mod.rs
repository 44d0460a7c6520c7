//! Meetings: a body decides about many applications together, and the minutes keep what it decided. Everyone votes for themselves,
//! with the command of a review.

mod access;
mod agenda;
mod approve;
mod brief;
mod close;
mod command;
mod letters;
mod list;
mod minutes;
mod plan;
mod rows;
mod sight;
mod view;
mod waiting;

pub use approve::approve;
pub use close::close;
pub use command::{MeetingDone, act};
pub use list::meetings;
pub use minutes::{MinutesFile, minutes_file};
pub use plan::{Planned, plan};
pub use view::meeting_of;
pub use waiting::waiting_items;
