//! Delegated parts.

use crate::applications::ApplicationReference;
use crate::applications::rows::LinkRow;
use crate::applications::{AppState, CommandError};
use crate::clock::Timestamp;
use crate::link_columns;
use crate::storage::Tx;
use app::api::{LinkBrief, LinkState};

/// The delegated parts that weren't revoked, newest first.
pub(super) async fn links(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<Vec<LinkBrief>, CommandError> {
    const LINKS: &str = concat!(
        "SELECT ",
        link_columns!(),
        " FROM link l WHERE l.application = $1 AND l.part <> 'applicant' AND l.recalled_at IS NULL \
         ORDER BY l.created_at DESC, l.id"
    );
    let rows: Vec<LinkRow> = tx.all(LINKS, &[reference.into()]).await?;
    let now = state.clock.now().0;
    let brief = |row: LinkRow| LinkBrief {
        state: match &row {
            row if row.done_at.is_some() => LinkState::Done,
            row if row.declined_at.is_some() => LinkState::Declined,
            row if row.sent_at.is_none() => LinkState::Waiting,
            row if row.expires_at <= now => LinkState::RanOut,
            row if row.opened_at.is_some() => LinkState::Begun,
            _ => LinkState::Sent,
        },
        id: row.id.to_string(),
        part: row.part.0,
        name: row.name.unwrap_or_default(),
        email: row.email.unwrap_or_default(),
        sent: Timestamp(row.created_at).day(),
        reminded: row.reminded_at.map(|at| Timestamp(at).day()),
    };
    Ok(rows.into_iter().map(brief).collect())
}
