//! What can't be asked for.

use super::{ROLL, harbour, import, lines, read, staff_of};
use crate::applications::requests::form_body;
use crate::site::Site;
use crate::support::databases::{fresh_location, on_sqlite};
use axum::http::StatusCode;
use rstest::rstest;
use serde_json::json;
use server::storage::Backend;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn days_and_names_that_make_no_sense_are_explained() {
    let (location, folder) = on_sqlite();
    let harbour = harbour(&location, Some(folder), "");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    let other = |path: &str| ROLL.replace("membership/board", path);
    for (path, status, words) in [
        (
            format!("{ROLL}?day=soon"),
            StatusCode::BAD_REQUEST,
            "isn’t a valid date",
        ),
        (
            format!("{ROLL}?day=2026-02-30"),
            StatusCode::BAD_REQUEST,
            "isn’t a valid date",
        ),
        (
            format!("{ROLL}?day=2027-07-16"),
            StatusCode::BAD_REQUEST,
            "until 2027-07-15",
        ),
        (
            format!("{ROLL}?compare_day=soon"),
            StatusCode::BAD_REQUEST,
            "isn’t a valid date",
        ),
        (format!("{ROLL}?part=some"), StatusCode::BAD_REQUEST, "some"),
        (format!("{ROLL}?sort=name"), StatusCode::BAD_REQUEST, "fix_by"),
        (
            format!("{ROLL}.csv?day=soon"),
            StatusCode::BAD_REQUEST,
            "isn’t a valid date",
        ),
        (
            format!("{ROLL}.json?day=soon"),
            StatusCode::BAD_REQUEST,
            "isn’t a valid date",
        ),
        (format!("{ROLL}?version=9"), StatusCode::NOT_FOUND, "The versions are"),
        (
            format!("{ROLL}?version=1"),
            StatusCode::NOT_FOUND,
            "doesn’t have elections",
        ),
        (
            format!("{ROLL}?compare_version=1"),
            StatusCode::NOT_FOUND,
            "doesn’t have elections",
        ),
        (
            other("membership/bord"),
            StatusCode::NOT_FOUND,
            "Did you mean \\\"board\\\"?",
        ),
        (
            other("membershp/board"),
            StatusCode::NOT_FOUND,
            "Did you mean \\\"membership\\\"?",
        ),
        (
            ROLL.replace("harbour/", "harbor/"),
            StatusCode::NOT_FOUND,
            "Did you mean \\\"harbour\\\"?",
        ),
        (
            "/api/v1/elections/harbor".to_owned(),
            StatusCode::NOT_FOUND,
            "Did you mean \\\"harbour\\\"?",
        ),
        (
            "/api/v1/members/aaaaaaaa/rolls".to_owned(),
            StatusCode::NOT_FOUND,
            "no such membership",
        ),
        (
            "/api/v1/members/aaaaaaaa/rolls?day=soon".to_owned(),
            StatusCode::BAD_REQUEST,
            "isn’t a valid date",
        ),
    ] {
        let answer = staff.get(&path).await;
        assert_eq!(answer.status, status, "{path}: {}", answer.body);
        assert!(answer.body.contains(words), "{words}: {path}: {}", answer.body);
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lines_are_found_by_name_and_by_number(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, folder) = fresh_location(backend);
    let harbour = harbour(&location, folder, "");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    let list = "Organisation,Level,Email,Contact,Member since\n\
        Äpfel und Birnen,Fleet,birne@example.org,Bea Birne,2026-01-01\n\
        Mole Trust,Fleet,mole@example.org,Mo Mole,2026-01-01\n\
        Zebra Lines,Skiff,zebra@example.org,Zed Zebra,2026-01-01\n";
    import(&mut staff, "harbour", list).await;
    let all = read(&mut staff, &format!("{ROLL}?part=all")).await;
    assert_eq!(
        lines(&all),
        [
            "Äpfel und Birnen: 5 by Bea Birne",
            "Mole Trust: 5 by Mo Mole",
            "Zebra Lines: no_votes"
        ]
    );
    let number = all["rows"][1]["votes"]["reference"].as_str().unwrap();
    let typed = number.replace('-', "").to_lowercase();
    for (q, expected) in [
        ("apfel", vec!["Äpfel und Birnen"]),
        ("BIRNEN", vec!["Äpfel und Birnen"]),
        (number, vec!["Mole Trust"]),
        (typed.as_str(), vec!["Mole Trust"]),
        ("l", vec!["Äpfel und Birnen", "Mole Trust", "Zebra Lines"]),
        ("quay", vec![]),
    ] {
        let query = form_body(&[("part", "all"), ("q", q)]);
        let found = read(&mut staff, &format!("{ROLL}?{query}")).await;
        let names: Vec<String> = lines(&found)
            .iter()
            .map(|line| line.split(':').next().unwrap().to_owned())
            .collect();
        assert_eq!(names, expected, "{q}");
        let counts: Vec<i64> = found["counts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|count| count[1].as_i64().unwrap())
            .collect();
        assert_eq!(counts[0] + counts[1], counts[2], "{q}");
        assert_eq!(usize::try_from(counts[2]).unwrap(), expected.len(), "{q}");
    }
    // The totals are those of the whole roll.
    let found = read(&mut staff, &format!("{ROLL}?q=quay")).await;
    assert_eq!((&found["totals"]["votes"], &found["rows"]), (&json!(10), &json!([])));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_keeps_a_day_on_which_there_was_no_such_election() {
    let (location, folder) = on_sqlite();
    let harbour = harbour(&location, Some(folder), "");
    let mut staff = staff_of(&harbour.site, "harbour").await;
    let page = "/elections/harbour/membership/board";
    // The first version of the programme has no elections.
    for (query, status, field) in [
        (
            "day=2024-05-01",
            StatusCode::UNPROCESSABLE_ENTITY,
            "value=\"2024-05-01\"",
        ),
        (
            "compare_day=2024-05-01",
            StatusCode::UNPROCESSABLE_ENTITY,
            "value=\"2024-05-01\"",
        ),
        ("day=2024-05-01&version=2", StatusCode::OK, "value=\"2024-05-01\""),
        (
            "compare_day=2024-05-01&compare_version=2",
            StatusCode::OK,
            "value=\"2024-05-01\"",
        ),
        ("day=2026-01-01", StatusCode::OK, "value=\"2026-01-01\""),
    ] {
        let answer = staff.get(&format!("{page}?{query}")).await;
        assert_eq!(answer.status, status, "{query}: {}", answer.body);
        assert!(answer.body.contains(field), "{query}: {}", answer.body);
    }
    assert_eq!(
        staff
            .get("/elections/harbour/membership/bord?day=2024-05-01")
            .await
            .status,
        StatusCode::NOT_FOUND
    );
}

/// A version of a programme with these elections.
fn version(name: &str, elections: &[&str]) -> String {
    let elections = elections
        .iter()
        .map(|id| format!("\n[elections.{id}]\ntitle = \"{id}\"\nseats = 1\nvoters = [\"general\"]\n"));
    let elections: Vec<String> = elections.collect();
    format!(
        "programme = \"membership\"\nversion = \"{name}\"\nfrom = {name}-01-01\ntitle = \"Membership\"\n\
         summary = \"For organisations\"\ncurrency = \"EUR\"\n\n\
         [tiers.general]\ntitle = \"General\"\nprice = \"free\"\n{}",
        elections.concat()
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_election_that_a_version_has_dropped_is_only_that_of_the_time_before() {
    let versions = [version("2025", &["board", "council"]), version("2026", &["board"])];
    let site = Site::with_programmes(&[&versions[0], &versions[1]]);
    let mut staff = staff_of(&site, "example").await;
    let elections = read(&mut staff, "/api/v1/elections/example").await;
    assert_eq!(elections["elections"].as_array().unwrap().len(), 1, "{elections}");
    let council = "/api/v1/elections/example/membership/council/roll";
    let dropped = staff.get(council).await;
    assert_eq!(dropped.status, StatusCode::NOT_FOUND, "{}", dropped.body);
    assert!(dropped.body.contains("has: board."), "{}", dropped.body);
    for query in ["day=2025-12-31", "version=2025"] {
        let roll = read(&mut staff, &format!("{council}?{query}")).await;
        assert_eq!(roll["election"]["version"], "2025", "{query}");
    }
}
