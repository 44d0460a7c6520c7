//! `guildhall erase`: erases personal data, after showing what that is.

use super::Stopped;
use super::installation::{Installation, wait};
use super::terminal::TerminalText;
use crate::accounts::AccountEmail;
use crate::applications::AppState;
use crate::erasure::{
    ErasureDone, ErasurePreview, ErasureRefusal, account_erasure, erase_account, erase_application, preview_erasure,
};
use clap::{Args, Subcommand};

/// What the ledger calls the person who runs it.
const ACTOR: &str = "command line";

#[derive(Debug, Args)]
pub(super) struct EraseCommand {
    #[command(subcommand)]
    action: EraseAction,
    #[command(flatten)]
    installation: Installation,
}

#[derive(Debug, Subcommand)]
enum EraseAction {
    /// Erase an application with its membership, once that has ended. Without --confirm, show what would happen
    Application {
        /// The application number, such as 7KQ2-M9XW
        reference: String,
        /// The application number once more, to erase it. This can't be undone
        #[arg(long, value_name = "REFERENCE")]
        confirm: Option<String>,
    },
    /// Sign somebody out everywhere, and erase their passkeys, tokens and links to providers. Without --confirm, show what would happen
    Account {
        /// The email address
        email: String,
        /// The email address once more, to erase it. This can't be undone
        #[arg(long, value_name = "EMAIL")]
        confirm: Option<String>,
    },
}

impl EraseCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        let state = self.installation.state()?;
        wait(async {
            let answer = match &self.action {
                EraseAction::Application { reference, confirm } => {
                    application(&state, reference, confirm.as_deref()).await
                }
                EraseAction::Account { email, confirm } => account(&state, email, confirm.as_deref()).await,
            };
            state.database.close().await;
            answer
        })
    }
}

fn failed(error: &impl std::fmt::Display) -> Stopped {
    Stopped(error.to_string())
}

async fn application(state: &AppState, reference: &str, confirm: Option<&str>) -> Result<String, Stopped> {
    let found = preview_erasure(state, reference).await;
    let found = found.map_err(|error| failed(&error))?;
    let preview = found.ok_or_else(|| Stopped(format!("there's no application {reference}")))?;
    if let Some(refusal) = preview.refusal {
        return Err(refused(&preview, refusal));
    }
    let Some(typed) = confirm else {
        return Ok(shown(&preview));
    };
    let done = erase_application(state, ACTOR, reference, typed).await;
    match done.map_err(|error| failed(&error))? {
        ErasureDone::Erased => Ok(format!(
            "{} is erased. Backups and files in mail_folder still have it. On SQLite, run VACUUM to clear free pages.\n",
            preview.reference
        )),
        ErasureDone::NotFound => Err(Stopped(format!("there's no application {reference}"))),
        ErasureDone::NotConfirmed => Err(Stopped(format!(
            "nothing was erased: --confirm names another application than {}",
            preview.reference
        ))),
        ErasureDone::Refused(refusal) => Err(refused(&preview, refusal)),
    }
}

fn refused(preview: &ErasurePreview, refusal: ErasureRefusal) -> Stopped {
    let reference = &preview.reference;
    Stopped(match refusal {
        ErasureRefusal::UnderReview => {
            format!("{reference} can't be erased yet: decide on it, or ask the applicant to withdraw it")
        }
        ErasureRefusal::MembershipGoesOn => {
            format!(
                "{reference} can't be erased yet: its membership hasn't ended. Record the notice first, then wait for the last day"
            )
        }
        ErasureRefusal::Unpaid => {
            format!("{reference} can't be erased yet: an invoice is unpaid. Record its payment, or cancel it")
        }
    })
}

fn shown(preview: &ErasurePreview) -> String {
    let mut lines = TerminalText::default();
    if preview.was_erased {
        lines.add(
            0,
            "It was erased before. Erasing it again removes what has been added since.",
        );
    }
    lines.add(0, "This would be erased:");
    for erased in preview.erased.iter().filter(|known| known.count > 0) {
        lines.add(1, format!("{} {}", erased.count, erased.what));
    }
    if preview.files > 0 {
        lines.add(1, format!("{} uploaded or signed files", preview.files));
    }
    lines.add(0, "This would be kept:");
    for kept in preview.kept.iter().filter(|known| known.count > 0) {
        lines.add(1, format!("{} {}", kept.count, kept.what));
    }
    if let Some(day) = preview.newest_invoice {
        lines.add(1, format!("the newest invoice or credit note is of {day}"));
    }
    let reference = &preview.reference;
    lines.add(
        0,
        format!(
            "Nothing is erased yet. To erase it for good: guildhall erase application {reference} --confirm {reference}"
        ),
    );
    lines.into_text()
}

async fn account(state: &AppState, typed: &str, confirm: Option<&str>) -> Result<String, Stopped> {
    let email = AccountEmail::parse(typed).ok_or_else(|| Stopped(format!("{typed} isn't an email address")))?;
    let found = account_erasure(state, &email).await;
    let found = found.map_err(|error| failed(&error))?;
    let unknown = || Stopped(format!("nobody has signed in as {}", email.typed));
    let would = found.ok_or_else(unknown)?;
    let Some(confirm) = confirm else {
        let mut lines = TerminalText::default();
        lines.add(0, "This would be erased:");
        lines.add(
            1,
            format!(
                "{} sessions, {} passkeys, {} API tokens",
                would.sessions, would.passkeys, would.tokens
            ),
        );
        lines.add(0, "This would be kept:");
        lines.add(
            1,
            format!(
                "the address, {} roles for foundations, and what was decided: with a new code, they can sign in again",
                would.roles
            ),
        );
        let email = &email.typed;
        lines.add(
            0,
            format!("Nothing is erased yet. To erase it for good: guildhall erase account {email} --confirm {email}"),
        );
        return Ok(lines.into_text());
    };
    if AccountEmail::parse(confirm).is_none_or(|other| other.normalized != email.normalized) {
        return Err(Stopped(format!("nothing was erased: --confirm isn't {}", email.typed)));
    }
    let is_erased = erase_account(state, ACTOR, &email).await;
    if !is_erased.map_err(|error| failed(&error))? {
        return Err(unknown());
    }
    Ok(format!(
        "{} is signed out everywhere. Passkeys, tokens and links to providers are erased.\n",
        email.typed
    ))
}
