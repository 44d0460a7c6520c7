//! Reads the folder of foundations.

mod across;
mod agreements;
mod read;

pub use read::{ProgrammeReader, is_programme};

use crate::folder::Folder;
use domain::catalogue::Catalogue;
use domain::file::{Location, Problem};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

/// The file that makes a folder a foundation.
pub const FOUNDATION_FILE: &str = "foundation.toml";

/// The foundations of a folder, and the texts of their programme files.
#[derive(Clone, Debug, Default)]
pub struct LoadedProgrammes {
    pub catalogue: Catalogue,
    /// The text of each programme file, by foundation and file name.
    pub texts: BTreeMap<(String, String), String>,
    /// The problems of the foundations that can't be shown, by the name of their folder.
    pub problems: BTreeMap<String, Vec<Problem>>,
}

/// Why a folder cannot be used.
#[derive(Debug)]
pub enum LoadError {
    /// A file or folder cannot be read.
    Unreadable { path: PathBuf, error: std::io::Error },
    /// There is nothing in it.
    Empty { path: PathBuf },
    /// The files of every foundation have problems. Paths are relative to the folder.
    Problems(Vec<Problem>),
}

impl fmt::Display for LoadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, error } => write!(out, "{} cannot be read: {error}", path.display()),
            Self::Empty { path } => {
                write!(
                    out,
                    "there is no foundation in {}: add a folder with a {FOUNDATION_FILE}",
                    path.display()
                )
            }
            Self::Problems(problems) => {
                for problem in problems {
                    writeln!(out, "{problem}")?;
                }
                out.write_str(&counted(problems))
            }
        }
    }
}

impl std::error::Error for LoadError {}

/// Reads every foundation of a folder. A mistake in one foundation's files doesn't affect the others.
///
/// # Errors
/// If the folder can't be read, or no foundation in it can be shown.
pub fn load(folder: impl Into<Folder>) -> Result<LoadedProgrammes, LoadError> {
    let folder = folder.into();
    let mut loaded = LoadedProgrammes::default();
    let (mut shelves, mut unavailable) = (Vec::new(), BTreeMap::new());
    for name in names(&folder)? {
        let foundation = folder.join(&name);
        if !is_foundation(&foundation) {
            continue;
        }
        let mut reading = ProgrammeReader::default();
        if let Err(error) = reading.foundation(&foundation, &name) {
            reading.problems.push(unreadable(&name, &error));
        }
        if reading.problems.is_empty() {
            shelves.extend(reading.shelves);
            loaded.texts.extend(reading.texts);
        } else {
            unavailable.insert(name.clone(), reading.unavailable.pop());
            loaded.problems.insert(name, reading.problems);
        }
    }
    if shelves.is_empty() && !loaded.problems.is_empty() {
        let problems = loaded.problems.into_values().flatten();
        return Err(LoadError::Problems(problems.collect()));
    }
    if shelves.is_empty() {
        return Err(LoadError::Empty {
            path: folder.path().to_owned(),
        });
    }
    loaded.catalogue = Catalogue::new(shelves).with_unavailable(unavailable);
    Ok(loaded)
}

/// A file of a foundation that can't be read at all.
fn unreadable(foundation: &str, error: &LoadError) -> Problem {
    Problem {
        place: Location::of("", foundation, 0..0),
        message: error.to_string(),
        help: Some("check the permissions of this folder and its files".to_owned()),
    }
}

impl LoadedProgrammes {
    /// Logs the problems of the foundations that can't be shown.
    pub fn log_problems(&self) {
        for (foundation, problems) in &self.problems {
            for problem in problems {
                let Problem { place, message, help } = problem;
                tracing::error!(
                    foundation,
                    file = place.file,
                    line = place.line,
                    help = help.as_deref().unwrap_or_default(),
                    "this foundation can't be shown, because of a mistake in its files: {message}"
                );
            }
        }
    }

    /// What's wrong with a foundation's files, as `check` would print it.
    pub fn problem_text(&self, foundation: &str) -> Option<String> {
        let problems = self.problems.get(foundation)?;
        Some(LoadError::Problems(problems.clone()).to_string())
    }
}

/// "3 problems in 2 files".
pub fn counted(problems: &[Problem]) -> String {
    let files: BTreeSet<&str> = problems.iter().map(|problem| problem.place.file.as_str()).collect();
    let plural = |count: usize, one: &str| {
        if count == 1 {
            format!("1 {one}")
        } else {
            format!("{count} {one}s")
        }
    };
    format!(
        "{} in {}",
        plural(problems.len(), "problem"),
        plural(files.len(), "file")
    )
}

/// Whether a folder is that of a foundation.
pub fn is_foundation(folder: &Folder) -> bool {
    folder.is_file(FOUNDATION_FILE)
}

/// The names of what's in a folder, sorted.
///
/// # Errors
/// When the folder can't be read.
pub fn names(folder: &Folder) -> Result<BTreeSet<String>, LoadError> {
    folder.names().map_err(|error| LoadError::Unreadable {
        path: folder.path().to_owned(),
        error,
    })
}
