//! `guildhall backup` and `guildhall restore`: all of an installation in one file, and back.

use super::installation::{Installation, counted, wait};
use super::{Stopped, print};
use crate::backup::{Summary, back_up, restore};
use crate::storage::Database;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// A backup was made, and lacks what it should have.
const INCOMPLETE: u8 = 1;

#[derive(Debug, Args)]
pub(super) struct Backup {
    /// Where the backup is written. A file that is there is replaced once the new one is whole.
    file: PathBuf,
    #[command(flatten)]
    installation: Installation,
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    /// A backup; the database that is configured must be empty.
    file: PathBuf,
    #[command(flatten)]
    installation: Installation,
}

impl Backup {
    pub(super) fn run(&self) -> ExitCode {
        let summary = match self.write() {
            Ok(summary) => summary,
            Err(stopped) => return stopped.tell(),
        };
        print(&format!("{}: {}\n", self.file.display(), told(&summary)));
        if summary.lost.is_empty() {
            return ExitCode::SUCCESS;
        }
        let lost = u64::try_from(summary.lost.len()).unwrap_or(u64::MAX);
        eprintln!(
            "guildhall: the backup lacks {}, missing or damaged in the store; is `files` set as for the server?\n  {}",
            counted(lost, "file that applications have", "files that applications have"),
            summary.lost.join("\n  ")
        );
        ExitCode::from(INCOMPLETE)
    }

    fn write(&self) -> Result<Summary, Stopped> {
        let config = self.installation.config()?;
        let files = config
            .files
            .open()
            .map_err(|error| Stopped(format!("files: {error}")))?;
        wait(async {
            let database = Database::at(config.database.clone());
            let written = back_up(&database, &files, config.clock.now(), &self.file).await;
            database.close().await;
            written.map_err(|error| Stopped(format!("no backup was made: {error}")))
        })
    }
}

impl Restore {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let config = self.installation.config()?;
        let files = config
            .files
            .open()
            .map_err(|error| Stopped(format!("files: {error}")))?;
        let summary = wait(async {
            let restored = restore(&config.database, &files, &self.file).await;
            restored.map_err(|error| Stopped(format!("nothing was restored: {error}")))
        })?;
        Ok(format!("{}: {}\n", self.file.display(), told(&summary)))
    }
}

/// What a backup has, in a line.
fn told(summary: &Summary) -> String {
    let rows = |table: &str| summary.database.rows.get(table).copied().unwrap_or(0);
    format!(
        "{}, {} and {}, as of {}",
        counted(rows("application"), "application", "applications"),
        counted(summary.files, "file", "files"),
        counted(rows("ledger"), "entry of the ledger", "entries of the ledger"),
        summary.database.header.created_at
    )
}
