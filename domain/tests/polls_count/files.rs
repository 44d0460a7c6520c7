//! The bundles that another program made.

use domain::poll::{AuditBundle, tally, tally_without_margin, verify};
use serde_json::Value;
use std::fs;
use std::path::Path;

pub const FILES: [&str; 6] = ["ranking", "marks", "points", "resolution", "no-quorum", "no-votes"];

pub fn text(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/polls_count");
    fs::read_to_string(folder.join(name).with_extension("json")).unwrap()
}

pub fn bundle(name: &str) -> AuditBundle {
    serde_json::from_str(&text(name)).unwrap()
}

#[test]
fn their_results_are_ours() {
    for name in FILES {
        let bundle = bundle(name);
        assert_eq!(tally(&bundle).unwrap(), bundle.result, "{name}");
        assert_eq!(verify(&bundle), [], "{name}");
    }
}

#[test]
fn what_is_written_is_what_was_read() {
    for name in FILES {
        let written = serde_json::to_value(bundle(name)).unwrap();
        let read: Value = serde_json::from_str(&text(name)).unwrap();
        assert_eq!(written, read, "{name}");
    }
}

#[test]
fn only_the_turnout_of_a_stated_result_is_read() {
    for name in FILES {
        let mut bundle = bundle(name);
        let stated = bundle.result.clone();
        bundle.result.winners = vec![99];
        bundle.result.quorum = None;
        bundle.result.rounds.clear();
        assert_eq!(tally(&bundle).unwrap(), stated, "{name}");
        let quick = tally_without_margin(&bundle).unwrap();
        assert_eq!((quick.closest, quick.rounds), (None, stated.rounds), "{name}");
    }
}
