//! Benefits that a tier replaces, and tiers above it that don't have the replacement.

use crate::applications::walk::text;
use crate::site::{Site, example};
use std::process::Command;

/// Gold replaces a seat with the right to run for one. Platinum extends Gold, but removes that right.
const PROGRAMME: &str = r#"
programme = "membership"
version = "2026"
from = 2026-01-01
title = "Membership"
summary = "Keep the commons running."
currency = "EUR"

[groups]
say = "Having a say"

[benefits.seat]
title = "A board seat"
group = "say"

[benefits.candidacy]
title = "Eligible to run for the Gold seats"
group = "say"

[benefits.director]
title = "A director of your own"
group = "say"

[tiers.silver]
title = "Silver"
price = { amount = 1_000 }
grants = { seat = true }

[tiers.gold]
title = "Gold"
extends = "silver"
price = { amount = 5_000 }
grants = { candidacy = true }
replaces = { seat = "candidacy" }

[tiers.platinum]
title = "Platinum"
extends = "gold"
price = { amount = 9_000 }
grants = { director = true }
replaces = { candidacy = "director" }
"#;

const WRONG: &str = "Replaced by Eligible to run";

#[tokio::test]
async fn f23_a_benefit_is_only_replaced_by_one_that_the_tier_has() {
    let earlier = PROGRAMME
        .replace("2026", "2025")
        .replace("replaces = { candidacy = \"director\" }\n", "");
    let site = Site::with_programmes(&[&earlier, PROGRAMME]);

    let tier = |id: &str| format!("/example/membership/tiers/{id}");
    let gold = text(&site.get(&tier("gold")).await.body);
    assert!(
        gold.contains("A board seat Replaced by Eligible to run for the Gold seats"),
        "{gold}"
    );
    let platinum = text(&site.get(&tier("platinum")).await.body);
    assert!(platinum.contains("A board seat Not included"), "{platinum}");
    assert!(
        platinum.contains("Eligible to run for the Gold seats Replaced by A director of your own"),
        "{platinum}"
    );
    assert!(!platinum.contains(WRONG), "{platinum}");

    let compared = "/example/membership/compare?tier=silver&tier=platinum";
    for path in [compared, "/embed/example/membership?tier=silver&tier=platinum"] {
        let page = text(&site.get(path).await.body);
        assert!(!page.contains(WRONG), "{path}: {page}");
    }
    let comparison = "/api/v1/foundations/example/programmes/membership/comparison";
    for path in [comparison.to_owned(), format!("{comparison}.csv")] {
        let sheet = site.get(&format!("{path}?tier=silver&tier=platinum")).await;
        assert!(sheet.status.is_success(), "{path}: {}", sheet.status);
        assert!(!sheet.body.contains(WRONG), "{path}: {}", sheet.body);
        assert!(sheet.body.contains("Not included"), "{path}: {}", sheet.body);
        assert!(
            sheet.body.contains("Replaced by A director of your own"),
            "{path}: {}",
            sheet.body
        );
    }

    // The earlier version had the right, so that's what changed.
    let changes = text(&site.get("/example/membership/changes?from=2025&to=2026").await.body);
    let seat = "A board seat Before: Replaced by Eligible to run for the Gold seats After: Not included";
    assert!(changes.contains(seat), "{changes}");
    assert_eq!(changes.matches(WRONG).count(), 1, "{changes}");
}

#[test]
fn f23_resolve_only_names_a_replacement_that_the_tier_has() {
    let folder = example(&[PROGRAMME]);
    let resolved = |words: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_guildhall"))
            .args(["resolve", "example/membership"])
            .args(words)
            .arg("--programmes")
            .arg(folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let platinum = resolved(&["platinum"]);
    assert!(!platinum.contains(WRONG), "{platinum}");
    assert!(platinum.contains("Replaced by A director of your own"), "{platinum}");
    assert!(resolved(&["gold"]).contains(WRONG));
    assert!(!resolved(&["platinum", "--json"]).contains("\"replaced_by\": \"candidacy\""));
}
