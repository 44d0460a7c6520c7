//! Planning a meeting.

use super::access::{MeetingAccess, check};
use super::agenda::{lock, put_on};
use super::letters;
use super::rows::{ItemRow, MeetingRow, meeting_query};
use crate::accounts::Session;
use crate::applications::{AppState, ApplicationReference, CommandError, Entry, MeetingId, alone, append};
use crate::storage::name_key;
use app::api::{MOST_ITEMS, NewMeeting};
use domain::date::Date;
use domain::typed::tidy;
use serde_json::json;

/// The longest title of a meeting, in characters.
const LONGEST_TITLE: usize = 200;

/// What came of planning a meeting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Planned {
    Meeting(MeetingId),
    TitleMissing,
    TitleTooLong,
    DayWrong,
    /// No application was chosen.
    NothingChosen,
    /// More than [`MOST_ITEMS`] applications were chosen.
    TooMany,
}

/// A meeting's title and day, as they're stored.
pub(super) fn heading(title: &str, day: &str) -> Result<(String, Date), Planned> {
    let title = tidy(title);
    if title.is_empty() {
        return Err(Planned::TitleMissing);
    }
    if title.chars().count() > LONGEST_TITLE {
        return Err(Planned::TitleTooLong);
    }
    let day = Date::parse(day.trim()).ok_or(Planned::DayWrong)?;
    Ok((title, day))
}

/// Plans a meeting of a body, with the applications that it decides about, and emails those who decide. Sending it again plans no
/// other: an open meeting with the same title and day gets the applications.
///
/// # Errors
/// If the account can't plan the body's meetings.
pub async fn plan(
    state: &AppState,
    session: &Session,
    foundation: &str,
    new: &NewMeeting,
) -> Result<Planned, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let mut chosen: Vec<ApplicationReference> = Vec::new();
    let references = new.applications.iter();
    for reference in references.filter_map(|typed| ApplicationReference::parse(typed)) {
        if !chosen.contains(&reference) {
            chosen.push(reference);
        }
    }
    let mut tx = state.database.begin().await?;
    let access = MeetingAccess::of(&mut tx, session, foundation).await?;
    check(access.plans(new.body))?;
    let (title, day) = match heading(&new.title, &new.day) {
        Ok((title, day)) => (title, day.to_string()),
        Err(problem) => return Ok(problem),
    };
    if chosen.is_empty() {
        return Ok(Planned::NothingChosen);
    }
    if chosen.len() > MOST_ITEMS {
        return Ok(Planned::TooMany);
    }
    lock(&mut tx, &chosen).await?;
    alone(&mut tx).await?;
    let id = MeetingId::random(&state.secrets)?;
    let is_new = tx
        .run(
            "INSERT INTO meeting (id, foundation, reviewer, title, sort_title, day, account, created_at, version) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0) \
             ON CONFLICT (foundation, reviewer, day, title) WHERE closed_at IS NULL DO NOTHING",
            &[
                (&id).into(),
                foundation.into(),
                new.body.id().into(),
                (&title).into(),
                (&name_key(&title)).into(),
                (&day).into(),
                (&session.account).into(),
                state.clock.now().0.into(),
            ],
        )
        .await?
        > 0;
    let meeting: MeetingRow = tx
        .one(
            meeting_query!(
                "WHERE m.foundation = $1 AND m.reviewer = $2 AND m.day = $3 AND m.title = $4 AND m.closed_at IS NULL"
            ),
            &[foundation.into(), new.body.id().into(), (&day).into(), (&title).into()],
        )
        .await?;
    let added = put_on(&mut tx, &meeting, &chosen).await?;
    let items = ItemRow::all(&mut tx, &meeting.id).await?;
    if items.len() > MOST_ITEMS {
        tx.rollback().await?;
        return Ok(Planned::TooMany);
    }
    if !is_new && added.is_empty() {
        tx.rollback().await?;
        return Ok(Planned::Meeting(meeting.id));
    }
    if is_new && added.is_empty() {
        // Meanwhile, all of them were decided, or put on another agenda.
        return Ok(Planned::NothingChosen);
    }
    meeting.count(&mut tx).await?;
    let entry = Entry {
        subject: meeting.id.as_str(),
        action: if is_new { "meeting planned" } else { "agenda extended" },
        actor: session.account.as_str(),
        detail: json!({ "foundation": foundation, "reviewer": new.body.id(), "day": day, "applications": added }),
        personal: Some(json!({ "title": title })),
    };
    append(&mut tx, state, entry).await?;
    if is_new {
        let count = i64::try_from(added.len()).unwrap_or(i64::MAX);
        letters::planned(
            &mut tx,
            state,
            &MeetingRow {
                items: count,
                ..meeting.clone()
            },
            false,
        )
        .await?;
    }
    tx.commit().await?;
    Ok(Planned::Meeting(meeting.id))
}
