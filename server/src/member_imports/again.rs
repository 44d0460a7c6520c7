//! Reads a draft once more: with other choices, on another day, or after the programme has changed.

use super::choices::Choices;
use super::done::MemberImportDone;
use super::fill::{fill, stored_broken};
use super::open::open;
use super::prepare::prepare;
use super::rows::{ReadList, StoredImport};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use app::api::MemberImportState;

/// Plans a draft with these choices. If there's a place, it has to be that of a row.
///
/// # Errors
/// If it isn't a draft any more, or somebody else has chosen meanwhile.
pub(super) async fn plan_again(
    state: &AppState,
    session: &Session,
    import: &StoredImport,
    choices: Choices,
    place: Option<i64>,
) -> Result<MemberImportDone, CommandError> {
    let mut tx = state.database.read().await?;
    let file: Option<(Option<Vec<u8>>,)> = tx
        .optional("SELECT file FROM member_import WHERE id = $1", &[(&import.id).into()])
        .await?;
    tx.rollback().await?;
    let Some(bytes) = file.and_then(|(file,)| file) else {
        return Err(CommandError::WrongState);
    };
    let of = (import.foundation.as_str(), import.programme.as_str());
    // It was read before, so it's only refused if this version of the server reads it differently.
    let Ok(list) = prepare(state, of, bytes, choices).await? else {
        return Err(CommandError::WrongState);
    };
    let rows = i64::try_from(list.rows.len()).unwrap_or(i64::MAX);
    if place.is_some_and(|place| !(1..=rows).contains(&place)) {
        return Ok(MemberImportDone::RowMissing);
    }
    store(state, session, import, &list).await
}

async fn store(
    state: &AppState,
    session: &Session,
    import: &StoredImport,
    list: &ReadList,
) -> Result<MemberImportDone, CommandError> {
    let (mut tx, now) = open(state, session, import).await?;
    let chosen = list.choices.stored()?;
    if now.state.0 != MemberImportState::Draft {
        return Err(CommandError::WrongState);
    }
    if now.choices != import.choices {
        // Somebody else has chosen meanwhile, or it's the second of two clicks.
        return if now.choices == chosen {
            Ok(MemberImportDone::Done)
        } else {
            Err(CommandError::WrongState)
        };
    }
    tx.run(
        "DELETE FROM member_import_row WHERE import = $1",
        &[(&import.id).into()],
    )
    .await?;
    tx.run(
        "UPDATE member_import SET shape = $1, choices = $2, broken = $3, account = $4, at = $5 WHERE id = $6",
        &[
            (&list.shape.stored()?).into(),
            (&chosen).into(),
            (&stored_broken(&list.broken)?).into(),
            (&session.account).into(),
            state.clock.now().0.into(),
            (&import.id).into(),
        ],
    )
    .await?;
    fill(&mut tx, &import.id, &list.rows).await?;
    tx.commit().await?;
    Ok(MemberImportDone::Done)
}
