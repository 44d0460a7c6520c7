//! What becomes of a draft: it's published, or waits until the foundation's staff have approved it.

use super::change::ProfileChange;
use super::letters;
use crate::applications::CommandError;
use crate::storage::Tx;

/// How long staff aren't emailed again about a member's page, in milliseconds.
const PAUSE: i64 = 60 * 60_000;

impl ProfileChange<'_> {
    /// The draft is what was seen in the preview, because the version is the same.
    pub(super) async fn publish(&self, tx: &mut Tx) -> Result<(), CommandError> {
        let draft = self.row.draft.as_ref().ok_or(CommandError::WrongState)?;
        if self.needs_approval() {
            return self.ask(tx).await;
        }
        tx.run(
            "UPDATE profile SET published = draft, published_at = $1, draft = NULL, asked_at = NULL, asked_version = NULL, \
             declined_at = NULL, declined_reason = NULL WHERE id = $2",
            &[self.state.clock.now().0.into(), (&self.row.id).into()],
        )
        .await?;
        self.record(tx, "profile published", Some(&draft.0)).await
    }

    /// Whether staff approve what the foundation's members publish.
    fn needs_approval(&self) -> bool {
        let catalogue = &self.state.loaded.catalogue;
        let foundation = catalogue.foundation(&self.acting.membership.foundation);
        foundation.is_some_and(|foundation| foundation.approves_pages)
    }

    /// Sends the draft to staff. What's public stays as it is.
    async fn ask(&self, tx: &mut Tx) -> Result<(), CommandError> {
        if self.row.asked_at.is_some() {
            return Err(CommandError::WrongState);
        }
        tx.run(
            "UPDATE profile SET asked_at = $1, asked_version = version + 1, declined_at = NULL, declined_reason = NULL \
             WHERE id = $2",
            &[self.state.clock.now().0.into(), (&self.row.id).into()],
        )
        .await?;
        let is_known = self.is_known(tx).await?;
        self.record(tx, "profile sent", None).await?;
        if is_known {
            return Ok(());
        }
        letters::asked(tx, self.state, &self.acting.linked, &self.acting.membership).await
    }

    /// Whether staff were emailed about this page a short while ago, and haven't decided since.
    async fn is_known(&self, tx: &mut Tx) -> Result<bool, CommandError> {
        let decided = [self.row.declined_at, self.row.published_at].into_iter().flatten();
        let since = decided.fold(self.state.clock.now().0 - PAUSE, i64::max);
        let (count,): (i64,) = tx
            .one(
                "SELECT COUNT(*) FROM outbox WHERE application = $1 AND kind = 'public page sent' AND created_at > $2",
                &[(&self.acting.membership.application).into(), since.into()],
            )
            .await?;
        Ok(count > 0)
    }

    /// The draft stays, and nobody decides about it.
    pub(super) async fn withdraw(&self, tx: &mut Tx) -> Result<(), CommandError> {
        if self.row.asked_at.is_none() {
            return Err(CommandError::WrongState);
        }
        tx.run(
            "UPDATE profile SET asked_at = NULL, asked_version = NULL WHERE id = $1",
            &[(&self.row.id).into()],
        )
        .await?;
        self.record(tx, "profile withdrawn", None).await
    }
}
