//! `guildhall roll`.

use super::place::Place;
use super::{HARDER, json, session, shown};
use domain::access::AccountRole;
use insta::assert_snapshot;
use server::accounts::{AccountEmail, Actor, grant_role};

const MEMBERS: &str = "--count platinum=3 --count gold=2 --count contributor=10";

#[test]
fn votes_of_almalinux_have_their_reasons() {
    assert_snapshot!(shown(&format!(
        "roll almalinux/membership@2026 --election board --on 2026-09-14 {MEMBERS}"
    )));
}

#[test]
fn every_version_of_almalinux_has_190_votes() {
    for version in ["1.0", "2026"] {
        let rolls = json(&format!("roll almalinux/membership@{version} {MEMBERS}"));
        assert_eq!(rolls[0]["votes"], 190, "{version}");
        assert_eq!(rolls[0]["members"], 15, "{version}");
    }
}

#[test]
fn each_class_of_openinfra_has_its_own_roll() {
    assert_snapshot!(shown(
        "roll openinfra/membership@2021 --count platinum=8 --count gold=11 --count foundation-member=400"
    ));
}

#[test]
fn scripts_get_numbers_and_lines() {
    let rolls = json(&format!(
        "roll finos/membership {HARDER} --election gold --count gold=14"
    ));
    let roll = &rolls[0];
    assert_eq!((&roll["election"], &roll["seats"]), (&"gold".into(), &4.into()));
    let gold = &roll["lines"][1];
    assert_eq!((&gold["tier"], &gold["votes"]), (&"gold".into(), &14.into()));
    assert!(gold["line"].is_u64(), "{gold}");
    assert_eq!(roll["lines"][2]["votes_each"], 0, "Silver elects others");
}

#[test]
fn votes_that_depend_on_a_status_have_a_line_each() {
    let counted = format!("roll meridian/membership {HARDER} --count platinum=5 --count platinum.newcomer=2");
    let text = shown(&counted);
    for line in [
        "platinum with newcomer     2  8 votes",
        "platinum without newcomer  3  24 votes",
        "In all: 5 members and 32 votes",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let lines = &json(&counted)[0]["lines"];
    let held = lines
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["status"]["is_held"] == true);
    assert_eq!(held.unwrap()["votes"], 8, "{lines}");
}

#[test]
fn a_programme_without_votes_says_so() {
    assert_snapshot!(shown("roll 2i2c/membership"));
}

#[test]
fn elections_and_counts_must_exist() {
    assert_snapshot!(session([
        "roll almalinux/membership@2026 --election bord",
        "roll 2i2c/membership --election board",
        "roll almalinux/membership --count golf=2",
    ]));
}

const LIST: &str = "Organisation,Level,Email,Contact,Member since\n\
    Ada Adams,Contributor,ada.adams@example.org,Ada Adams,2026-03-01\n\
    Gold Coast,Gold,coast@example.org,Cora Coast,2025-09-01\n";

#[tokio::test]
async fn members_are_read_from_the_database() {
    for place in Place::each() {
        let site = place.site();
        let members = ["roll", "almalinux/membership", "--members", "--election", "board"];
        let (code, empty) = place.told(&members);
        assert_eq!(code, 0, "{empty}");
        assert!(
            empty.contains("Members who vote: 0, with 0 votes") && empty.contains("Members who don't: 0"),
            "{empty}"
        );
        let file = place.folder.path().join("members.csv");
        std::fs::write(&file, LIST).unwrap();
        let grace = AccountEmail::parse("grace@example.org").unwrap();
        grant_role(&site.state, Actor::CommandLine, "almalinux", &grace, AccountRole::Staff)
            .await
            .unwrap();
        let file = file.display().to_string();
        let import = [
            "import-members",
            "almalinux/membership",
            &file,
            "--apply",
            "--as",
            "grace@example.org",
        ];
        let (code, done) = place.told(&import);
        assert_eq!(code, 0, "{done}");
        let (code, text) = place.told(&members);
        assert_eq!(code, 0, "{text}");
        for expected in [
            "almalinux/membership@2026 · board · 2026-07-15",
            "Members who vote: 1, with 1 vote",
            "Ada Adams <ada.adams@example.org>",
            "Members who don't: 1",
            "nobody has the role voter (can be changed until 2026-07-15)",
        ] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        let (code, json) = place.told(&[&members[..], &["--on", "2026-09-14", "--json"]].concat());
        assert_eq!(code, 0, "{json}");
        let roll: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(
            (&roll["day"], &roll["voters"][0]["votes"]),
            (&"2026-09-14".into(), &1.into())
        );
        assert_eq!(roll["others"][0]["votes"], 15);
        let (code, far) = place.told(&[&members[..], &["--on", "2027-07-16"]].concat());
        assert!(code == 2 && far.contains("until 2027-07-15"), "{far}");
        let (code, unknown) = place.told(&["roll", "almalinux/membership", "--members", "--election", "bord"]);
        assert!(code == 2 && unknown.contains("did you mean \"board\"?"), "{unknown}");
        let (code, alone) = place.told(&["roll", "almalinux/membership", "--members"]);
        assert!(code == 2 && alone.contains("--election"), "{alone}");
    }
}
