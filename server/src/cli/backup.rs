//! `guildhall backup` and `guildhall restore`: a whole installation in one file, and back.

use super::installation::{Installation, counted, wait};
use super::{Stopped, print};
use crate::backup::{BackupSummary, back_up, restore};
use crate::storage::Database;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// The exit code for a backup that's incomplete.
const INCOMPLETE: u8 = 1;

#[derive(Debug, Args)]
pub(super) struct BackupCommand {
    /// The file to write. It's only replaced once the new backup is complete
    file: PathBuf,
    #[command(flatten)]
    installation: Installation,
}

#[derive(Debug, Args)]
pub(super) struct RestoreCommand {
    /// The backup to restore. The configured database must be empty
    file: PathBuf,
    #[command(flatten)]
    installation: Installation,
}

impl BackupCommand {
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
            "guildhall: {} missing from the backup, because the store doesn't have it or it's damaged; is `files` the same as for the server?\n  {}",
            counted(lost, "upload is", "uploads are"),
            summary.lost.join("\n  ")
        );
        ExitCode::from(INCOMPLETE)
    }

    fn write(&self) -> Result<BackupSummary, Stopped> {
        let config = self.installation.config()?;
        let files = config
            .files
            .open()
            .map_err(|error| Stopped(format!("files: {error}")))?;
        wait(async {
            let database = Database::at(config.database.clone());
            let written = back_up(&database, &files, config.clock.now(), &self.file).await;
            database.close().await;
            written.map_err(|error| Stopped(format!("couldn't make the backup: {error}")))
        })
    }
}

impl RestoreCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let config = self.installation.config()?;
        let files = config
            .files
            .open()
            .map_err(|error| Stopped(format!("files: {error}")))?;
        let summary = wait(async {
            let restored = restore(&config.database, &files, &self.file).await;
            restored.map_err(|error| Stopped(format!("couldn't restore the backup: {error}")))
        })?;
        Ok(format!("{}: {}\n", self.file.display(), told(&summary)))
    }
}

/// A summary of a backup in one line.
fn told(summary: &BackupSummary) -> String {
    let rows = |table: &str| summary.database.rows.get(table).copied().unwrap_or(0);
    format!(
        "{}, {} and {}, as of {}",
        counted(rows("application"), "application", "applications"),
        counted(summary.files, "file", "files"),
        counted(rows("ledger"), "ledger entry", "ledger entries"),
        summary.database.header.created_at
    )
}
