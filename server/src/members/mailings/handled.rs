//! How many members of a mailing were handled, by what has become of their emails.

use super::rows::MailingRow;
use crate::applications::{CommandError, MembershipId};
use crate::from_row;
use crate::storage::Tx;
use std::collections::{BTreeMap, BTreeSet};

/// How many members got an email, get none because sending failed, or are still waiting.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct HandledCounts {
    pub sent: i64,
    pub failed: i64,
    pub waiting: i64,
}

/// An email of a mailing, for a member.
struct MailingEmail {
    membership: MembershipId,
    sent_at: Option<i64>,
    failed_at: Option<i64>,
    delivery: Option<String>,
}
from_row!(MailingEmail {
    membership,
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

/// Counts the members who were handled, apart from those who were skipped. One email that was sent is enough.
pub(super) async fn count_handled(tx: &mut Tx, mailing: &MailingRow) -> Result<HandledCounts, CommandError> {
    let (all,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM mailing_member WHERE mailing = $1 AND state = 'sent'",
            &[(&mailing.id).into()],
        )
        .await?;
    let emails: Vec<MailingEmail> = tx
        .all(
            "SELECT e.membership, o.sent_at, o.failed_at, o.delivery FROM outbox o JOIN mailing_email e ON e.email = o.id \
             WHERE o.mailing = $1",
            &[(&mailing.id).into()],
        )
        .await?;
    let mut states: BTreeMap<MembershipId, BTreeSet<EmailState>> = BTreeMap::new();
    for email in emails {
        let state = email.state();
        states.entry(email.membership).or_default().insert(state);
    }
    let mut counts = HandledCounts::default();
    for own in states.values() {
        if own.contains(&EmailState::Waiting) {
            counts.waiting += 1;
        } else if own.contains(&EmailState::Failed) && !own.contains(&EmailState::Sent) {
            counts.failed += 1;
        }
    }
    // The emails of a member who was erased are gone.
    counts.sent = all - counts.waiting - counts.failed;
    Ok(counts)
}
