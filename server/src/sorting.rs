//! Keys that names are sorted by ([`name_key`]), for names that were stored without one: before there were keys, or by an older server
//! that still runs.

use crate::applications::{AppState, CommandError};
use crate::bank::payer;
use crate::storage::name_key;
use crate::tasks::TaskContext;
use std::time::Duration;

/// How many names get their key in one transaction.
const BATCH: usize = 500;

/// How often the task looks for names without a key.
const PAUSE: Duration = Duration::from_mins(30);

/// A column with keys.
struct KeyColumn {
    /// IDs of rows without a key, and what has their names. `$1` is how many.
    find: &'static str,
    /// `$1` is the key, `$2` the ID.
    fill: &'static str,
    /// The name.
    name: fn(String) -> String,
}

const COLUMNS: [KeyColumn; 5] = [
    KeyColumn {
        find: "SELECT id, name FROM party WHERE sort_name IS NULL ORDER BY id LIMIT $1",
        fill: "UPDATE party SET sort_name = $1 WHERE id = $2 AND sort_name IS NULL",
        name: |name| name,
    },
    KeyColumn {
        find: "SELECT id, title FROM meeting WHERE sort_title IS NULL ORDER BY id LIMIT $1",
        fill: "UPDATE meeting SET sort_title = $1 WHERE id = $2 AND sort_title IS NULL",
        name: |title| title,
    },
    KeyColumn {
        find: "SELECT id, name FROM api_token WHERE sort_name IS NULL ORDER BY id LIMIT $1",
        fill: "UPDATE api_token SET sort_name = $1 WHERE id = $2 AND sort_name IS NULL",
        name: |name| name,
    },
    KeyColumn {
        find: "SELECT id, name FROM bank_import WHERE sort_name IS NULL ORDER BY id LIMIT $1",
        fill: "UPDATE bank_import SET sort_name = $1 WHERE id = $2 AND sort_name IS NULL",
        name: |name| name,
    },
    KeyColumn {
        find: "SELECT id, content FROM bank_line WHERE sort_payer IS NULL ORDER BY id LIMIT $1",
        fill: "UPDATE bank_line SET sort_payer = $1 WHERE id = $2 AND sort_payer IS NULL",
        // What can't be read has no name either.
        name: |content| payer(&content).unwrap_or_default(),
    },
];

/// Fills in missing keys, now and then, until the server stops.
pub async fn keep_up(state: AppState, mut context: TaskContext) {
    while !context.is_stopping() {
        if let Err(error) = fill(&state, &context).await {
            tracing::warn!(%error, "names couldn't be prepared for sorting");
        }
        context.pause(PAUSE).await;
    }
}

/// Gives every name without a key its key.
///
/// # Errors
/// If the database fails.
pub async fn fill(state: &AppState, context: &TaskContext) -> Result<(), CommandError> {
    for column in COLUMNS {
        while !context.is_stopping() && fill_some(state, &column).await? == BATCH {
            context.alive();
        }
    }
    Ok(())
}

/// Fills in a batch. Returns how many names were found.
async fn fill_some(state: &AppState, column: &KeyColumn) -> Result<usize, CommandError> {
    let batch = i64::try_from(BATCH).unwrap_or(i64::MAX);
    let mut tx = state.database.read().await?;
    let found: Vec<(String, String)> = tx.all(column.find, &[batch.into()]).await?;
    tx.rollback().await?;
    if found.is_empty() {
        return Ok(0);
    }
    let count = found.len();
    let mut tx = state.database.begin().await?;
    for (id, name) in found {
        let key = name_key(&(column.name)(name));
        tx.run(column.fill, &[(&key).into(), (&id).into()]).await?;
    }
    tx.commit().await?;
    Ok(count)
}
