//! Reading rows into the same types on both databases.

use sqlx::{FromRow, postgres::PgRow, sqlite::SqliteRow};

/// A type that's read from a row: a tuple, or a struct declared with [`from_row!`](crate::from_row).
///
/// If the type isn't an `Option`, SQLite reads NULL as 0, false or empty. Use NOT NULL in the schema, or `Option`.
pub trait Row: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

impl<T> Row for T where T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

/// Reads a struct from columns with the names of its fields: `from_row!(Member { id, name });`. If a row contains
/// several structs, each can have a prefix: `from_row!("member_", Member { id, name });`.
///
/// sqlx's derive would compile sqlx a second time, for the build.
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
