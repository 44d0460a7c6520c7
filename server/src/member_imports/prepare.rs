//! Reads a list and plans what becomes of its rows, before anything is locked: large lists take a while, so it has a thread of its own.

use super::choices::Choices;
use super::known::KnownMembers;
use super::plan::Planner;
use super::rows::{ReadList, in_force};
use super::shape::ListShape;
use crate::applications::{AppState, CommandError};
use domain::import::{ImportRefusal, read_import};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads and plans a list for a programme of a foundation.
///
/// # Errors
/// If the programme isn't on the site, or the database fails.
pub(super) async fn prepare(
    state: &AppState,
    (foundation, programme): (&str, &str),
    bytes: Vec<u8>,
    choices: Choices,
) -> Result<Result<ReadList, ImportRefusal>, CommandError> {
    let mapping = choices.mapping();
    let read = in_thread(move || read_import(&bytes, mapping.as_ref())).await?;
    let file = match read {
        Ok(file) => file,
        Err(refused) => return Ok(Err(refused)),
    };
    let mut tx = state.database.read().await?;
    let known = KnownMembers::of(&mut tx, in_force(state, foundation, programme)?, file.format.id()).await?;
    tx.rollback().await?;
    let (loaded, today) = (Arc::clone(&state.loaded), state.clock.today());
    let (foundation, programme) = (foundation.to_owned(), programme.to_owned());
    let query = domain::catalogue::VersionQuery::InForce;
    in_thread(move || {
        let catalogue = &loaded.catalogue;
        let planner = Planner {
            catalogue,
            programme: catalogue.programme(&foundation, &programme, &query)?,
            choices: &choices,
            today,
            known,
            rows: BTreeMap::new(),
        };
        let shape = ListShape::of(&file);
        let rows = planner.plan(file.rows);
        Ok(Ok(ReadList {
            format: file.format,
            shape,
            choices,
            broken: file.broken,
            rows,
        }))
    })
    .await?
}

async fn in_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, CommandError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| CommandError::Files(error.to_string()))
}
