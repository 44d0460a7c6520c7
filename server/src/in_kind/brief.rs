//! Commitments as the API returns them.

use super::rows::{DeliveryRow, StoredCommitment, StoredDecision};
use crate::applications::{CommandError, LinkedApplication};
use crate::storage::Tx;
use app::api::{CommitmentBrief, CommitmentDetails, DeliveryBrief, DeliveryDecisionBrief, MilestoneBrief};
use domain::date::Date;
use domain::in_kind::MilestoneState;

/// The commitments of an application.
///
/// # Errors
/// If the database fails.
pub(crate) async fn own_commitments(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
) -> Result<Vec<CommitmentBrief>, CommandError> {
    let all = StoredCommitment::of_application(tx, &linked.opened.application.reference).await?;
    Ok(all.iter().map(|stored| brief(stored, linked.today)).collect())
}

pub(super) fn brief(stored: &StoredCommitment, today: Date) -> CommitmentBrief {
    let standing = stored.standing(today);
    let open = stored.milestones.iter().zip(&standing.milestones);
    let next = open
        .filter(|(_, milestone)| milestone.state != MilestoneState::Reached)
        .map(|(row, _)| row.due_on.0)
        .next();
    CommitmentBrief {
        id: stored.row.id.to_string(),
        state: standing.state,
        name: stored.row.name.clone().unwrap_or_default(),
        application: stored.row.application.to_string(),
        value: stored.row.minor.map(|minor| stored.money(minor)),
        accepted: stored.money(standing.accepted),
        open: stored.money(standing.open),
        overdue: stored.money(standing.overdue),
        next_due: next,
        waiting: i64::try_from(stored.waiting()).unwrap_or(i64::MAX),
    }
}

/// Everything about a commitment. Members don't see who decided about deliveries.
pub(super) fn details(
    stored: &StoredCommitment,
    linked: Option<&LinkedApplication<'_>>,
    today: Date,
    is_for_member: bool,
) -> CommitmentDetails {
    let standing = stored.standing(today);
    let milestones = stored.milestones.iter().zip(&standing.milestones);
    let milestones = milestones.map(|(row, milestone)| MilestoneBrief {
        title: row.title.clone(),
        due: row.due_on.0,
        value: stored.money(row.minor),
        accepted: stored.money(milestone.accepted),
        state: milestone.state,
    });
    let alternatives = linked.iter().flat_map(|linked| &linked.tier.alternatives);
    let mut alternatives = alternatives.filter(|known| known.id == stored.row.alternative);
    CommitmentDetails {
        commitment: brief(stored, today),
        version: stored.row.version,
        title: alternatives.next().map(|known| known.text.clone()),
        promise: stored.row.promise.clone(),
        first_day: stored.row.first_day.0,
        last_day: stored.row.last_day.0,
        milestones: milestones.collect(),
        deliveries: stored
            .deliveries
            .iter()
            .map(|row| delivery(stored, row, is_for_member))
            .collect(),
        invoice: stored.row.invoice.clone(),
        waived: stored.row.waived_at.is_some(),
        today,
    }
}

fn delivery(stored: &StoredCommitment, row: &DeliveryRow, is_for_member: bool) -> DeliveryBrief {
    let decision = row.decision.map(|decision| DeliveryDecisionBrief {
        accepted: match decision {
            StoredDecision::Accepted => Some(stored.money(row.accepted.unwrap_or(0))),
            StoredDecision::SentBack => None,
        },
        reason: row.reason.clone(),
        who: row.email.clone().filter(|_| !is_for_member).unwrap_or_default(),
        at: row.decided_at.unwrap_or(0),
    });
    DeliveryBrief {
        id: row.id.to_string(),
        day: row.delivered_on.0,
        what: row.what.clone(),
        link: Some(row.link.clone()).filter(|link| !link.is_empty()),
        claimed: stored.money(row.claimed),
        reported_at: row.reported_at,
        decision,
    }
}
