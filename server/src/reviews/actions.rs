//! What reviewers may do with an application now, and who still has to vote.

use super::deciders::{OpenStage, has_conflict};
use super::records::{ReviewRecord, StageRow};
use crate::accounts::{Powers, Session};
use crate::applications::{CommandError, LinkedApplication, State, to_countersign};
use crate::invoices::has_payments;
use crate::memberships::of_application;
use crate::storage::Tx;
use app::api::ReviewAction;
use domain::access::Action;
use domain::review::Reviewer;

/// What a reviewer may do with an application now.
pub(super) async fn actions(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    session: &Session,
    powers: &Powers,
    record: &ReviewRecord,
) -> Result<Vec<ReviewAction>, CommandError> {
    let application = &linked.opened.application;
    let now = application.state();
    let conflict = has_conflict(linked, record, &session.account, &session.address);
    let current = record.current();
    let decides = current.filter(|stage| powers.decides_as(stage.reviewer.0) && !conflict);
    let steers = powers.may(Action::SteerReviews) && !conflict;
    let is_decided = matches!(now, State::Approved | State::Declined) && steers;
    let reopens = is_decided && !is_active(tx, linked).await? && !has_payments(tx, linked).await?;
    let signs = matches!(now, State::Submitted | State::Approved) && powers.may(Action::Countersign) && !conflict;
    let unsigned = signs && !to_countersign(tx, linked).await?.is_empty();
    let waits = matches!(now, State::Submitted | State::Asked);
    let allowed = ReviewAction::ALL.into_iter().filter(|action| match action {
        ReviewAction::Approve => decides.is_some() && now == State::Submitted,
        ReviewAction::Decline | ReviewAction::Recuse => decides.is_some() && waits,
        ReviewAction::Ask => waits && powers.may(Action::AskApplicants) && !conflict,
        ReviewAction::Note => powers.may(Action::WriteNotes),
        ReviewAction::Hold => now == State::Submitted && steers,
        ReviewAction::Resume => now == State::OnHold && steers,
        ReviewAction::PassOn => {
            let late = current.and_then(|stage| passes_on_to(linked, stage));
            now == State::Submitted && steers && late.is_some()
        }
        ReviewAction::Reopen => reopens,
        ReviewAction::Countersign => unsigned,
    });
    Ok(allowed.collect())
}

async fn is_active(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
    let membership = of_application(tx, &linked.opened.application.reference).await?;
    Ok(membership.is_some_and(|membership| membership.activated_at.is_some()))
}

/// Those who can still vote in the current stage.
pub(super) async fn waiting_for(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    record: &ReviewRecord,
    stage: &StageRow,
) -> Result<Vec<String>, CommandError> {
    let open = OpenStage::of(tx, linked, record, stage).await?;
    Ok(open
        .waiting_for()
        .into_iter()
        .map(|decider| decider.email.clone())
        .collect())
}

/// Who decides instead in a stage that's late. `None` if it isn't, or nobody else decides.
pub(super) fn passes_on_to(linked: &LinkedApplication<'_>, current: &StageRow) -> Option<Reviewer> {
    let late = current.due.is_some_and(|due| due.0 < linked.today);
    let rule = linked.programme.joining.stage(current.reviewer.0).rule;
    rule.otherwise.filter(|_| late)
}
