//! The members of a mailing who were handled, and which of its emails are theirs.

use super::plan::contacts;
use super::rows::MailingRow;
use crate::applications::{AppState, CommandError, MembershipId};
use crate::from_row;
use crate::members::letters::managing;
use crate::storage::Tx;
use app::api::MailingKind;
use std::collections::{BTreeMap, BTreeSet};

/// A member who was handled.
pub(super) struct HandledMember {
    pub membership: MembershipId,
    /// The application number.
    pub application: String,
    /// What their emails are found by: the application number, and the addresses of those who manage the membership. Somebody who manages
    /// several members gets one email for all of them, except for reminders.
    pub keys: Vec<String>,
}

impl HandledMember {
    /// Whether any of these emails' keys is this member's.
    pub fn is_among(&self, keys: &BTreeSet<&str>) -> bool {
        self.keys.iter().any(|key| keys.contains(key.as_str()))
    }
}

/// How many members got an email, get none because sending failed, or are still waiting.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct HandledCounts {
    pub sent: i64,
    pub failed: i64,
    pub waiting: i64,
}

/// An email of a mailing.
struct MailingEmail {
    application: String,
    /// The recipient, in one spelling.
    address: String,
    sent_at: Option<i64>,
    failed_at: Option<i64>,
    delivery: Option<String>,
}
from_row!(MailingEmail {
    application,
    address,
    sent_at,
    failed_at,
    delivery
});

impl MailingEmail {
    fn state(&self) -> EmailState {
        if self.failed_at.is_some() {
            EmailState::Failed
        } else if self.sent_at.is_some() || self.delivery.is_some() {
            // A delivery report can be faster than the server that sends the email.
            EmailState::Sent
        } else {
            EmailState::Waiting
        }
    }
}

/// What has become of an email.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum EmailState {
    Waiting,
    Failed,
    Sent,
}

/// The members who were handled, apart from those who were skipped.
pub(super) async fn handled(
    tx: &mut Tx,
    state: &AppState,
    mailing: &MailingRow,
) -> Result<Vec<HandledMember>, CommandError> {
    let today = state.clock.today();
    let members: Vec<(MembershipId, String)> = tx
        .all(
            "SELECT c.membership, m.application FROM mailing_member c JOIN membership m ON m.id = c.membership \
             WHERE c.mailing = $1 AND c.state = 'sent' ORDER BY c.membership",
            &[(&mailing.id).into()],
        )
        .await?;
    let mut reached = match mailing.kind.0 {
        MailingKind::Email => contacts(tx, mailing).await?,
        MailingKind::Reminder => BTreeMap::new(),
    };
    let handled = members.into_iter().map(|(membership, application)| {
        let contacts = reached.remove(&membership).unwrap_or_default().contacts;
        let addresses = managing(&contacts, today).map(|contact| contact.address.clone());
        HandledMember {
            keys: std::iter::once(application.clone()).chain(addresses).collect(),
            membership,
            application,
        }
    });
    Ok(handled.collect())
}

/// Counts the members who were handled by what has become of their emails. One email that was sent is enough.
pub(super) async fn count_handled(
    tx: &mut Tx,
    state: &AppState,
    mailing: &MailingRow,
) -> Result<HandledCounts, CommandError> {
    let states = email_states(tx, mailing).await?;
    let mut counts = HandledCounts::default();
    for member in handled(tx, state, mailing).await? {
        let keys = member.keys.iter();
        let own: BTreeSet<EmailState> = keys.filter_map(|key| states.get(key)).flatten().copied().collect();
        if own.contains(&EmailState::Waiting) {
            counts.waiting += 1;
        } else if own.contains(&EmailState::Failed) && !own.contains(&EmailState::Sent) {
            counts.failed += 1;
        } else {
            counts.sent += 1;
        }
    }
    Ok(counts)
}

/// What has become of the emails, by application number and by address.
async fn email_states(
    tx: &mut Tx,
    mailing: &MailingRow,
) -> Result<BTreeMap<String, BTreeSet<EmailState>>, CommandError> {
    let emails: Vec<MailingEmail> = tx
        .all(
            "SELECT application, LOWER(recipient) AS address, sent_at, failed_at, delivery FROM outbox WHERE mailing = $1",
            &[(&mailing.id).into()],
        )
        .await?;
    let mut states: BTreeMap<String, BTreeSet<EmailState>> = BTreeMap::new();
    for email in emails {
        let state = email.state();
        states.entry(email.application).or_default().insert(state);
        states.entry(email.address).or_default().insert(state);
    }
    Ok(states)
}
