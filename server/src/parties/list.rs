//! What staff decided, and a party's applications.

use crate::applications::{ApplicationReference, CommandError, PartyDecisionId, PartyId, from_text};
use crate::from_row;
use crate::storage::Tx;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// Whether two applications are from the same party.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct StoredSame(pub bool);
from_text!(StoredSame, |text| match text {
    "same" => Some(Self(true)),
    "different" => Some(Self(false)),
    _ => None,
});

/// What somebody decided about an application and another one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct PartyDecisionRow {
    pub id: PartyDecisionId,
    pub first: ApplicationReference,
    pub second: ApplicationReference,
    pub decision: StoredSame,
    pub merged: Option<PartyId>,
    pub kept: Option<PartyId>,
    pub moved: String,
    pub email: String,
    pub at: i64,
}
from_row!(PartyDecisionRow {
    id,
    first,
    second,
    decision,
    merged,
    kept,
    moved,
    email,
    at
});

impl PartyDecisionRow {
    /// The other application.
    pub fn other(&self, reference: &ApplicationReference) -> &ApplicationReference {
        if self.first == *reference {
            &self.second
        } else {
            &self.first
        }
    }
}

/// The decisions about an application that haven't been undone, oldest first.
///
/// # Errors
/// If the database fails.
pub(crate) async fn decisions(
    tx: &mut Tx,
    reference: &ApplicationReference,
) -> Result<Vec<PartyDecisionRow>, CommandError> {
    Ok(tx
        .all(
            "SELECT d.id, d.first, d.second, d.decision, d.merged, d.kept, d.moved, a.email, d.at FROM party_decision d \
             JOIN account a ON a.id = d.account WHERE (d.first = $1 OR d.second = $1) AND d.undone_at IS NULL \
             ORDER BY d.at, d.id",
            &[reference.into()],
        )
        .await?)
}

/// The other applications of an application's party, those submitted last first: at most 100.
///
/// # Errors
/// If the database fails.
pub(crate) async fn of_same_party(
    tx: &mut Tx,
    reference: &ApplicationReference,
) -> Result<Vec<ApplicationReference>, CommandError> {
    let rows: Vec<(ApplicationReference,)> = tx
        .all(
            "SELECT reference FROM application WHERE party = (SELECT party FROM application WHERE reference = $1) \
             AND reference <> $1 ORDER BY submitted_at DESC, reference LIMIT 100",
            &[reference.into()],
        )
        .await?;
    Ok(rows.into_iter().map(|(reference,)| reference).collect())
}
