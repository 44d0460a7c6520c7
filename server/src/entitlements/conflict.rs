//! Whether somebody has a conflict of interest about a member's use.

use super::rows::UseRow;
use crate::accounts::Session;
use crate::applications::{CommandError, LinkedApplication};
use crate::members::contacts_of;
use crate::reviews::involvement;
use crate::storage::Tx;

/// How somebody is involved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct UseInvolvement {
    /// They act for the member, or its application names them.
    pub is_named: bool,
    /// They can't decide about it.
    pub has_conflict: bool,
}

pub(super) async fn use_involvement(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    row: &UseRow,
    session: &Session,
) -> Result<UseInvolvement, CommandError> {
    let review = involvement(tx, linked, session).await?;
    let contacts = contacts_of(tx, &row.membership).await?;
    let is_contact = contacts.iter().any(|contact| contact.address == session.address);
    Ok(UseInvolvement {
        is_named: review.is_named || is_contact,
        has_conflict: review.has_conflict || is_contact,
    })
}
