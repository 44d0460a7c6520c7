//! Commitments, milestones and deliveries, as stored. Amounts are in minor units of the commitment's currency.

use crate::applications::{
    ApplicationReference, CommandError, CommitmentId, DeliveryId, InvoiceId, MembershipId, from_text,
};
use crate::from_row;
use crate::invoices::{BillingDay, StoredCurrency};
use crate::storage::Tx;
use domain::date::Date;
use domain::in_kind::{Commitment, CommitmentStanding, Delivery, DeliveryDecision, Milestone, Settlement, standing};
use domain::money::Money;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// A commitment. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct CommitmentRow {
    pub id: CommitmentId,
    pub foundation: String,
    pub application: ApplicationReference,
    pub membership: MembershipId,
    pub alternative: String,
    pub currency: StoredCurrency,
    pub minor: Option<i64>,
    pub promise: String,
    pub first_day: BillingDay,
    pub last_day: BillingDay,
    pub version: i64,
    pub last_command: Option<String>,
    /// The invoice for the difference, unless it's cancelled.
    pub invoice: Option<String>,
    pub waived_at: Option<i64>,
    pub short_at: Option<i64>,
    /// The member's name.
    pub name: Option<String>,
}
from_row!(CommitmentRow {
    id,
    foundation,
    application,
    membership,
    alternative,
    currency,
    minor,
    promise,
    first_day,
    last_day,
    version,
    last_command,
    invoice,
    waived_at,
    short_at,
    name
});

/// A query for [`CommitmentRow`]s.
macro_rules! commitment_query {
    ($rest:expr) => {
        concat!(
            "SELECT c.id, c.foundation, c.application, c.membership, c.alternative, c.currency, c.minor, c.promise, \
             c.first_day, c.last_day, c.version, c.last_command, (SELECT i.label FROM invoice i WHERE i.id = c.invoice AND \
             NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id)) AS invoice, c.waived_at, c.short_at, y.name \
             FROM commitment c JOIN membership m ON m.id = c.membership LEFT JOIN party y ON y.id = m.party ",
            $rest
        )
    };
}
pub(super) use commitment_query;

/// What somebody decided about a delivery.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum StoredDecision {
    Accepted,
    SentBack,
}
from_text!(StoredDecision, |text| match text {
    "accepted" => Some(Self::Accepted),
    "sent_back" => Some(Self::SentBack),
    _ => None,
});

/// A milestone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct MilestoneRow {
    pub title: String,
    pub due_on: BillingDay,
    pub minor: i64,
    pub reminded_at: Option<i64>,
    pub overdue_at: Option<i64>,
}
from_row!(MilestoneRow {
    title,
    due_on,
    minor,
    reminded_at,
    overdue_at
});

/// A delivery.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct DeliveryRow {
    pub id: DeliveryId,
    pub delivered_on: BillingDay,
    pub what: String,
    pub link: String,
    pub claimed: i64,
    pub reported_at: i64,
    pub decision: Option<StoredDecision>,
    pub accepted: Option<i64>,
    pub reason: String,
    /// The address of whoever decided.
    pub email: Option<String>,
    pub decided_at: Option<i64>,
}
from_row!(DeliveryRow {
    id,
    delivered_on,
    what,
    link,
    claimed,
    reported_at,
    decision,
    accepted,
    reason,
    email,
    decided_at
});

impl DeliveryRow {
    fn delivery(&self) -> Delivery {
        let decision = self.decision.map(|decision| match decision {
            StoredDecision::Accepted => DeliveryDecision::Accepted(self.accepted.unwrap_or(0)),
            StoredDecision::SentBack => DeliveryDecision::SentBack,
        });
        Delivery {
            claimed: self.claimed,
            decision,
        }
    }
}

/// A commitment with its milestones and deliveries.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StoredCommitment {
    pub row: CommitmentRow,
    /// In the order in which they're due.
    pub milestones: Vec<MilestoneRow>,
    /// In the order in which they were reported.
    pub deliveries: Vec<DeliveryRow>,
}

impl StoredCommitment {
    pub async fn of(tx: &mut Tx, row: CommitmentRow) -> Result<Self, CommandError> {
        let milestones = tx
            .all(
                "SELECT title, due_on, minor, reminded_at, overdue_at FROM milestone WHERE commitment = $1 ORDER BY place",
                &[(&row.id).into()],
            )
            .await?;
        let deliveries = tx
            .all(
                "SELECT d.id, d.delivered_on, d.what, d.link, d.claimed, d.reported_at, d.decision, d.accepted, d.reason, \
                 a.email, d.decided_at FROM delivery d LEFT JOIN account a ON a.id = d.account WHERE d.commitment = $1 \
                 ORDER BY d.place",
                &[(&row.id).into()],
            )
            .await?;
        Ok(Self {
            row,
            milestones,
            deliveries,
        })
    }

    /// A foundation's commitment. `None` if it has none with this ID.
    pub async fn find(tx: &mut Tx, foundation: &str, id: &CommitmentId) -> Result<Option<Self>, CommandError> {
        let row = tx
            .optional(
                commitment_query!("WHERE c.foundation = $1 AND c.id = $2 AND c.ended_at IS NULL"),
                &[foundation.into(), id.into()],
            )
            .await?;
        match row {
            Some(row) => Self::of(tx, row).await.map(Some),
            None => Ok(None),
        }
    }

    /// The commitments of an application, in the order in which they were made.
    pub async fn of_application(tx: &mut Tx, reference: &ApplicationReference) -> Result<Vec<Self>, CommandError> {
        let rows: Vec<CommitmentRow> = tx
            .all(
                commitment_query!(
                    "WHERE c.application = $1 AND c.ended_at IS NULL ORDER BY c.created_at, c.alternative"
                ),
                &[reference.into()],
            )
            .await?;
        let mut all = Vec::new();
        for row in rows {
            all.push(Self::of(tx, row).await?);
        }
        Ok(all)
    }

    /// What its standing follows from.
    pub fn commitment(&self) -> Commitment {
        let milestones = self.milestones.iter().map(|row| Milestone {
            title: row.title.clone(),
            due: row.due_on.0,
            value: row.minor,
        });
        let settlement = match (&self.row.invoice, self.row.waived_at) {
            (Some(_), _) => Some(Settlement::Billed),
            (None, Some(_)) => Some(Settlement::Waived),
            (None, None) => None,
        };
        Commitment {
            value: self.row.minor,
            milestones: milestones.collect(),
            deliveries: self.deliveries.iter().map(DeliveryRow::delivery).collect(),
            settlement,
        }
    }

    pub fn standing(&self, today: Date) -> CommitmentStanding {
        standing(&self.commitment(), today)
    }

    /// An amount in its currency.
    pub fn money(&self, minor: i64) -> Money {
        Money {
            minor,
            currency: self.row.currency.0,
        }
    }

    /// How many deliveries wait for a decision.
    pub fn waiting(&self) -> usize {
        self.deliveries.iter().filter(|row| row.decision.is_none()).count()
    }
}

/// Stores the milestones of a commitment in place of those it has. Those that are still due on the same day aren't reminded of
/// again.
pub(super) async fn replace_milestones(
    tx: &mut Tx,
    secrets: &crate::applications::Secrets,
    of: (&CommitmentId, &str),
    known: &[MilestoneRow],
    milestones: &[Milestone],
) -> Result<(), CommandError> {
    let (commitment, foundation) = of;
    tx.run("DELETE FROM milestone WHERE commitment = $1", &[commitment.into()])
        .await?;
    for (place, milestone) in (1_i64..).zip(milestones) {
        let (id, due) = (secrets.id()?, milestone.due.to_string());
        let same = known.iter().find(|row| row.due_on.0 == milestone.due);
        tx.run(
            "INSERT INTO milestone (id, foundation, commitment, place, title, due_on, minor, reminded_at, overdue_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            &[
                (&id).into(),
                foundation.into(),
                commitment.into(),
                place.into(),
                (&milestone.title).into(),
                (&due).into(),
                milestone.value.into(),
                same.and_then(|row| row.reminded_at).into(),
                same.and_then(|row| row.overdue_at).into(),
            ],
        )
        .await?;
    }
    Ok(())
}

/// Remembers the invoice for the difference.
pub(super) async fn set_invoice(tx: &mut Tx, id: &CommitmentId, invoice: &InvoiceId) -> Result<(), CommandError> {
    tx.run(
        "UPDATE commitment SET invoice = $1 WHERE id = $2",
        &[invoice.into(), id.into()],
    )
    .await?;
    Ok(())
}
