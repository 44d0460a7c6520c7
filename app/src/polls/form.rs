//! What was sent from the page of an election or a resolution, and what came of it.

use crate::api::{PollAction, VoiceAction};

/// What a form of the page does: for the foundation, or for a member.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PollDeed {
    Run(PollAction),
    Speak(VoiceAction),
}

impl PollDeed {
    /// Its name in URLs and forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Run(action) => action.id(),
            Self::Speak(action) => action.id(),
        }
    }

    /// The deed with this ID.
    pub fn parse(id: &str) -> Option<Self> {
        let speaks = || VoiceAction::parse(id).map(Self::Speak);
        PollAction::parse(id).map(Self::Run).or_else(speaks)
    }
}

/// What's wrong with a form of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PollProblem {
    /// The reason, answer, objection, question or name is missing.
    TextMissing,
    TextTooLong,
    /// There's no such member, objection, correction or nominee.
    NoSuchPart,
    /// The number of votes isn't one.
    VotesWrong,
    /// The person who votes has no name.
    NameMissing,
    BadEmail,
    /// The member has voted, so their line can't change.
    HasVoted,
    /// Somebody else has to confirm it.
    NotOwn,
    /// The member has nominated this person, so it can't support them.
    OwnNominee,
    /// The new last day isn't a date, or not later.
    BadDay,
    /// The title that confirms cancelling is another one.
    OtherTitle,
    /// Objections aren't answered.
    OpenObjections,
    /// The roll has faults that weren't accepted.
    Faults,
    /// The record date hasn't come.
    TooEarly,
    /// Nobody votes, or nobody can be elected.
    Nobody,
    /// It has as many questions or objections as it can have.
    TooMany,
    /// The same was announced or said before.
    Twice,
    /// Somebody else has changed it meanwhile.
    Conflict,
    /// It isn't possible any more.
    Over,
}

/// A form of the page that was sent: what was typed stays, whatever came of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PollForm {
    /// `None` if nothing was sent.
    pub deed: Option<PollDeed>,
    /// What it's about: the number of an objection, a correction or a nominee, or a membership. Empty for none.
    pub about: String,
    /// The reason, answer, objection or question, or the name of somebody who certifies.
    pub text: String,
    /// The application number of the member whose line is corrected.
    pub reference: String,
    /// `exclude` or `include`.
    pub fix: String,
    pub votes: String,
    pub name: String,
    pub email: String,
    /// The new last day of voting.
    pub closes: String,
    /// The title that confirms cancelling.
    pub title: String,
    /// Whether the faults of the roll are accepted.
    pub despite_faults: bool,
    pub problems: Vec<PollProblem>,
    /// Whether it waited until whoever sent it had confirmed who they are. Nothing is done yet.
    pub confirmed: bool,
    /// What was just done, for a message.
    pub done: Option<PollDeed>,
    /// Whether it was just announced.
    pub announced: bool,
}

/// The word in forms for a member who doesn't vote.
pub const EXCLUDE: &str = "exclude";

/// The word in forms for a member who votes.
pub const INCLUDE: &str = "include";

#[cfg(test)]
mod tests {
    use super::PollDeed;
    use crate::api::{PollAction, VoiceAction};

    #[test]
    fn every_deed_has_a_name_of_its_own() {
        let run = PollAction::ALL.into_iter().map(PollDeed::Run);
        let speak = VoiceAction::ALL.into_iter().map(PollDeed::Speak);
        for deed in run.chain(speak) {
            assert_eq!(PollDeed::parse(deed.id()), Some(deed));
        }
        assert_eq!(PollDeed::parse("announced"), None);
    }
}
