//! Casting a ballot: by the person who votes for a member, while voting is open.

use super::casting::{Casting, in_paper_order, key_hash};
use super::voter::voter_line;
use super::{recorded, secret};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, MembershipId, retry_busy};
use crate::polls::done::BallotDone;
use crate::polls::nominees::candidates;
use crate::polls::rows::PollRow;
use crate::storage::{Backend, Tx};
use app::api::{BallotCommand, BallotRefusal};
use domain::poll::{PollPhase, Secrecy};

/// Casts or replaces the ballot of a member. The same command, by its key and choices, casts one ballot: again, it
/// returns the same receipt, even once voting is closed. In a recorded poll, a command whose ballot was replaced since
/// returns the newer ballot.
///
/// # Errors
/// If voting isn't open, or the database fails.
pub async fn cast(
    state: &AppState,
    session: &Session,
    foundation: &str,
    number: i64,
    membership: &str,
    command: &BallotCommand,
) -> Result<BallotDone, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let Some(membership) = MembershipId::parse(membership) else {
        return Ok(BallotDone::NotFound);
    };
    let key_hash = key_hash(state, &command.key)?;
    let poll = (foundation, number);
    retry_busy(|| cast_once(state, session, poll, &membership, (command, key_hash.as_str()))).await
}

async fn cast_once(
    state: &AppState,
    session: &Session,
    poll: (&str, i64),
    membership: &MembershipId,
    (command, key_hash): (&BallotCommand, &str),
) -> Result<BallotDone, CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(poll) = unchanging(&mut tx, poll).await? else {
        return Ok(BallotDone::NotFound);
    };
    let Some(line) = voter_line(&mut tx, &poll, membership, session).await? else {
        return Ok(BallotDone::NotFound);
    };
    let candidates = candidates(&mut tx, &poll).await?;
    let paper: Vec<u32> = candidates.iter().map(|candidate| candidate.number).collect();
    let casting = Casting {
        state,
        poll: &poll,
        line: &line,
        choices: in_paper_order(&command.choices, &paper),
        replaces: &command.replaces,
        key_hash,
    };
    if line.has_voted
        && let Some(done) = known(&mut tx, &casting).await?
    {
        return Ok(done);
    }
    // Now that nobody can count the ballots before this one is there.
    if poll.phase(state.clock.today()) != PollPhase::Voting {
        return Err(CommandError::WrongState);
    }
    if let Err(fault) = casting.choices.check(&poll.rules.0, &paper) {
        return Ok(BallotDone::Refused(BallotRefusal::Choices(fault)));
    }
    let done = match poll.rules.0.secrecy {
        Secrecy::Secret => secret::cast(&mut tx, &casting).await?,
        Secrecy::Recorded => recorded::cast(&mut tx, &casting).await?,
    };
    if matches!(done, BallotDone::Cast(_)) {
        tx.commit().await?;
    }
    Ok(done)
}

/// A poll that nobody changes or counts until this transaction ends. Voters don't wait for each other.
async fn unchanging(tx: &mut Tx, (foundation, number): (&str, i64)) -> Result<Option<PollRow>, CommandError> {
    // SQLite has one writer anyway.
    if tx.backend() == Backend::Postgres {
        tx.run(
            "SELECT 1 FROM poll WHERE foundation = $1 AND number = $2 FOR SHARE",
            &[foundation.into(), number.into()],
        )
        .await?;
    }
    PollRow::of(tx, foundation, number).await
}

/// The ballot that the same command has cast, or by which its ballot was replaced in a recorded poll.
async fn known(tx: &mut Tx, casting: &Casting<'_>) -> Result<Option<BallotDone>, CommandError> {
    Ok(match casting.poll.rules.0.secrecy {
        Secrecy::Secret => {
            let receipt = secret::known(tx, casting).await?;
            receipt.map(|receipt| casting.cast_with(&receipt))
        }
        Secrecy::Recorded => recorded::known(tx, casting).await?.map(BallotDone::Cast),
    })
}
