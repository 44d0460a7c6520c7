//! OpenInfra: each of three classes has a roll of its own.

use super::{import, lines, read, represent, staff_of};
use crate::site::Site;
use crate::support::databases::fresh_location;
use rstest::rstest;
use serde_json::{Value, json};
use server::storage::Backend;

const LIST: &str = "Organisation,Level,Email,Contact,Member since\n\
    Ada Adams,Foundation Member,ada.adams@example.org,Ada Adams,2026-01-17\n\
    Cloud Nine,Platinum,nine@example.org,Nina Nine,2025-01-01\n\
    Golden Gate,Gold,gate@example.org,Gus Gate,2025-01-01\n\
    Quiet Quay,Gold,quay@example.org,Quentin Quay,2025-01-01\n\
    Zed Works,Silver,zed@example.org,Zed Zimmer,2025-01-01\n";

fn path(election: &str, day: &str) -> String {
    format!("/api/v1/elections/openinfra/membership/{election}/roll?version=directed-fund&part=all&day={day}")
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_class_of_openinfra_has_a_roll_of_its_own(#[values(Backend::Sqlite, Backend::Postgres)] backend: Backend) {
    let (location, _folder) = fresh_location(backend);
    let site = Site::at("programmes", |config| {
        config.database = location.clone();
    });
    let mut staff = staff_of(&site, "openinfra").await;
    import(&mut staff, "openinfra", LIST).await;
    represent(&site, "Golden").await;

    let individual = read(&mut staff, &path("individual", "2026-07-16")).await;
    assert_eq!(lines(&individual)[0], "Ada Adams: 1 by Ada Adams");
    assert_eq!(individual["totals"]["votes"], 1);
    let began = &individual["rows"][0]["votes"]["reasons"][2]["began"];
    assert_eq!(
        (&began["since"], &began["after_days"], &began["on"]),
        (&json!("2026-01-17"), &json!(180), &json!("2026-07-16"))
    );
    let too_new = read(&mut staff, &path("individual", "2026-07-15")).await;
    assert_eq!(lines(&too_new)[0], "Ada Adams: too_new");
    assert_eq!(
        too_new["rows"][0]["missing"]["obstacles"][0]["missing"]["too_new"]["until"],
        "2026-07-16"
    );
    assert_eq!(too_new["totals"]["votes"], 0);

    let gold = read(&mut staff, &path("gold", "2026-07-15")).await;
    assert_eq!(
        lines(&gold),
        [
            "Ada Adams: other_class",
            "Cloud Nine: other_class",
            "Golden Gate: 1 by Vera Example",
            "Quiet Quay: no_representative by 2026-07-15",
            "Zed Works: other_class",
        ]
    );
    assert_eq!(gold["version"], "directed-fund");
    let versions = |roll: &Value| -> Vec<String> {
        let versions = roll["versions"].as_array().unwrap().iter();
        versions
            .map(|version| version["version"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(versions(&gold), ["2021", "directed-fund"]);

    let platinum = read(&mut staff, &path("platinum", "2026-07-15")).await;
    let voting: Vec<String> = lines(&platinum)
        .into_iter()
        .filter(|line| line.contains(" by N"))
        .collect();
    assert_eq!(voting, ["Cloud Nine: 1 by Nina Nine"]);
    assert_eq!(
        (&platinum["totals"]["members"], &platinum["totals"]["others"]),
        (&json!(1), &json!(4))
    );
}
