//! Closing a meeting: its minutes are written and kept, in one transaction.

use super::access::{MeetingAccess, check};
use super::command::MeetingDone;
use super::letters;
use super::minutes::{LockedItem, MinutesContent, collect, files};
use super::rows::{ItemRow, MeetingRow};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, MeetingId, alone, append, by_reference, store_file};
use crate::storage::Tx;
use app::locale::Locale;
use serde_json::{Value, json};

/// Closes a meeting in the version that the caller has seen, and emails the minutes to those who took part. It can't be undone.
/// Idempotent.
///
/// # Errors
/// If the caller can't close it, or has to confirm who they are first.
pub async fn close(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &MeetingId,
    version: i64,
) -> Result<MeetingDone, CommandError> {
    let languages = &state.loaded.catalogue.shelf(foundation)?.foundation.languages;
    let mut tx = state.database.begin().await?;
    let access = MeetingAccess::of(&mut tx, session, foundation).await?;
    let Some(meeting) = MeetingRow::of(&mut tx, foundation, id).await? else {
        return Ok(MeetingDone::NoSuchMeeting);
    };
    check(access.closes(session, &meeting))?;
    if !meeting.is_open() {
        return Ok(MeetingDone::silently());
    }
    let items = locked(&mut tx, state, id).await?;
    // From here on, nobody votes on the items and nobody changes the agenda.
    alone(&mut tx).await?;
    let now = MeetingRow::of(&mut tx, foundation, id).await?;
    let is_same = now.as_ref().is_some_and(|now| now.version == meeting.version);
    if now.is_some_and(|now| !now.is_open()) {
        return Ok(MeetingDone::silently());
    }
    if !is_same || meeting.version != version {
        return Ok(MeetingDone::Conflict);
    }
    session.confirmed(state.clock.now())?;
    let content = collect(&mut tx, state, session, &meeting, &items).await?;
    let at = state.clock.now().0;
    tx.run(
        "UPDATE meeting SET closed_at = $1, closed_by = $2, version = version + 1 WHERE id = $3",
        &[at.into(), (&session.account).into(), id.into()],
    )
    .await?;
    let documents = keep(&mut tx, state, &meeting, &content, languages, at).await?;
    let entry = Entry {
        subject: id.as_str(),
        action: "meeting closed",
        actor: session.account.as_str(),
        detail: json!({ "foundation": foundation, "items": content.items.len(), "minutes": documents }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    letters::closed(&mut tx, state, &meeting, &content.present).await?;
    tx.commit().await?;
    Ok(MeetingDone::silently())
}

/// The items in the order of the agenda, with their applications. They're locked in the order of their numbers, so that two people
/// who close meetings don't wait for each other, and before the ledger, as in every command.
async fn locked<'a>(tx: &mut Tx, state: &'a AppState, id: &MeetingId) -> Result<Vec<LockedItem<'a>>, CommandError> {
    let rows = ItemRow::all(tx, id).await?;
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|one, other| rows[*one].application.cmp(&rows[*other].application));
    let mut items = Vec::new();
    for at in order {
        let row = rows[at].clone();
        let linked = match by_reference(tx, state, &row.application).await {
            Ok(linked) => linked,
            Err(CommandError::RulesMissing(_)) => None,
            Err(error) => return Err(error),
        };
        items.push((at, LockedItem { row, linked }));
    }
    items.sort_by_key(|(at, _)| *at);
    Ok(items.into_iter().map(|(_, item)| item).collect())
}

/// Writes the minutes in each of the foundation's languages, and keeps them. Returns their hashes.
async fn keep(
    tx: &mut Tx,
    state: &AppState,
    meeting: &MeetingRow,
    content: &MinutesContent,
    languages: &[String],
    at: i64,
) -> Result<Value, CommandError> {
    let mut kept = serde_json::Map::new();
    for locale in Locale::of_foundation(languages) {
        let written = files(content, locale, meeting.id.as_str(), at, &state.fonts).await?;
        let document = store_file(state, written.pdf).await?;
        let markdown = store_file(state, written.markdown).await?;
        tx.run(
            "INSERT INTO minutes (meeting, language, document, markdown) VALUES ($1, $2, $3, $4)",
            &[
                (&meeting.id).into(),
                locale.tag().into(),
                (&document).into(),
                (&markdown).into(),
            ],
        )
        .await?;
        kept.insert(
            locale.tag().to_owned(),
            json!({ "document": document, "markdown": markdown }),
        );
    }
    Ok(Value::Object(kept))
}
