//! A review as its reviewers see it, and as the applicant does.

use super::actions::{actions, waiting_for};
use super::deciders::{has_conflict, is_involved};
use super::history::history;
use super::ready::ready_reasons;
use super::records::{ReviewRecord, StageRow, StoredDay, StoredResult, VoteRow};
use super::verdict;
use crate::accounts::{AccountId, Powers, Session, powers_for};
use crate::applications::{
    self, AppState, ApplicationReference, CommandError, DuplicateReason, LinkedApplication, State, by_reference,
    likely_duplicates, waiting_place,
};
use crate::clock::Timestamp;
use crate::invoices::{bill_briefs, has_pro_forma};
use crate::memberships;
use crate::parties::{PartyDecisionRow, decisions, of_same_party};
use crate::storage::Tx;
use app::api::{
    AlikeBrief, AlikeReason, ApplicationAnswer, DecisionBrief, FoundationBrief, NoteBrief, OtherApplication,
    PartyDecision, ReviewAnswer, ReviewTurn, StageBrief, StageProgress, StageResult, VoteBrief,
};
use domain::access::Action;
use domain::review::{Decision, Stage};

/// How many likely duplicates are listed that nobody has decided about.
const MOST_ALIKE: usize = 20;

/// The most notes that are shown: the newest.
const MOST_NOTES: i64 = 500;

/// An application with its review. `None` if the foundation has no such application, or it hasn't been submitted.
///
/// # Errors
/// If the account may not read the foundation's applications.
pub async fn review_of(
    state: &AppState,
    session: &Session,
    foundation: &str,
    reference: &ApplicationReference,
    lang: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<Option<ReviewAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let linked = by_reference(&mut tx, state, reference).await?;
    let is_theirs = |linked: &LinkedApplication<'_>| {
        let application = &linked.opened.application;
        application.foundation == foundation && application.state() != State::Draft
    };
    let Some(linked) = linked.filter(is_theirs) else {
        return Ok(None);
    };
    let answer = answer(&mut tx, state, session, &powers, &linked, lang, brief).await?;
    tx.rollback().await?;
    Ok(Some(answer))
}

async fn answer(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    powers: &Powers,
    linked: &LinkedApplication<'_>,
    lang: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<ReviewAnswer, CommandError> {
    let record = ReviewRecord::of(tx, &linked.opened.application).await?;
    // Nobody reads what others write about their own application.
    if is_involved(linked, &record, &session.address) {
        return Err(CommandError::Recused);
    }
    let mut application = applications::view(tx, state, linked, lang, "", brief).await?;
    add_review(tx, state, linked, &mut application).await?;
    application.links.clear();
    application.held.clear();
    application.rules = None;
    let actions = actions(tx, linked, session, powers, &record).await?;
    let voted = record
        .current()
        .and_then(|stage| own_vote(&record, stage, &session.account));
    let is_recused = has_conflict(linked, &record, &session.account, &session.address);
    let decides = record
        .current()
        .is_some_and(|stage| powers.decides_as(stage.reviewer.0));
    let turn = turn(
        linked.opened.application.state(),
        application.place,
        decides && !is_recused && voted.is_none(),
    );
    let mut stages = Vec::new();
    for row in &record.stages {
        let waiting_for = match record.current() {
            Some(current) if current == row => waiting_for(tx, linked, &record, row).await?,
            _ => Vec::new(),
        };
        stages.push(stage_brief(linked, &record, row, waiting_for));
    }
    let reference = &linked.opened.application.reference;
    let (alike, alike_more) = alike(tx, state, linked).await?;
    Ok(ReviewAnswer {
        turn,
        version: linked.opened.application.review_version,
        stages,
        actions,
        own_vote: voted,
        reasons: linked.foundation().map(ready_reasons).unwrap_or_default(),
        notes: notes(tx, reference).await?,
        alike,
        alike_more,
        others: others(tx, state, linked).await?,
        merges: powers.may(Action::MergeParties),
        reads_money: powers.may(Action::ReadMoney),
        history: history(tx, reference.as_str()).await?,
        local_time: state.local_time(&linked.opened.application.foundation),
        application,
    })
}

/// Who acts next.
pub(crate) fn turn(state: State, place: Option<i64>, is_ours: bool) -> ReviewTurn {
    match state {
        State::Approved => ReviewTurn::Approved,
        State::Declined => ReviewTurn::Declined,
        State::Withdrawn => ReviewTurn::Withdrawn,
        State::OnHold => ReviewTurn::OnHold,
        State::Asked => ReviewTurn::Applicant,
        State::Draft | State::Submitted if place.is_some() => ReviewTurn::WaitingList,
        State::Draft | State::Submitted if is_ours => ReviewTurn::Yours,
        State::Draft | State::Submitted => ReviewTurn::Others,
    }
}

/// Adds what the applicant sees of the review.
pub(super) async fn add_review(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    answer: &mut ApplicationAnswer,
) -> Result<(), CommandError> {
    let application = &linked.opened.application;
    let record = ReviewRecord::of(tx, application).await?;
    if answer.stages.is_empty() && application.submitted_at.is_some() {
        answer.stages = super::stage::path(linked);
    }
    answer.progress = record.started().map(|row| progress(linked, row)).collect();
    answer.place = waiting_place(tx, application, linked.tier.cap.as_ref()).await?;
    answer.decision = decision(application.state(), application.decided_at, &record);
    answer.membership = memberships::brief(tx, state, linked).await?;
    answer.pro_forma = has_pro_forma(linked);
    answer.bills = bill_briefs(tx, linked).await?;
    Ok(())
}

fn decision(state: State, decided_at: Option<i64>, record: &ReviewRecord) -> Option<DecisionBrief> {
    let (decision, reasons) = match state {
        State::Approved => (Decision::Approve, Vec::new()),
        State::Declined => {
            let last = record.started().last();
            let reasons = last.map(|stage| verdict::reasons(record, stage));
            (Decision::Decline, reasons.unwrap_or_default())
        }
        _ => return None,
    };
    Some(DecisionBrief {
        decision,
        on: Timestamp(decided_at?).day(),
        reasons,
    })
}

fn stage_of(linked: &LinkedApplication<'_>, row: &StageRow) -> Stage {
    linked.programme.joining.stage(row.reviewer.0)
}

fn progress(linked: &LinkedApplication<'_>, row: &StageRow) -> StageProgress {
    StageProgress {
        stage: stage_of(linked, row),
        opened_on: Timestamp(row.opened_at).day(),
        due: row.due.map(|StoredDay(day)| day),
        decided_on: row.decided_at.map(|at| Timestamp(at).day()),
        result: row.result.map(|StoredResult(result)| result),
    }
}

fn stage_brief(
    linked: &LinkedApplication<'_>,
    record: &ReviewRecord,
    row: &StageRow,
    waiting_for: Vec<String>,
) -> StageBrief {
    let StageProgress {
        stage,
        opened_on,
        due,
        decided_on,
        result,
    } = progress(linked, row);
    StageBrief {
        stage,
        opened_on,
        due,
        decided_on,
        // A stage of an earlier round that wasn't decided.
        result: result.or((row.round < record.round).then_some(StageResult::Reopened)),
        votes: record.votes_in(row).map(vote_brief).collect(),
        waiting_for,
    }
}

fn vote_brief(vote: &VoteRow) -> VoteBrief {
    VoteBrief {
        who: vote.email.clone(),
        decision: vote.vote.0,
        reason: vote.reason.clone(),
        at: vote.at,
    }
}

/// The last vote of an account in a stage.
fn own_vote(record: &ReviewRecord, stage: &StageRow, account: &AccountId) -> Option<VoteBrief> {
    let own = record.votes_in(stage).filter(|vote| vote.account == *account);
    own.last().map(vote_brief)
}

async fn notes(tx: &mut Tx, reference: &ApplicationReference) -> Result<Vec<NoteBrief>, CommandError> {
    let mut rows: Vec<(String, String, i64)> = tx
        .all(
            "SELECT a.email, n.text, n.at FROM note n JOIN account a ON a.id = n.account WHERE n.application = $1 \
             ORDER BY n.at DESC, n.id DESC LIMIT $2",
            &[reference.into(), MOST_NOTES.into()],
        )
        .await?;
    rows.reverse();
    let notes = rows.into_iter().map(|(who, text, at)| NoteBrief { who, text, at });
    Ok(notes.collect())
}

/// Likely duplicates, and the applications that somebody has decided about; and how many more likely duplicates there are.
async fn alike(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(Vec<AlikeBrief>, i64), CommandError> {
    let application = &linked.opened.application;
    let reference = &application.reference;
    let mut decided = decisions(tx, reference).await?;
    let (mut alike, mut undecided, mut more) = (Vec::new(), 0, 0);
    for (other, reason) in likely_duplicates(tx, application).await? {
        let at = decided.iter().position(|row| *row.other(reference) == other);
        let decision = at.map(|at| decided.remove(at));
        if decision.is_none() {
            if undecided == MOST_ALIKE {
                more += 1;
                continue;
            }
            undecided += 1;
        }
        alike.push(alike_brief(tx, state, &other, Some(reason), decision.as_ref()).await?);
    }
    for row in &decided {
        alike.push(alike_brief(tx, state, row.other(reference), None, Some(row)).await?);
    }
    Ok((alike, more))
}

async fn alike_brief(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
    reason: Option<DuplicateReason>,
    decision: Option<&PartyDecisionRow>,
) -> Result<AlikeBrief, CommandError> {
    let other = readable(tx, state, reference).await?;
    Ok(AlikeBrief {
        reference: reference.to_string(),
        name: other.map(|other| other.party_name()).unwrap_or_default(),
        reason: reason.map(|reason| match reason {
            DuplicateReason::SameRegisterNumber => AlikeReason::SameRegisterNumber,
            DuplicateReason::SameWebsite => AlikeReason::SameWebsite,
            DuplicateReason::SimilarName => AlikeReason::SimilarName,
        }),
        decision: decision.map(|row| PartyDecision {
            same: row.decision.0,
            who: row.email.clone(),
            at: row.at,
        }),
    })
}

/// The other applications of the same party. Those whose rules are missing are left out.
async fn others(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<Vec<OtherApplication>, CommandError> {
    let mut others = Vec::new();
    for reference in of_same_party(tx, &linked.opened.application.reference).await? {
        let Some(other) = readable(tx, state, &reference).await? else {
            continue;
        };
        let application = &other.opened.application;
        others.push(OtherApplication {
            reference: reference.to_string(),
            name: other.party_name(),
            tier: other.tier.title.clone(),
            state: application.state().into(),
            submitted_on: application.submitted_at.map(|at| Timestamp(at).day()),
        });
    }
    Ok(others)
}

/// Another application, unless its rules are missing.
async fn readable<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    reference: &ApplicationReference,
) -> Result<Option<LinkedApplication<'a>>, CommandError> {
    match by_reference(tx, state, reference).await {
        Err(CommandError::RulesMissing(_)) => Ok(None),
        found => found,
    }
}
