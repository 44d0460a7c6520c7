//! Reads and writes a backup's lines.

use super::DatabaseBackupError;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::io::{self, BufRead, Write};

/// Reads lines, and counts what was read.
#[derive(Debug)]
pub struct LineReader<R> {
    from: R,
    /// The number of bytes read.
    pub bytes: u64,
    /// The number of the last line read.
    pub number: u64,
}

impl<R: BufRead> LineReader<R> {
    /// `first` is the number of the first line.
    pub fn new(from: R, first: u64) -> Self {
        Self {
            from,
            bytes: 0,
            number: first - 1,
        }
    }

    /// The next line, with its line end.
    ///
    /// # Errors
    /// If the last line has no line end: then the backup is cut off.
    pub fn next_line(&mut self) -> Result<Option<Vec<u8>>, DatabaseBackupError> {
        let mut line = Vec::new();
        let read = self.from.read_until(b'\n', &mut line)?;
        match line.last() {
            None => return Ok(None),
            Some(b'\n') => {}
            Some(_) => return Err(DatabaseBackupError::CutOff),
        }
        self.bytes += u64::try_from(read).unwrap_or(u64::MAX);
        self.number += 1;
        Ok(Some(line))
    }

    /// What's wrong with the last line read.
    pub fn wrong(&self, what: impl Into<String>) -> DatabaseBackupError {
        DatabaseBackupError::Line {
            line: self.number,
            what: what.into(),
        }
    }
}

/// Writes values as lines of JSON, and hashes them.
pub(super) struct LineWriter<W> {
    pub out: W,
    pub hash: Sha256,
}

impl<W: Write> LineWriter<W> {
    pub fn write(&mut self, line: &impl Serialize) -> Result<(), DatabaseBackupError> {
        let mut text = serde_json::to_vec(line).map_err(io::Error::from)?;
        text.push(b'\n');
        self.hash.update(&text);
        Ok(self.out.write_all(&text)?)
    }
}
