//! Backups: out of either database, into either.

use crate::support::databases::{each_backend, fresh};
use server::storage::{
    Database,
    backup::{BackupError, dump, restore},
};

const NOW: &str = "2026-07-01T12:00:00Z";

async fn fill(database: &Database) {
    let mut tx = database.begin().await.unwrap();
    for id in 1..=2500_i64 {
        let name = format!("guild {id} \"ö\"\n");
        tx.run(
            "INSERT INTO guild (id, name) VALUES ($1, $2)",
            &[id.into(), (&name).into()],
        )
        .await
        .unwrap();
    }
    let sql = "INSERT INTO entry (guild_id, key, note, content, size, open) VALUES ($1, $2, $3, $4, $5, $6)";
    for id in 1..=70_i64 {
        let key = ["a", "B", "ä", "_"][usize::try_from(id % 4).unwrap()];
        let note = (id % 3 == 0).then(|| format!("note {id}"));
        let bytes: Vec<u8> = (0..=255).collect();
        let content = (id % 2 == 0).then_some(bytes.as_slice());
        let args = [
            id.into(),
            key.into(),
            note.as_deref().into(),
            content.into(),
            Some(id).into(),
            (id % 5 == 0).into(),
        ];
        tx.run(sql, &args).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// In a task, as a handler would.
async fn dumped(database: &Database) -> Vec<u8> {
    let database = database.clone();
    let task = tokio::spawn(async move {
        let mut out = Vec::new();
        dump(&database, NOW, &mut out).await.unwrap();
        out
    });
    task.await.unwrap()
}

#[tokio::test]
async fn a_backup_restores_into_either_database() {
    for from in fresh().await {
        fill(&from.database).await;
        let backup = dumped(&from.database).await;
        for into in fresh().await {
            let (database, copy) = (into.database.clone(), backup.clone());
            let task = tokio::spawn(async move { restore(&database, &*copy).await });
            let summary = task.await.unwrap().unwrap();
            assert_eq!((summary.rows["guild"], summary.rows["entry"]), (2500, 70));
            assert_eq!(summary.header.created_at, NOW);
            assert!(
                dumped(&into.database).await == backup,
                "{} into {}",
                from.location,
                into.location
            );
            let mut tx = into.database.begin().await.unwrap();
            let next: (i64,) = tx
                .one("INSERT INTO guild (name) VALUES ('next') RETURNING id", &[])
                .await
                .unwrap();
            assert_eq!(next, (2501,));
        }
    }
}

#[tokio::test]
async fn an_empty_database_has_a_backup_too() {
    each_backend(async |database| {
        let backup = dumped(database).await;
        restore(database, &*backup).await.unwrap();
        let mut tx = database.begin().await.unwrap();
        let first: (i64,) = tx
            .one("INSERT INTO guild (name) VALUES ('first') RETURNING id", &[])
            .await
            .unwrap();
        assert_eq!(first, (1,));
    })
    .await;
}

#[tokio::test]
async fn a_database_with_rows_is_not_overwritten() {
    each_backend(async |database| {
        fill(database).await;
        let backup = dumped(database).await;
        let refused = restore(database, &*backup).await;
        assert!(matches!(&refused, Err(BackupError::NotEmpty { .. })), "{refused:?}");
        assert!(dumped(database).await == backup);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_backup_changes_nothing() {
    each_backend(async |database| {
        let nothing = dumped(database).await;
        let mut tx = database.begin().await.unwrap();
        tx.run("INSERT INTO guild (id, name) VALUES (1, 'one'), (2, 'two')", &[])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let good = String::from_utf8(dumped(database).await).unwrap();
        let mut tx = database.begin().await.unwrap();
        tx.run("DELETE FROM guild", &[]).await.unwrap();
        tx.commit().await.unwrap();
        let lines: Vec<&str> = good.lines().collect();
        let but = |wrong: usize, text: &str| {
            let changed: Vec<&str> = (0..)
                .zip(&lines)
                .map(|(n, line)| if n == wrong { text } else { line })
                .collect();
            changed.join("\n") + "\n"
        };
        let cases = [
            (String::new(), "this is no backup that this program can read"),
            (
                good.replace("guildhall-backup", "other"),
                "this is no backup that this program can read",
            ),
            (
                good.replace("\"schema\":1", "\"schema\":9"),
                "the backup has version 9 of the schema, the database 1; use the same program",
            ),
            (
                good.trim_end().to_owned(),
                "the backup is cut off: its last line is missing",
            ),
            (
                lines[..3].join("\n") + "\n",
                "the backup is cut off: its last line is missing",
            ),
            (
                good.replace("two", "2"),
                "the backup is damaged: the hash or the counts in line 6 are not those of its content",
            ),
            (
                good.replace("\"guild\":2", "\"guild\":3"),
                "the backup is damaged: the hash or the counts in line 6 are not those of its content",
            ),
            (but(3, "[2]"), "line 4 of the backup: the row does not fit its table"),
            (
                but(3, "[\"2\",\"two\"]"),
                "line 4 of the backup: the row does not fit its table",
            ),
            (but(3, "nonsense"), "line 4 of the backup: it is no JSON"),
            (
                good.replace("\"guild\",\"c", "\"other\",\"c"),
                "line 2 of the backup: the table is another here",
            ),
            (
                good.clone() + "[]\n",
                "line 7 of the backup: there is more after the last line",
            ),
        ];
        for (text, expected) in cases {
            let refused = restore(database, text.as_bytes()).await.unwrap_err();
            assert_eq!(refused.to_string(), expected, "{text}");
            assert!(dumped(database).await == nothing, "{expected}");
        }
        restore(database, good.as_bytes()).await.unwrap();
    })
    .await;
}
