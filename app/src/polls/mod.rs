//! Announced elections and resolutions: the list, announcing one, its page for everyone, for members and for the
//! foundation's people, and voting. The pages have no scripts.

mod address;
mod change_page;
mod context;
mod corrections;
mod days;
mod desk;
mod facts;
mod files;
mod form;
mod list_page;
mod member_poll;
mod new_days;
mod new_fields;
mod new_form;
mod new_page;
mod next;
mod nominations;
mod objections;
mod outcome;
mod own;
mod page;
mod result;
mod steer;
mod turnout;
mod warnings;
mod words;

#[cfg(test)]
mod page_tests;

pub(crate) use address::vote_address;
pub use address::{change_address, poll_address, polls_address};
pub use change_page::change_poll_page;
pub use form::{EXCLUDE, INCLUDE, PollDeed, PollForm, PollProblem};
pub use list_page::polls_page;
pub use member_poll::MemberPoll;
pub(crate) use member_poll::member_polls;
pub use new_form::{ChangePollForm, NewPollForm};
pub use new_page::new_poll_page;
pub use page::poll_page;
