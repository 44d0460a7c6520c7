//! Changing a meeting and its agenda.

use super::access::{MeetingAccess, check};
use super::agenda::{lock, put_on};
use super::letters;
use super::plan::{Planned, heading};
use super::rows::{ItemRow, MeetingRow};
use crate::accounts::Session;
use crate::applications::{
    AppState, ApplicationReference, CommandError, Entry, MeetingId, alone, append, by_reference,
};
use crate::reviews::{LONGEST_TEXT, ReviewRecord, has_conflict};
use crate::storage::{Tx, name_key};
use app::api::{ItemResult, MOST_ITEMS, MeetingAction, MeetingCommand};
use domain::typed::cleaned;
use serde_json::json;

/// The result of a command about a meeting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MeetingDone {
    /// With what happened to each application that was to be approved.
    Done(Vec<ItemResult>),
    /// The foundation has no such meeting.
    NoSuchMeeting,
    /// No application was named, or none that's on the agenda.
    NothingChosen,
    /// The agenda would have more than [`MOST_ITEMS`] applications.
    TooMany,
    /// The reason is missing.
    TextMissing,
    /// The reason is longer than [`LONGEST_TEXT`].
    TextTooLong,
    /// There's no such ready-made reason.
    ReasonWrong,
    /// The title or the day isn't right.
    Heading(Planned),
    /// Another open meeting of the body has this title and this day.
    Twice,
    /// Somebody else has taken the application off, so only they can put it back.
    NotOwn,
    /// Someone else has changed the meeting meanwhile, so nothing was done.
    Conflict,
}

impl MeetingDone {
    /// Done, without anything to say about applications.
    pub(super) fn silently() -> Self {
        Self::Done(Vec::new())
    }
}

/// Does what somebody wants with a meeting. Idempotent.
///
/// # Errors
/// If their roles don't allow it, or the meeting is closed.
pub async fn act(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &MeetingId,
    command: &MeetingCommand,
) -> Result<MeetingDone, CommandError> {
    match command.action {
        MeetingAction::Approve => return super::approve(state, session, foundation, id, command).await,
        MeetingAction::Close => return super::close(state, session, foundation, id, command.version).await,
        _ => {}
    }
    let items = command.items.iter();
    let chosen: Vec<ApplicationReference> = items
        .filter_map(|item| ApplicationReference::parse(&item.reference))
        .take(MOST_ITEMS + 1)
        .collect();
    let mut tx = state.database.begin().await?;
    let access = MeetingAccess::of(&mut tx, session, foundation).await?;
    if command.action != MeetingAction::Change {
        lock(&mut tx, &chosen).await?;
    }
    alone(&mut tx).await?;
    let Some(meeting) = MeetingRow::of(&mut tx, foundation, id).await? else {
        return Ok(MeetingDone::NoSuchMeeting);
    };
    let body = meeting.reviewer.0;
    let change = MeetingChange {
        state,
        session,
        command,
        chosen,
        meeting,
    };
    match command.action {
        MeetingAction::TakeOff | MeetingAction::PutBack => check(access.decides(body))?,
        _ => check(access.plans(body))?,
    }
    if !change.meeting.is_open() {
        return Err(CommandError::WrongState);
    }
    let done = match command.action {
        MeetingAction::TakeOff => change.take_off(&mut tx).await?,
        MeetingAction::PutBack => change.put_back(&mut tx).await?,
        MeetingAction::Add => change.add(&mut tx).await?,
        MeetingAction::Remove => change.remove(&mut tx).await?,
        MeetingAction::Change => change.change(&mut tx).await?,
        MeetingAction::Approve | MeetingAction::Close => return Ok(MeetingDone::silently()),
    };
    if matches!(done, MeetingDone::Done(_)) {
        tx.commit().await?;
    }
    Ok(done)
}

/// A change of a meeting, with what it's checked against.
struct MeetingChange<'a> {
    state: &'a AppState,
    session: &'a Session,
    command: &'a MeetingCommand,
    /// The applications that it's about.
    chosen: Vec<ApplicationReference>,
    meeting: MeetingRow,
}

impl MeetingChange<'_> {
    /// The item that the command is about.
    async fn item(&self, tx: &mut Tx) -> Result<Option<ItemRow>, CommandError> {
        let items = ItemRow::all(tx, &self.meeting.id).await?;
        let [chosen] = &self.chosen[..] else {
            return Ok(None);
        };
        Ok(items.into_iter().find(|item| item.application == *chosen))
    }

    /// A conflict of interest takes away every power over an application, and with it over its place on the agenda.
    async fn check_conflict(&self, tx: &mut Tx, item: &ItemRow) -> Result<(), CommandError> {
        let linked = match by_reference(tx, self.state, &item.application).await {
            Ok(Some(linked)) => linked,
            // Nobody can decide about it any more.
            Ok(None) | Err(CommandError::RulesMissing(_)) => return Ok(()),
            Err(error) => return Err(error),
        };
        let record = ReviewRecord::of(tx, &linked.opened.application).await?;
        let (account, address) = (&self.session.account, &self.session.address);
        if has_conflict(&linked, &record, account, address) {
            return Err(CommandError::Recused);
        }
        Ok(())
    }

    /// Counts the change, and adds a ledger entry about the application.
    async fn record_item(
        &self,
        tx: &mut Tx,
        item: &ItemRow,
        action: &'static str,
        reason: Option<&str>,
    ) -> Result<(), CommandError> {
        self.meeting.count(tx).await?;
        let entry = Entry {
            subject: item.application.as_str(),
            action,
            actor: self.session.account.as_str(),
            detail: json!({ "meeting": self.meeting.id }),
            personal: reason.map(|reason| json!({ "reason": reason })),
        };
        append(tx, self.state, entry).await
    }

    async fn take_off(&self, tx: &mut Tx) -> Result<MeetingDone, CommandError> {
        let Some(item) = self.item(tx).await? else {
            return Ok(MeetingDone::NothingChosen);
        };
        self.check_conflict(tx, &item).await?;
        // The page says who has taken it off.
        if item.taken_off_by.is_some() {
            return Ok(MeetingDone::silently());
        }
        let reason = cleaned(&self.command.text).trim().to_owned();
        if reason.is_empty() {
            return Ok(MeetingDone::TextMissing);
        }
        if reason.chars().count() > LONGEST_TEXT {
            return Ok(MeetingDone::TextTooLong);
        }
        tx.run(
            "UPDATE meeting_item SET taken_off_by = $1, reason = $2 WHERE meeting = $3 AND application = $4",
            &[
                (&self.session.account).into(),
                (&reason).into(),
                (&self.meeting.id).into(),
                (&item.application).into(),
            ],
        )
        .await?;
        self.record_item(tx, &item, "taken off agenda", Some(&reason)).await?;
        Ok(MeetingDone::silently())
    }

    async fn put_back(&self, tx: &mut Tx) -> Result<MeetingDone, CommandError> {
        let Some(item) = self.item(tx).await? else {
            return Ok(MeetingDone::NothingChosen);
        };
        self.check_conflict(tx, &item).await?;
        match &item.taken_off_by {
            None => return Ok(MeetingDone::silently()),
            Some(by) if *by != self.session.account => return Ok(MeetingDone::NotOwn),
            Some(_) => {}
        }
        tx.run(
            "UPDATE meeting_item SET taken_off_by = NULL, reason = '' WHERE meeting = $1 AND application = $2",
            &[(&self.meeting.id).into(), (&item.application).into()],
        )
        .await?;
        self.record_item(tx, &item, "put back on agenda", None).await?;
        Ok(MeetingDone::silently())
    }

    async fn add(&self, tx: &mut Tx) -> Result<MeetingDone, CommandError> {
        if self.chosen.is_empty() {
            return Ok(MeetingDone::NothingChosen);
        }
        let items = usize::try_from(self.meeting.items).unwrap_or(usize::MAX);
        if items + self.chosen.len() > MOST_ITEMS {
            return Ok(MeetingDone::TooMany);
        }
        let added = put_on(tx, &self.meeting, &self.chosen).await?;
        if added.is_empty() {
            // They're on an agenda already, or don't wait any more.
            return Ok(MeetingDone::silently());
        }
        self.record_agenda(tx, "agenda extended", &added).await?;
        Ok(MeetingDone::silently())
    }

    async fn remove(&self, tx: &mut Tx) -> Result<MeetingDone, CommandError> {
        let Some(item) = self.item(tx).await? else {
            // A second click.
            return Ok(MeetingDone::silently());
        };
        self.check_conflict(tx, &item).await?;
        // Otherwise it could be put on the agenda again without the objection.
        if item.taken_off_by.as_ref().is_some_and(|by| *by != self.session.account) {
            return Ok(MeetingDone::NotOwn);
        }
        tx.run(
            "DELETE FROM meeting_item WHERE meeting = $1 AND application = $2",
            &[(&self.meeting.id).into(), (&item.application).into()],
        )
        .await?;
        self.record_agenda(tx, "agenda shortened", &[item.application]).await?;
        Ok(MeetingDone::silently())
    }

    /// Counts the change, and adds a ledger entry about the agenda.
    async fn record_agenda(
        &self,
        tx: &mut Tx,
        action: &'static str,
        applications: &[ApplicationReference],
    ) -> Result<(), CommandError> {
        self.meeting.count(tx).await?;
        let entry = Entry {
            subject: self.meeting.id.as_str(),
            action,
            actor: self.session.account.as_str(),
            detail: json!({ "applications": applications }),
            personal: None,
        };
        append(tx, self.state, entry).await
    }

    async fn change(&self, tx: &mut Tx) -> Result<MeetingDone, CommandError> {
        let (title, day) = match heading(&self.command.title, &self.command.day) {
            Ok(heading) => heading,
            Err(problem) => return Ok(MeetingDone::Heading(problem)),
        };
        let was = (&self.meeting.title, self.meeting.day.0);
        if was == (&title, day) {
            return Ok(MeetingDone::silently());
        }
        if self.meeting.version != self.command.version {
            return Ok(MeetingDone::Conflict);
        }
        let written = day.to_string();
        let (others,): (i64,) = tx
            .one(
                "SELECT COUNT(*) FROM meeting WHERE foundation = $1 AND reviewer = $2 AND day = $3 AND title = $4 \
                 AND closed_at IS NULL AND id <> $5",
                &[
                    (&self.meeting.foundation).into(),
                    self.meeting.reviewer.0.id().into(),
                    (&written).into(),
                    (&title).into(),
                    (&self.meeting.id).into(),
                ],
            )
            .await?;
        if others > 0 {
            return Ok(MeetingDone::Twice);
        }
        tx.run(
            "UPDATE meeting SET title = $1, sort_title = $2, day = $3, version = version + 1 WHERE id = $4",
            &[
                (&title).into(),
                (&name_key(&title)).into(),
                (&written).into(),
                (&self.meeting.id).into(),
            ],
        )
        .await?;
        let entry = Entry {
            subject: self.meeting.id.as_str(),
            action: "meeting changed",
            actor: self.session.account.as_str(),
            detail: json!({ "day": written }),
            personal: Some(json!({ "title": title })),
        };
        append(tx, self.state, entry).await?;
        if day != self.meeting.day.0 {
            let moved = MeetingRow::of(tx, &self.meeting.foundation, &self.meeting.id).await?;
            if let Some(moved) = moved {
                letters::planned(tx, self.state, &moved, true).await?;
            }
        }
        Ok(MeetingDone::silently())
    }
}
