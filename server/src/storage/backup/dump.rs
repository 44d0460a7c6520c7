//! Writes a backup: every table, page by page, from one snapshot of the database.

use super::{
    DatabaseBackupError, DatabaseFooter, DatabaseSummary, FORMAT, Header, TableLine, VERSION, cell::Cells, hex,
    lines::LineWriter, listed, quoted,
};
use crate::storage::{
    Arg, Backend, Database, Tx,
    schema::{ColumnType, Schema, Table},
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, io::Write};

/// Rows in a page, which is kept in memory.
const PAGE: usize = 1000;
/// Rows in a page of a table with binary columns, which can contain files.
const PAGE_OF_BYTES: usize = 32;

/// Writes the whole database to `out`, with `created_at` in the header.
///
/// The read transaction stays open while writing, so write to a file, not to a slow network.
pub async fn dump<W: Write>(
    database: &Database,
    created_at: &str,
    out: W,
) -> Result<DatabaseSummary, DatabaseBackupError> {
    let mut tx = database.read().await?;
    let schema = Schema::read(&mut tx).await?;
    let header = Header {
        format: FORMAT.to_owned(),
        version: VERSION,
        schema: Database::schema_version(),
        created_at: created_at.to_owned(),
    };
    let mut lines = LineWriter {
        out,
        hash: Sha256::new(),
    };
    lines.write(&header)?;
    let mut rows = BTreeMap::new();
    for (name, table) in schema
        .in_order()
        .into_iter()
        .filter_map(|name| schema.tables.get_key_value(name))
    {
        check(name, table)?;
        lines.write(&TableLine {
            table: name.clone(),
            columns: table.columns.keys().cloned().collect(),
        })?;
        let count = dump_table(&mut tx, name, table, &mut lines).await?;
        rows.insert(name.clone(), count);
    }
    tx.rollback().await?;
    let footer = DatabaseFooter {
        rows,
        sha256: hex(&lines.hash.clone().finalize()),
    };
    lines.write(&footer)?;
    lines.out.flush()?;
    Ok(DatabaseSummary {
        header,
        rows: footer.rows,
    })
}

fn check(name: &str, table: &Table) -> Result<(), DatabaseBackupError> {
    let unsupported = |what| {
        Err(DatabaseBackupError::Unsupported {
            table: name.to_owned(),
            what,
        })
    };
    if table.primary_key.is_empty() {
        return unsupported("it has no primary key");
    }
    if table
        .columns
        .values()
        .any(|column| matches!(column.kind, ColumnType::Other(_)))
    {
        return unsupported("it has a column that isn't text, integer, blob or boolean");
    }
    Ok(())
}

async fn dump_table<W: Write>(
    tx: &mut Tx,
    name: &str,
    table: &Table,
    lines: &mut LineWriter<W>,
) -> Result<u64, DatabaseBackupError> {
    let has_bytes = table.columns.values().any(|column| column.kind == ColumnType::Blob);
    let page = if has_bytes { PAGE_OF_BYTES } else { PAGE };
    let kinds: Vec<&ColumnType> = table.columns.values().map(|column| &column.kind).collect();
    let places: Vec<usize> = table
        .primary_key
        .iter()
        .filter_map(|key| table.columns.keys().position(|column| column == key))
        .collect();
    let mut count = 0;
    let mut last: Option<Cells> = None;
    loop {
        let sql = page_of(tx.backend(), name, table, page, last.is_some());
        let args: Vec<Arg<'_>> = match &last {
            Some(Cells(row)) => places.iter().map(|&place| row[place].arg(kinds[place])).collect(),
            None => Vec::new(),
        };
        let rows: Vec<Cells> = tx.all_made(sql, &args).await?;
        let is_last = rows.len() < page;
        for Cells(row) in rows {
            let row = Cells(
                row.into_iter()
                    .zip(&kinds)
                    .map(|(cell, kind)| cell.of_kind(kind))
                    .collect(),
            );
            lines.write(&row.0.iter().map(super::cell::Cell::to_json).collect::<Vec<_>>())?;
            count += 1;
            last = Some(row);
        }
        if is_last {
            return Ok(count);
        }
    }
}

/// The rows after the last key. Both databases sort text by its bytes.
fn page_of(backend: Backend, name: &str, table: &Table, page: usize, after: bool) -> String {
    let keys: Vec<String> = table
        .primary_key
        .iter()
        .map(|key| {
            let is_text = table
                .columns
                .get(key)
                .is_some_and(|column| column.kind == ColumnType::Text);
            let collation = match backend {
                Backend::Postgres if is_text => " COLLATE \"C\"",
                _ => "",
            };
            format!("{}{collation}", quoted(key))
        })
        .collect();
    let condition = if after {
        let values: Vec<String> = (1..=keys.len()).map(|number| format!("${number}")).collect();
        format!(" WHERE ({}) > ({})", keys.join(", "), values.join(", "))
    } else {
        String::new()
    };
    let columns: Vec<&String> = table.columns.keys().collect();
    format!(
        "SELECT {} FROM {}{condition} ORDER BY {} LIMIT {page}",
        listed(&columns),
        quoted(name),
        keys.join(", ")
    )
}
