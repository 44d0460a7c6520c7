//! What a voter sees: the ballot paper, the member's line, and the ballot that was cast if it's recorded.

use super::recorded;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, MembershipId};
use crate::polls::lines::own_lines;
use crate::polls::nominees::{Viewer, candidates, nominee_views};
use crate::polls::rows::PollRow;
use crate::polls::view::poll_view;
use crate::storage::Tx;
use app::api::{BallotAnswer, CastBallot, FoundationBrief, NomineeView, OwnPollLine};
use domain::poll::Secrecy;

/// The ballot of a member, for the person who votes. `brief` is the foundation. `None` if there's no such poll, or the
/// caller doesn't vote for such a member.
///
/// # Errors
/// If the database fails.
pub async fn ballot_of(
    state: &AppState,
    session: &Session,
    foundation: &str,
    number: i64,
    membership: &str,
    (lang, brief): (&str, FoundationBrief),
) -> Result<Option<BallotAnswer>, CommandError> {
    if session.token.is_some() {
        return Ok(None);
    }
    let mut tx = state.database.read().await?;
    let Some(poll) = PollRow::of(&mut tx, foundation, number).await? else {
        return Ok(None);
    };
    let (lines, names) = own_lines(&mut tx, state, &poll, Some(session)).await?;
    let mut lines = lines.into_iter();
    let Some(line) = lines.find(|line| line.is_voter && line.membership == membership) else {
        return Ok(None);
    };
    let answer = BallotAnswer {
        foundation: brief,
        poll: poll_view(&mut tx, state, &poll, lang).await?,
        today: state.clock.today(),
        candidates: on_paper(&mut tx, state, session, (&poll, membership)).await?,
        names,
        cast: cast(&mut tx, &poll, &line).await?,
        line,
    };
    tx.rollback().await?;
    Ok(Some(answer))
}

/// The candidates, in the order of the ballot paper.
async fn on_paper(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    (poll, membership): (&PollRow, &str),
) -> Result<Vec<NomineeView>, CommandError> {
    let memberships = [membership.to_owned()];
    let viewer = Viewer {
        session: Some(session),
        is_staff: false,
        memberships: &memberships,
    };
    let candidates = candidates(tx, poll).await?;
    let place = |view: &NomineeView| candidates.iter().position(|candidate| candidate.number == view.number);
    let mut views = nominee_views(tx, state, poll, &viewer).await?;
    views.retain(|view| place(view).is_some());
    views.sort_by_key(place);
    Ok(views)
}

/// The ballot that was cast, in a recorded poll.
async fn cast(tx: &mut Tx, poll: &PollRow, line: &OwnPollLine) -> Result<Option<CastBallot>, CommandError> {
    match (poll.rules.0.secrecy, MembershipId::parse(&line.membership)) {
        (Secrecy::Recorded, Some(membership)) => recorded::cast_for(tx, &poll.id, &membership).await,
        (Secrecy::Recorded, None) | (Secrecy::Secret, _) => Ok(None),
    }
}
