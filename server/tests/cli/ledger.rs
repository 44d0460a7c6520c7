//! `guildhall ledger verify`.

use super::place::{Place, submitted};
use server::storage::{Backend, Database};

/// A database, changed by someone with full access to it.
async fn spoilt(place: &Place, statements: &[&'static str]) {
    let database = Database::open(&place.database.parse().unwrap()).await.unwrap();
    let triggers: &[&str] = match database.backend() {
        Backend::Sqlite => &["DROP TRIGGER ledger_stays", "DROP TRIGGER ledger_keeps"],
        Backend::Postgres => &["DROP TRIGGER ledger_stays ON ledger"],
    };
    let mut tx = database.begin().await.unwrap();
    for statement in triggers.iter().chain(statements) {
        tx.run(statement, &[]).await.unwrap();
    }
    tx.commit().await.unwrap();
    database.close().await;
}

/// A change to a ledger with five entries, the exit code, and the output.
const CASES: [(&str, &[&str], i32, &str); 9] = [
    ("nothing", &[], 0, "5 entries, unbroken."),
    (
        "another actor",
        &["UPDATE ledger SET actor = 'nobody' WHERE seq = 2"],
        1,
        "Broken: entry 2 was changed, or doesn't follow from the previous one.",
    ),
    (
        "another time",
        &["UPDATE ledger SET at = at + 1 WHERE seq = 3"],
        1,
        "Broken: entry 3 was changed, or doesn't follow from the previous one.",
    ),
    (
        "an entry in the middle taken out",
        &["DELETE FROM personal WHERE seq = 2", "DELETE FROM ledger WHERE seq = 2"],
        1,
        "Broken: an entry before entry 3 is missing.",
    ),
    (
        "the end taken off",
        &["DELETE FROM personal WHERE seq = 5", "DELETE FROM ledger WHERE seq = 5"],
        1,
        "Broken: the end is missing, from entry 5 on.",
    ),
    (
        "everything taken away",
        &["DELETE FROM personal", "DELETE FROM ledger"],
        1,
        "Broken: the end is missing, from entry 1 on.",
    ),
    (
        "another signatory",
        &["UPDATE personal SET content = '{\"name\":\"Mallory\"}' WHERE seq = 2"],
        1,
        "Broken: the personal data of entry 2 was changed.",
    ),
    (
        "personal data where there was none",
        &["INSERT INTO personal (seq, salt, content) SELECT 1, salt, content FROM personal WHERE seq = 2"],
        1,
        "Broken: the personal data of entry 1 was changed.",
    ),
    (
        "personal data erased",
        &["DELETE FROM personal"],
        0,
        "5 entries, unbroken.",
    ),
];

#[tokio::test]
async fn every_change_of_the_ledger_is_found_and_erased_personal_data_is_none() {
    let [from, _] = Place::each();
    let site = from.site();
    submitted(&site, &[]).await;
    let backup = from.folder.path().join("backup");
    let backup = backup.to_str().unwrap();
    assert_eq!(from.told(&["backup", backup]).0, 0);
    for (what, statements, code, told) in CASES {
        for place in Place::each() {
            assert_eq!(place.told(&["restore", backup]).0, 0);
            spoilt(&place, statements).await;
            assert_eq!(
                place.told(&["ledger", "verify"]),
                (code, format!("{told}\n")),
                "{what}: {}",
                place.database
            );
        }
    }
}

#[test]
fn a_ledger_without_entries_is_unbroken() {
    for place in Place::each() {
        assert_eq!(
            place.told(&["ledger", "verify"]),
            (0, "0 entries, unbroken.\n".to_owned())
        );
    }
}

#[test]
fn a_database_that_cannot_be_reached_is_no_broken_ledger() {
    let [mut place, _] = Place::each();
    place.database = "postgres://guildhall@localhost/x?host=/nowhere".to_owned();
    let (code, told) = place.told(&["ledger", "verify"]);
    assert_eq!(code, 2, "{told}");
    assert!(told.starts_with("guildhall: the database isn't available"), "{told}");
}
