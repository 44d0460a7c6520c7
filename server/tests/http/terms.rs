//! Terms on tier pages.

use crate::site::{Site, root};

/// A page without the marks that the renderer leaves between texts, and with plain spaces.
async fn page(site: &Site, path: &str) -> String {
    site.get(path).await.body.replace("<!---->", "").replace('\u{a0}', " ")
}

/// A site with one foundation, whose files have another text instead of this one.
fn site_with(foundation: &str, from: &str, to: &str) -> Site {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join(foundation);
    std::fs::create_dir(&copy).unwrap();
    for name in ["foundation.toml", "membership.toml"] {
        let file = root().join("domain/tests/programmes").join(foundation).join(name);
        let text = std::fs::read_to_string(file).unwrap();
        std::fs::write(copy.join(name), text.replace(from, to)).unwrap();
    }
    Site::at(folder.path().to_str().unwrap(), |_| {})
}

#[tokio::test]
async fn f33_f40_a_tier_page_shows_the_first_periods_and_the_last_day_for_notice() {
    let site = Site::harder();
    let gold = page(&site, "/finos/membership/tiers/gold").await;
    for expected in [
        "<dt>If you join today</dt>",
        "<dd>1 August 2026 to 31 July 2027: $50,000</dd>",
        "<dd>1 August 2027 to 31 December 2027: $20,833.33 (5/12 of the yearly fee)</dd>",
        "<dt>Give notice by</dt><dd>1 December 2026</dd>",
    ] {
        assert!(gold.contains(expected), "{expected}");
    }
    let site = site_with("finos", "languages = [\"en\"]", "languages = [\"en\", \"de\"]");
    let german = page(&site, "/finos/membership/tiers/gold?lang=de").await;
    assert!(german.contains("1. August 2027 bis 31. Dezember 2027: 20.833,33 $ (5/12 des Jahresbeitrags)"));
}

#[tokio::test]
async fn f33_a_short_first_term_for_the_full_fee_says_so() {
    let site = site_with("nodejs", "rest_on_top = true\n", "");
    let gold = page(&site, "/nodejs/membership/tiers/gold").await;
    let expected = "<dd>15 July 2026 to 31 December 2026: the full yearly fee, although it’s less than a year</dd>";
    assert!(gold.contains(expected), "{gold}");
    let whole = page(&Site::harder(), "/nodejs/membership/tiers/gold").await;
    assert!(whole.contains("<dd>15 July 2026 to 31 December 2027</dd>"), "{whole}");
}
