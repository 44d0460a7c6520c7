//! Announced elections and resolutions: the list, announcing one, its page for everyone, for members and for the
//! foundation's people, ballots, nominations and results. The pages have no scripts.

mod address;
mod ballot;
mod ballot_choices;
mod ballot_form;
mod ballot_problems;
mod ballot_rank;
mod ballot_refused;
mod ballot_rows;
mod ballot_sheet;
mod ballot_side;
mod ballot_words;
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
mod nominee_card;
mod nominee_forms;
mod nominee_page;
mod objections;
mod outcome;
mod own;
mod page;
mod ranking;
mod receipt;
mod result;
mod result_names;
mod result_resolution;
mod result_round;
mod result_rounds;
mod result_why;
mod review;
mod steer;
mod tallies;
mod turnout;
mod voice_form;
mod voice_page;
mod warnings;
mod words;

#[cfg(test)]
mod ballot_tests;
#[cfg(test)]
mod page_tests;

pub(crate) use address::vote_address;
pub use address::{change_address, nominee_anchor, poll_address, polls_address};
pub use ballot::ballot_page;
pub use ballot_form::{BallotForm, BallotProblem, BallotRequest, BallotStep, ballot_request};
pub use ballot_refused::without_ballot;
pub use ballot_sheet::BallotSheet;
pub use change_page::change_poll_page;
pub use form::{EXCLUDE, INCLUDE, PollDeed, PollForm, PollProblem};
pub use list_page::polls_page;
pub use member_poll::MemberPoll;
pub(crate) use member_poll::member_polls;
pub use new_form::{ChangePollForm, NewPollForm};
pub use new_page::new_poll_page;
pub use nominee_page::nominee_page;
pub use page::poll_page;
pub use ranking::{RankMove, RankSheet};
pub use receipt::receipt_page;
pub use voice_form::{NomineeForm, VoiceForm, VoiceProblem};
pub use voice_page::{OTHER, SELF, voice_page};
