//! `guildhall demo`: fills an empty database with an invented history, for people who try Guildhall.

use super::Stopped;
use super::admin::stopped;
use super::installation::{Installation, wait};
use crate::demo::live;
use clap::Args;
use std::io::{IsTerminal, Write};

#[derive(Debug, Args)]
pub(super) struct DemoCommand {
    #[command(flatten)]
    installation: Installation,
}

impl DemoCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let state = self.installation.state()?;
        let shows = std::io::stderr().is_terminal();
        wait(async {
            let done = live(&state, |day| {
                if shows {
                    let _ = write!(std::io::stderr(), "\r{day} ");
                }
            })
            .await;
            state.database.close().await;
            if shows {
                eprintln!();
            }
            match done.map_err(|error| stopped(&error))? {
                Some(done) => Ok(format!(
                    "Invented three years: {} applications, {} of them led to a membership. Sign in as ada@example.org: she has every \
                     role for each foundation.\n",
                    done.applications, done.members
                )),
                None => Err(Stopped(
                    "the database already has applications, and invented ones mustn't get among them; use a new database".to_owned(),
                )),
            }
        })
    }
}
