//! Meetings, for those who decide: the list, a new meeting, and the agenda. The pages have no scripts.

mod address;
mod agenda;
mod approve;
mod choices;
mod fields;
mod form;
mod item;
mod list_page;
mod new_page;
mod outcome;
mod page;
mod steer;

#[cfg(test)]
mod tests;

pub use address::{meeting_address, meetings_address};
pub use form::{HeadingProblem, MeetingForm, MeetingProblem, NewMeetingForm};
pub use list_page::meetings_page;
pub use new_page::new_meeting_page;
pub use page::meeting_page;
