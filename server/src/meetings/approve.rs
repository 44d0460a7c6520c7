//! Approving many applications with one reason: a vote of one's own for each, in a transaction of its own. What was done stays
//! done if it's interrupted, and sending it again does the rest.

use super::access::{MeetingAccess, check};
use super::command::MeetingDone;
use super::rows::{ItemRow, MeetingRow};
use super::sight::ItemSight;
use crate::accounts::Session;
use crate::applications::{AppState, ApplicationReference, CommandError, MeetingId, by_reference};
use crate::reviews::{LONGEST_TEXT, ReviewRecord, Reviewed, ready_reasons, review_in};
use app::api::{
    ItemOutcome, ItemResult, ItemSeen, ItemStanding, MOST_ITEMS, MeetingCommand, ReasonBrief, ReviewAction,
    ReviewCommand,
};
use domain::foundation::ReasonUse;
use domain::typed::cleaned;
use std::time::Duration;
use tokio::time::Instant;

/// How long votes are cast. A request that takes longer than 20 seconds is cut off, and then nobody would say what was done.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a vote is tried if others vote at the same time.
const TRIES: usize = 20;

/// Votes for each of the applications that the command names, if it's still as the caller saw it. Idempotent.
///
/// # Errors
/// If the caller doesn't vote in the meeting's body, or the meeting is closed.
pub async fn approve(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &MeetingId,
    command: &MeetingCommand,
) -> Result<MeetingDone, CommandError> {
    let shelf = state.loaded.catalogue.shelf(foundation)?;
    let mut tx = state.database.read().await?;
    let access = MeetingAccess::of(&mut tx, session, foundation).await?;
    let meeting = MeetingRow::of(&mut tx, foundation, id).await?;
    tx.rollback().await?;
    let Some(meeting) = meeting else {
        return Ok(MeetingDone::NoSuchMeeting);
    };
    check(access.decides(meeting.reviewer.0))?;
    if !meeting.is_open() {
        return Err(CommandError::WrongState);
    }
    let text = cleaned(&command.text).trim().to_owned();
    let known = ready_reasons(&shelf.foundation);
    let is_ready = |reason: &&ReasonBrief| reason.used_for == ReasonUse::Approve && reason.id == command.ready;
    let ready = known.iter().find(is_ready);
    if text.is_empty() && command.ready.is_empty() {
        return Ok(MeetingDone::TextMissing);
    }
    if !command.ready.is_empty() && ready.is_none() {
        return Ok(MeetingDone::ReasonWrong);
    }
    if text.chars().count() + ready.map_or(0, longest) > LONGEST_TEXT {
        return Ok(MeetingDone::TextTooLong);
    }
    if command.items.is_empty() {
        return Ok(MeetingDone::NothingChosen);
    }
    if command.items.len() > MOST_ITEMS {
        return Ok(MeetingDone::TooMany);
    }
    let vote = ConsentVote {
        state,
        session,
        meeting: &meeting,
        command,
    };
    let began = Instant::now();
    let mut results: Vec<ItemResult> = Vec::new();
    for item in &command.items {
        let outcome = if began.elapsed() < PATIENCE {
            vote.cast(item).await?
        } else {
            ItemOutcome::Later
        };
        results.push(ItemResult {
            reference: item.reference.clone(),
            outcome,
        });
    }
    Ok(MeetingDone::Done(results))
}

/// How long a ready-made reason is in its longest language, in characters, with the blank line after it.
fn longest(reason: &ReasonBrief) -> usize {
    let lengths = reason
        .text
        .languages()
        .map(|language| reason.text.say(language).chars().count());
    lengths.max().unwrap_or(0) + 2
}

/// Somebody's vote for everything that's left on a consent agenda.
struct ConsentVote<'a> {
    state: &'a AppState,
    session: &'a Session,
    meeting: &'a MeetingRow,
    command: &'a MeetingCommand,
}

/// What to do about an item.
enum NextStep {
    /// Vote for it, in this version of its review.
    Vote(i64),
    Leave(ItemOutcome),
}

impl ConsentVote<'_> {
    async fn cast(&self, item: &ItemSeen) -> Result<ItemOutcome, CommandError> {
        let Some(reference) = ApplicationReference::parse(&item.reference) else {
            return Ok(ItemOutcome::Over);
        };
        for _ in 0..TRIES {
            let version = match self.next_step(&reference, &item.seen).await? {
                NextStep::Vote(version) => version,
                NextStep::Leave(outcome) => return Ok(outcome),
            };
            let command = ReviewCommand {
                action: ReviewAction::Approve,
                version,
                text: self.command.text.clone(),
                ready: self.command.ready.clone(),
                step: String::new(),
                agreement: String::new(),
                name: String::new(),
                title: String::new(),
            };
            let (foundation, meeting) = (&self.meeting.foundation, Some(&self.meeting.id));
            match review_in(self.state, self.session, foundation, &reference, &command, meeting).await {
                Ok(Reviewed::Done) => return Ok(ItemOutcome::Approved),
                // Somebody else was faster: look again.
                Ok(Reviewed::Conflict) | Err(CommandError::WrongState | CommandError::NoPermission) => {}
                Ok(Reviewed::NoSuchApplication) | Err(CommandError::RulesMissing(_)) => return Ok(ItemOutcome::Over),
                Ok(_) => return Ok(ItemOutcome::Changed),
                Err(CommandError::Recused) => return Ok(ItemOutcome::Conflict),
                Err(error) => return Err(error),
            }
        }
        Ok(ItemOutcome::Changed)
    }

    async fn next_step(&self, reference: &ApplicationReference, seen: &str) -> Result<NextStep, CommandError> {
        let mut tx = self.state.database.read().await?;
        let meeting = MeetingRow::of(&mut tx, &self.meeting.foundation, &self.meeting.id).await?;
        let items = ItemRow::all(&mut tx, &self.meeting.id).await?;
        let is_open = meeting.is_some_and(|meeting| meeting.is_open());
        let row = items.iter().find(|row| row.application == *reference && is_open);
        let linked = match by_reference(&mut tx, self.state, reference).await {
            Ok(linked) => linked,
            Err(CommandError::RulesMissing(_)) => None,
            Err(error) => return Err(error),
        };
        let (Some(row), Some(linked)) = (row, linked) else {
            return Ok(NextStep::Leave(ItemOutcome::Over));
        };
        let record = ReviewRecord::of(&mut tx, &linked.opened.application).await?;
        tx.rollback().await?;
        let sight = ItemSight::of(&linked, &record, row, self.session);
        let left = match sight.standing {
            // Whether it still waits for others, or this vote was the last.
            _ if sight.has_approved => ItemOutcome::Approved,
            ItemStanding::Over => ItemOutcome::Over,
            ItemStanding::Conflict => ItemOutcome::Conflict,
            _ if row.taken_off_by.is_some() => ItemOutcome::TakenOff,
            ItemStanding::Paused => ItemOutcome::Changed,
            _ if sight.seen != seen => ItemOutcome::Changed,
            _ => return Ok(NextStep::Vote(linked.opened.application.review_version)),
        };
        Ok(NextStep::Leave(left))
    }
}
