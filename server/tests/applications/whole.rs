//! Submitting checks everything again with the version in force, because things could have changed since the draft began.

use super::fleet::{Fleet, count, letters};
use super::requests::form;
use super::walk::{Walker, text};
use crate::site::{Site, root};
use crate::support::databases::fresh_location;
use domain::joining::Part;
use rstest::rstest;
use server::applications::{LinkSecret, Submitted, take_version};
use server::config::Config;
use server::reviews::submit;
use server::storage::{Backend, Location};
use std::path::Path;
use tempfile::TempDir;

/// The harbour's programmes, as in their folder.
fn harbours(location: &Location) -> Site {
    at(location, &root().join("server/tests/harbours"))
}

fn at(location: &Location, folder: &Path) -> Site {
    let place = location.clone();
    Site::at(folder.to_str().unwrap(), |config| config.database = place)
}

/// The harbour's programmes with a modified second version, and optionally a third version made from it that's in force.
pub fn rewritten(location: &Location, second: &[(&str, &str)], third: Option<&[(&str, &str)]>) -> (Site, TempDir) {
    rewritten_with(location, second, third, |_| {})
}

/// The same, with any configuration.
pub fn rewritten_with(
    location: &Location,
    second: &[(&str, &str)],
    third: Option<&[(&str, &str)]>,
    configure: impl FnOnce(&mut Config),
) -> (Site, TempDir) {
    let folder = rewritten_folder(second, third);
    let site = Site::at(folder.path().to_str().unwrap(), |config| {
        config.database = location.clone();
        configure(config);
    });
    (site, folder)
}

/// The folder of such a site's foundations.
pub fn rewritten_folder(second: &[(&str, &str)], third: Option<&[(&str, &str)]>) -> TempDir {
    let (from, folder) = (
        root().join("server/tests/harbours/harbour"),
        tempfile::tempdir().unwrap(),
    );
    let to = folder.path().join("harbour");
    std::fs::create_dir(&to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let path = file.unwrap().path();
        std::fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
    let path = to.join("membership-2.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, with(&text, second)).unwrap();
    if let Some(third) = third {
        let newer = [
            ("version = \"2\"", "version = \"3\""),
            ("from = 2026-01-01", "from = 2026-07-10"),
            ("from_renewals = 2026-07-01\n", ""),
        ];
        let text = with(&with(&text, &newer), third);
        std::fs::write(to.join("membership-3.toml"), text).unwrap();
    }
    folder
}

fn with(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (before, after)| {
        assert!(text.contains(before), "{before}");
        text.replace(before, after)
    })
}

pub const PRICE: &str = "price = { amount = 2_000 }";
const DEARER: (&str, &str) = (PRICE, "price = { amount = 3_000 }");
const CLOSED: (&str, &str) = (
    PRICE,
    "price = { amount = 2_000 }\nclosed = \"Nobody new since the storm.\"",
);

/// Presses the submit button, and follows the redirect.
pub async fn press(site: &Site, fleet: &Fleet) -> (String, String) {
    let answer = site.ask(form(&fleet.at("check"), &[("do", "submit")])).await;
    let to = answer.header("location").to_owned();
    let page = site.get(&to).await;
    (to, text(&page.body))
}

pub async fn submitted(site: &Site, fleet: &Fleet) -> bool {
    let state = site.json(&format!("/applications/{}", fleet.secret)).await["state"].clone();
    let mailed = letters(&site.state, &fleet.reference)
        .await
        .contains(&"submitted".to_owned());
    assert_eq!(state == "submitted", mailed);
    mailed
}

#[rstest]
#[tokio::test]
async fn another_version_is_shown_with_what_changed_and_once_it_is_taken_the_agreement_is_signed_again(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let fleet = Fleet::signed(&harbours(&location)).await;
    let (site, _programmes) = rewritten(&location, &[], Some(&[DEARER]));
    let (to, page) = press(&site, &fleet).await;
    assert_eq!(to, fleet.at("check?check"));
    assert!(page.contains("€2,000") && page.contains("€3,000"), "{page}");
    assert_eq!(
        submit(&site.state, &fleet.link()).await.unwrap(),
        Submitted::VersionChanged
    );
    // Only the version in force can be accepted, after it was shown, and only by the applicant.
    for other in ["2", "4", ""] {
        assert!(
            !take_version(&site.state, &fleet.link(), other).await.unwrap(),
            "{other}"
        );
    }
    let colleague = fleet.hand_over(&site.state, Part::Billing).await;
    let colleague = LinkSecret::parse(&colleague).unwrap();
    assert!(take_version(&site.state, &colleague, "3").await.is_err());
    assert!(!submitted(&site, &fleet).await);

    let mut walker = Walker {
        site: &site,
        at: fleet.at("check"),
        page: String::new(),
    };
    walker.open("check").await;
    walker.press("version", &[]).await;
    assert!(!text(&walker.page).contains("€2,000"), "{}", text(&walker.page));
    // Another text was signed.
    assert_eq!(submit(&site.state, &fleet.link()).await.unwrap(), Submitted::Incomplete);
    let answer = site
        .json(&format!("/applications/{}?agreement=membership", fleet.secret))
        .await;
    assert_eq!(answer["agreements"][0]["void"], true);
    let changed: Vec<&str> = answer["text"]["differences"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|piece| piece[0] != "same")
        .filter_map(|piece| piece[1].as_str())
        .collect();
    assert!(changed.contains(&"2,000") && changed.contains(&"3,000"), "{changed:?}");
    fleet.sign(&site).await;
    assert_eq!(press(&site, &fleet).await.0, fleet.at("").trim_end_matches('/'));
    assert!(submitted(&site, &fleet).await);
    let void = "SELECT COUNT(*) FROM signature WHERE application = $1 AND void_at IS NOT NULL";
    assert_eq!(count(&site.state, void, &fleet.reference).await, 1);
}

#[rstest]
#[tokio::test]
async fn another_version_shows_what_it_asks_otherwise_and_what_it_has_one_sign(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    const QUESTION: &str =
        "question = { en = \"Under which flag do you sail?\", de = \"Unter welcher Flagge fahren Sie?\" }";
    let (location, _folder) = fresh_location(backend);
    let fleet = Fleet::answered(&harbours(&location).state).await;
    let third = [
        (
            QUESTION,
            "question = { en = \"Which flag do you fly?\", de = \"Welche Flagge zeigen Sie?\" }",
        ),
        (
            "[questions.crest]",
            "[questions.anchors]\ntype = \"number\"\nquestion = \"How many anchors?\"\nlabel = \"Anchors\"\ntiers = [\"fleet\"]\n\n[questions.crest]",
        ),
        (
            "choices.blue = { en = \"Blue\", de = \"Blau\" }\ntiers = [\"fleet\"]",
            "choices.blue = { en = \"Blue\", de = \"Blau\" }\nchoices.green = { en = \"Green\", de = \"Grün\" }\ntiers = [\"fleet\"]",
        ),
        (
            "[roles.captain]\ntitle = { en = \"Captain\", de = \"Kapitän\" }\ntiers = [\"fleet\"]",
            "[roles.bosun]\ntitle = { en = \"Bosun\", de = \"Bootsmann\" }\ntiers = [\"fleet\"]",
        ),
        ("version = \"1.0\"\ncountersigned", "version = \"1.1\"\ncountersigned"),
    ];
    let (site, _programmes) = rewritten(&location, &[], Some(&third));
    let answer = site.json(&format!("/applications/{}", fleet.secret)).await;
    let asked: Vec<(String, String)> = serde_json::from_value(answer["newer"]["asked"].clone()).unwrap();
    let asked: Vec<(&str, &str)> = asked
        .iter()
        .map(|(what, said)| (what.as_str(), said.as_str()))
        .collect();
    assert_eq!(
        asked,
        [
            ("Bosun", "New question"),
            ("Questions about Fleet: Flag", "Now reads: Which flag do you fly?"),
            ("Questions about Fleet: Flag", "The possible answers have changed"),
            ("Questions about Fleet: Anchors", "New question"),
            ("Captain", "No longer asked"),
            ("Membership agreement", "Now version 1.1, previously version 1.0"),
        ]
    );
    let page = text(&site.get(&fleet.at("check")).await.body);
    for (what, said) in asked {
        assert!(page.contains(what) && page.contains(said), "{what}: {said}: {page}");
    }
    // Colleagues don't see changes to other parts.
    let colleague = fleet.hand_over(&site.state, Part::Billing).await;
    let answer = site.json(&format!("/applications/{colleague}")).await;
    assert!(answer["newer"].is_null(), "{}", answer["newer"]);
}

#[rstest]
#[tokio::test]
async fn a_tier_that_was_closed_meanwhile_takes_nobody(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let fleet = Fleet::signed(&harbours(&location)).await;
    // In the draft's version.
    let (site, _programmes) = rewritten(&location, &[CLOSED], None);
    let (_, page) = press(&site, &fleet).await;
    assert!(page.contains("Nobody new since the storm."), "{page}");
    assert_eq!(
        submit(&site.state, &fleet.link()).await.unwrap(),
        Submitted::NotEligible
    );
    // In the next version.
    let (site, _programmes) = rewritten(&location, &[], Some(&[CLOSED]));
    press(&site, &fleet).await;
    assert_eq!(
        submit(&site.state, &fleet.link()).await.unwrap(),
        Submitted::VersionChanged
    );
    assert!(!take_version(&site.state, &fleet.link(), "3").await.unwrap());
    assert!(!submitted(&site, &fleet).await);
}

#[rstest]
#[tokio::test]
async fn who_is_not_eligible_by_the_facts_or_left_something_open_is_told_and_not_submitted(
    #[values(Backend::Sqlite, Backend::Postgres)] backend: Backend,
) {
    let (location, _folder) = fresh_location(backend);
    let site = harbours(&location);
    for (key, typed, expected) in [
        ("fact.ships", "0", Submitted::NotEligible),
        ("fact.in_league", "no", Submitted::NotEligible),
        ("fact.ships", "", Submitted::Incomplete),
        ("organisation.name", "Another Name", Submitted::Incomplete),
        ("you.email", "nobody", Submitted::Incomplete),
        ("question.flag", "black", Submitted::Incomplete),
        ("country", "", Submitted::Incomplete),
    ] {
        let fleet = Fleet::signed(&site).await;
        fleet.answer(&site.state, &[(key, typed)]).await;
        assert_eq!(
            submit(&site.state, &fleet.link()).await.unwrap(),
            expected,
            "{key} {typed}"
        );
        let (to, page) = press(&site, &fleet).await;
        assert_eq!(to, fleet.at("check?check"), "{key} {typed}");
        assert!(!page.contains("We’ve received your application"), "{key} {typed}");
        assert!(!submitted(&site, &fleet).await, "{key} {typed}");
    }
}
