//! Programmes survive a round trip through the binary format for our own pages (`app::api::wire`), and
//! through JSON.

#![cfg(all(feature = "file", not(target_arch = "wasm32")))]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

use domain::file::read_programme;
use domain::joining::Joining;
use domain::programme::Programme;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};

fn programmes() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("../programmes"), root.join("tests/programmes")];
    let foundations = folders.iter().flat_map(|folder| folder.read_dir().unwrap());
    let files = foundations.flat_map(|foundation| foundation.unwrap().path().read_dir().unwrap());
    let paths = files.map(|file| file.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml") && !path.ends_with("foundation.toml"))
        .collect()
}

#[test]
fn a_programme_comes_back_as_it_was() {
    let paths = programmes();
    assert!(paths.len() > 8, "{paths:?}");
    for path in paths {
        let text = read_to_string(&path).unwrap();
        let programme = Programme {
            // The wizard's definitions aren't part of the published programme.
            joining: Joining::default(),
            ..read_programme("any", "programme.toml", &text).unwrap()
        };
        let bytes = postcard::to_allocvec(&programme).unwrap();
        let read: Programme = postcard::from_bytes(&bytes).unwrap();
        // Expressions compare by their texts. This compares their trees, too.
        assert_eq!(format!("{read:?}"), format!("{programme:?}"), "{}", path.display());
        let json = serde_json::to_string(&programme).unwrap();
        let read: Programme = serde_json::from_str(&json).unwrap();
        assert_eq!(read, programme, "{}", path.display());
    }
}
