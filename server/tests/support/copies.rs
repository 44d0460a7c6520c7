//! Thousands of members, copied from one in the database itself.

use super::bulk::{Copied, ID, NAME, NUMBER, OWN_ID, copy_rows};
use server::storage::{Backend, StorageError, Tx};

/// The member that's copied.
#[derive(Clone, Debug)]
pub struct Model {
    pub membership: String,
    pub application: String,
    pub party: String,
    pub foundation: String,
}

impl Model {
    pub async fn of(tx: &mut Tx, membership: &str) -> Result<Self, StorageError> {
        let (application, party, foundation): (String, String, String) = tx
            .one(
                "SELECT application, party, foundation FROM membership WHERE id = $1",
                &[membership.into()],
            )
            .await?;
        Ok(Self {
            membership: membership.to_owned(),
            application,
            party,
            foundation,
        })
    }

    /// Adds copies, named `harbour works 1000000` and so on, who are listed in the directory. Only if they're `whole` do they have answers,
    /// links, contacts and reminders.
    pub async fn copy(&self, tx: &mut Tx, count: i64, whole: bool) -> Result<(), StorageError> {
        self.list(tx).await?;
        let tables = self.tables(tx.backend(), whole);
        copy_rows(tx, count, tables).await
    }

    /// Lists the model itself, so that its words can be copied.
    async fn list(&self, tx: &mut Tx) -> Result<(), StorageError> {
        tx.run(
            "DELETE FROM listed_word WHERE membership = $1",
            &[(&self.membership).into()],
        )
        .await?;
        for (place, text) in [(1_i64, "harbour works 0"), (2, "works 0"), (3, "0")] {
            tx.run(
                "INSERT INTO listed_word (membership, place, foundation, word) VALUES ($1, $2, $3, $4)",
                &[
                    (&self.membership).into(),
                    place.into(),
                    (&self.foundation).into(),
                    text.into(),
                ],
            )
            .await?;
        }
        Ok(())
    }

    /// The tables in an order that keeps references: which columns differ, and which rows are copied.
    fn tables(&self, backend: Backend, whole: bool) -> Vec<Copied> {
        const WORD: &str = "CASE place WHEN 1 THEN 'harbour works ' || CAST(n AS TEXT) WHEN 2 THEN 'works ' || CAST(n AS TEXT) \
                            ELSE CAST(n AS TEXT) END";
        const MAIL: &str = "'member' || CAST(n AS TEXT) || '@example.org'";
        let of = |column: &str, id: &str| format!("{column} = '{id}'");
        let own = || of("membership", &self.membership);
        let mut tables = vec![
            (
                "party",
                vec![("id", ID), ("name", NAME), ("sort_name", NAME)],
                of("id", &self.party),
            ),
            (
                "application",
                vec![
                    ("reference", NUMBER),
                    ("party", ID),
                    ("confirmed_email", MAIL),
                    ("confirmed_address", MAIL),
                ],
                of("reference", &self.application),
            ),
            (
                "membership",
                vec![("id", ID), ("party", ID), ("application", NUMBER), ("listed_key", NAME)],
                of("id", &self.membership),
            ),
            ("term", vec![("membership", ID)], own()),
            (
                "profile",
                vec![
                    ("id", ID),
                    ("membership", ID),
                    ("name", NAME),
                    ("listed", "TRUE"),
                    ("listed_at", "n"),
                ],
                own(),
            ),
            ("listed_word", vec![("membership", ID), ("word", WORD)], own()),
        ];
        if whole {
            tables.push((
                "answer",
                vec![("application", NUMBER)],
                of("application", &self.application),
            ));
            let secret = match backend {
                Backend::Sqlite => "CAST(id || CAST(n AS TEXT) AS BLOB)",
                Backend::Postgres => "CAST(id || CAST(n AS TEXT) AS BYTEA)",
            };
            tables.push((
                "link",
                vec![("id", OWN_ID), ("application", NUMBER), ("secret", secret)],
                format!("application = '{}' AND part = 'applicant'", self.application),
            ));
            tables.push((
                "contact",
                vec![("id", OWN_ID), ("membership", ID), ("email", MAIL), ("address", MAIL)],
                own(),
            ));
            tables.push(("notice", vec![("id", OWN_ID), ("membership", ID)], own()));
        }
        tables
    }
}
