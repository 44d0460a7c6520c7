//! Restores a backup in one transaction, or not at all.

use super::{
    DatabaseBackupError, DatabaseFooter, DatabaseSummary, Header, hex, lines::LineReader, quoted, target::Target,
};
use crate::storage::{
    Backend, Database, Tx,
    schema::{ColumnType, Schema},
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, io::BufRead};

/// Restores a backup into an empty database with the same schema version.
///
/// On PostgreSQL, rows that refer to later rows of the same table need a DEFERRABLE foreign key.
pub async fn restore<R: BufRead>(database: &Database, from: R) -> Result<DatabaseSummary, DatabaseBackupError> {
    let mut lines = LineReader::new(from, 1);
    let first = lines.next_line()?.ok_or(DatabaseBackupError::NotABackup)?;
    let header = Header::read(&first)?;
    let mut tx = database.begin().await?;
    let schema = Schema::read(&mut tx).await?;
    refuse_rows(&mut tx, &schema).await?;
    match tx.backend() {
        Backend::Sqlite => tx.run("PRAGMA defer_foreign_keys = ON", &[]).await?,
        Backend::Postgres => tx.run("SET CONSTRAINTS ALL DEFERRED", &[]).await?,
    };
    let rows = insert_all(&mut tx, &schema, &mut lines, Sha256::new_with_prefix(&first)).await?;
    if tx.backend() == Backend::Postgres {
        set_identities(&mut tx, &schema).await?;
    }
    tx.commit().await?;
    Ok(DatabaseSummary { header, rows })
}

/// Whether a backup can be restored here: only if there are no rows.
pub async fn check_empty(database: &Database) -> Result<(), DatabaseBackupError> {
    let mut tx = database.read().await?;
    let schema = Schema::read(&mut tx).await?;
    refuse_rows(&mut tx, &schema).await?;
    Ok(tx.rollback().await?)
}

async fn refuse_rows(tx: &mut Tx, schema: &Schema) -> Result<(), DatabaseBackupError> {
    for name in schema.tables.keys() {
        let rows: Vec<(bool,)> = tx
            .all_made(format!("SELECT EXISTS (SELECT 1 FROM {})", quoted(name)), &[])
            .await?;
        if rows == [(true,)] {
            return Err(DatabaseBackupError::NotEmpty { table: name.clone() });
        }
    }
    Ok(())
}

async fn insert_all<R: BufRead>(
    tx: &mut Tx,
    schema: &Schema,
    lines: &mut LineReader<R>,
    mut hash: Sha256,
) -> Result<BTreeMap<String, u64>, DatabaseBackupError> {
    let mut rows: BTreeMap<String, u64> = BTreeMap::new();
    let mut target: Option<Target<'_>> = None;
    while let Some(line) = lines.next_line()? {
        let before = hex(&hash.clone().finalize());
        hash.update(&line);
        match serde_json::from_slice(&line).map_err(|_| lines.wrong("it isn't valid JSON"))? {
            Value::Array(values) => {
                let Some(target) = &mut target else {
                    return Err(lines.wrong("a row without a table"));
                };
                let row = target
                    .row(values)
                    .ok_or_else(|| lines.wrong("the row doesn't fit its table"))?;
                *rows.entry(target.name.to_owned()).or_default() += 1;
                target.add(row, tx).await?;
            }
            line => {
                if let Some(target) = &mut target {
                    target.insert(tx).await?;
                }
                if line.get("sha256").is_some() {
                    return end(lines, line, &before, rows);
                }
                let line = serde_json::from_value(line).map_err(|_| lines.wrong("neither a table nor a row"))?;
                let next = Target::new(schema, &line).ok_or_else(|| lines.wrong("the table is different here"))?;
                if rows.insert(next.name.to_owned(), 0).is_some() {
                    return Err(lines.wrong("the table appears twice"));
                }
                target = Some(next);
            }
        }
    }
    Err(DatabaseBackupError::CutOff)
}

/// Compares the last line with the lines before it.
fn end<R: BufRead>(
    lines: &mut LineReader<R>,
    line: Value,
    hash: &str,
    rows: BTreeMap<String, u64>,
) -> Result<BTreeMap<String, u64>, DatabaseBackupError> {
    let footer: DatabaseFooter = serde_json::from_value(line).map_err(|_| lines.wrong("it isn't a valid last line"))?;
    if footer.sha256 != hash || footer.rows != rows {
        return Err(DatabaseBackupError::Damaged { line: lines.number });
    }
    match lines.next_line()? {
        None => Ok(rows),
        Some(_) => Err(lines.wrong("there's more after the last line")),
    }
}

/// Makes the next row's number follow the highest one.
async fn set_identities(tx: &mut Tx, schema: &Schema) -> Result<(), DatabaseBackupError> {
    for (name, table) in &schema.tables {
        for column in table
            .columns
            .iter()
            .filter(|(_, column)| column.kind == ColumnType::Integer)
            .map(|(name, _)| name)
        {
            let (table, place) = (quoted(name), quoted(column));
            let next = format!("(SELECT COALESCE(MAX({place}), 0) + 1 FROM {table})");
            // Only for identity columns. In other columns, the highest number might have no successor.
            let sql = format!(
                "SELECT setval(pg_get_serial_sequence($1, $2), {next}, FALSE)
                WHERE pg_get_serial_sequence($1, $2) IS NOT NULL"
            );
            let _: Vec<(Option<i64>,)> = tx.all_made(sql, &[(&table).into(), column.into()]).await?;
        }
    }
    Ok(())
}
