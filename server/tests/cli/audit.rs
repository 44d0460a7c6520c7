//! `guildhall count` with audit bundles.

use super::{json, run, shown};
use crate::site::root;
use serde_json::{Value, json as expected};
use std::fs;
use tempfile::TempDir;

const BUNDLES: &str = "domain/tests/polls_count";

/// A bundle in which one text is replaced.
fn tampered(name: &str, text: &str, by: &str) -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("audit.json");
    let bundle = fs::read_to_string(root().join(BUNDLES).join(name)).unwrap();
    assert!(bundle.contains(text), "{name} lacks {text}");
    fs::write(&path, bundle.replacen(text, by, 1)).unwrap();
    let path = path.display().to_string();
    (folder, path)
}

#[test]
fn an_election_is_counted_like_other_files_with_its_turnout_and_quorum() {
    let told = shown(&format!("count {BUNDLES}/ranking.json"));
    for sentence in [
        "Board election 2027\nRule: Meek STV",
        "3 seats, 6 candidates, 71 votes.",
        "Elected, in this order: Farah Example, Cleo Example and Ada Example.",
        "Round 1: Nobody reaches the threshold of 17.250000001, so Dmitri Example with 11 votes is eliminated.",
        "Bo Example is passed over, because Lanternfish Hosting already has the one seat it can have.",
        "Bo Example and Dmitri Example tie for elimination. The order for ties decides: Dmitri Example is eliminated.",
        "How close was it?",
        "\n\nTurnout: 13 of 19 members, with 71 of 99 votes.\nThe quorum of 2 members was reached.\n[exit 0]",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
    let quick = shown(&format!("count {BUNDLES}/ranking.json --quick"));
    assert!(!quick.contains("How close was it?"), "{quick}");
}

#[test]
fn without_a_quorum_nobody_is_elected() {
    let told = shown(&format!("count {BUNDLES}/no-quorum.json"));
    let expected = "Board election 2026\n\
        \n\
        The quorum wasn't reached, so nobody is elected.\n\
        \n\
        Turnout: 3 of 7 members, with 3 of 7 votes.\n\
        The quorum of 4 members wasn't reached.\n\
        [exit 0]";
    assert!(told.ends_with(expected), "{told}");
}

#[test]
fn without_votes_nobody_is_elected() {
    let told = shown(&format!("count {BUNDLES}/no-votes.json"));
    let expected = "Board election 2026\n\
        \n\
        No ballot names a candidate who can be elected, so nobody is elected.\n\
        \n\
        Turnout: 3 of 7 members, with 3 of 7 votes.\n\
        [exit 0]";
    assert!(told.ends_with(expected), "{told}");
}

#[test]
fn a_resolution_shows_its_answers_and_what_it_needs() {
    let told = shown(&format!("count {BUNDLES}/resolution.json"));
    let expected = "Amend the bylaws\n\
        Majority: at least two thirds of those who voted yes or no; each member counts once.\n\
        \n\
        Adopted.\n\
        Yes: 4 votes of 4 members.\n\
        No: 30 votes of 2 members.\n\
        Abstain: 2 votes of 2 members.\n\
        Needed: 4 members for yes.\n\
        \n\
        Turnout: 8 of 14 members, with 36 of 42 votes.\n\
        The quorum of 8 members was reached.\n\
        [exit 0]";
    assert!(told.ends_with(expected), "{told}");
    let told = shown(&format!("count {BUNDLES}/resolution.json --seats 2"));
    assert!(
        told.contains("it's a resolution, which has no rule and no seats"),
        "{told}"
    );
    assert!(told.ends_with("[exit 2]"), "{told}");
}

#[test]
fn scripts_get_the_result_as_in_the_bundle() {
    let path = format!("{BUNDLES}/ranking.json");
    let bundle: Value = serde_json::from_str(&fs::read_to_string(root().join(&path)).unwrap()).unwrap();
    assert_eq!(json(&format!("count {path}")), bundle["result"]);
    let more = json(&format!("count {path} --seats 5 --quick"));
    assert_eq!((&more["vacant"], &more["closest"]), (&expected!(1), &expected!(null)));
    let other = json(&format!("count {path} --rule plurality"));
    assert_eq!(other["rounds"][0]["tallies"][0], expected!([1, "15"]));
}

#[test]
fn a_sound_bundle_is_verified_and_a_changed_one_is_not() {
    let path = format!("{BUNDLES}/ranking.json");
    let told = shown(&format!("count {path} --verify"));
    let sound = "Nothing is wrong with the bundle. A new count gives the same result.\n[exit 0]";
    assert!(told.ends_with(sound), "{told}");
    assert!(told.contains("\nSHA-256 of the file: "), "{told}");
    assert_eq!(json(&format!("count {path} --verify"))["findings"], expected!([]));
    let (_folder, path) = tampered("ranking.json", "\"winners\": [7, 3, 1]", "\"winners\": [7, 3, 4]");
    let told = shown(&format!("count {path} --verify"));
    assert!(
        told.ends_with("A new count doesn't give the same winners.\n[exit 1]"),
        "{told}"
    );
    let output = run(&format!("count {path} --verify --json"));
    assert_eq!(output.status.code(), Some(1));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = expected!(["A new count doesn't give the same winners."]);
    assert_eq!(answer["findings"], findings);
}

#[test]
fn what_cannot_be_read_is_refused() {
    for (text, by, refusal) in [
        (
            "guildhall-audit-1",
            "guildhall-audit-2",
            "the format \"guildhall-audit-2\" isn't known; this version of Guildhall reads \"guildhall-audit-1\"",
        ),
        (
            "\"seats\": 3",
            "\"chairs\": 3",
            "this isn't a complete audit bundle: missing field `seats`",
        ),
        ("\"meek-prf\"", "\"meek-prv\"", "The rule “meek-prv” isn't known."),
    ] {
        let (_folder, path) = tampered("ranking.json", text, by);
        let told = shown(&format!("count {path}"));
        assert!(told.contains(refusal), "{told}");
        assert!(told.ends_with("[exit 2]"), "{told}");
    }
    let told = shown("count domain/tests/votes/quorum-both-met.json --verify");
    assert!(
        told.contains("it isn't an audit bundle; only these can be verified"),
        "{told}"
    );
    assert!(told.ends_with("[exit 2]"), "{told}");
}
