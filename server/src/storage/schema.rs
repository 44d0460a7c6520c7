//! The actual schema in one form for both databases, to check that they're the same, and for backups.

use super::{Backend, StorageError, Tx, catalogue};
use std::collections::{BTreeMap, BTreeSet};

/// The tables by name, except sqlx's and the database's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schema {
    pub tables: BTreeMap<String, Table>,
}

/// A table, as described by both databases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: BTreeMap<String, Column>,
    /// The columns of the primary key, in order.
    pub primary_key: Vec<String>,
    /// Unique indexes and constraints, by their columns because only PostgreSQL names them. Expressions are `(…)`, and
    /// partial indexes end with `WHERE`.
    pub unique: BTreeSet<Vec<String>>,
    pub references: BTreeSet<Reference>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub kind: ColumnType,
    pub nullable: bool,
}

/// The type of a column. On SQLite, a boolean is declared as `BOOLEAN`, or in a STRICT table as
/// `INTEGER … CHECK (name IN (0, 1))`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnType {
    Text,
    Integer,
    Blob,
    Boolean,
    /// The database's own name for it. Backups don't support it.
    Other(String),
}

/// A column of a foreign key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    pub column: String,
    pub table: String,
    /// `NO ACTION`, `RESTRICT`, `CASCADE`, `SET NULL` or `SET DEFAULT`.
    pub on_delete: String,
}

impl Schema {
    /// Reads the schema that the transaction sees.
    pub async fn read(tx: &mut Tx) -> Result<Self, StorageError> {
        let sql = match tx.backend() {
            Backend::Sqlite => catalogue::SQLITE,
            Backend::Postgres => catalogue::POSTGRES,
        };
        let mut schema = Self::default();
        let columns: Vec<(String, String, String, bool, i64, bool)> = tx.all(sql.columns, &[]).await?;
        let mut keys: BTreeMap<String, BTreeMap<i64, String>> = BTreeMap::new();
        for (table, column, name, not_null, position, is_flag) in columns {
            if position > 0 {
                keys.entry(table.clone()).or_default().insert(position, column.clone());
            }
            let kind = if is_flag {
                ColumnType::Boolean
            } else {
                ColumnType::named(&name)
            };
            let table = schema.tables.entry(table).or_default();
            table.columns.insert(
                column,
                Column {
                    kind,
                    nullable: !not_null,
                },
            );
        }
        for (table, columns) in keys {
            let table = schema.tables.entry(table).or_default();
            table.primary_key = columns.into_values().collect();
            // SQLite reports the row number as nullable, but it never is.
            if let [only] = &*table.primary_key
                && let Some(column) = table.columns.get_mut(only)
                && column.kind == ColumnType::Integer
            {
                column.nullable = false;
            }
        }
        let uniques: Vec<(String, String, bool, Option<String>)> = tx.all(sql.uniques, &[]).await?;
        let mut indexes: BTreeMap<(String, String, bool), Vec<String>> = BTreeMap::new();
        for (table, index, partial, column) in uniques {
            indexes
                .entry((table, index, partial))
                .or_default()
                .push(column.unwrap_or_else(|| "(…)".to_owned()));
        }
        for ((table, _, partial), mut columns) in indexes {
            columns.extend(partial.then(|| "WHERE".to_owned()));
            schema.tables.entry(table).or_default().unique.insert(columns);
        }
        let references: Vec<(String, String, String, String)> = tx.all(sql.references, &[]).await?;
        for (child, column, table, on_delete) in references {
            schema.tables.entry(child).or_default().references.insert(Reference {
                column,
                table,
                on_delete,
            });
        }
        Ok(schema)
    }

    /// The names of the tables, with referenced tables first. Tables in a cycle come last, by name.
    pub fn in_order(&self) -> Vec<&str> {
        let mut ordered: Vec<&str> = Vec::new();
        let mut left: Vec<&str> = self.tables.keys().map(String::as_str).collect();
        while !left.is_empty() {
            let ready = |name: &&str| {
                let references = self.tables.get(*name).into_iter().flat_map(|table| &table.references);
                references
                    .map(|it| it.table.as_str())
                    .all(|to| to == *name || ordered.contains(&to))
            };
            let (next, rest): (Vec<&str>, Vec<&str>) = left.iter().partition(|name| ready(name));
            if next.is_empty() {
                ordered.extend(rest);
                break;
            }
            ordered.extend(next);
            left = rest;
        }
        ordered
    }
}

impl ColumnType {
    fn named(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "text" => Self::Text,
            "integer" | "int" | "bigint" | "smallint" => Self::Integer,
            "blob" | "bytea" => Self::Blob,
            "boolean" => Self::Boolean,
            other => Self::Other(other.to_owned()),
        }
    }
}
