//! A value in a row, converted between the databases and JSON.

use crate::storage::{Arg, schema::ColumnType};
use data_encoding::BASE64;
use serde_json::Value;
use sqlx::{Column as _, Decode, FromRow, Row, Type, TypeInfo, ValueRef, postgres::PgRow, sqlite::SqliteRow};

pub(super) enum Cell {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
    Bool(bool),
}

/// A row with any columns.
pub(super) struct Cells(pub Vec<Cell>);

impl Cell {
    /// The value as an argument, which has a type even if it's NULL.
    pub fn arg(&self, kind: &ColumnType) -> Arg<'_> {
        match self {
            Self::Int(value) => (*value).into(),
            Self::Text(value) => value.into(),
            Self::Bytes(value) => value.into(),
            Self::Bool(value) => (*value).into(),
            Self::Null => match kind {
                ColumnType::Integer => Arg::Int(None),
                ColumnType::Blob => Arg::Bytes(None),
                ColumnType::Boolean => Arg::Bool(None),
                ColumnType::Text | ColumnType::Other(_) => Arg::Text(None),
            },
        }
    }

    /// SQLite stores booleans as 0 and 1.
    pub fn of_kind(self, kind: &ColumnType) -> Self {
        match self {
            Self::Int(value) if *kind == ColumnType::Boolean => Self::Bool(value != 0),
            other => other,
        }
    }

    pub fn to_json(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Int(value) => (*value).into(),
            Self::Text(value) => value.as_str().into(),
            Self::Bytes(value) => BASE64.encode(value).into(),
            Self::Bool(value) => (*value).into(),
        }
    }

    /// `None` if the value doesn't fit a column of this kind.
    pub fn from_json(value: Value, kind: &ColumnType) -> Option<Self> {
        match (value, kind) {
            (Value::Null, _) => Some(Self::Null),
            (Value::Bool(value), ColumnType::Boolean) => Some(Self::Bool(value)),
            (Value::Number(value), ColumnType::Integer) => value.as_i64().map(Self::Int),
            (Value::String(value), ColumnType::Text) => Some(Self::Text(value)),
            (Value::String(value), ColumnType::Blob) => BASE64.decode(value.as_bytes()).ok().map(Self::Bytes),
            _ => None,
        }
    }
}

impl<'r> FromRow<'r, SqliteRow> for Cells {
    fn from_row(row: &'r SqliteRow) -> sqlx::Result<Self> {
        cells(row, |row, index, name| match name {
            "INTEGER" => value(row, index).map(Cell::Int),
            "BOOLEAN" => value(row, index).map(Cell::Bool),
            "TEXT" => value(row, index).map(Cell::Text),
            "BLOB" => value(row, index).map(Cell::Bytes),
            _ => Err(unknown(name)),
        })
    }
}

impl<'r> FromRow<'r, PgRow> for Cells {
    fn from_row(row: &'r PgRow) -> sqlx::Result<Self> {
        cells(row, |row, index, name| match name {
            "INT8" => value(row, index).map(Cell::Int),
            "INT4" => value::<_, i32>(row, index).map(|value| Cell::Int(value.into())),
            "INT2" => value::<_, i16>(row, index).map(|value| Cell::Int(value.into())),
            "BOOL" => value(row, index).map(Cell::Bool),
            "TEXT" => value(row, index).map(Cell::Text),
            "BYTEA" => value(row, index).map(Cell::Bytes),
            _ => Err(unknown(name)),
        })
    }
}

fn cells<'r, R>(row: &'r R, read: impl Fn(&'r R, usize, &str) -> sqlx::Result<Cell>) -> sqlx::Result<Cells>
where
    R: Row,
    usize: sqlx::ColumnIndex<R>,
{
    let cell = |index| {
        let raw = row.try_get_raw(index)?;
        if raw.is_null() {
            Ok(Cell::Null)
        } else {
            read(row, index, raw.type_info().name())
        }
    };
    row.columns()
        .iter()
        .map(|column| cell(column.ordinal()))
        .collect::<sqlx::Result<_>>()
        .map(Cells)
}

fn value<'r, R, T>(row: &'r R, index: usize) -> sqlx::Result<T>
where
    R: Row,
    usize: sqlx::ColumnIndex<R>,
    T: Decode<'r, R::Database> + Type<R::Database>,
{
    row.try_get(index)
}

fn unknown(name: &str) -> sqlx::Error {
    sqlx::Error::TypeNotFound {
        type_name: name.to_owned(),
    }
}
