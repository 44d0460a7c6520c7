//! Somebody who does something for a member in a poll.

use crate::accounts::Session;
use crate::applications::{AppState, CommandError, MembershipId};
use crate::members::open;
use crate::polls::lines::own_lines;
use crate::polls::rows::PollRow;
use crate::storage::Tx;
use domain::member::MemberAction;
use domain::poll::{PollKind, PollPhase};
use domain::roll::RollEntry;

/// Somebody who does something for a member in a poll.
#[derive(Debug)]
pub(super) struct MemberVoice<'a> {
    pub session: &'a Session,
    /// Locked.
    pub poll: PollRow,
    pub phase: PollPhase,
    pub membership: MembershipId,
    /// The member's name.
    pub member: String,
    /// Whether the member votes.
    votes: bool,
}

impl<'a> MemberVoice<'a> {
    /// Somebody who acts for this member. `None` if there's no such membership, they don't act for it, or the roll has
    /// no line for it.
    ///
    /// # Errors
    /// If its programme isn't on the site any more, or the database fails.
    pub async fn of(
        tx: &mut Tx,
        state: &AppState,
        session: &'a Session,
        poll: PollRow,
        membership: &str,
    ) -> Result<Option<Self>, CommandError> {
        // People who only vote for a member have a line, too.
        let Some(acting) = open(tx, state, session, membership, MemberAction::Read).await? else {
            return Ok(None);
        };
        let (lines, _) = own_lines(tx, state, &poll, Some(session)).await?;
        let own = lines.into_iter().find(|line| line.membership == membership);
        let Some(line) = own else {
            return Ok(None);
        };
        Ok(Some(Self {
            session,
            phase: poll.phase(state.clock.today()),
            poll,
            membership: acting.membership.id,
            votes: matches!(&line.entry, RollEntry::Votes(voter) if voter.votes > 0),
            member: line.name,
        }))
    }

    /// Checks that the member votes, and that candidates can be nominated.
    ///
    /// # Errors
    /// If the member doesn't vote, or nominations aren't open.
    pub fn check_nominating(&self) -> Result<(), CommandError> {
        if !self.votes {
            return Err(CommandError::NoPermission);
        }
        let is_open = self.poll.rules.0.kind == PollKind::Election && self.phase == PollPhase::Nominating;
        is_open.then_some(()).ok_or(CommandError::WrongState)
    }
}
