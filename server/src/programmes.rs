//! Reading the folder of foundations from disk.

use domain::catalogue::{Catalogue, Shelf};
use domain::file::{Place, Problem, read_foundation, read_programme};
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

/// The foundations of a folder, and the texts of their programme files.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    pub catalogue: Catalogue,
    /// The text of each programme file, by foundation and file name.
    pub texts: BTreeMap<(String, String), String>,
}

/// Why a folder cannot be used.
#[derive(Debug)]
pub enum LoadError {
    /// A file or folder cannot be read.
    Unreadable { path: PathBuf, error: std::io::Error },
    /// There is nothing in it.
    Empty { path: PathBuf },
    /// Files have problems; paths are relative to the folder.
    Problems(Vec<Problem>),
}

impl fmt::Display for LoadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, error } => write!(out, "{} cannot be read: {error}", path.display()),
            Self::Empty { path } => write!(
                out,
                "there is no foundation in {}: add a folder with a foundation.toml",
                path.display()
            ),
            Self::Problems(problems) => {
                for problem in problems {
                    writeln!(out, "{problem}")?;
                }
                write!(out, "{} in the programme files", if problems.len() == 1 { "1 problem".to_owned() } else { format!("{} problems", problems.len()) })
            }
        }
    }
}

impl std::error::Error for LoadError {}

/// Reads every foundation of a folder.
///
/// # Errors
/// Everything that is wrong with it.
pub fn load(folder: &Path) -> Result<Loaded, LoadError> {
    let mut loaded = Loaded::default();
    let mut shelves = Vec::new();
    let mut problems = Vec::new();
    for path in entries(folder)? {
        if path.join("foundation.toml").is_file() {
            shelves.extend(shelf(&path, &mut loaded.texts, &mut problems)?);
        }
    }
    if !problems.is_empty() {
        return Err(LoadError::Problems(problems));
    }
    if shelves.is_empty() {
        return Err(LoadError::Empty { path: folder.to_owned() });
    }
    loaded.catalogue = Catalogue::new(shelves);
    Ok(loaded)
}

/// One foundation, or nothing where its files have problems.
fn shelf(
    folder: &Path,
    texts: &mut BTreeMap<(String, String), String>,
    problems: &mut Vec<Problem>,
) -> Result<Option<Shelf>, LoadError> {
    let id = name(folder);
    let mut stories = BTreeMap::new();
    let mut versions = Vec::new();
    let before = problems.len();
    let mut prefixed = |found: Vec<Problem>| {
        problems.extend(found.into_iter().map(|problem| Problem {
            place: Place {
                file: format!("{id}/{}", problem.place.file),
                ..problem.place
            },
            ..problem
        }));
    };
    for path in entries(folder)? {
        let file = name(&path);
        if let Some(language) = story_language(&file) {
            stories.insert(language.to_owned(), read(&path)?);
        } else if file.ends_with(".toml") && file != "foundation.toml" {
            let text = read(&path)?;
            match read_programme(&id, &file, &text) {
                Ok(programme) => versions.push(programme),
                Err(found) => prefixed(found),
            }
            texts.insert((id.clone(), file), text);
        }
    }
    let text = read(&folder.join("foundation.toml"))?;
    let foundation = match read_foundation(&id, "foundation.toml", &text, &stories) {
        Ok(foundation) => Some(foundation),
        Err(found) => {
            prefixed(found);
            None
        }
    };
    let clean = problems.len() == before;
    Ok(foundation.filter(|_| clean).map(|foundation| Shelf { foundation, versions }))
}

/// `home.md` is in English, `home.de.md` in German.
fn story_language(file: &str) -> Option<&str> {
    let rest = file.strip_prefix("home.")?;
    if rest == "md" { Some("en") } else { rest.strip_suffix(".md") }
}

/// What is in a folder, by name.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let unreadable = |error| LoadError::Unreadable { path: folder.to_owned(), error };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        paths.push(entry.map_err(unreadable)?.path());
    }
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, LoadError> {
    std::fs::read_to_string(path).map_err(|error| LoadError::Unreadable { path: path.to_owned(), error })
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
