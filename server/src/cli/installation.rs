//! The installation that a command works on, with the same configuration as `serve`.

use super::Stopped;
use crate::applications::AppState;
use crate::config::Config;
use crate::programmes;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Default, Args)]
pub(super) struct Installation {
    /// The configuration file. Defaults to `guildhall.toml`, if it exists
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
}

impl Installation {
    pub(super) fn config(&self) -> Result<Config, Stopped> {
        Config::load(self.config.as_deref()).map_err(|problems| {
            let problems = problems.join("\n  ");
            Stopped(format!("the configuration isn't valid:\n  {problems}"))
        })
    }

    /// Loads the programmes and opens the database.
    pub(super) fn state(&self) -> Result<AppState, Stopped> {
        let config = self.config()?;
        let loaded = programmes::load(&config.programmes).map_err(|error| Stopped(error.to_string()))?;
        for foundation in loaded.problems.keys() {
            eprintln!("guildhall: the files of {foundation} have problems; run `guildhall check`");
        }
        AppState::new(&config, loaded).map_err(|error| Stopped(format!("files: {error}")))
    }
}

/// Runs a command's work on the installation.
pub(super) fn wait<T>(work: impl Future<Output = Result<T, Stopped>>) -> Result<T, Stopped> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| Stopped(error.to_string()))?.block_on(work)
}

/// A number with a noun, singular or plural.
pub(super) fn counted(count: u64, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    }
}
