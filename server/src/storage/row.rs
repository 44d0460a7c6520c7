//! What a row becomes: the same type on both databases.

use sqlx::{FromRow, postgres::PgRow, sqlite::SqliteRow};

/// A type that is read from a row of either database: a tuple, or a struct named in [`from_row!`](crate::from_row).
///
/// SQLite reads NULL as 0, false or empty where the type is no `Option`: write NOT NULL in the schema, or `Option`.
pub trait Row: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

impl<T> Row for T where T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

/// Reads a struct from the columns that have the names of its fields: `from_row!(Member { id, name });`. Where a row has
/// more than one, the columns of each can have a prefix: `from_row!("member_", Member { id, name });`.
///
/// The derive of sqlx would build sqlx a second time, for the compiler.
#[macro_export]
macro_rules! from_row {
    ($type:ident { $($field:ident),+ $(,)? }) => {
        $crate::from_row!("", $type { $($field),+ });
    };
    ($prefix:literal, $type:ident { $($field:ident),+ $(,)? }) => {
        $crate::from_row!(@ ::sqlx::sqlite::SqliteRow, $prefix, $type { $($field),+ });
        $crate::from_row!(@ ::sqlx::postgres::PgRow, $prefix, $type { $($field),+ });
    };
    (@ $row:ty, $prefix:literal, $type:ident { $($field:ident),+ }) => {
        impl<'r> ::sqlx::FromRow<'r, $row> for $type {
            fn from_row(row: &'r $row) -> ::sqlx::Result<Self> {
                use ::sqlx::Row as _;
                Ok(Self { $($field: row.try_get(concat!($prefix, stringify!($field)))?),+ })
            }
        }
    };
}
