//! `guildhall ledger verify`: checks that no entry was changed or removed.

use super::installation::{Installation, counted, wait};
use super::{Stopped, print};
use crate::applications::{LedgerProblem, verify_ledger};
use crate::storage::Database;
use clap::{Args, Subcommand};
use std::process::ExitCode;

/// The exit code for a broken ledger.
const BROKEN: u8 = 1;

#[derive(Debug, Args)]
pub(super) struct LedgerCommand {
    #[command(subcommand)]
    action: LedgerAction,
    #[command(flatten)]
    installation: Installation,
}

#[derive(Debug, Subcommand)]
enum LedgerAction {
    /// Check that no entry was changed or removed
    Verify,
}

impl LedgerCommand {
    pub(super) fn run(&self) -> ExitCode {
        let LedgerAction::Verify = self.action;
        match self.verified() {
            Ok(Ok(entries)) => {
                let entries = u64::try_from(entries).unwrap_or(0);
                print(&format!("{}, unbroken.\n", counted(entries, "entry", "entries")));
                ExitCode::SUCCESS
            }
            Ok(Err(fault)) => {
                print(&format!("{}\n", told(fault)));
                ExitCode::from(BROKEN)
            }
            Err(stopped) => stopped.tell(),
        }
    }

    fn verified(&self) -> Result<Result<i64, LedgerProblem>, Stopped> {
        let config = self.installation.config()?;
        wait(async {
            let database = Database::at(config.database.clone());
            let verified = verify_ledger(&database).await;
            database.close().await;
            verified.map_err(|error| Stopped(error.to_string()))
        })
    }
}

fn told(fault: LedgerProblem) -> String {
    match fault {
        LedgerProblem::Gap { seq } => format!("Broken: an entry before entry {seq} is missing."),
        LedgerProblem::Changed { seq } => {
            format!("Broken: entry {seq} was changed, or doesn't follow from the previous one.")
        }
        LedgerProblem::PersonalChanged { seq } => format!("Broken: the personal data of entry {seq} was changed."),
        LedgerProblem::Cut { seq } => format!("Broken: the end is missing, from entry {seq} on."),
    }
}
