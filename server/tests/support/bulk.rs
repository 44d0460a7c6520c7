//! Rows by the thousand, copied in the database itself.

use server::storage::schema::Schema;
use server::storage::{StorageError, Tx};

/// Copies have numbers from here, so that they all have as many digits.
pub const FIRST: i64 = 1_000_000;

/// What differs between copies, in SQL: `n` is a copy's number.
pub const ID: &str = "'copy' || CAST(n AS TEXT)";
pub const OWN_ID: &str = "id || CAST(n AS TEXT)";
/// An application number.
pub const NUMBER: &str = "SUBSTR(CAST(n * 10 AS TEXT), 1, 4) || '-' || SUBSTR(CAST(n * 10 AS TEXT), 5, 4)";
pub const NAME: &str = "'harbour works ' || CAST(n AS TEXT)";

/// A table, the columns that differ with their expressions, and which rows are copied.
pub type Copied = (&'static str, Vec<(&'static str, &'static str)>, String);

/// Copies rows this often, in tables whose order keeps references.
pub async fn copy_rows(tx: &mut Tx, count: i64, tables: Vec<Copied>) -> Result<(), StorageError> {
    let schema = Schema::read(tx).await?;
    tx.run("CREATE TEMP TABLE numbered (n BIGINT NOT NULL)", &[]).await?;
    tx.run(
        "INSERT INTO numbered WITH RECURSIVE up (n) AS (SELECT CAST($1 AS BIGINT) UNION ALL SELECT n + 1 FROM up WHERE n + 1 < $2) \
         SELECT n FROM up",
        &[FIRST.into(), (FIRST + count).into()],
    )
    .await?;
    for (table, changed, of) in tables {
        let columns = schema.tables.get(table).map(|table| table.columns.keys());
        let names: Vec<&str> = columns.into_iter().flatten().map(String::as_str).collect();
        let values = names.iter().map(|column| {
            let other = changed.iter().find(|(name, _)| name == column);
            other.map_or(*column, |(_, expression)| *expression)
        });
        let sql = format!(
            "INSERT INTO {table} ({}) SELECT {} FROM {table} CROSS JOIN numbered WHERE {of}",
            names.join(", "),
            values.collect::<Vec<_>>().join(", ")
        );
        // Lives as long as the process: queries are constants everywhere else.
        tx.run(Box::leak(sql.into_boxed_str()), &[]).await?;
    }
    tx.run("DROP TABLE numbered", &[]).await?;
    tx.run("ANALYZE", &[]).await?;
    Ok(())
}
