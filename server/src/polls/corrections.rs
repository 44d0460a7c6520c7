//! Correcting a line of a roll. Before the roll is frozen, one person does it. Afterwards, somebody else confirms it.

use super::correction_rows::CorrectionRow;
use super::done::PollDone;
use super::json::as_json;
use super::line_rows::line_of;
use super::record::record;
use super::roll::expected_roll;
use super::rows::{OpenedPoll, PollRow};
use super::typed::{email_of, name_of, text_of};
use crate::accounts::Session;
use crate::applications::{AppState, ApplicationReference, CommandError, MembershipId, PartyId};
use crate::storage::Tx;
use app::api::{MOST_CORRECTED_VOTES, PollCommand};
use domain::poll::RollFix;
use domain::roll::RollEntry;
use serde_json::json;

/// The longest name of a person who votes, in characters.
const LONGEST_NAME: usize = 200;

/// Corrects the line of a member, by the application number. Once the roll is frozen, that's a proposal.
///
/// # Errors
/// If voting is closed or the poll is cancelled, or the database fails.
pub(super) async fn correct(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    let (fix, reason) = match (typed_fix(command.fix.as_ref()), text_of(&command.text)) {
        (Ok(fix), Ok(reason)) => (fix, reason),
        (Err(problem), _) | (_, Err(problem)) => return Ok(problem),
    };
    let Some((membership, party)) = member(tx, poll, &command.reference).await? else {
        return Ok(PollDone::NoSuchPart);
    };
    let earlier = CorrectionRow::all(tx, poll).await?;
    if command.version != poll.version {
        let is_same = |row: &CorrectionRow| {
            row.membership == membership
                && row.fix.0 == fix
                && row.reason == reason
                && row.proposed_by == session.account
        };
        let is_done = earlier.last().is_some_and(is_same);
        return Ok(if is_done { PollDone::Done } else { PollDone::Conflict });
    }
    if !opened.phase.takes_corrections() {
        return Err(CommandError::WrongState);
    }
    let new = NewCorrection {
        number: earlier.last().map_or(1, |last| last.number + 1),
        membership,
        fix,
        reason,
    };
    if poll.frozen_at.is_some() {
        return new.propose(tx, state, session, poll).await;
    }
    let roll = expected_roll(tx, state, poll, Some(&party)).await?;
    match roll.entry(new.membership.as_str()) {
        Some(before) => new.apply(tx, state, session, poll, &before).await,
        None => Ok(PollDone::NoSuchPart),
    }
}

/// The membership with an application number, and whose it is. `None` if the poll's programme has none.
async fn member(tx: &mut Tx, poll: &PollRow, typed: &str) -> Result<Option<(MembershipId, PartyId)>, CommandError> {
    let Some(reference) = ApplicationReference::typed(typed) else {
        return Ok(None);
    };
    let found = tx
        .optional(
            "SELECT m.id, m.party FROM membership m WHERE m.application = $1 AND m.foundation = $2 \
             AND m.programme = $3 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL",
            &[(&reference).into(), (&poll.foundation).into(), (&poll.programme).into()],
        )
        .await?;
    Ok(found)
}

/// A correction as somebody typed it.
fn typed_fix(typed: Option<&RollFix>) -> Result<RollFix, PollDone> {
    let (votes, name, email) = match typed {
        None => return Err(PollDone::BadVotes),
        Some(RollFix::Exclude) => return Ok(RollFix::Exclude),
        Some(RollFix::Include { votes, name, email }) => (*votes, name, email),
    };
    if !(1..=MOST_CORRECTED_VOTES).contains(&votes) {
        return Err(PollDone::BadVotes);
    }
    let name = name_of(name, LONGEST_NAME)?;
    let email = email_of(email)?.typed;
    Ok(RollFix::Include { votes, name, email })
}

/// A correction that isn't stored yet.
struct NewCorrection {
    number: i64,
    membership: MembershipId,
    fix: RollFix,
    reason: String,
}

impl NewCorrection {
    /// Corrects a roll that isn't frozen.
    async fn apply(
        &self,
        tx: &mut Tx,
        state: &AppState,
        session: &Session,
        poll: &PollRow,
        before: &RollEntry,
    ) -> Result<PollDone, CommandError> {
        let now = state.clock.now().0;
        tx.run(
            "INSERT INTO poll_correction (poll, number, membership, fix, reason, after_freezing, proposed_by, \
             proposed_at, state, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5, FALSE, $6, $7, 'applied', $6, $7)",
            &[
                (&poll.id).into(),
                self.number.into(),
                (&self.membership).into(),
                (&as_json(&self.fix)?).into(),
                (&self.reason).into(),
                (&session.account).into(),
                now.into(),
            ],
        )
        .await?;
        let detail = json!({
            "correction": self.number,
            "membership": self.membership,
            "after_freezing": false,
            "votes_before": before.votes(),
            "votes_after": self.fix.apply(before).votes(),
        });
        let personal = Some(json!({ "reason": self.reason }));
        let by = (session.account.as_str(), "roll corrected");
        record(tx, state, poll, by, detail, personal).await?;
        Ok(PollDone::Done)
    }

    /// Proposes a correction of a frozen roll.
    async fn propose(
        &self,
        tx: &mut Tx,
        state: &AppState,
        session: &Session,
        poll: &PollRow,
    ) -> Result<PollDone, CommandError> {
        let Some(line) = line_of(tx, poll, self.membership.as_str()).await? else {
            return Ok(PollDone::NoSuchPart);
        };
        if line.has_voted {
            return Ok(PollDone::HasVoted);
        }
        tx.run(
            "INSERT INTO poll_correction (poll, number, membership, fix, reason, after_freezing, proposed_by, \
             proposed_at, state) VALUES ($1, $2, $3, $4, $5, TRUE, $6, $7, 'proposed')",
            &[
                (&poll.id).into(),
                self.number.into(),
                (&self.membership).into(),
                (&as_json(&self.fix)?).into(),
                (&self.reason).into(),
                (&session.account).into(),
                state.clock.now().0.into(),
            ],
        )
        .await?;
        let detail = json!({ "correction": self.number, "membership": self.membership });
        let personal = Some(json!({ "reason": self.reason }));
        let by = (session.account.as_str(), "correction proposed");
        record(tx, state, poll, by, detail, personal).await?;
        Ok(PollDone::Done)
    }
}

#[cfg(test)]
mod tests {
    use super::typed_fix;
    use crate::polls::PollDone;
    use domain::poll::RollFix;

    fn include(votes: i64, name: &str, email: &str) -> RollFix {
        RollFix::Include {
            votes,
            name: name.to_owned(),
            email: email.to_owned(),
        }
    }

    #[test]
    fn corrections_are_checked_as_they_are_typed() {
        let typed = |fix: RollFix| typed_fix(Some(&fix));
        assert_eq!(typed(RollFix::Exclude), Ok(RollFix::Exclude));
        let right = include(5, "Ada Example", "ada@example.org");
        assert_eq!(typed(include(5, " Ada  Example ", " ada@example.org ")), Ok(right));
        for (wrong, problem) in [
            (include(0, "Ada Example", "ada@example.org"), PollDone::BadVotes),
            (include(1_000_001, "Ada Example", "ada@example.org"), PollDone::BadVotes),
            (include(5, " ", "ada@example.org"), PollDone::TextMissing),
            (include(5, "Ada Example", "nobody"), PollDone::BadEmail),
        ] {
            assert_eq!(typed(wrong), Err(problem));
        }
        assert_eq!(typed_fix(None), Err(PollDone::BadVotes));
    }
}
