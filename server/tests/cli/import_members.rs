//! `guildhall import-members`.

use super::place::Place;
use domain::access::AccountRole;
use server::accounts::{AccountEmail, Actor, grant_role};
use std::fs;

const LIST: &str = "Organisation,Level,Email,Member since\n\
    Quay Works,Gold,office@quay.example.org,2020-02-01\n\
    Mole Trust,Harbour,mole@example.org,2021-05-01\n\
    Buoy Ltd,Gold,,2022-01-01\n";

#[tokio::test]
async fn a_list_is_explained_and_imported_when_somebody_says_so() {
    for place in Place::each() {
        let site = place.site();
        let file = place.folder.path().join("members.csv");
        fs::write(&file, LIST).unwrap();
        let file = file.display().to_string();
        let memberships = async || {
            let mut tx = site.state.database.read().await.unwrap();
            let sql = "SELECT COUNT(*), (SELECT COUNT(*) FROM member_import) FROM membership";
            let counts: (i64, i64) = tx.one(sql, &[]).await.unwrap();
            tx.rollback().await.unwrap();
            counts
        };
        let of = "almalinux/membership";
        let (code, dry) = place.told(&["import-members", of, &file]);
        assert_eq!(code, 0, "{dry}");
        for expected in [
            "Rows: 3",
            "Will be added: 2",
            "Something is missing: 1",
            "row 3, ",
            "isn’t known. Choose which one it is.",
            "row 4, ",
            "The list has no email address",
            "Nothing is stored yet.",
        ] {
            assert!(dry.contains(expected), "{expected}: {dry}");
        }
        assert!(!dry.contains("row 2, "), "{dry}");
        assert_eq!(memberships().await, (0, 0));

        let apply = [
            "import-members",
            of,
            &file,
            "--tier",
            "Harbour=silver",
            "--apply",
            "--as",
            "Grace@example.org",
        ];
        let (code, refused) = place.told(&apply);
        assert!(code == 2 && refused.contains("isn't one of the staff"), "{refused}");
        let grace = AccountEmail::parse("grace@example.org").unwrap();
        grant_role(&site.state, Actor::CommandLine, "almalinux", &grace, AccountRole::Staff)
            .await
            .unwrap();
        let (code, done) = place.told(&apply);
        assert_eq!(code, 0, "{done}");
        for expected in [
            "Members added: 3.",
            "Members whose invoices nobody gets: 1.",
            "/members/almalinux/import/",
        ] {
            assert!(done.contains(expected), "{expected}: {done}");
        }
        assert_eq!(memberships().await, (3, 1));
        // Nobody is added twice, and nothing stays of a list that adds nobody.
        let (code, again) = place.told(&apply);
        assert!(code == 2 && again.contains("Nobody would be added."), "{again}");
        assert_eq!(memberships().await, (3, 1));
        assert_eq!(place.told(&["ledger", "verify"]).0, 0);
        // What a colleague is preparing in the browser is left alone.
        let mut tx = site.state.database.begin().await.unwrap();
        let draft = "UPDATE member_import SET state = 'draft'";
        assert_eq!(tx.run(draft, &[]).await.unwrap(), 1);
        tx.commit().await.unwrap();
        let (code, refused) = place.told(&apply);
        assert!(
            code == 2 && refused.contains("this list is being prepared in the browser"),
            "{refused}"
        );
        assert_eq!(memberships().await, (3, 1));
    }
}

#[test]
fn what_cannot_be_imported_is_refused_in_words() {
    let [place, _] = Place::each();
    let file = place.folder.path().join("members.csv");
    let path = file.display().to_string();
    for (content, typed, expected) in [
        (
            "",
            &["almalinux/membership", path.as_str()][..],
            "The list has no rows.",
        ),
        ("PK\u{3}\u{4}", &["almalinux/membership", &path], "It’s a ZIP file"),
        (
            LIST,
            &["almalinux/membership", &path, "--tier", "Gold=tin"],
            "There’s no such tier.",
        ),
        (
            LIST,
            &["almalinux/membership", &path, "--first-day", "soon"],
            "The first day isn’t valid.",
        ),
        (LIST, &["almalinux/membershp", &path], "did you mean \"membership\"?"),
        (LIST, &["almalinux/membership", "/nowhere.csv"], "can't be read"),
        (LIST, &["almalinux/membership", &path, "--apply"], "--as <EMAIL>"),
    ] {
        fs::write(&file, content).unwrap();
        let typed: Vec<&str> = std::iter::once("import-members").chain(typed.iter().copied()).collect();
        let (code, told) = place.told(&typed);
        assert!(code == 2 && told.contains(expected), "{expected}: {told}");
    }
}
