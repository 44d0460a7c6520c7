//! How a review begins and goes on.

use super::deciders::OpenStage;
use super::records::{ReviewRecord, StageRow, StoredDay, StoredReviewer, close_stage, insert_stage};
use super::{letters, verdict};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, LinkedApplication, PartyId, State, alone, append,
    by_reference, waiting_place,
};
use crate::clock::Timestamp;
use crate::storage::{Tx, name_key};
use app::api::StageResult;
use domain::application::{ApplicantKind, Contribution};
use domain::review::{AfterStage, Reviewer, Stage, StageStanding, after_stage, later, stages};
use serde_json::json;

/// Who decides on an application, in order. Staff do if the programme doesn't say.
pub(super) fn path(linked: &LinkedApplication<'_>) -> Vec<Stage> {
    let submitted = linked.opened.application.submitted_at.map(Timestamp);
    let quote = linked.quote(submitted.map_or(linked.today, Timestamp::day));
    let in_kind = Contribution::of(&quote, linked.answers()).in_kind();
    let path = stages(&linked.programme.joining, linked.tier, in_kind);
    // Staff also decide if a membership that nobody had to decide on is looked at again.
    let is_again = linked.opened.application.review_round > 0;
    if path.is_empty() || (is_again && Stage::are_automatic(&path)) {
        vec![linked.programme.joining.stage(Reviewer::Staff)]
    } else {
        path
    }
}

/// Begins the review of an application that was submitted or reopened: admits it at once if nobody has to decide, or waits
/// until the tier has a place for it.
pub(super) async fn begin(tx: &mut Tx, state: &AppState, reference: &ApplicationReference) -> Result<(), CommandError> {
    let Some(linked) = by_reference(tx, state, reference).await? else {
        return Ok(());
    };
    if linked.opened.application.party.is_none() {
        create_party(tx, state, &linked).await?;
    }
    if waiting_place(tx, &linked.opened.application, linked.tier.cap.as_ref())
        .await?
        .is_some()
    {
        return Ok(());
    }
    let first = path(&linked).into_iter().find(Stage::is_by_people);
    match first {
        Some(first) => open(tx, state, &linked, first.reviewer, 1).await,
        None if linked.opened.application.state() == State::Submitted => verdict::approve(tx, state, reference).await,
        // It's admitted once the applicant has replied.
        None => Ok(()),
    }
}

/// Gives the application a party of its own. Staff can see likely duplicates; nothing is guessed.
async fn create_party(tx: &mut Tx, state: &AppState, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
    let application = &linked.opened.application;
    let id = PartyId::random(&state.secrets)?;
    let kind = match linked.answers().party(linked.tier) {
        ApplicantKind::Person => "person",
        ApplicantKind::Organisation => "organisation",
    };
    let name = linked.party_name();
    tx.run(
        "INSERT INTO party (id, foundation, kind, name, sort_name, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            (&id).into(),
            (&application.foundation).into(),
            kind.into(),
            (&name).into(),
            (&name_key(&name)).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    tx.run(
        "UPDATE application SET party = $1 WHERE reference = $2",
        &[(&id).into(), (&application.reference).into()],
    )
    .await?;
    let entry = Entry {
        subject: application.reference.as_str(),
        action: "party created",
        actor: "system",
        detail: json!({ "party": id, "kind": kind }),
        personal: Some(json!({ "name": name })),
    };
    append(tx, state, entry).await
}

/// Opens a stage, and asks its deciders to vote.
async fn open(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    reviewer: Reviewer,
    place: i64,
) -> Result<(), CommandError> {
    let application = &linked.opened.application;
    let stage = linked.programme.joining.stage(reviewer);
    let row = StageRow {
        round: application.review_round,
        place,
        reviewer: StoredReviewer(reviewer),
        opened_at: state.clock.now().0,
        due: stage.due(linked.today, &linked.holidays()).map(StoredDay),
        decided_at: None,
        result: None,
    };
    insert_stage(tx, &application.reference, &row).await?;
    let entry = Entry {
        subject: application.reference.as_str(),
        action: "stage begun",
        actor: "system",
        detail: json!({ "round": row.round, "place": place, "reviewer": reviewer.id() }),
        personal: None,
    };
    append(tx, state, entry).await?;
    let record = ReviewRecord::of(tx, application).await?;
    let open = OpenStage::of(tx, linked, &record, &row).await?;
    letters::vote_due(tx, state, linked, &row, &open.waiting_for(), false).await?;
    // With too few deciders who can vote, somebody else may have to decide.
    Box::pin(advance(tx, state, linked)).await
}

/// Goes on with a review as far as its votes allow.
pub(super) async fn advance(tx: &mut Tx, state: &AppState, linked: &LinkedApplication<'_>) -> Result<(), CommandError> {
    let record = ReviewRecord::of(tx, &linked.opened.application).await?;
    let Some(current) = record.current() else {
        return Ok(());
    };
    let standing = OpenStage::of(tx, linked, &record, current).await?.standing;
    go_on(tx, state, linked, &record, current, &standing).await
}

/// Does what follows from the standing of the current stage.
pub(super) async fn go_on(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    record: &ReviewRecord,
    current: &StageRow,
    standing: &StageStanding,
) -> Result<(), CommandError> {
    let reference = &linked.opened.application.reference;
    let started: Vec<Reviewer> = record.started().map(|stage| stage.reviewer.0).collect();
    let path: Vec<Reviewer> = path(linked).iter().map(|stage| stage.reviewer).collect();
    let after = after_stage(standing, &later(&path, &started));
    // Nothing is approved while the applicant is changing it.
    let is_changing = linked.opened.application.state() != State::Submitted;
    if is_changing && after != AfterStage::Declined {
        return Ok(());
    }
    let result = match (after, standing) {
        (AfterStage::Waits, _) => return Ok(()),
        (_, StageStanding::PassedOn(_)) => StageResult::PassedOn,
        (AfterStage::Declined, _) => StageResult::Declined,
        (AfterStage::Next(_) | AfterStage::Approved, _) => StageResult::Approved,
    };
    close_stage(tx, reference, current, result, state.clock.now().0).await?;
    match after {
        AfterStage::Waits => Ok(()),
        AfterStage::Next(reviewer) => open(tx, state, linked, reviewer, current.place + 1).await,
        AfterStage::Approved => verdict::approve(tx, state, reference).await,
        AfterStage::Declined => verdict::decline(tx, state, linked, record, current).await,
    }
}

/// Goes on after the applicant has replied: the current reviewer's days start again. If an answer has changed, so do their votes.
pub(super) async fn resume(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<(), CommandError> {
    let Some(linked) = by_reference(tx, state, reference).await? else {
        return Ok(());
    };
    // The reply can have corrected the name.
    let name = linked.party_name();
    tx.run(
        "UPDATE party SET name = $1, sort_name = $2 WHERE id = (SELECT party FROM application WHERE reference = $3)",
        &[(&name).into(), (&name_key(&name)).into(), reference.into()],
    )
    .await?;
    let record = ReviewRecord::of(tx, &linked.opened.application).await?;
    let Some(current) = record.current() else {
        return begin(tx, state, reference).await;
    };
    if record.votes_in(current).next().is_some() && has_changed(tx, &linked).await? {
        close_stage(tx, reference, current, StageResult::Reopened, state.clock.now().0).await?;
        return open(tx, state, &linked, current.reviewer.0, current.place + 1).await;
    }
    start_days_again(tx, &linked, current).await?;
    advance(tx, state, &linked).await
}

/// Whether an answer has changed since the last question was asked.
async fn has_changed(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<bool, CommandError> {
    let application = &linked.opened.application;
    let (changed,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM answer a WHERE a.application = $1 AND a.revision > \
             (SELECT MAX(r.revision) FROM request r WHERE r.application = a.application)",
            &[(&application.reference).into()],
        )
        .await?;
    Ok(changed > 0)
}

/// Gives the current reviewer the days again that the foundation has promised.
pub(super) async fn start_days_again(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
    current: &StageRow,
) -> Result<(), CommandError> {
    let stage = linked.programme.joining.stage(current.reviewer.0);
    let due = stage.due(linked.today, &linked.holidays()).map(|day| day.to_string());
    tx.run(
        "UPDATE review_stage SET due = $1, reminded_at = NULL WHERE application = $2 AND round = $3 AND place = $4",
        &[
            due.as_ref().into(),
            (&linked.opened.application.reference).into(),
            current.round.into(),
            current.place.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Begins the reviews of those on waiting lists who have a place now, because somebody else gave up theirs. Each has its own
/// transaction, so that none waits for another.
///
/// # Errors
/// If the database fails.
pub(super) async fn fill_places(state: &AppState) -> Result<(), CommandError> {
    let mut tx = state.database.read().await?;
    let waiting: Vec<(ApplicationReference,)> = tx
        .all(
            "SELECT a.reference FROM application a WHERE a.state = 'submitted' AND a.outcome IS NULL AND a.party IS NOT NULL \
             AND NOT EXISTS (SELECT 1 FROM review_stage s WHERE s.application = a.reference AND s.round = a.review_round) \
             ORDER BY a.submitted_at, a.reference",
            &[],
        )
        .await?;
    tx.rollback().await?;
    for (reference,) in &waiting {
        match fill_place(state, reference).await {
            Ok(()) => {}
            // Its programme isn't on the site. Its page says so.
            Err(CommandError::RulesMissing(missing)) => tracing::warn!(%missing, "a review can't begin"),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

async fn fill_place(state: &AppState, reference: &ApplicationReference) -> Result<(), CommandError> {
    let mut tx = state.database.begin().await?;
    let Some(linked) = by_reference(&mut tx, state, reference).await? else {
        return Ok(());
    };
    // Counts places as they are now.
    alone(&mut tx).await?;
    let application = &linked.opened.application;
    let has_started = ReviewRecord::of(&mut tx, application).await?.started().next().is_some();
    let waits = waiting_place(&mut tx, application, linked.tier.cap.as_ref())
        .await?
        .is_some();
    if has_started || waits || application.state() != State::Submitted {
        return Ok(());
    }
    let entry = Entry {
        subject: reference.as_str(),
        action: "moved up",
        actor: "system",
        detail: json!({}),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    letters::place_free(&mut tx, state, &linked).await?;
    begin(&mut tx, state, reference).await?;
    tx.commit().await?;
    Ok(())
}

/// Goes on with reviews that nobody has to vote on any more, because a decider's role has ended.
///
/// # Errors
/// If the database fails.
pub(super) async fn unblock(state: &AppState) -> Result<(), CommandError> {
    let mut tx = state.database.read().await?;
    let open: Vec<(ApplicationReference,)> = tx
        .all(
            "SELECT s.application FROM review_stage s JOIN application a ON a.reference = s.application \
             WHERE s.decided_at IS NULL AND s.round = a.review_round AND a.state = 'submitted' AND a.outcome IS NULL \
             AND EXISTS (SELECT 1 FROM role r WHERE r.foundation = a.foundation AND r.ended_at > s.opened_at) \
             ORDER BY s.application",
            &[],
        )
        .await?;
    tx.rollback().await?;
    for (reference,) in &open {
        let mut tx = state.database.begin().await?;
        let linked = match by_reference(&mut tx, state, reference).await {
            Ok(linked) => linked,
            Err(CommandError::RulesMissing(_)) => continue,
            Err(error) => return Err(error),
        };
        if let Some(linked) = linked {
            advance(&mut tx, state, &linked).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}
