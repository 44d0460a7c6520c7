//! Reads foundations from their folders.

use domain::catalogue::FoundationProgrammes;
use domain::file::{Problem, read_foundation, read_programme};
use domain::programme::Programme;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Reads a shipped foundation, or one of the tests' own.
pub fn shelf(foundation: &str) -> FoundationProgrammes {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = here.join("../programmes").join(foundation);
    let folder = if shipped.is_dir() {
        shipped
    } else {
        here.join("tests/programmes").join(foundation)
    };
    let mut stories = BTreeMap::new();
    let mut versions = Vec::new();
    for path in files(&folder) {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
            .to_owned();
        match name.as_str() {
            "foundation.toml" => {}
            "home.md" => {
                stories.insert("en".to_owned(), text(&path));
            }
            "home.de.md" => {
                stories.insert("de".to_owned(), text(&path));
            }
            // The server reads agreements.
            _ if path.extension().is_some_and(|end| end == "md") => {}
            _ => versions.push(clean(read_programme(foundation, &name, &text(&path)))),
        }
    }
    let file = text(&folder.join("foundation.toml"));
    let foundation = clean(read_foundation(foundation, "foundation.toml", &file, &stories));
    FoundationProgrammes { foundation, versions }
}

/// One version of a programme.
pub fn version<'a>(shelf: &'a FoundationProgrammes, programme: &str, version: &str) -> &'a Programme {
    let found = shelf
        .versions
        .iter()
        .find(|known| known.id == programme && known.version == version);
    found.unwrap_or_else(|| panic!("no {programme}@{version}"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        panic!("no folder {}", folder.display())
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn clean<T>(read: Result<T, Vec<Problem>>) -> T {
    read.unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}
