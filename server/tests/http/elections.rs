//! Elections on the pages of a programme and a tier.

use crate::site::Site;

/// A page without the marks that the renderer leaves between texts, and with plain spaces.
async fn page(site: &Site, path: &str) -> String {
    let body = site.get(path).await.body;
    body.replace("<!---->", "").replace("<!>", "").replace('\u{a0}', " ")
}

/// The section with this heading.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let start = page.find(&format!("aria-labelledby=\"{id}\"")).unwrap();
    let rest = &page[start..];
    &rest[..rest.find("</section>").unwrap()]
}

#[tokio::test]
async fn a_programme_page_says_who_votes_and_by_which_rules() {
    let site = Site::shipped();
    let page = page(&site, "/almalinux/membership?version=2026").await;
    let elections = section(&page, "elections");
    for expected in [
        "Board election",
        ">Platinum</a>: 50 votes each",
        ">Mirror</a>: 1 vote each",
        "No vote in this election: Community Sponsor",
        "<p>Seats: <a href=\"#seats\">Board of directors</a></p>",
        "Voters rank the candidates.",
        "Seats are filled for 4 years.",
        "They’re split into 4 cohorts, and one cohort is elected each year.",
        "Record date: the roll is fixed 60 days before voting opens.",
        "Quorum: 10% of the members who can vote and 10% of all votes",
        "can hold 1 seat at most",
        "Nominations close 10 days before voting opens.",
        "The election stays open until the quorum is reached.",
    ] {
        assert!(elections.contains(expected), "{expected}\n{elections}");
    }
}

#[tokio::test]
async fn the_classes_of_openinfra_are_in_german_too() {
    let site = Site::shipped();
    let page = page(&site, "/openinfra/membership?lang=de&sources=on").await;
    let elections = section(&page, "elections");
    for expected in [
        "Vorstandsmitglieder der Klasse Gold",
        "je 1 Stimme",
        "Nach 180 Tagen Mitgliedschaft",
        "Mehrere Stimmen können an dieselbe Person gehen.",
        ": ein Sitz für jedes Mitglied",
        "Es wird nicht gewählt: Jedes Mitglied benennt eine Person.",
        "Quorum: mehr als die Hälfte der stimmberechtigten Mitglieder",
        "Für eine Kandidatur ist die Unterstützung von 10 Mitgliedern nötig.",
        "höchstens 3 Sitze",
        "/openinfra/membership/source#L",
    ] {
        assert!(elections.contains(expected), "{expected}\n{elections}");
    }
}

#[tokio::test]
async fn a_tier_page_shows_the_elections_of_its_members_only() {
    let site = Site::shipped();
    let gold = page(&site, "/openinfra/membership/tiers/gold").await;
    let elections = section(&gold, "elections");
    assert!(elections.contains("Gold directors: 1 vote each"), "{elections}");
    assert!(!elections.contains("Individual directors"), "{elections}");
    assert!(
        elections.contains("href=\"/openinfra/membership#elections\""),
        "{elections}"
    );
    let silver = page(&site, "/openinfra/membership/tiers/silver").await;
    assert!(!silver.contains("aria-labelledby=\"elections\""), "Silver doesn't vote");
}

#[tokio::test]
async fn the_api_has_the_elections_as_data() {
    let site = Site::shipped();
    let answer = site
        .get("/api/v1/foundations/almalinux/programmes/membership?version=2026")
        .await;
    let answer: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    let election = &answer["programme"]["elections"][0];
    assert_eq!(election["seats"]["body"], "board");
    assert_eq!(election["method"], "meek-stv");
    assert_eq!(election["terms"]["cohorts"], 4);
    assert_eq!(election["benefit"], "votes");
}
