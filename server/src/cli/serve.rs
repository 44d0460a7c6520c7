//! `guildhall serve`: the site.

use crate::applications::{AppState, orphans};
use crate::config::Config;
use crate::programmes::LoadedProgrammes;
use crate::storage::StorageError;
use crate::{http, log, programmes};
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

#[derive(Debug, Default, Args)]
pub(super) struct ServeCommand {
    /// The configuration file. Defaults to `guildhall.toml`, if it exists
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl ServeCommand {
    pub(super) fn run(self) -> ExitCode {
        let config = match Config::load(self.config.as_deref()) {
            Ok(config) => config,
            Err(problems) => {
                eprintln!("The configuration isn't valid:");
                for problem in problems {
                    eprintln!("  {problem}");
                }
                return ExitCode::from(2);
            }
        };
        // Dropping this writes the last log lines.
        let _log = log::start(&config);
        let loaded = match programmes::load(&config.programmes) {
            Ok(loaded) => loaded,
            Err(error) => {
                eprintln!("{error}");
                return ExitCode::from(1);
            }
        };
        let served = http::runtime().map_err(|error| error.to_string()).and_then(|runtime| {
            let served = runtime.block_on(open_and_serve(config, loaded));
            // Doesn't wait for an image that's still being decoded.
            runtime.shutdown_timeout(Duration::from_secs(1));
            served
        });
        match served {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => {
                eprintln!("{message}");
                ExitCode::from(2)
            }
        }
    }
}

/// Opens the database. If it's unavailable, it's tried again later, and pages that don't need it work meanwhile. If it can't
/// be used at all, that's an error now.
async fn open_and_serve(config: Config, loaded: LoadedProgrammes) -> Result<(), String> {
    loaded.log_problems();
    let state = AppState::new(&config, loaded).map_err(|error| format!("files {:?}: {error}", config.files))?;
    match state.database.ready().await {
        Ok(()) => orphans::report(&state).await,
        Err(error @ (StorageError::Unavailable { .. } | StorageError::Busy)) => {
            tracing::error!(database = ?state.database, %error, "the database isn't available and will be tried again when it's needed");
        }
        Err(error) => return Err(format!("database {:?}: {error}", state.database)),
    }
    http::serve(config, state).await
}
