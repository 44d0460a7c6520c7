//! What a foundation's people can do about a commitment now.

use super::rows::StoredCommitment;
use crate::accounts::Powers;
use app::api::CommitmentAction;
use domain::access::Action;
use domain::date::Date;
use domain::in_kind::CommitmentState;

/// What it takes to do something.
pub(super) fn needed(action: CommitmentAction) -> Action {
    match action {
        CommitmentAction::Plan
        | CommitmentAction::Accept
        | CommitmentAction::SendBack
        | CommitmentAction::DecideAgain
        | CommitmentAction::Extend => Action::HandleInKind,
        // They issue an invoice, or give money up.
        CommitmentAction::Bill | CommitmentAction::Waive | CommitmentAction::UndoWaiver => Action::RecordMoney,
    }
}

/// Whether the commitment allows something today.
pub(super) fn is_possible(stored: &StoredCommitment, action: CommitmentAction, today: Date) -> bool {
    use CommitmentState::{Closed, FallenShort, Fulfilled, Late, ToBeAgreed};
    let state = stored.standing(today).state;
    let is_decided = |wanted: bool| stored.deliveries.iter().any(|row| row.decision.is_some() == wanted);
    match action {
        CommitmentAction::Plan => state != Closed,
        CommitmentAction::Accept => is_decided(false) && !matches!(state, Closed | Fulfilled | ToBeAgreed),
        CommitmentAction::SendBack => is_decided(false),
        CommitmentAction::DecideAgain => is_decided(true) && state != Closed,
        CommitmentAction::Extend => matches!(state, Late | FallenShort),
        // What was reported can still make up for it.
        CommitmentAction::Bill | CommitmentAction::Waive => state == FallenShort && stored.waiting() == 0,
        CommitmentAction::UndoWaiver => {
            state == Closed && stored.row.waived_at.is_some() && stored.row.invoice.is_none()
        }
    }
}

/// What somebody with these powers can do now.
pub(super) fn actions(stored: &StoredCommitment, powers: &Powers, today: Date) -> Vec<CommitmentAction> {
    let may = |action: &CommitmentAction| powers.may(needed(*action));
    let all = CommitmentAction::ALL.into_iter().filter(may);
    all.filter(|action| is_possible(stored, *action, today)).collect()
}
