//! The files as they are on disk.

use crate::SOURCE_LANGUAGE;
use std::path::Path;
use std::{fs, io};

/// A language's file.
#[derive(Clone, Debug)]
pub struct Source {
    /// BCP 47 tag, from the file's name: `de`, `pt-BR`.
    pub tag: String,
    /// The path as problems name it.
    pub path: String,
    pub text: String,
}

impl Source {
    /// Every `.ftl` file of a folder. English comes first, the others follow by tag.
    ///
    /// # Errors
    /// When the folder or a file can't be read.
    pub fn folder(folder: &Path) -> io::Result<Vec<Self>> {
        let mut sources = Vec::new();
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_none_or(|extension| extension != "ftl") {
                continue;
            }
            let tag = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            sources.push(Self {
                tag,
                path: path.display().to_string(),
                text: fs::read_to_string(&path)?,
            });
        }
        sources.sort_by_key(|source| (source.tag != SOURCE_LANGUAGE, source.tag.clone()));
        Ok(sources)
    }
}
