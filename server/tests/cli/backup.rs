//! `guildhall backup` and `guildhall restore`: between all databases, and refusing anything incomplete.

use super::place::{Place, submitted};
use server::storage::Database;
use std::fs;
use std::path::Path;

/// A backup of an installation with two applications that share a logo.
async fn backed_up(place: &Place) -> Vec<u8> {
    let site = place.site();
    submitted(&site, &[("organisation.name", "Harbour Works Ltd")]).await;
    submitted(&site, &[("organisation.name", "Ørsted & Søn \"A/S\"")]).await;
    let file = place.folder.path().join("backup");
    let (code, told) = place.told(&["backup", file.to_str().unwrap()]);
    assert_eq!(
        (code, told),
        (
            0,
            format!(
                "{}: 2 applications, 1 file and 10 ledger entries, as of 2026-07-15T12:00:00Z\n",
                file.display()
            )
        )
    );
    assert!(!file.with_extension("part").exists());
    site.state.database.close().await;
    fs::read(file).unwrap()
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none())
}

#[tokio::test]
async fn a_backup_is_restored_into_either_kind_of_place_and_backed_up_again_the_same() {
    for from in Place::each() {
        let backup = backed_up(&from).await;
        for into in Place::each() {
            let way = format!("{} into {}", from.database, into.database);
            let file = into.folder.path().join("brought");
            fs::write(&file, &backup).unwrap();
            let file = file.to_str().unwrap();
            let (code, told) = into.told(&["restore", file]);
            assert_eq!(code, 0, "{way}: {told}");
            assert!(told.ends_with("2 applications, 1 file and 10 ledger entries, as of 2026-07-15T12:00:00Z\n"));
            let again = into.folder.path().join("again");
            assert_eq!(into.told(&["backup", again.to_str().unwrap()]).0, 0, "{way}");
            assert!(fs::read(again).unwrap() == backup, "{way}");
            assert_eq!(
                into.told(&["ledger", "verify"]),
                (0, "10 entries, unbroken.\n".to_owned())
            );
            // The second time, there's data that would be overwritten.
            let (code, told) = into.told(&["restore", file]);
            assert_eq!(code, 2, "{way}");
            assert!(
                told.starts_with("guildhall: couldn't restore the backup: the database isn't empty"),
                "{told}"
            );
        }
    }
}

#[tokio::test]
async fn what_was_brought_is_there_again() {
    let [from, _] = Place::each();
    let site = from.site();
    let (_, secret) = submitted(&site, &[]).await;
    let file = from.folder.path().join("backup");
    let file = file.to_str().unwrap();
    assert_eq!(from.told(&["backup", file]).0, 0);
    let [_, into] = Place::each();
    assert_eq!(into.told(&["restore", file]).0, 0);
    let restored = into.site();
    let application = restored.json(&format!("/applications/{secret}")).await;
    let id = application["files"][0]["id"].as_str().unwrap();
    let address = format!("/apply/{secret}/files/{id}");
    let (was, is) = (site.get(&address).await, restored.get(&address).await);
    assert!(is.body.contains("<svg"), "{}", is.body);
    assert_eq!(was.body, is.body);
}

#[tokio::test]
async fn a_backup_that_is_not_whole_changes_nothing() {
    let [from, _] = Place::each();
    let good = backed_up(&from).await;
    let at = |what: &str| {
        good.windows(what.len())
            .position(|part| part == what.as_bytes())
            .unwrap()
    };
    let flipped = |place: usize| {
        let mut bad = good.clone();
        bad[place] ^= 1;
        bad
    };
    let last = good[..good.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
    let damaged = "the backup is damaged: the hash or the counts in line";
    let cut = "the backup is cut off: its last line is missing";
    let other = "this isn't a backup that this version of Guildhall can read";
    let cases = [
        ("a damaged name", flipped(at("Harbour")), damaged),
        ("a damaged file", flipped(at("{\"section\"") + 120), damaged),
        ("a damaged hash", flipped(good.len() - 10), damaged),
        ("a damaged end of a line", flipped(last - 1), cut),
        ("half of it", good[..good.len() / 2].to_vec(), cut),
        ("no last line", good[..last].to_vec(), cut),
        ("no end of the last line", good[..good.len() - 1].to_vec(), cut),
        ("more after the last line", [good.as_slice(), b"[]\n"].concat(), cut),
        ("nothing", Vec::new(), other),
        ("another file", b"PK\x03\x04".to_vec(), other),
        (
            "a later format",
            String::from_utf8(good.clone())
                .unwrap()
                .replacen("\"version\":1", "\"version\":9", 1)
                .into_bytes(),
            other,
        ),
    ];
    for (what, bytes, expected) in cases {
        for into in Place::each() {
            let file = into.folder.path().join("brought");
            fs::write(&file, &bytes).unwrap();
            let (code, told) = into.told(&["restore", file.to_str().unwrap()]);
            assert_eq!(code, 2, "{what}");
            assert!(
                told.starts_with(&format!("guildhall: couldn't restore the backup: {expected}")),
                "{what}: {told}"
            );
            assert!(is_empty(&into.files()), "{what}");
            assert!(!into.folder.path().join("guildhall.db").exists(), "{what}");
        }
    }
}

#[tokio::test]
async fn a_database_with_rows_gets_no_files_either() {
    let [from, _] = Place::each();
    let backup = backed_up(&from).await;
    for into in Place::each() {
        let database = Database::open(&into.database.parse().unwrap()).await.unwrap();
        let mut tx = database.begin().await.unwrap();
        tx.run("INSERT INTO attempt (id, scope, at) VALUES ('a', 'b', 1)", &[])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let file = into.folder.path().join("brought");
        fs::write(&file, &backup).unwrap();
        let (code, told) = into.told(&["restore", file.to_str().unwrap()]);
        assert_eq!(code, 2);
        assert!(
            told.contains("the table attempt has rows; restore into a new one"),
            "{told}"
        );
        assert!(is_empty(&into.files()));
        database.close().await;
    }
}

#[tokio::test]
async fn a_backup_tells_what_the_store_of_files_lacks() {
    let [place, _] = Place::each();
    backed_up(&place).await;
    let folder = fs::read_dir(place.files()).unwrap().next().unwrap().unwrap().path();
    let file = fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    let hash = file.file_name().unwrap().to_str().unwrap().to_owned();
    let to = place.folder.path().join("lacking");
    let typed = ["backup", to.to_str().unwrap()];
    for spoil in [
        |file: &Path| fs::write(file, "other").unwrap(),
        |file: &Path| fs::remove_file(file).unwrap(),
    ] {
        spoil(&file);
        let (code, told) = place.told(&typed);
        assert_eq!(code, 1);
        assert!(told.contains("0 files"), "{told}");
        assert!(told.contains("1 upload is missing from the backup"), "{told}");
        assert!(told.contains(&hash), "{told}");
    }
}

#[tokio::test]
async fn a_backup_replaces_only_what_it_can_and_leaves_nothing_half_done() {
    let [place, _] = Place::each();
    let path = place.folder.path().join("backup");
    let typed = ["backup", path.to_str().unwrap()];
    assert_eq!(place.told(&typed).0, 0);
    assert_eq!(place.told(&typed).0, 0);
    let part = place.folder.path().join("backup.part");
    fs::write(&part, "").unwrap();
    let (code, told) = place.told(&typed);
    assert_eq!(code, 2);
    assert!(told.contains("backup.part exists: wait for the backup"), "{told}");
    let (code, told) = place.told(&["backup", "/nowhere/backup"]);
    assert_eq!(code, 2);
    assert!(
        told.starts_with("guildhall: couldn't make the backup: /nowhere/backup.part: "),
        "{told}"
    );
    let (code, told) = place.told(&["restore", "/nowhere/backup"]);
    assert_eq!(code, 2);
    assert!(
        told.starts_with("guildhall: couldn't restore the backup: /nowhere/backup: "),
        "{told}"
    );
}
