//! The line of a frozen roll, for the person who votes.

use crate::accounts::Session;
use crate::applications::{CommandError, MembershipId};
use crate::polls::line_rows::{PollLineRow, line_of};
use crate::polls::rows::PollRow;
use crate::storage::Tx;

/// The line of a membership. `None` if the roll isn't frozen, the member doesn't vote, or somebody else votes for it.
/// Software never votes.
///
/// # Errors
/// If the database fails.
pub(super) async fn voter_line(
    tx: &mut Tx,
    poll: &PollRow,
    membership: &MembershipId,
    session: &Session,
) -> Result<Option<PollLineRow>, CommandError> {
    if session.token.is_some() {
        return Ok(None);
    }
    let line = line_of(tx, poll, membership.as_str()).await?;
    Ok(line.filter(|line| line.votes > 0 && line.address == session.address))
}
