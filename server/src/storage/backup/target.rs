//! A table to restore rows into, in batches.

use super::{DatabaseBackupError, TableLine, cell::Cell, listed, quoted};
use crate::storage::{
    Arg, Tx,
    schema::{ColumnType, Schema, Table},
};
use serde_json::Value;

/// Rows in a batch.
const BATCH: usize = 100;

/// A table of the backup, with the rows that aren't inserted yet.
pub(super) struct Target<'s> {
    pub name: &'s str,
    columns: Vec<&'s str>,
    kinds: Vec<&'s ColumnType>,
    waiting: Vec<Vec<Cell>>,
}

impl<'s> Target<'s> {
    /// `None` if the table or its columns are different here.
    pub fn new(schema: &'s Schema, line: &TableLine) -> Option<Self> {
        let (name, table): (&String, &Table) = schema.tables.get_key_value(&line.table)?;
        let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
        let kinds = table.columns.values().map(|column| &column.kind).collect();
        (columns == line.columns).then_some(Self {
            name,
            columns,
            kinds,
            waiting: Vec::new(),
        })
    }

    /// `None` if the values don't fit the columns.
    pub fn row(&self, values: Vec<Value>) -> Option<Vec<Cell>> {
        if values.len() != self.kinds.len() {
            return None;
        }
        values
            .into_iter()
            .zip(&self.kinds)
            .map(|(value, kind)| Cell::from_json(value, kind))
            .collect()
    }

    pub async fn add(&mut self, row: Vec<Cell>, tx: &mut Tx) -> Result<(), DatabaseBackupError> {
        self.waiting.push(row);
        if self.waiting.len() == BATCH {
            self.insert(tx).await?;
        }
        Ok(())
    }

    /// Inserts the collected rows.
    pub async fn insert(&mut self, tx: &mut Tx) -> Result<(), DatabaseBackupError> {
        let rows = std::mem::take(&mut self.waiting);
        if rows.is_empty() {
            return Ok(());
        }
        let width = self.columns.len();
        let tuple = |row| {
            let places: Vec<String> = (1..=width).map(|place| format!("${}", row * width + place)).collect();
            format!("({})", places.join(", "))
        };
        let tuples: Vec<String> = (0..rows.len()).map(tuple).collect();
        let sql = format!(
            "INSERT INTO {} ({}) VALUES {}",
            quoted(self.name),
            listed(&self.columns),
            tuples.join(", ")
        );
        let args: Vec<Arg<'_>> = rows
            .iter()
            .flat_map(|row| row.iter().zip(&self.kinds).map(|(cell, kind)| cell.arg(kind)))
            .collect();
        tx.run_made(sql, &args).await?;
        Ok(())
    }
}
