//! The built site and the example programmes, in a tar archive at the end of the program file.
//!
//! `scripts/bundle` appends the archive once everything is built: cargo-leptos compiles the server before the browser's
//! files have their final names. The last [`TRAILER`] bytes of the program say how long the archive is.

use bytes::Bytes;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// What the trailer starts with; the length follows as 16 hexadecimal digits.
const MARK: &[u8; 16] = b"guildhall-bundle";

/// The length of the trailer, in bytes.
const TRAILER: usize = 32;

/// The files in a program.
#[derive(Clone, Debug, Default)]
pub struct Bundle {
    files: Arc<BTreeMap<PathBuf, BundledFile>>,
}

#[derive(Clone, Debug)]
pub(super) struct BundledFile {
    pub content: Bytes,
    pub modified: SystemTime,
}

/// A folder of these files.
#[derive(Clone, Debug)]
pub struct BundledFolder {
    bundle: Bundle,
    path: PathBuf,
}

/// Why the files in a program can't be read.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    #[error("the program file can't be read ({0})")]
    Unreadable(#[from] io::Error),
    #[error("the program file is damaged; install it again")]
    Damaged,
}

impl Bundle {
    /// The files in this program. `None` if it was built by cargo alone, without `scripts/bundle`.
    ///
    /// # Errors
    /// When the program file can't be read or is damaged.
    pub fn of_this_program() -> Result<Option<Self>, BundleError> {
        // The running file, even if an upgrade has already replaced it.
        let file = File::open("/proc/self/exe").or_else(|_| File::open(std::env::current_exe()?))?;
        Self::at_end_of(file)
    }

    /// The files at the end of a program file.
    ///
    /// # Errors
    /// When the file can't be read, or its end isn't a whole archive.
    pub fn at_end_of(mut file: impl Read + Seek) -> Result<Option<Self>, BundleError> {
        let length = file.seek(SeekFrom::End(0))?;
        let Some(archive_end) = length.checked_sub(TRAILER as u64) else {
            return Ok(None);
        };
        file.seek(SeekFrom::Start(archive_end))?;
        let mut trailer = [0; TRAILER];
        file.read_exact(&mut trailer)?;
        let Some(digits) = trailer.strip_prefix(MARK) else {
            return Ok(None);
        };
        let digits = std::str::from_utf8(digits).map_err(|_| BundleError::Damaged)?;
        let archive_length = u64::from_str_radix(digits, 16).map_err(|_| BundleError::Damaged)?;
        let start = archive_end.checked_sub(archive_length).ok_or(BundleError::Damaged)?;
        file.seek(SeekFrom::Start(start))?;
        let mut archive = Vec::new();
        file.take(archive_length).read_to_end(&mut archive)?;
        Self::unpack(&Bytes::from(archive)).map(Some)
    }

    fn unpack(archive: &Bytes) -> Result<Self, BundleError> {
        let damaged = |_| BundleError::Damaged;
        let mut files = BTreeMap::new();
        let mut reader = tar::Archive::new(Cursor::new(archive));
        for entry in reader.entries_with_seek().map_err(damaged)? {
            let entry = entry.map_err(damaged)?;
            if !entry.header().entry_type().is_file() {
                continue;
            }
            let start = usize::try_from(entry.raw_file_position()).map_err(|_| BundleError::Damaged)?;
            let length = usize::try_from(entry.size()).map_err(|_| BundleError::Damaged)?;
            let end = start.checked_add(length).filter(|end| *end <= archive.len());
            let file = BundledFile {
                content: archive.slice(start..end.ok_or(BundleError::Damaged)?),
                modified: SystemTime::UNIX_EPOCH + Duration::from_secs(entry.header().mtime().map_err(damaged)?),
            };
            files.insert(plain(&entry.path().map_err(damaged)?), file);
        }
        Ok(Self { files: Arc::new(files) })
    }

    /// A folder of the bundle, if there's a file in it.
    pub fn folder(&self, name: &str) -> Option<super::Folder> {
        let folder = super::Folder::Bundled(BundledFolder {
            bundle: self.clone(),
            path: name.into(),
        });
        folder.is_dir().then_some(folder)
    }

    pub(super) fn file(&self, path: &Path) -> Option<&BundledFile> {
        self.files.get(&plain(path))
    }
}

impl BundledFolder {
    pub(super) fn join(&self, name: &str) -> Self {
        Self {
            bundle: self.bundle.clone(),
            path: self.path.join(name),
        }
    }

    pub(super) fn names(&self) -> BTreeSet<String> {
        let below = self.bundle.files.range(self.path.clone()..);
        below
            .map_while(|(path, _)| path.strip_prefix(&self.path).ok())
            .filter_map(|rest| Some(rest.components().next()?.as_os_str().to_string_lossy().into_owned()))
            .collect()
    }

    pub(super) fn file(&self, name: &str) -> Option<Bytes> {
        let file = self.bundle.file(&self.path.join(name))?;
        Some(file.content.clone())
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn bundle(&self) -> &Bundle {
        &self.bundle
    }
}

/// The path without `./`, which tar and `ServeDir` may add.
fn plain(path: &Path) -> PathBuf {
    path.components()
        .filter(|part| !matches!(part, Component::CurDir))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    /// A program with these files at its end.
    fn program(files: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = tar::Builder::new(Vec::new());
        for (path, content) in files {
            let mut header = tar::Header::new_gnu();
            header.set_size(content.len() as u64);
            header.set_mtime(1_700_000_000);
            archive.append_data(&mut header, path, content.as_bytes()).unwrap();
        }
        let archive = archive.into_inner().unwrap();
        let mut trailer = String::from_utf8(MARK.to_vec()).unwrap();
        write!(trailer, "{:016x}", archive.len()).unwrap();
        [b"\x7fELF the program".as_slice(), &archive, trailer.as_bytes()].concat()
    }

    fn bundle(program: &[u8]) -> Result<Option<Bundle>, BundleError> {
        Bundle::at_end_of(Cursor::new(program))
    }

    #[test]
    fn a_program_finds_its_folders() {
        let program = program(&[
            ("./site/pkg/a.js", "let a"),
            ("./site/robots.txt", "User-agent: *"),
            ("./site-notes/other.txt", "not the site's"),
        ]);
        let bundle = bundle(&program).unwrap().unwrap();
        let site = bundle.folder("site").unwrap();
        assert_eq!(Vec::from_iter(site.names().unwrap()), ["pkg", "robots.txt"]);
        assert_eq!(site.join("pkg").read("a.js").unwrap(), "let a");
        assert!(site.is_file("robots.txt") && !site.is_file("pkg"));
        assert!(site.join("pkg").is_dir() && !site.join("img").is_dir());
        assert!(bundle.folder("programmes").is_none());
    }

    #[test]
    fn a_program_built_by_cargo_alone_has_no_files() {
        assert!(bundle(b"").unwrap().is_none());
        assert!(bundle(&[7; 4096]).unwrap().is_none());
    }

    #[test]
    fn a_damaged_program_says_so() {
        let whole = program(&[("site/robots.txt", "User-agent: *")]);
        let (_, trailer) = whole.split_at(whole.len() - TRAILER);
        // The start is missing, the length isn't a number, and a header is overwritten.
        let mut no_number = whole.clone();
        let digit = no_number.len() - 1;
        no_number[digit] = b'x';
        let mut bad_header = whole.clone();
        bad_header[20..120].fill(b'!');
        for damaged in [trailer, &no_number, &bad_header] {
            assert!(matches!(bundle(damaged), Err(BundleError::Damaged)));
        }
    }
}
