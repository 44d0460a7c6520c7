//! A command about a commitment, with what it's checked against: its version, a second click, and its entry in the ledger.

use super::rows::StoredCommitment;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, LinkedApplication, append, fingerprint};
use crate::storage::Tx;
use app::api::CommitmentCommand;
use domain::date::Date;
use serde_json::{Value, json};

/// A command, the commitment it's about, and its application, which is locked.
pub(super) struct CommitmentChange<'a> {
    pub state: &'a AppState,
    pub session: &'a Session,
    pub command: &'a CommitmentCommand,
    /// The reason.
    pub note: String,
    pub linked: &'a LinkedApplication<'a>,
    pub stored: &'a StoredCommitment,
}

impl CommitmentChange<'_> {
    pub fn today(&self) -> Date {
        self.linked.today
    }

    /// Whether the last change was this command: a second click.
    pub fn is_done(&self) -> bool {
        is_repeated(self.stored, self.command.version, &self.digest())
    }

    /// A hash of the command and of its sender.
    fn digest(&self) -> String {
        let command = serde_json::to_string(self.command).unwrap_or_default();
        fingerprint(&format!("{} {command}", self.session.account))
    }

    /// Counts the change, and remembers the command to recognise a second click.
    pub async fn remember(&self, tx: &mut Tx) -> Result<(), CommandError> {
        remember(tx, self.stored, &self.digest()).await
    }

    /// Adds a ledger entry. Its detail names the commitment.
    pub async fn record(&self, tx: &mut Tx, action: &'static str, mut detail: Value) -> Result<(), CommandError> {
        detail["commitment"] = json!(self.stored.row.id);
        let entry = Entry {
            subject: self.stored.row.application.as_str(),
            action,
            actor: self.session.account.as_str(),
            detail,
            personal: (!self.note.is_empty()).then(|| json!({ "reason": self.note })),
        };
        append(tx, self.state, entry).await
    }
}

/// Whether the last change of a commitment was a command with this hash, made from this version.
pub(super) fn is_repeated(stored: &StoredCommitment, version: i64, digest: &str) -> bool {
    stored.row.version == version.saturating_add(1) && stored.row.last_command.as_deref() == Some(digest)
}

/// Counts a change, and remembers the hash of its command.
pub(super) async fn remember(tx: &mut Tx, stored: &StoredCommitment, digest: &str) -> Result<(), CommandError> {
    tx.run(
        "UPDATE commitment SET version = version + 1, last_command = $1 WHERE id = $2",
        &[digest.into(), (&stored.row.id).into()],
    )
    .await?;
    Ok(())
}
