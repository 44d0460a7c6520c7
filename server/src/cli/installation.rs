//! The installation that a command works on, as it is configured for `serve`.

use super::Stopped;
use crate::applications::Desk;
use crate::config::Config;
use crate::programmes;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Default, Args)]
pub(super) struct Installation {
    /// The configuration file; `guildhall.toml` where there is one.
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
}

impl Installation {
    pub(super) fn config(&self) -> Result<Config, Stopped> {
        Config::load(self.config.as_deref()).map_err(|problems| {
            let problems = problems.join("\n  ");
            Stopped(format!("the configuration cannot be used:\n  {problems}"))
        })
    }

    /// With its programmes and its database.
    pub(super) fn desk(&self) -> Result<Desk, Stopped> {
        let config = self.config()?;
        let loaded = programmes::load(&config.programmes).map_err(|error| Stopped(error.to_string()))?;
        Desk::new(&config, loaded).map_err(|error| Stopped(format!("files: {error}")))
    }
}

/// Does what a command asks of the installation.
pub(super) fn wait<T>(work: impl Future<Output = Result<T, Stopped>>) -> Result<T, Stopped> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| Stopped(error.to_string()))?.block_on(work)
}

/// A number of something, in words.
pub(super) fn counted(count: u64, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    }
}
