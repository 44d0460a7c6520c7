//! What staff do with a list, and what comes of it.

use super::again::plan_again;
use super::choices::Choices;
use super::done::MemberImportDone;
use super::failed::begin_again;
use super::forget::delete;
use super::note::count;
use super::open::open;
use super::rows::StoredImport;
use super::run::finish;
use crate::accounts::{Session, may};
use crate::applications::{AppState, CommandError, MemberImportId};
use crate::clock::Timestamp;
use app::api::{MemberImportAction, MemberImportCommand, MemberImportState};
use domain::access::Action;

/// How many rows are added or removed before the response. A list with more goes on by itself.
const AT_ONCE: usize = 400;

/// Does something with one of a foundation's lists. Idempotent: nobody is added or removed twice.
///
/// # Errors
/// If the account may not import members, or the list's state doesn't allow it.
pub async fn act(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &MemberImportCommand,
) -> Result<MemberImportDone, CommandError> {
    let Some(id) = MemberImportId::parse(id) else {
        return Ok(MemberImportDone::NotFound);
    };
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::SteerReviews, foundation).await?;
    let found = StoredImport::of(&mut tx, foundation, &id).await?;
    tx.rollback().await?;
    let Some(import) = found else {
        return Ok(MemberImportDone::NotFound);
    };
    let is_draft = import.state.0 == MemberImportState::Draft;
    if is_draft && command.action != MemberImportAction::Discard && import.programme(state).is_err() {
        // Its page says that the programme isn't on the site any more.
        return Err(CommandError::WrongState);
    }
    match command.action {
        MemberImportAction::Read | MemberImportAction::Choose => read_again(state, session, &import, command).await,
        MemberImportAction::Import => {
            // The days of its rows are those of the day on which it was read, so staff first see what they are today.
            if is_draft && Timestamp(import.at).day() != state.clock.today() {
                plan_again(state, session, &import, Choices::read(&import.choices)?, None).await?;
                return Err(CommandError::WrongState);
            }
            let done = begin(state, session, &import, (MemberImportState::Draft, command.seen)).await?;
            go_on(state, &id, done).await
        }
        MemberImportAction::Undo => {
            let done = begin(state, session, &import, (MemberImportState::Imported, None)).await?;
            go_on(state, &id, done).await
        }
        MemberImportAction::Retry => {
            let done = begin_again(state, session, &import).await?;
            go_on(state, &id, done).await
        }
        MemberImportAction::Discard => discard(state, session, &import).await,
    }
}

/// Reads a draft again with other choices.
async fn read_again(
    state: &AppState,
    session: &Session,
    import: &StoredImport,
    command: &MemberImportCommand,
) -> Result<MemberImportDone, CommandError> {
    let choices = Choices::read(&import.choices)?;
    if command.action == MemberImportAction::Choose {
        let choices = choices.with_row(command.place, command.choice);
        return plan_again(state, session, import, choices, Some(command.place)).await;
    }
    match choices.said(command, import.programme(state)?) {
        Ok(choices) => plan_again(state, session, import, choices, None).await,
        Err(wrong) => Ok(wrong),
    }
}

/// Begins to import a draft, or to undo an import. What's begun is finished, whatever happens. A draft has to be as it was `seen`, if
/// that's known.
async fn begin(
    state: &AppState,
    session: &Session,
    import: &StoredImport,
    (from, seen): (MemberImportState, Option<i64>),
) -> Result<MemberImportDone, CommandError> {
    let (mut tx, now) = open(state, session, import).await?;
    let is_second_click = match from {
        MemberImportState::Draft => matches!(now.state.0, MemberImportState::Running | MemberImportState::Imported),
        _ => matches!(now.state.0, MemberImportState::Undoing | MemberImportState::Undone),
    };
    if is_second_click {
        return Ok(MemberImportDone::Done);
    }
    if now.state.0 != from || seen.is_some_and(|seen| seen != now.at) {
        return Err(CommandError::WrongState);
    }
    let to = if from == MemberImportState::Draft {
        if count(&mut tx, &now, "ready").await? == 0 {
            return Ok(MemberImportDone::NothingToAdd);
        }
        "running"
    } else {
        "undoing"
    };
    tx.run(
        "UPDATE member_import SET state = $1, file = NULL, shape = '{}', account = $2, at = $3 WHERE id = $4",
        &[
            to.into(),
            (&session.account).into(),
            state.clock.now().0.into(),
            (&import.id).into(),
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(MemberImportDone::Done)
}

/// Finishes what has begun: at once for a short list, and after the response for a long one. If the server stops, its task goes on.
async fn go_on(
    state: &AppState,
    id: &MemberImportId,
    done: MemberImportDone,
) -> Result<MemberImportDone, CommandError> {
    if done == MemberImportDone::Done && !finish(state, id, AT_ONCE).await? {
        let (state, id) = (state.clone(), id.clone());
        tokio::spawn(async move {
            if let Err(error) = finish(&state, &id, usize::MAX).await {
                tracing::error!(%error, import = %id, "members couldn't be imported");
            }
        });
    }
    Ok(done)
}

async fn discard(state: &AppState, session: &Session, import: &StoredImport) -> Result<MemberImportDone, CommandError> {
    let (mut tx, now) = match open(state, session, import).await {
        // It's gone: this is the second of two clicks.
        Err(CommandError::WrongState) => return Ok(MemberImportDone::Done),
        opened => opened?,
    };
    if now.state.0 != MemberImportState::Draft {
        return Err(CommandError::WrongState);
    }
    delete(&mut tx, &import.id).await?;
    tx.commit().await?;
    Ok(MemberImportDone::Done)
}
