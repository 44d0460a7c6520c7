//! Reading a backup back: all of it in one transaction, or nothing.

use super::{BackupError, Footer, Header, Summary, hex, quoted, target::Target};
use crate::storage::{
    Backend, Database, Tx,
    schema::{Kind, Schema},
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, io::BufRead};

/// Restores a backup into an empty database with the same version of the schema.
///
/// A row that refers to a later one of its own table needs a foreign key that is DEFERRABLE on PostgreSQL.
pub async fn restore<R: BufRead>(database: &Database, from: R) -> Result<Summary, BackupError> {
    let mut lines = Lines {
        from,
        hash: Sha256::new(),
        number: 0,
    };
    let header = header(&mut lines)?;
    let mut tx = database.begin().await?;
    let schema = Schema::read(&mut tx).await?;
    refuse_rows(&mut tx, &schema).await?;
    match tx.backend() {
        Backend::Sqlite => tx.run("PRAGMA defer_foreign_keys = ON", &[]).await?,
        Backend::Postgres => tx.run("SET CONSTRAINTS ALL DEFERRED", &[]).await?,
    };
    let rows = insert_all(&mut tx, &schema, &mut lines).await?;
    if tx.backend() == Backend::Postgres {
        set_identities(&mut tx, &schema).await?;
    }
    tx.commit().await?;
    Ok(Summary { header, rows })
}

struct Lines<R> {
    from: R,
    hash: Sha256,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    /// The next line with its end, not yet in the hash. A last line without an end is cut off.
    fn next(&mut self) -> Result<Option<Vec<u8>>, BackupError> {
        let mut line = Vec::new();
        self.from.read_until(b'\n', &mut line)?;
        self.number += 1;
        match line.last() {
            None => Ok(None),
            Some(b'\n') => Ok(Some(line)),
            Some(_) => Err(BackupError::CutOff),
        }
    }

    fn wrong(&self, what: impl Into<String>) -> BackupError {
        BackupError::Line {
            line: self.number,
            what: what.into(),
        }
    }
}

fn header<R: BufRead>(lines: &mut Lines<R>) -> Result<Header, BackupError> {
    let line = lines.next()?.ok_or(BackupError::NotABackup)?;
    lines.hash.update(&line);
    Header::read(&line)
}

/// Says whether a backup may be restored here: not where there are rows already.
pub async fn check_empty(database: &Database) -> Result<(), BackupError> {
    let mut tx = database.read().await?;
    let schema = Schema::read(&mut tx).await?;
    refuse_rows(&mut tx, &schema).await?;
    Ok(tx.rollback().await?)
}

async fn refuse_rows(tx: &mut Tx, schema: &Schema) -> Result<(), BackupError> {
    for name in schema.tables.keys() {
        let rows: Vec<(bool,)> = tx
            .all_made(format!("SELECT EXISTS (SELECT 1 FROM {})", quoted(name)), &[])
            .await?;
        if rows == [(true,)] {
            return Err(BackupError::NotEmpty { table: name.clone() });
        }
    }
    Ok(())
}

async fn insert_all<R: BufRead>(
    tx: &mut Tx,
    schema: &Schema,
    lines: &mut Lines<R>,
) -> Result<BTreeMap<String, u64>, BackupError> {
    let mut rows: BTreeMap<String, u64> = BTreeMap::new();
    let mut target: Option<Target<'_>> = None;
    while let Some(line) = lines.next()? {
        let hash = hex(&lines.hash.clone().finalize());
        lines.hash.update(&line);
        match serde_json::from_slice(&line).map_err(|_| lines.wrong("it is no JSON"))? {
            Value::Array(values) => {
                let Some(target) = &mut target else {
                    return Err(lines.wrong("a row of no table"));
                };
                let row = target
                    .row(values)
                    .ok_or_else(|| lines.wrong("the row does not fit its table"))?;
                *rows.entry(target.name.to_owned()).or_default() += 1;
                target.add(row, tx).await?;
            }
            line => {
                if let Some(target) = &mut target {
                    target.insert(tx).await?;
                }
                if line.get("sha256").is_some() {
                    return end(lines, line, &hash, rows);
                }
                let line = serde_json::from_value(line).map_err(|_| lines.wrong("neither a table nor a row"))?;
                let next = Target::new(schema, &line).ok_or_else(|| lines.wrong("the table is another here"))?;
                if rows.insert(next.name.to_owned(), 0).is_some() {
                    return Err(lines.wrong("the table comes a second time"));
                }
                target = Some(next);
            }
        }
    }
    Err(BackupError::CutOff)
}

/// Compares the last line with what came before it.
fn end<R: BufRead>(
    lines: &mut Lines<R>,
    line: Value,
    hash: &str,
    rows: BTreeMap<String, u64>,
) -> Result<BTreeMap<String, u64>, BackupError> {
    let footer: Footer = serde_json::from_value(line).map_err(|_| lines.wrong("it is no last line"))?;
    if footer.sha256 != hash || footer.rows != rows {
        return Err(BackupError::Damaged { line: lines.number });
    }
    match lines.next()? {
        None => Ok(rows),
        Some(_) => Err(lines.wrong("there is more after the last line")),
    }
}

/// The next row gets the number after the highest.
async fn set_identities(tx: &mut Tx, schema: &Schema) -> Result<(), BackupError> {
    for (name, table) in &schema.tables {
        for column in table
            .columns
            .iter()
            .filter(|(_, column)| column.kind == Kind::Integer)
            .map(|(name, _)| name)
        {
            let (table, place) = (quoted(name), quoted(column));
            let next = format!("(SELECT COALESCE(MAX({place}), 0) + 1 FROM {table})");
            // Only of an identity: the highest number of another column may have none after it.
            let sql = format!(
                "SELECT setval(pg_get_serial_sequence($1, $2), {next}, FALSE)
                WHERE pg_get_serial_sequence($1, $2) IS NOT NULL"
            );
            let _: Vec<(Option<i64>,)> = tx.all_made(sql, &[(&table).into(), column.into()]).await?;
        }
    }
    Ok(())
}
