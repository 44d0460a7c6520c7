//! Corrections of a roll, as stored.

use super::rows::PollRow;
use crate::accounts::AccountId;
use crate::applications::{CommandError, MembershipId, from_text};
use crate::from_row;
use crate::rolls::StoredFix;
use crate::storage::Tx;
use app::api::{CorrectionState, CorrectionView};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// How far a correction is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredCorrectionState(pub CorrectionState);
from_text!(StoredCorrectionState, |text| match text {
    "proposed" => Some(Self(CorrectionState::Proposed)),
    "applied" => Some(Self(CorrectionState::Applied)),
    "refused" => Some(Self(CorrectionState::Refused)),
    _ => None,
});

/// A correction.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CorrectionRow {
    pub number: i64,
    pub membership: MembershipId,
    /// The member's name.
    member: String,
    pub fix: StoredFix,
    pub reason: String,
    /// Whether the roll was frozen when it was proposed. Then somebody else has to confirm it.
    after_freezing: bool,
    pub proposed_by: AccountId,
    /// Their email address.
    proposed_email: String,
    pub state: StoredCorrectionState,
    /// The email address of the person who confirmed or refused it.
    decided_email: Option<String>,
}
from_row!(CorrectionRow {
    number,
    membership,
    member,
    fix,
    reason,
    after_freezing,
    proposed_by,
    proposed_email,
    state,
    decided_email
});

impl CorrectionRow {
    /// All corrections of a poll's roll, the oldest first.
    pub async fn all(tx: &mut Tx, poll: &PollRow) -> Result<Vec<Self>, CommandError> {
        let rows = tx
            .all(
                "SELECT c.number, c.membership, p.name AS member, c.fix, c.reason, c.after_freezing, c.proposed_by, \
                 a.email AS proposed_email, c.state, d.email AS decided_email FROM poll_correction c \
                 JOIN membership m ON m.id = c.membership JOIN party p ON p.id = m.party \
                 JOIN account a ON a.id = c.proposed_by LEFT JOIN account d ON d.id = c.decided_by \
                 WHERE c.poll = $1 ORDER BY c.number",
                &[(&poll.id).into()],
            )
            .await?;
        Ok(rows)
    }

    /// Whether somebody other than the person who proposed it has to confirm or refuse it.
    pub fn waits_for(&self, account: &AccountId) -> bool {
        self.state.0 == CorrectionState::Proposed && self.proposed_by != *account
    }

    /// What those who run the poll see of it.
    pub fn into_view(self, can_decide: bool) -> CorrectionView {
        // Before the roll is frozen, one person decides.
        let decided_by = self.decided_email.filter(|_| self.after_freezing);
        CorrectionView {
            number: self.number,
            membership: self.membership.to_string(),
            member: self.member,
            fix: self.fix.0,
            reason: self.reason,
            state: self.state.0,
            after_freezing: self.after_freezing,
            proposed_by: self.proposed_email,
            decided_by,
            can_decide,
        }
    }
}
