//! `guildhall admin`: makes someone a foundation's administrator, and lists who has a role.

use super::Stopped;
use super::installation::{Installation, wait};
use super::subject::instead;
use super::terminal::{columns, name};
use crate::accounts::{AccountEmail, Actor, grant_role, held_roles};
use crate::applications::{AppState, CommandError};
use crate::clock::Timestamp;
use clap::{Args, Subcommand};
use domain::access::AccountRole;
use domain::suggest::nearest;

#[derive(Debug, Args)]
pub(super) struct AdminCommand {
    #[command(subcommand)]
    action: AdminAction,
    /// The foundation's folder name, if the installation serves several
    #[arg(long, global = true)]
    foundation: Option<String>,
    #[command(flatten)]
    installation: Installation,
}

#[derive(Debug, Subcommand)]
enum AdminAction {
    /// Make someone an administrator, and email them how to sign in
    Invite {
        /// Their email address
        email: String,
    },
    /// List everyone who has a role
    List,
}

impl AdminCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let state = self.installation.state()?;
        let foundation = chosen(&state, self.foundation.as_deref())?;
        wait(async {
            let answer = match &self.action {
                AdminAction::Invite { email } => invite(&state, email, foundation).await,
                AdminAction::List => list(&state, foundation).await,
            };
            state.database.close().await;
            answer
        })
    }
}

async fn invite(state: &AppState, typed: &str, foundation: &str) -> Result<String, Stopped> {
    let Some(email) = AccountEmail::parse(typed) else {
        return Err(Stopped(format!(
            "\"{}\" isn't an email address; use the format name@example.org",
            name(typed)
        )));
    };
    let granted = grant_role(
        state,
        Actor::CommandLine,
        foundation,
        &email,
        AccountRole::Administrator,
    )
    .await;
    let email = name(&email.typed);
    Ok(if granted.map_err(|error| stopped(&error))? {
        format!("{email} is now an administrator of {foundation}. They'll get an email that says how to sign in.\n")
    } else {
        format!("{email} is already an administrator of {foundation}.\n")
    })
}

async fn list(state: &AppState, foundation: &str) -> Result<String, Stopped> {
    let held = held_roles(state, Actor::CommandLine, foundation).await;
    let held = held.map_err(|error| stopped(&error))?;
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
pub(super) fn chosen<'a>(state: &'a AppState, named: Option<&'a str>) -> Result<&'a str, Stopped> {
    let shelves = state.loaded.catalogue.foundations().iter();
    let known: Vec<&str> = shelves.map(|shelf| shelf.foundation.id.as_str()).collect();
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

pub(super) fn stopped(error: &CommandError) -> Stopped {
    Stopped(error.to_string())
}
