//! Backups between both databases.

use crate::support::databases::{fresh, fresh_with_examples};
use rstest::rstest;
use server::storage::Backend;
use server::storage::{
    Database,
    backup::{DatabaseBackupError, dump, restore},
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
            Some(i64::MAX - id % 7).into(),
            (id % 5 == 0).into(),
        ];
        tx.run(sql, &args).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// In a task, like in a handler.
async fn dumped(database: &Database) -> Vec<u8> {
    let database = database.clone();
    let task = tokio::spawn(async move {
        let mut out = Vec::new();
        dump(&database, NOW, &mut out).await.unwrap();
        out
    });
    task.await.unwrap()
}

#[rstest]
#[tokio::test]
async fn a_backup_restores_into_either_database(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let from = fresh_with_examples(backend).await;
    fill(&from.database).await;
    let backup = dumped(&from.database).await;
    for into in [Backend::Sqlite, Backend::Postgres] {
        let into = fresh_with_examples(into).await;
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

#[rstest]
#[tokio::test]
async fn an_empty_database_has_a_backup_too(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    let backup = dumped(database).await;
    restore(database, &*backup).await.unwrap();
    let mut tx = database.begin().await.unwrap();
    let first: (i64,) = tx
        .one("INSERT INTO guild (name) VALUES ('first') RETURNING id", &[])
        .await
        .unwrap();
    assert_eq!(first, (1,));
}

#[rstest]
#[tokio::test]
async fn a_database_with_rows_is_not_overwritten(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
    fill(database).await;
    let backup = dumped(database).await;
    let refused = restore(database, &*backup).await;
    assert!(
        matches!(&refused, Err(DatabaseBackupError::NotEmpty { .. })),
        "{refused:?}"
    );
    assert!(dumped(database).await == backup);
}

#[rstest]
#[tokio::test]
async fn a_wrong_backup_changes_nothing(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let fresh = fresh_with_examples(backend).await;
    let database = &fresh.database;
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
    let table = lines
        .iter()
        .position(|line| line.starts_with("{\"table\":\"guild\""))
        .unwrap();
    let (second, last) = (table + 2, lines.len());
    let but = |wrong: usize, text: &str| {
        let changed: Vec<&str> = (0..)
            .zip(&lines)
            .map(|(n, line)| if n == wrong { text } else { line })
            .collect();
        changed.join("\n") + "\n"
    };
    let of_line = |number: usize, what: &str| format!("line {number} of the backup: {what}");
    let unreadable = || "this isn't a backup that this version of Guildhall can read".to_owned();
    let cut_off = || "the backup is cut off: its last line is missing".to_owned();
    let damaged = || format!("the backup is damaged: the hash or the counts in line {last} don't match the contents");
    let misfit = || of_line(second + 1, "the row doesn't fit its table");
    let schema = good.split("\"schema\":").nth(1).and_then(|rest| rest.split(',').next());
    let schema = schema.unwrap();
    let cases = [
        (String::new(), unreadable()),
        (good.replace("guildhall-backup", "other"), unreadable()),
        (
            good.replace(&format!("\"schema\":{schema}"), "\"schema\":99"),
            format!(
                "the backup has schema version 99, but the database has {schema}; use the version of Guildhall that made the \
                backup"
            ),
        ),
        (good.trim_end().to_owned(), cut_off()),
        (lines[..second].join("\n") + "\n", cut_off()),
        (good.replace("\"two\"", "\"2\""), damaged()),
        (good.replace("\"guild\":2", "\"guild\":3"), damaged()),
        (but(second, "[2]"), misfit()),
        (but(second, "[\"2\",\"two\"]"), misfit()),
        (but(second, "nonsense"), of_line(second + 1, "it isn't valid JSON")),
        (
            good.replace("\"guild\",\"c", "\"other\",\"c"),
            of_line(table + 1, "the table is different here"),
        ),
        (
            but(table + 3, lines[table]),
            of_line(table + 4, "the table appears twice"),
        ),
        (
            good.clone() + "[]\n",
            of_line(last + 1, "there's more after the last line"),
        ),
    ];
    for (text, expected) in cases {
        let refused = restore(database, text.as_bytes()).await.unwrap_err();
        assert_eq!(refused.to_string(), expected, "{text}");
        assert!(dumped(database).await == nothing, "{expected}");
    }
    restore(database, good.as_bytes()).await.unwrap();
}

/// Ledger entries, more than fit in a page of a backup, and the rows that belong to them.
async fn fill_ledger(database: &Database) {
    let mut tx = database.begin().await.unwrap();
    for seq in 1..=70_i64 {
        let sql = "INSERT INTO ledger (seq, at, subject, action, actor, detail, personal, previous, hash)
            VALUES ($1, $2, 'GH-1', 'saved', 'applicant', '{}', $3, $4, $5)";
        let personal = (seq % 2 == 0).then_some([7; 32].as_slice());
        let (previous, hash) = (
            vec![u8::try_from(seq - 1).unwrap(); 32],
            vec![u8::try_from(seq).unwrap(); 32],
        );
        let args = [
            seq.into(),
            (1000 * seq).into(),
            personal.into(),
            (&previous).into(),
            (&hash).into(),
        ];
        tx.run(sql, &args).await.unwrap();
        if personal.is_some() {
            let sql = "INSERT INTO personal (seq, salt, content) VALUES ($1, $2, 'Ada')";
            tx.run(sql, &[seq.into(), (&hash).into()]).await.unwrap();
        }
    }
    let sql = "INSERT INTO ledger_head (id, seq, hash) VALUES (1, 70, $1)";
    tx.run(sql, &[(&[70; 32]).into()]).await.unwrap();
    tx.commit().await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_ledger_is_restored_and_stays_append_only(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let from = fresh(backend).await;
    fill_ledger(&from.database).await;
    let backup = dumped(&from.database).await;
    for into in [Backend::Sqlite, Backend::Postgres] {
        let into = fresh(into).await;
        let way = format!("{} into {}", from.location, into.location);
        let summary = restore(&into.database, &*backup).await.unwrap();
        let rows = ["ledger", "personal", "ledger_head"].map(|table| summary.rows[table]);
        assert_eq!(rows, [70, 35, 1], "{way}");
        for sql in [
            "UPDATE ledger SET actor = 'x' WHERE seq = 1",
            "DELETE FROM ledger WHERE seq = 69",
        ] {
            let mut tx = into.database.begin().await.unwrap();
            let refused = tx.run(sql, &[]).await.unwrap_err().to_string();
            assert!(refused.contains("the ledger is append-only"), "{way}: {refused}");
            tx.rollback().await.unwrap();
        }
        assert!(dumped(&into.database).await == backup, "{way}");
        // A second restore doesn't delete anything to make room.
        let again = restore(&into.database, &*backup).await;
        assert!(
            matches!(&again, Err(DatabaseBackupError::NotEmpty { .. })),
            "{way}: {again:?}"
        );
        let mut tx = into.database.begin().await.unwrap();
        let sql = "INSERT INTO ledger (seq, at, subject, action, actor, detail, previous, hash)
            SELECT seq + 1, at, subject, 'more', actor, detail, hash, hash FROM ledger WHERE seq = 70";
        assert_eq!(tx.run(sql, &[]).await, Ok(1), "{way}");
        tx.commit().await.unwrap();
    }
}
