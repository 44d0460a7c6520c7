//! Opening a database, and the resulting schema.

use crate::support::databases::{Fresh, empty_location, fresh, fresh_with_examples};
use rstest::rstest;
use server::storage::{
    Backend, Database, Location, StorageError,
    schema::{Column, ColumnType, Schema},
};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_servers_may_start_at_once(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = empty_location(backend);
    let open = || {
        tokio::spawn({
            let location = location.clone();
            async move { Database::open(&location).await }
        })
    };
    for opened in [open(), open(), open(), open()] {
        let database = opened.await.unwrap().unwrap();
        let mut tx = database.read().await.unwrap();
        let (steps,): (i64,) = tx.one("SELECT COUNT(*) FROM _sqlx_migrations", &[]).await.unwrap();
        assert_eq!(steps, Database::schema_version(), "{location}");
    }
}

async fn schema(fresh: &Fresh) -> Schema {
    let mut tx = fresh.database.read().await.unwrap();
    Schema::read(&mut tx).await.unwrap()
}

#[tokio::test]
async fn the_schema_is_the_same_on_both_databases() {
    let schema_on = async |backend| schema(&fresh(backend).await).await;
    let (sqlite, postgresql) = (schema_on(Backend::Sqlite).await, schema_on(Backend::Postgres).await);
    let tables: Vec<&str> = sqlite.tables.keys().map(String::as_str).collect();
    assert_eq!(
        tables,
        [
            "account",
            "address_check",
            "address_check_result",
            "agreement_text",
            "answer",
            "api_token",
            "application",
            "attempt",
            "bank_import",
            "bank_line",
            "benefit_use",
            "bill",
            "bouncing_address",
            "calendar_address",
            "card_event",
            "card_payment",
            "ceremony",
            "checkout",
            "commitment",
            "confirmation",
            "contact",
            "credential_key",
            "delivery",
            "delivery_report",
            "dispute",
            "held",
            "identity",
            "invoice",
            "invoice_number",
            "kept_form",
            "ledger",
            "ledger_head",
            "likeness_key",
            "link",
            "listed_word",
            "logo",
            "mailing",
            "mailing_email",
            "mailing_member",
            "meeting",
            "meeting_item",
            "member_import",
            "member_import_row",
            "membership",
            "milestone",
            "minutes",
            "note",
            "notice",
            "notice_check",
            "outbox",
            "party",
            "party_decision",
            "passkey",
            "payment",
            "personal",
            "poll",
            "poll_box",
            "poll_certification",
            "poll_correction",
            "poll_line",
            "poll_nominee",
            "poll_objection",
            "poll_question",
            "poll_support",
            "poll_vote",
            "profile",
            "proof",
            "provider_visit",
            "refund",
            "reminder",
            "request",
            "review_stage",
            "role",
            "saved_view",
            "session",
            "sign_in",
            "signature",
            "term",
            "tier_change",
            "tier_change_fact",
            "upload",
            "vote",
            "webhook",
            "webhook_delivery",
        ]
    );
    assert_eq!(sqlite, postgresql);
    for (name, table) in &sqlite.tables {
        assert!(!table.primary_key.is_empty(), "{name}");
        let unknown = |column: &&Column| matches!(column.kind, ColumnType::Other(_));
        assert_eq!(table.columns.values().find(unknown), None, "{name} isn't in backups");
    }
}

#[rstest]
#[tokio::test]
async fn tables_come_after_those_they_refer_to(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let schema = schema(&fresh_with_examples(backend).await).await;
    let order = schema.in_order();
    let place = |name: &str| order.iter().position(|it| *it == name).unwrap();
    assert_eq!(order.len(), schema.tables.len());
    let mut references = 0;
    for (name, table) in &schema.tables {
        for reference in &table.references {
            assert!(place(&reference.table) < place(name), "{name} in {order:?}");
            references += 1;
        }
    }
    assert_eq!(references, 118, "{schema:?}");
}

#[rstest]
#[tokio::test]
async fn the_schema_of_the_examples_is_read_in_full(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let schema = schema(&fresh_with_examples(backend).await).await;
    let entry = &schema.tables["entry"];
    assert_eq!(
        (entry.columns.len(), entry.unique.len(), entry.references.len()),
        (6, 1, 1)
    );
    assert_eq!(entry.primary_key, ["guild_id", "key"]);
    assert_eq!(entry.columns["open"].kind, ColumnType::Boolean);
}

#[tokio::test]
async fn a_place_that_is_not_there_is_unavailable() {
    let folder = tempfile::tempdir().unwrap();
    let is_a_folder = Location::Sqlite(folder.path().to_owned());
    let no_server = format!("postgres://a@localhost/b?host={}", folder.path().display());
    let no_host = "postgres://a@127.0.0.1:1/b".to_owned();
    for location in [is_a_folder, Location::Postgres(no_server), Location::Postgres(no_host)] {
        let error = Database::open(&location).await.unwrap_err();
        assert!(
            matches!(error, StorageError::Unavailable { .. }),
            "{location}: {error:?}"
        );
    }
}

#[rstest]
#[tokio::test]
async fn a_database_is_opened_when_it_is_first_used(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = empty_location(backend);
    let database = Database::at(location.clone());
    if let Location::Sqlite(file) = &location {
        assert_eq!(database.backend(), Backend::Sqlite);
        assert!(!file.exists());
    }
    let clone = database.clone();
    let mut tx = clone.begin().await.unwrap();
    assert_eq!(tx.one("SELECT COUNT(*) FROM application", &[]).await, Ok((0_i64,)));
    tx.rollback().await.unwrap();
    database.ready().await.unwrap();
    database.close().await;
    let closed = clone.read().await;
    assert!(matches!(closed, Err(StorageError::Unavailable { .. })), "{closed:?}");
    let closed = clone.begin().await;
    assert!(matches!(closed, Err(StorageError::Unavailable { .. })), "{closed:?}");
}

#[tokio::test]
async fn a_database_that_was_away_is_used_once_it_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let in_the_way = folder.path().join("new");
    std::fs::write(&in_the_way, "").unwrap();
    let database = Database::at(Location::Sqlite(in_the_way.join("guildhall.db")));
    for _ in 0..2 {
        let away = database.ready().await;
        assert!(matches!(away, Err(StorageError::Unavailable { .. })), "{away:?}");
        let away = database.begin().await;
        assert!(matches!(away, Err(StorageError::Unavailable { .. })), "{away:?}");
    }
    std::fs::remove_file(&in_the_way).unwrap();
    database.begin().await.unwrap();
}

#[rstest]
#[tokio::test]
async fn a_closed_database_opens_again_with_what_was_written(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let fresh = fresh_with_examples(backend).await;
    let mut tx = fresh.database.begin().await.unwrap();
    tx.run("INSERT INTO guild (name) VALUES ('a')", &[]).await.unwrap();
    tx.commit().await.unwrap();
    fresh.database.close().await;
    let again = Database::open(&fresh.location).await.unwrap();
    let mut tx = again.read().await.unwrap();
    assert_eq!(tx.one("SELECT name FROM guild", &[]).await, Ok(("a".to_owned(),)));
}
