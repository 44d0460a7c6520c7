//! What was sent from a page about meetings, and what came of it.

use crate::api::{ItemResult, MeetingAction, NewMeeting};

/// What's wrong with a meeting's title, day or applications.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HeadingProblem {
    TitleMissing,
    TitleTooLong,
    DayWrong,
    NothingChosen,
    TooMany,
}

/// The form for a new meeting: what was typed and chosen stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NewMeetingForm {
    /// `None` if nothing was sent yet.
    pub sent: Option<NewMeeting>,
    pub problem: Option<HeadingProblem>,
}

impl NewMeetingForm {
    /// Whether an application is chosen. At first, all are.
    pub(super) fn has_chosen(&self, reference: &str) -> bool {
        let mut sent = self.sent.iter();
        sent.all(|sent| sent.applications.iter().any(|chosen| chosen == reference))
    }
}

/// What's wrong with a form on a meeting's page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MeetingProblem {
    TextMissing,
    TextTooLong,
    /// There's no such ready-made reason.
    ReasonWrong,
    Heading(HeadingProblem),
    /// Another open meeting has this title and day.
    Twice,
    /// Somebody else has taken the application off.
    NotOwn,
    /// Somebody else has changed the meeting meanwhile.
    Conflict,
    /// The meeting is closed.
    Over,
    /// Votes for some applications weren't recorded.
    Skipped,
}

/// A form of a meeting's page that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MeetingForm {
    /// `None` if nothing was sent.
    pub action: Option<MeetingAction>,
    /// The application that it's about, if it's about one.
    pub item: String,
    pub text: String,
    /// The ID of the chosen ready-made reason.
    pub ready: String,
    pub title: String,
    pub day: String,
    pub problem: Option<MeetingProblem>,
    /// What happened to each application that was to be approved.
    pub results: Vec<ItemResult>,
    /// Whether it waited until whoever sent it had confirmed who they are. Nothing is done yet.
    pub confirmed: bool,
    /// What was just done, for a message. `None` and [`Self::planned`] if the meeting was just planned.
    pub done: Option<MeetingAction>,
    pub planned: bool,
}

impl MeetingForm {
    /// The problem of the form with this action, about this application.
    pub(super) fn problem_of(&self, action: MeetingAction, item: &str) -> Option<MeetingProblem> {
        let is_it = self.action == Some(action) && self.item == item;
        self.problem.filter(|_| is_it)
    }
}
