//! A use takes a step: what's stored, and the entry in the ledger.

use super::rows::UseRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, append, fingerprint};
use crate::storage::Tx;
use domain::date::Date;
use domain::entitlement::UseStep;
use serde::Serialize;
use serde_json::json;

/// What a step makes of a use.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct UseChange {
    pub step: UseStep,
    pub scheduled: Option<Date>,
    pub delivered: Option<Date>,
    pub note: String,
    pub link: Option<String>,
}

impl UseChange {
    /// A step after which the days are as before.
    pub fn of(row: &UseRow, step: UseStep) -> Self {
        Self {
            step,
            scheduled: row.scheduled(),
            delivered: None,
            note: String::new(),
            link: None,
        }
    }
}

/// A hash of a command and of its sender.
pub(super) fn digest(session: &Session, command: &impl Serialize) -> String {
    let command = serde_json::to_string(command).unwrap_or_default();
    fingerprint(&format!("{} {command}", session.account))
}

/// Stores a step, counts it, and remembers the hash of its command to recognise a second click.
pub(super) async fn apply(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    row: &UseRow,
    change: &UseChange,
    digest: &str,
) -> Result<(), CommandError> {
    let scheduled = change.scheduled.map(|day| day.to_string());
    let delivered = change.delivered.map(|day| day.to_string());
    tx.run(
        "UPDATE benefit_use SET state = $1, scheduled_on = $2, delivered_on = $3, note = $4, link = $5, changed_at = $6, \
         version = version + 1, last_command = $7 WHERE id = $8",
        &[
            change.step.leads_to().word().into(),
            scheduled.as_ref().into(),
            delivered.as_ref().into(),
            (&change.note).into(),
            change.link.as_deref().unwrap_or_default().into(),
            state.clock.now().0.into(),
            digest.into(),
            (&row.id).into(),
        ],
    )
    .await?;
    let is_said = !change.note.is_empty() || change.link.is_some();
    let entry = Entry {
        subject: row.application.as_str(),
        action: action(change.step),
        actor: session.account.as_str(),
        detail: json!({ "use": row.id, "benefit": row.benefit, "scheduled": scheduled, "delivered": delivered }),
        personal: is_said.then(|| json!({ "reason": change.note, "link": change.link })),
    };
    append(tx, state, entry).await
}

/// The word for a step in the ledger.
fn action(step: UseStep) -> &'static str {
    match step {
        UseStep::Approve => "benefit approved",
        UseStep::Schedule => "benefit scheduled",
        UseStep::Refuse => "benefit refused",
        UseStep::Deliver => "benefit delivered",
        UseStep::Miss => "benefit missed",
        UseStep::Withdraw => "benefit withdrawn",
    }
}
