//! Nominees and what they're asked, as stored.

use crate::accounts::AccountId;
use crate::applications::{CommandError, MembershipId};
use crate::clock::DAY;
use crate::from_row;
use crate::polls::rows::PollRow;
use crate::storage::Tx;
use app::api::NomineeState;

/// Somebody who was nominated. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct NomineeRow {
    /// In the poll, from 1.
    pub number: i64,
    pub name: String,
    /// In one spelling, as in sessions.
    pub email: String,
    /// Empty for none.
    pub affiliation: String,
    pub statement: String,
    /// The member who nominated them.
    pub membership: MembershipId,
    /// That member's name.
    pub member: String,
    /// Who nominated them for the member.
    pub account: AccountId,
    pub accepted_at: Option<i64>,
    pub withdrawn_at: Option<i64>,
    /// Why they can't be elected. Empty if they can.
    pub ruled_out: String,
    pub ruled_at: Option<i64>,
    /// How many members support them.
    pub supporters: i64,
}
from_row!(NomineeRow {
    number,
    name,
    email,
    affiliation,
    statement,
    membership,
    member,
    account,
    accepted_at,
    withdrawn_at,
    ruled_out,
    ruled_at,
    supporters
});

/// A query for nominees (`n`), with what comes after the tables.
macro_rules! nominee_query {
    ($rest:expr) => {
        concat!(
            "SELECT n.number, n.name, n.email, n.affiliation, n.statement, n.membership, p.name AS member, n.account, \
             n.accepted_at, n.withdrawn_at, n.ruled_out, n.ruled_at, (SELECT COUNT(*) FROM poll_support s \
             WHERE s.poll = n.poll AND s.nominee = n.number) AS supporters FROM poll_nominee n \
             JOIN membership m ON m.id = n.membership JOIN party p ON p.id = m.party ",
            $rest
        )
    };
}

impl NomineeRow {
    /// A poll's nominees, in the order of their numbers.
    pub async fn all(tx: &mut Tx, poll: &PollRow) -> Result<Vec<Self>, CommandError> {
        let found = tx
            .all(
                nominee_query!("WHERE n.poll = $1 ORDER BY n.number"),
                &[(&poll.id).into()],
            )
            .await?;
        Ok(found)
    }

    /// The nominee with this number.
    pub async fn of(tx: &mut Tx, poll: &PollRow, number: i64) -> Result<Option<Self>, CommandError> {
        let found = tx
            .optional(
                nominee_query!("WHERE n.poll = $1 AND n.number = $2"),
                &[(&poll.id).into(), number.into()],
            )
            .await?;
        Ok(found)
    }

    /// The nominee with this email address, in one spelling.
    pub async fn of_address(tx: &mut Tx, poll: &PollRow, address: &str) -> Result<Option<Self>, CommandError> {
        let found = tx
            .optional(
                nominee_query!("WHERE n.poll = $1 AND n.email = $2"),
                &[(&poll.id).into(), address.into()],
            )
            .await?;
        Ok(found)
    }

    /// Their number, as ballots have it.
    pub fn ballot_number(&self) -> u32 {
        u32::try_from(self.number).unwrap_or(u32::MAX)
    }

    /// Whether they've accepted, and haven't withdrawn.
    pub fn has_accepted(&self) -> bool {
        self.accepted_at.is_some() && self.withdrawn_at.is_none()
    }

    /// Whether they've accepted and can be elected, as soon as they have enough supporters.
    pub fn is_running(&self) -> bool {
        self.has_accepted() && self.ruled_out.is_empty()
    }

    /// How far the nomination is, if a candidate needs this many supporters.
    pub fn state(&self, needed: i64) -> NomineeState {
        if self.withdrawn_at.is_some() {
            NomineeState::Withdrawn
        } else if !self.ruled_out.is_empty() {
            NomineeState::RuledOut
        } else if self.accepted_at.is_none() {
            NomineeState::Nominated
        } else if self.supporters < needed {
            NomineeState::Accepted
        } else {
            NomineeState::Candidate
        }
    }

    /// Whether they were a candidate once, perhaps until they withdrew or were ruled out. Everyone can know that.
    pub fn is_public(&self, needed: i64) -> bool {
        self.accepted_at.is_some() && self.supporters >= needed
    }

    /// Whether the ballot names them. People who withdraw or are ruled out after voting has opened stay on it.
    pub fn is_on_paper(&self, needed: i64, opened: Option<i64>) -> bool {
        let was_before = |at: Option<i64>| at.is_some_and(|at| opened.is_none_or(|opened| at < opened));
        self.is_public(needed) && !was_before(self.withdrawn_at) && !was_before(self.ruled_at)
    }
}

/// How many supporters a candidate needs.
pub(super) fn supporters_needed(poll: &PollRow) -> i64 {
    i64::from(poll.rules.0.supporters)
}

/// When voting opens, in milliseconds since 1970, UTC: on its first day, or when the roll was frozen if that was later.
/// `None` until the roll is frozen.
pub(super) fn opens_at(poll: &PollRow) -> Option<i64> {
    let first = poll.opens.0.unix_days().saturating_mul(DAY);
    poll.frozen_at.map(|frozen| frozen.max(first))
}

/// A question to a nominee.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct NomineeQuestionRow {
    pub nominee: i64,
    /// Of the nominee, from 1.
    pub number: i64,
    pub membership: MembershipId,
    /// The member's name.
    pub member: String,
    pub question: String,
    /// Empty until it's answered.
    pub answer: String,
}
from_row!(NomineeQuestionRow {
    nominee,
    number,
    membership,
    member,
    question,
    answer
});

/// A query for questions (`q`), with what comes after the tables.
macro_rules! question_query {
    ($rest:expr) => {
        concat!(
            "SELECT q.nominee, q.number, q.membership, p.name AS member, q.question, q.answer FROM poll_question q \
             JOIN membership m ON m.id = q.membership JOIN party p ON p.id = m.party ",
            $rest
        )
    };
}

impl NomineeQuestionRow {
    /// All questions of a poll, in the order of their numbers.
    pub async fn all(tx: &mut Tx, poll: &PollRow) -> Result<Vec<Self>, CommandError> {
        let found = tx
            .all(
                question_query!("WHERE q.poll = $1 ORDER BY q.nominee, q.number"),
                &[(&poll.id).into()],
            )
            .await?;
        Ok(found)
    }

    /// The questions to one nominee.
    pub async fn to(tx: &mut Tx, poll: &PollRow, nominee: &NomineeRow) -> Result<Vec<Self>, CommandError> {
        let found = tx
            .all(
                question_query!("WHERE q.poll = $1 AND q.nominee = $2 ORDER BY q.number"),
                &[(&poll.id).into(), nominee.number.into()],
            )
            .await?;
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::NomineeRow;
    use crate::accounts::AccountId;
    use crate::applications::{MembershipId, Secrets};
    use app::api::NomineeState;

    /// Somebody who accepted at 10, and has two supporters.
    fn candidate() -> NomineeRow {
        let secrets = Secrets::system();
        NomineeRow {
            number: 1,
            name: "Zoë Almeida".to_owned(),
            email: "zoe@example.org".to_owned(),
            affiliation: String::new(),
            statement: "I’d like to help.".to_owned(),
            membership: MembershipId::random(&secrets).unwrap(),
            member: "Leuchtturm GmbH".to_owned(),
            account: AccountId::random(&secrets).unwrap(),
            accepted_at: Some(10),
            withdrawn_at: None,
            ruled_out: String::new(),
            ruled_at: None,
            supporters: 2,
        }
    }

    fn ruled_out(at: i64) -> NomineeRow {
        NomineeRow {
            ruled_out: "Not a member.".to_owned(),
            ruled_at: Some(at),
            ..candidate()
        }
    }

    fn withdrawn(at: i64) -> NomineeRow {
        NomineeRow {
            withdrawn_at: Some(at),
            ..candidate()
        }
    }

    #[test]
    fn candidates_have_accepted_and_have_enough_supporters() {
        let nominated = NomineeRow {
            accepted_at: None,
            ..candidate()
        };
        for (nominee, needed, state) in [
            (&nominated, 0, NomineeState::Nominated),
            (&candidate(), 0, NomineeState::Candidate),
            (&candidate(), 2, NomineeState::Candidate),
            (&candidate(), 3, NomineeState::Accepted),
            (&ruled_out(15), 2, NomineeState::RuledOut),
            (&withdrawn(15), 2, NomineeState::Withdrawn),
        ] {
            assert_eq!(nominee.state(needed), state, "{nominee:?}");
            let on_paper = nominee.is_on_paper(needed, None);
            assert_eq!(on_paper, state == NomineeState::Candidate, "{nominee:?}");
        }
    }

    #[test]
    fn nobody_disappears_from_the_ballot_once_voting_is_open() {
        let opened = Some(20);
        for (nominee, on_paper) in [
            (candidate(), true),
            (withdrawn(19), false),
            (withdrawn(20), true),
            (ruled_out(19), false),
            (ruled_out(20), true),
        ] {
            assert_eq!(nominee.is_on_paper(2, opened), on_paper, "{nominee:?}");
        }
        assert!(!withdrawn(20).is_on_paper(3, opened));
    }
}
