//! Reading files: what they say, and what is wrong with them.

use super::agreements::AgreementFolder;
use super::{FOUNDATION_FILE, LoadError, across, names};
use crate::folder::Folder;
use domain::catalogue::FoundationProgrammes;
use domain::file::{LARGEST_FILE, Location, Problem, read_foundation, read_programme_with};
use domain::foundation::Foundation;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What was read so far.
#[derive(Debug, Default)]
pub struct ProgrammeReader {
    /// The foundations without a problem.
    pub shelves: Vec<FoundationProgrammes>,
    /// The foundations whose own file is right, but others aren't.
    pub unavailable: Vec<Foundation>,
    /// The text of each programme file, by foundation and file name.
    pub texts: BTreeMap<(String, String), String>,
    /// How many programme and foundation files were looked at.
    pub files: usize,
    pub problems: Vec<Problem>,
}

impl ProgrammeReader {
    /// Reads the folder of a foundation. `shown` is how problems write its path.
    ///
    /// # Errors
    /// When something in it cannot be read at all.
    pub fn foundation(&mut self, folder: &Folder, shown: &str) -> Result<(), LoadError> {
        let id = folder.name();
        let before = self.problems.len();
        let (mut stories, mut versions, mut programmes) = (BTreeMap::new(), Vec::new(), Vec::new());
        let mut markdown = BTreeSet::new();
        let tables = tables(folder)?;
        for file in names(folder)? {
            let place = format!("{shown}/{file}");
            if let Some(language) = story_language(&file) {
                stories.insert(
                    language.to_owned(),
                    self.text(folder, &file, &place)?.unwrap_or_default(),
                );
            } else if is_programme(folder, &file) {
                let Some(text) = self.programme_text(folder, &file, &place)? else {
                    continue;
                };
                match read_programme_with(&id, &file, &text, &tables) {
                    Ok(programme) => versions.push(programme),
                    Err(found) => self.add(&place, found),
                }
                self.texts.insert((id.clone(), file), text.clone());
                programmes.push((place, text));
            } else if is_markdown(folder, &file) {
                markdown.insert(file);
            }
        }
        let place = format!("{shown}/{FOUNDATION_FILE}");
        self.files += 1;
        let Some(text) = self.text(folder, FOUNDATION_FILE, &place)? else {
            return Ok(());
        };
        let foundation = read_foundation(&id, FOUNDATION_FILE, &text, &stories);
        let foundation = foundation.map_err(|found| self.add(&place, found)).ok();
        let beside = AgreementFolder {
            folder,
            shown,
            markdown: &markdown,
            languages: foundation.as_ref().map_or(&[], |foundation| &foundation.languages),
        };
        self.agreements(&beside, &programmes, &mut versions)?;
        self.problems.extend(across::check(&id, &(place, text), &programmes));
        self.problems[before..].sort_by_key(|Problem { place, .. }| (place.file.clone(), place.line, place.column));
        match foundation {
            Some(foundation) if self.problems.len() == before => {
                self.shelves.push(FoundationProgrammes { foundation, versions });
            }
            other => self.unavailable.extend(other),
        }
        Ok(())
    }

    /// Reads a programme file that belongs to no foundation yet.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub fn programme(&mut self, folder: &Folder, file: &str, shown: &str) -> Result<(), LoadError> {
        if let Some(text) = self.programme_text(folder, file, shown)?
            && let Err(found) = read_programme_with(&folder.name(), shown, &text, &tables(folder)?)
        {
            self.problems.extend(found);
        }
        Ok(())
    }

    fn programme_text(&mut self, folder: &Folder, file: &str, shown: &str) -> Result<Option<String>, LoadError> {
        self.files += 1;
        self.text(folder, file, shown)
    }

    /// The text of a file; nothing where its bytes are none, which is a problem like others.
    pub(super) fn text(&mut self, folder: &Folder, file: &str, shown: &str) -> Result<Option<String>, LoadError> {
        let bytes = folder.read(file).map_err(|error| LoadError::Unreadable {
            path: folder.path().join(file),
            error,
        })?;
        match String::from_utf8(bytes.into()) {
            Ok(text) => Ok(Some(text)),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes());
                self.problems.push(Problem {
                    place: Location::of(&text, shown, at..at + 1),
                    message: "this file is not written in UTF-8".to_owned(),
                    help: Some("save it again and choose UTF-8 as its encoding".to_owned()),
                });
                Ok(None)
            }
        }
    }

    fn add(&mut self, shown: &str, found: Vec<Problem>) {
        self.problems.extend(found.into_iter().map(|problem| Problem {
            place: Location {
                file: shown.to_owned(),
                ..problem.place
            },
            ..problem
        }));
    }
}

/// The CSV files in a folder, by name without extension. Lookups can name them. Nothing in another file is a problem: it can
/// be there for something else.
fn tables(folder: &Folder) -> Result<BTreeMap<String, String>, LoadError> {
    let is_table = |name: &String| has_extension(name, "csv") && !name.starts_with('.') && folder.is_file(name);
    let mut tables = BTreeMap::new();
    for file in names(folder)?.into_iter().filter(is_table) {
        let Ok(bytes) = folder.read(&file) else { continue };
        if bytes.len() <= LARGEST_FILE {
            let name = file.trim_end_matches(".csv").to_owned();
            tables.insert(name, String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok(tables)
}

/// Whether a folder has a programme file of this name. Editors leave hidden copies beside the file you write.
pub fn is_programme(folder: &Folder, name: &str) -> bool {
    has_extension(name, "toml") && name != FOUNDATION_FILE && !name.starts_with('.') && folder.is_file(name)
}

fn is_markdown(folder: &Folder, name: &str) -> bool {
    has_extension(name, "md") && folder.is_file(name)
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == extension)
}

/// `home.md` is in English, `home.de.md` in German.
fn story_language(file: &str) -> Option<&str> {
    let rest = file.strip_prefix("home.")?;
    if rest == "md" {
        Some("en")
    } else {
        rest.strip_suffix(".md")
    }
}
