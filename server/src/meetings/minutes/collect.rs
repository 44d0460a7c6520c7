//! Collects what the minutes say, while nobody can change it.

use super::content::{ItemEnd, MinutesContent, MinutesItem};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, LinkedApplication, State};
use crate::meetings::rows::{ItemRow, MeetingRow};
use crate::meetings::sight::stage_of;
use crate::reviews::{ReviewRecord, StageRow, deciders, has_conflict};
use crate::storage::Tx;
use app::api::StageResult;
use domain::review::Decision;
use domain::text::Text;
use std::collections::BTreeSet;

/// An item with its application, which is locked. `None` if its programme isn't on the site.
pub struct LockedItem<'a> {
    pub row: ItemRow,
    pub linked: Option<LinkedApplication<'a>>,
}

/// What the minutes of a meeting say.
///
/// # Errors
/// If the database fails.
pub async fn collect(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    meeting: &MeetingRow,
    items: &[LockedItem<'_>],
) -> Result<MinutesContent, CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&meeting.foundation)?.foundation;
    let mut present = BTreeSet::new();
    let mut collected = Vec::new();
    for item in items {
        collected.push(match &item.linked {
            Some(linked) => minutes_item(tx, meeting, &item.row, linked, &mut present).await?,
            None => without_rules(&item.row),
        });
    }
    Ok(MinutesContent {
        foundation: foundation.name.clone(),
        body: meeting.reviewer.0,
        officer: foundation.officer.clone(),
        title: meeting.title.clone(),
        day: meeting.day.0,
        closed_on: state.clock.today(),
        closed_by: session.email.clone(),
        present: present.into_iter().collect(),
        items: collected,
    })
}

async fn minutes_item(
    tx: &mut Tx,
    meeting: &MeetingRow,
    row: &ItemRow,
    linked: &LinkedApplication<'_>,
    present: &mut BTreeSet<String>,
) -> Result<MinutesItem, CommandError> {
    let record = ReviewRecord::of(tx, &linked.opened.application).await?;
    let stage = stage_of(&record, row);
    let mut item = MinutesItem {
        name: linked.party_name(),
        tier: linked.tier.title.clone(),
        end: end(linked, &record, stage),
        ..without_rules(row)
    };
    for decider in deciders(tx, &meeting.foundation, meeting.reviewer.0).await? {
        if has_conflict(linked, &record, &decider.id, &decider.address) {
            item.recused.push(decider.email);
        }
    }
    let votes: Vec<_> = stage.map(|stage| record.votes_in(stage).collect()).unwrap_or_default();
    for (at, vote) in votes.iter().enumerate() {
        if vote.vote.0.is_some() && vote.at >= meeting.created_at {
            present.insert(vote.email.clone());
        }
        let is_last = votes[at + 1..].iter().all(|later| later.account != vote.account);
        if !is_last || item.recused.contains(&vote.email) {
            continue;
        }
        match vote.vote.0 {
            Some(Decision::Approve) => item.approvals.push(vote.email.clone()),
            Some(Decision::Decline) => item.refusals.push(vote.email.clone()),
            None => item.recused.push(vote.email.clone()),
        }
    }
    Ok(item)
}

/// What's known about an item whose programme isn't on the site.
fn without_rules(row: &ItemRow) -> MinutesItem {
    let by = row.taken_off_by.as_ref().and(row.taken_off_email.clone());
    MinutesItem {
        reference: row.application.to_string(),
        name: row.name.clone().unwrap_or_default(),
        tier: Text::new("en", &*row.tier),
        taken_off: by.map(|by| (by, row.reason.clone())),
        approvals: Vec::new(),
        refusals: Vec::new(),
        recused: Vec::new(),
        end: ItemEnd::Undecided,
    }
}

fn end(linked: &LinkedApplication<'_>, record: &ReviewRecord, stage: Option<&StageRow>) -> ItemEnd {
    let state = linked.opened.application.state();
    let Some(stage) = stage else {
        return ItemEnd::Undecided;
    };
    // Whatever was decided, it doesn't count any more.
    if stage.round < record.round {
        return ItemEnd::StartedAgain;
    }
    let next = record.stages.iter();
    let next = next
        .filter(|later| later.round == stage.round && later.place > stage.place)
        .map(|later| later.reviewer.0)
        .next();
    match (stage.result.map(|result| result.0), next) {
        (Some(StageResult::Approved), Some(next)) => ItemEnd::ApprovedFor(next),
        (Some(StageResult::Approved), None) => ItemEnd::Approved,
        (Some(StageResult::Declined), _) => ItemEnd::Declined,
        (Some(StageResult::PassedOn), Some(next)) => ItemEnd::PassedOn(next),
        (Some(StageResult::PassedOn), None) => ItemEnd::Undecided,
        (Some(StageResult::Reopened), _) => ItemEnd::StartedAgain,
        (None, _) => match state {
            State::Withdrawn => ItemEnd::Withdrawn,
            State::Asked => ItemEnd::Asked,
            State::OnHold => ItemEnd::OnHold,
            State::Draft | State::Submitted | State::Approved | State::Declined => ItemEnd::Undecided,
        },
    }
}
