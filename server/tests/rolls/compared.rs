//! Two rolls, line by line.

use super::past::{history, tiers};
use super::{ROLL, harbour, import, line, read, staff_of};
use crate::reviews::Harbour;
use crate::support::databases::fresh_location;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_days_differ_where_something_has_changed(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    history(&location).await;
    let harbour = Harbour::priced_on(&location, &tiers(), "2027-01-10");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    for (before, after, expected) in [
        (
            "2026-07-14",
            "2026-07-15",
            Some(("added", "", "Harbour Works: 5 by Zoë Föhn")),
        ),
        ("2026-07-15", "2026-08-31", None),
        (
            "2026-08-31",
            "2026-09-01",
            Some((
                "votes",
                "Harbour Works: 5 by Zoë Föhn",
                "Harbour Works: 9 by Zoë Neumann",
            )),
        ),
        (
            "2027-07-14",
            "2027-07-15",
            Some((
                "removed",
                "Harbour Works: 9 by Zoë Neumann",
                "Harbour Works: leaving by 2027-07-14",
            )),
        ),
    ] {
        let path = format!("{ROLL}?part=differences&day={before}&compare_day={after}");
        let roll = read(&mut staff, &path).await;
        let found: Vec<(String, String, String)> = roll["differences"]
            .as_array()
            .unwrap()
            .iter()
            .map(|difference| {
                let text = |entry: &Value| if entry.is_null() { String::new() } else { line(entry) };
                let change = difference["change"].as_str().unwrap().to_owned();
                (change, text(&difference["before"]), text(&difference["after"]))
            })
            .collect();
        let expected: Vec<(String, String, String)> = expected
            .into_iter()
            .map(|(change, before, after)| (change.to_owned(), before.to_owned(), after.to_owned()))
            .collect();
        assert_eq!(found, expected, "{before} and {after}");
        assert_eq!(roll["rows"], json!([]));
        assert_eq!(
            (&roll["day"], &roll["compared"]["day"]),
            (&json!(before), &json!(after))
        );
        let counts = roll["counts"].as_array().unwrap();
        assert_eq!(counts[3], json!(["differences", found.len()]));
    }
    let alone = read(&mut staff, &format!("{ROLL}?part=differences")).await;
    assert_eq!((&alone["compared"], &alone["differences"]), (&Value::Null, &json!([])));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_version_can_count_for_all(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, folder) = fresh_location(backend);
    let harbour = harbour(&location, folder, "");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    // A watch of the first version is a keeper in the second one, who has to wait for half a year.
    let list = "Organisation,Level,Email,Contact,Member since\n\
        Wren Watch,Keeper,wren@example.org,Wim Wren,2024-03-01\n";
    import(&mut staff, "harbour", list).await;
    let path = format!("{ROLL}?part=all&compare_version=2");
    let roll = read(&mut staff, &path).await;
    let row = &roll["rows"][0]["votes"];
    assert_eq!((&row["tier"], &row["version"]), (&json!("watch"), &json!("1")));
    let compared = &roll["compared"];
    assert_eq!(
        (&compared["version"], &compared["day"]),
        (&json!("2"), &json!("2026-07-15"))
    );
    assert_eq!(compared["totals"]["tiers"][0]["tier"], "keeper");
    let asked = read(&mut staff, &format!("{ROLL}?part=all&version=2")).await;
    let row = &asked["rows"][0]["votes"];
    assert_eq!((&row["tier"], &row["version"]), (&json!("keeper"), &json!("2")));
    assert_eq!((&asked["version"], &asked["compared"]), (&json!("2"), &Value::Null));
    let tier = &asked["totals"]["tiers"][0];
    assert_eq!(
        (&tier["tier"], &tier["title"]["en"]),
        (&json!("keeper"), &json!("Keeper"))
    );
}
