//! `guildhall admin`: who administers a foundation. The first administrator can only be made here; they grant all other roles
//! on the site.

use super::Stopped;
use super::installation::{Installation, wait};
use super::subject::instead;
use super::terminal::{columns, name};
use crate::accounts::{Granted, grant, held_roles};
use crate::applications::{AppState, CommandError};
use crate::clock::Timestamp;
use clap::{Args, Subcommand};
use domain::access::Role;
use domain::suggest::nearest;

#[derive(Debug, Args)]
pub(super) struct AdminCommand {
    #[command(subcommand)]
    action: AdminAction,
    #[command(flatten)]
    installation: Installation,
}

#[derive(Debug, Subcommand)]
enum AdminAction {
    /// Make someone an administrator, and tell them by email how to sign in
    Invite {
        /// Their email address
        email: String,
        /// The foundation's folder name. Needed if the installation serves several
        #[arg(long)]
        foundation: Option<String>,
    },
    /// List everyone who has a role
    List {
        /// The foundation's folder name. Needed if the installation serves several
        #[arg(long)]
        foundation: Option<String>,
    },
}

impl AdminCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let state = self.installation.state()?;
        wait(async {
            let answer = match &self.action {
                AdminAction::Invite { email, foundation } => invite(&state, email, foundation.as_deref()).await,
                AdminAction::List { foundation } => list(&state, foundation.as_deref()).await,
            };
            state.database.close().await;
            answer
        })
    }
}

async fn invite(state: &AppState, email: &str, foundation: Option<&str>) -> Result<String, Stopped> {
    let foundation = chosen(state, foundation)?;
    let granted = grant(state, None, foundation, email, Role::Administrator).await;
    Ok(match granted.map_err(|error| stopped(&error))? {
        Granted::New => format!(
            "{} is an administrator of {foundation} now. We've sent an email that says how to sign in.\n",
            name(email.trim())
        ),
        Granted::Already => format!("{} is an administrator of {foundation} already.\n", name(email.trim())),
        Granted::NotAnAddress => {
            return Err(Stopped(format!(
                "\"{}\" isn't an email address; write one such as name@example.org",
                name(email)
            )));
        }
    })
}

async fn list(state: &AppState, foundation: Option<&str>) -> Result<String, Stopped> {
    let foundation = chosen(state, foundation)?;
    let held = held_roles(state, None, foundation)
        .await
        .map_err(|error| stopped(&error))?;
    if held.is_empty() {
        return Ok(format!(
            "Nobody has a role for {foundation} yet. Start with `guildhall admin invite EMAIL --foundation {foundation}`.\n"
        ));
    }
    let rows = held.iter().map(|held| {
        let since = Timestamp(held.granted_at).day();
        [name(&held.email), held.role.word().to_owned(), format!("since {since}")]
    });
    let lines = columns(&rows.collect::<Vec<_>>());
    Ok(lines.join("\n") + "\n")
}

/// The foundation that was named, or the only one.
fn chosen<'a>(state: &'a AppState, named: Option<&'a str>) -> Result<&'a str, Stopped> {
    let known: Vec<&str> = state
        .loaded
        .catalogue
        .foundations()
        .iter()
        .map(|shelf| shelf.foundation.id.as_str())
        .collect();
    match (named, &known[..]) {
        (Some(named), _) if known.contains(&named) => Ok(named),
        (Some(named), _) => Err(Stopped(format!(
            "there's no foundation \"{}\"; {}",
            name(named),
            instead(nearest(named, &known), &known)
        ))),
        (None, [only]) => Ok(only),
        (None, _) => Err(Stopped(format!(
            "this installation serves several foundations; add --foundation with one of: {}",
            known.join(", ")
        ))),
    }
}

fn stopped(error: &CommandError) -> Stopped {
    Stopped(error.to_string())
}
