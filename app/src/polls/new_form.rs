//! What was sent with the form to announce an election or a resolution, or to change one.

use super::form::PollProblem;
use crate::api::{LONGEST_POLL_TITLE, NewPoll, PollField, PollFieldFault};
use crate::text::Texts;
use std::borrow::Cow;

/// The form to announce an election or a resolution.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NewPollForm {
    /// The election that the URL names, such as `membership/board`. Empty for none.
    pub asked: String,
    /// `None` if nothing was sent yet. What was typed and chosen stays, whatever came of it.
    pub sent: Option<NewPoll>,
    pub problems: Vec<(PollField, PollFieldFault)>,
}

/// The form for other days, another title and other words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ChangePollForm {
    /// `None` if nothing was sent yet.
    pub sent: Option<NewPoll>,
    pub problems: Vec<(PollField, PollFieldFault)>,
    /// What else is wrong.
    pub other: Option<PollProblem>,
}

/// The ID of a field.
pub(super) fn field_id(field: PollField) -> &'static str {
    match field {
        PollField::Kind => "kind",
        PollField::Election => "election",
        PollField::Title => "title",
        PollField::Wording => "wording",
        PollField::Seats => "seats",
        PollField::Secrecy => "secrecy",
        PollField::Majority => "majority",
        PollField::RecordDay => "record_day",
        PollField::NominationsFrom => "nominations_from",
        PollField::NominationsTo => "nominations_to",
        PollField::Opens => "opens",
        PollField::Closes => "closes",
    }
}

/// The label of a field for a day. Empty for other fields.
pub(super) fn day_label(t: Texts, field: PollField) -> Cow<'static, str> {
    match field {
        PollField::RecordDay => t.roll_day(),
        PollField::NominationsFrom => t.poll_new_nominations_from(),
        PollField::NominationsTo => t.poll_new_nominations_to(),
        PollField::Opens => t.poll_new_opens(),
        PollField::Closes => t.poll_new_closes(),
        PollField::Kind
        | PollField::Election
        | PollField::Title
        | PollField::Wording
        | PollField::Seats
        | PollField::Secrecy
        | PollField::Majority => "".into(),
    }
}

/// What's wrong with a field. The summary and the fields use the same (W6).
pub(super) fn fault_text(t: Texts, field: PollField, fault: PollFieldFault) -> String {
    match fault {
        PollFieldFault::Missing | PollFieldFault::Wrong => needed(t, field).into_owned(),
        PollFieldFault::TooLong if field == PollField::Title => t.poll_new_title_long(LONGEST_POLL_TITLE),
        PollFieldFault::TooLong => t.review_text_long().into_owned(),
        PollFieldFault::OutOfReach => t.poll_new_out_of_reach(day_label(t, field)),
        PollFieldFault::OutOfOrder => out_of_order(t, field).into_owned(),
        PollFieldFault::TooClose => t.poll_new_too_close(day_label(t, field)),
        PollFieldFault::Appointment => t.poll_new_appointment().into_owned(),
    }
}

fn needed(t: Texts, field: PollField) -> Cow<'static, str> {
    match field {
        PollField::Kind => t.poll_new_kind_missing(),
        PollField::Election => t.poll_new_election_missing(),
        PollField::Title => t.poll_new_title_missing(),
        PollField::Wording => t.poll_new_wording_missing(),
        PollField::Seats => t.poll_new_seats_missing(),
        PollField::Secrecy => t.poll_new_secrecy_missing(),
        PollField::Majority => t.poll_new_majority_missing(),
        PollField::RecordDay => t.poll_new_record_missing(),
        PollField::NominationsFrom => t.poll_new_nominations_from_missing(),
        PollField::NominationsTo => t.poll_new_nominations_to_missing(),
        PollField::Opens => t.poll_new_opens_missing(),
        PollField::Closes => t.poll_new_closes_missing(),
    }
}

fn out_of_order(t: Texts, field: PollField) -> Cow<'static, str> {
    match field {
        PollField::NominationsTo => t.poll_new_nominations_order(),
        PollField::Opens => t.poll_new_opens_order(),
        PollField::Closes => t.poll_new_closes_order(),
        PollField::RecordDay => t.poll_new_record_order(),
        other => needed(t, other),
    }
}
