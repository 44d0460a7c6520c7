//! What can go wrong with the database, as far as callers tell it apart.

use std::{fmt, time::Duration};

/// An error of the database. No variant holds a value of a row, so all of it may stand in a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// A row with these unique columns is there already. Ask with [`StorageError::is_unique`].
    Unique {
        /// `table.column,table.column`; the name of the constraint where PostgreSQL tells no columns.
        on: String,
    },
    /// Others are writing. The whole transaction may be tried again: see [`retry`].
    Busy,
    /// The database is away, full, or its disk fails. If a commit says so, it is not known whether it happened.
    Unavailable { what: String },
    /// A statement of this transaction failed, or was not waited for, so it cannot be committed. Nothing was written.
    Aborted,
    /// The schema is not the one of this program.
    Schema { what: String },
    /// A mistake in this program.
    Other { what: String },
}

impl StorageError {
    /// Whether a row of `table` has these values already, in the columns in the order of the constraint.
    pub fn is_unique(&self, table: &str, columns: &[&str]) -> bool {
        let Self::Unique { on } = self else { return false };
        let named: Vec<String> = columns.iter().map(|column| format!("{table}.{column}")).collect();
        *on == named.join(",") || *on == format!("{table}_{}_key", columns.join("_")) || *on == format!("{table}_pkey")
    }

    pub(super) fn other(what: impl Into<String>) -> Self {
        Self::Other { what: what.into() }
    }

    pub(super) fn unavailable(what: impl Into<String>) -> Self {
        Self::Unavailable { what: what.into() }
    }
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unique { on } => write!(f, "there is a row already with the same {on}"),
            Self::Busy => f.write_str("the database is busy; try again"),
            Self::Unavailable { what } => write!(f, "the database is not available: {what}"),
            Self::Aborted => f.write_str("the transaction failed before; nothing was written"),
            Self::Schema { what } => write!(f, "the database does not fit this program: {what}"),
            Self::Other { what } => write!(f, "the database refused: {what}"),
        }
    }
}

impl std::error::Error for StorageError {}

/// Does `work` again while it says [`StorageError::Busy`]: six times in all, with pauses of 10 ms growing to 160 ms.
///
/// `work` is the whole transaction, from `begin` to `commit`.
pub async fn retry<T, W, F>(mut work: W) -> Result<T, StorageError>
where
    W: FnMut() -> F,
    F: Future<Output = Result<T, StorageError>>,
{
    for pause in [10, 20, 40, 80, 160] {
        match work().await {
            Err(StorageError::Busy) => tokio::time::sleep(Duration::from_millis(pause)).await,
            done => return done,
        }
    }
    work().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unique_error_is_recognised_in_every_form() {
        let on = |text: &str| StorageError::Unique { on: text.into() };
        for (error, columns, expected) in [
            (on("member.email"), &["email"][..], true),
            (on("member_email_key"), &["email"], true),
            (on("member.a,member.b"), &["a", "b"], true),
            (on("member_a_b_key"), &["a", "b"], true),
            (on("member_pkey"), &["id"], true),
            (on("member.id"), &["email"], false),
            (StorageError::Busy, &["email"], false),
        ] {
            assert_eq!(error.is_unique("member", columns), expected, "{error:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn only_a_busy_database_is_asked_again() {
        let mut times = 0;
        let result = retry(|| {
            times += 1;
            let answer = if times < 3 { Err(StorageError::Busy) } else { Ok(times) };
            async move { answer }
        });
        assert_eq!(result.await, Ok(3));
        let mut times = 0;
        let result: Result<(), _> = retry(|| {
            times += 1;
            async { Err(StorageError::Busy) }
        })
        .await;
        assert_eq!((result, times), (Err(StorageError::Busy), 6));
    }
}
