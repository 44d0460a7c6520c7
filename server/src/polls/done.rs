//! The results of commands about polls.

use app::api::{BallotRefusal, CastBallot, PollField, PollFieldFault};

/// The result of a command about a poll, unless it's done or refused for everyone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PollDone {
    /// Done, or done before.
    Done,
    /// The foundation has no such poll, or the caller doesn't act for such a member.
    NotFound,
    /// Something in the form isn't right.
    Fields(Vec<(PollField, PollFieldFault)>),
    /// The reason, question, answer, statement, objection or name is missing.
    TextMissing,
    /// It's longer than [`LONGEST_POLL_TEXT`](app::api::LONGEST_POLL_TEXT), or a nominee's name or affiliation than
    /// [`LONGEST_NOMINEE_NAME`](app::api::LONGEST_NOMINEE_NAME).
    TextTooLong,
    /// An email address isn't right.
    BadEmail,
    /// There's no such objection, correction, nominee, question or member.
    NoSuchPart,
    /// Someone else has changed the poll meanwhile, so nothing was done.
    Conflict,
    /// The person who proposed a correction can't confirm or refuse it.
    NotOwn,
    /// The member who nominated somebody can't support them.
    OwnNominee,
    /// A day isn't right: it isn't a date, or not after the last day of voting.
    BadDay,
    /// Objections aren't answered.
    OpenObjections,
    /// The roll has faults, and nobody said that they're accepted.
    Faults,
    /// The roll can only be frozen from the record date on.
    TooEarly,
    /// Nobody votes, or nobody can be elected.
    Nobody,
    /// The person was nominated before.
    Twice,
    /// The poll has as many nominees, questions or objections as it can have.
    TooMany,
    /// The member has voted, so their line can't change.
    HasVoted,
    /// There's no correction, or its number of votes isn't from 1 to
    /// [`MOST_CORRECTED_VOTES`](app::api::MOST_CORRECTED_VOTES).
    BadVotes,
}

/// The result of casting a ballot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BallotDone {
    Cast(CastBallot),
    /// The caller doesn't vote for such a member in such a poll.
    NotFound,
    Refused(BallotRefusal),
}
