//! The proofs of a membership as stored.

use crate::applications::{CommandError, MembershipId, ProofId};
use crate::from_row;
use crate::storage::Tx;

/// A proof of membership. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ProofRow {
    pub id: ProofId,
    pub created_at: i64,
    pub withdrawn_at: Option<i64>,
}
from_row!(ProofRow {
    id,
    created_at,
    withdrawn_at
});

/// All proofs that a membership has had, the oldest first. At most one of them isn't withdrawn.
///
/// # Errors
/// If the database fails.
pub(crate) async fn proofs_of(tx: &mut Tx, membership: &MembershipId) -> Result<Vec<ProofRow>, CommandError> {
    Ok(tx
        .all(
            "SELECT id, created_at, withdrawn_at FROM proof WHERE membership = $1 ORDER BY created_at, id",
            &[membership.into()],
        )
        .await?)
}
