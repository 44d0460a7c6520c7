//! How a review begins and goes on.

use super::deciders::OpenStage;
use super::records::{ReviewRecord, StageRow, StoredDay, StoredReviewer, close_stage, insert_stage};
use super::{letters, verdict};
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, LinkedApplication, PartyId, append, by_reference, in_order,
    waiting_place,
};
use crate::clock::Timestamp;
use crate::storage::Tx;
use app::api::StageResult;
use domain::application::ApplicantKind;
use domain::review::{AfterStage, Reviewer, Stage, StageStanding, after_stage, later, stages};
use domain::application::Contribution;
use serde_json::json;

/// Who decides on an application, in order. Staff do if the programme doesn't say.
pub(super) fn path(linked: &LinkedApplication<'_>) -> Vec<Stage> {
    let submitted = linked.opened.application.submitted_at.map(Timestamp);
    let quote = linked.quote(submitted.map_or(linked.today, Timestamp::day));
    let in_kind = Contribution::of(&quote, linked.answers()).in_kind();
    let path = stages(&linked.programme.joining, linked.tier, in_kind);
    if path.is_empty() {
        vec![linked.programme.joining.stage(Reviewer::Staff)]
    } else {
        path
    }
}

/// Begins the review of an application that was submitted or reopened: admits it at once if nobody has to decide, or waits
/// until the tier has a place for it.
pub(super) async fn begin(
    tx: &mut Tx,
    state: &AppState,
    reference: &ApplicationReference,
) -> Result<(), CommandError> {
    let Some(linked) = by_reference(tx, state, reference).await? else {
        return Ok(());
    };
    if linked.opened.application.party.is_none() {
        create_party(tx, state, &linked).await?;
    }
    if waiting_place(tx, &linked.opened.application, linked.tier.cap.as_ref()).await?.is_some() {
        return Ok(());
    }
    let first = path(&linked).into_iter().find(Stage::is_by_people);
    match first {
        Some(first) => open(tx, state, &linked, first.reviewer, 1).await,
        None => verdict::approve(tx, state, reference).await,
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
        "INSERT INTO party (id, foundation, kind, name, created_at) VALUES ($1, $2, $3, $4, $5)",
        &[
            (&id).into(),
            (&application.foundation).into(),
            kind.into(),
            (&name).into(),
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
pub(super) async fn advance(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
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
    let begun: Vec<Reviewer> = record.begun().map(|stage| stage.reviewer.0).collect();
    let path: Vec<Reviewer> = path(linked).iter().map(|stage| stage.reviewer).collect();
    let after = after_stage(standing, &later(&path, &begun));
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

/// Begins the reviews of those on a tier's waiting list who have a place now, because this application gave up its own.
pub(super) async fn move_up(tx: &mut Tx, state: &AppState, left: &LinkedApplication<'_>) -> Result<(), CommandError> {
    let Some(cap) = left.tier.cap.as_ref().filter(|cap| cap.waiting_list) else {
        return Ok(());
    };
    let order = in_order(tx, &left.opened.application, cap).await?;
    let most = usize::try_from(cap.most).unwrap_or(usize::MAX);
    for reference in order.iter().take(most) {
        let Some(linked) = by_reference(tx, state, reference).await? else {
            continue;
        };
        let application = &linked.opened.application;
        let has_begun = ReviewRecord::of(tx, application).await?.begun().next().is_some();
        if has_begun || !application.state().is_undecided() {
            continue;
        }
        let entry = Entry {
            subject: reference.as_str(),
            action: "moved up",
            actor: "system",
            detail: json!({}),
            personal: None,
        };
        append(tx, state, entry).await?;
        letters::place_free(tx, state, &linked).await?;
        begin(tx, state, reference).await?;
    }
    Ok(())
}
