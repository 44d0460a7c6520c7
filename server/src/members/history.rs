//! What happened to a membership, as far as it concerns the member.

use super::contacts::ContactRow;
use crate::applications::{ApplicationReference, CommandError};
use crate::reviews::history;
use crate::storage::Tx;
use app::api::{HistoryBrief, MEMBER_HISTORY_KINDS};

/// The entries that a member sees, the newest last. Who works for the foundation stays its own affair: they're `foundation`.
///
/// # Errors
/// If the database fails.
pub(super) async fn member_history(
    tx: &mut Tx,
    reference: &ApplicationReference,
    contacts: &[ContactRow],
) -> Result<Vec<HistoryBrief>, CommandError> {
    let all = history(tx, reference.as_str()).await?;
    let theirs = all
        .into_iter()
        .filter(|event| MEMBER_HISTORY_KINDS.contains(&event.what.as_str()));
    let shown = theirs.map(|event| {
        let is_known = matches!(event.who.as_str(), "applicant" | "system")
            || contacts
                .iter()
                .any(|contact| contact.email.eq_ignore_ascii_case(&event.who));
        let who = if is_known { event.who } else { "foundation".to_owned() };
        HistoryBrief { who, ..event }
    });
    Ok(shown.collect())
}
