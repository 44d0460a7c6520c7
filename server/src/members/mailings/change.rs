//! Writing a draft, sending it, and stopping it.

use super::choose::check;
use super::plan::plan;
use super::rows::MailingRow;
use super::run::send_some;
use super::stop::stop;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, Entry, alone, append};
use app::api::{
    LONGEST_MAILING_SUBJECT, LONGEST_MAILING_TEXT, MailingAction, MailingCommand, MailingKind, MailingProblem,
    MailingState,
};
use domain::typed::{cleaned, is_blank, tidy};
use serde_json::json;

/// The result of a command about a mailing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MailingDone {
    Done,
    NotFound,
    /// Somebody has changed, sent or stopped it since. Nothing was done.
    Outdated,
    Problems(Vec<MailingProblem>),
}

/// Saves a draft's text, sends it, or stops it. Idempotent: sending the same command again does it once.
///
/// # Errors
/// If the caller may not act for the foundation's members.
pub async fn command_mailing(
    state: &AppState,
    session: &Session,
    foundation: &str,
    id: &str,
    command: &MailingCommand,
) -> Result<MailingDone, CommandError> {
    let mut tx = state.database.read().await?;
    check(&mut tx, session, foundation).await?;
    let Some(mailing) = MailingRow::of(&mut tx, foundation, id).await? else {
        return Ok(MailingDone::NotFound);
    };
    match command.action {
        MailingAction::Write => {
            tx.rollback().await?;
            write(state, &mailing, command).await
        }
        MailingAction::Send => {
            // It can be many members, so nobody waits for it.
            let sender = (&session.account, session.address.as_str());
            let reaches = plan(&mut tx, state, &mailing, sender).await?.reached > 0;
            tx.rollback().await?;
            let done = send(state, session, &mailing, command, reaches).await?;
            if done == MailingDone::Done {
                // A few are sent at once. The task sends the others, and these if it fails.
                if let Err(error) = send_some(state, &mailing.id).await {
                    tracing::error!(%error, mailing = %mailing.id, "a mailing couldn't be sent yet");
                }
            }
            Ok(done)
        }
        MailingAction::Stop => {
            tx.rollback().await?;
            stop(state, session, &mailing, command).await
        }
    }
}

async fn write(state: &AppState, mailing: &MailingRow, command: &MailingCommand) -> Result<MailingDone, CommandError> {
    let (subject, text) = (tidy(&command.subject), cleaned(&command.text).trim().to_owned());
    if mailing.state.0 != MailingState::Draft || mailing.kind.0 != MailingKind::Email {
        return Ok(MailingDone::Outdated);
    }
    let problems = problems(&subject, &text);
    if !problems.is_empty() {
        return Ok(MailingDone::Problems(problems));
    }
    if (mailing.subject == subject) && (mailing.text == text) {
        // The second of two clicks.
        return Ok(MailingDone::Done);
    }
    let mut tx = state.database.begin().await?;
    let written = tx
        .run(
            "UPDATE mailing SET subject = $1, text = $2, version = version + 1 \
             WHERE id = $3 AND version = $4 AND state = 'draft'",
            &[
                (&subject).into(),
                (&text).into(),
                (&mailing.id).into(),
                command.version.into(),
            ],
        )
        .await?;
    tx.commit().await?;
    Ok(if written == 0 {
        MailingDone::Outdated
    } else {
        MailingDone::Done
    })
}

fn problems(subject: &str, text: &str) -> Vec<MailingProblem> {
    let about_subject = match subject.chars().count() {
        _ if is_blank(subject) => Some(MailingProblem::SubjectMissing),
        length if length > LONGEST_MAILING_SUBJECT => Some(MailingProblem::SubjectTooLong),
        _ => None,
    };
    let about_text = match text.chars().count() {
        _ if is_blank(text) => Some(MailingProblem::TextMissing),
        length if length > LONGEST_MAILING_TEXT => Some(MailingProblem::TextTooLong),
        _ => None,
    };
    about_subject.into_iter().chain(about_text).collect()
}

/// Sends a mailing, unless it reached nobody.
async fn send(
    state: &AppState,
    session: &Session,
    mailing: &MailingRow,
    command: &MailingCommand,
    reaches: bool,
) -> Result<MailingDone, CommandError> {
    let mut tx = state.database.begin().await?;
    // Of two servers, the second finds what the first has done.
    alone(&mut tx).await?;
    let Some(mailing) = MailingRow::by_id(&mut tx, &mailing.id).await? else {
        return Ok(MailingDone::NotFound);
    };
    if mailing.version != command.version {
        return Ok(MailingDone::Outdated);
    }
    if mailing.state.0 != MailingState::Draft {
        // The second of two clicks.
        return Ok(MailingDone::Done);
    }
    let mut wrong = Vec::new();
    if mailing.kind.0 == MailingKind::Email {
        wrong = problems(&mailing.subject, &mailing.text);
    }
    let members = mailing.members(&mut tx).await?;
    if !reaches {
        // There's no field for the number.
        wrong.push(MailingProblem::NobodyReached);
    } else if members != command.members {
        wrong.push(MailingProblem::OtherNumber);
    }
    if !wrong.is_empty() {
        return Ok(MailingDone::Problems(wrong));
    }
    let sent = tx
        .run(
            "UPDATE mailing SET state = 'sending', sent_at = $1, account = $2 \
             WHERE id = $3 AND version = $4 AND state = 'draft'",
            &[
                state.clock.now().0.into(),
                (&session.account).into(),
                (&mailing.id).into(),
                command.version.into(),
            ],
        )
        .await?;
    if sent == 0 {
        // Somebody has just changed the text.
        return Ok(MailingDone::Outdated);
    }
    let entry = Entry {
        subject: session.account.as_str(),
        action: "mailing sent",
        actor: session.account.as_str(),
        detail: json!({
            "foundation": mailing.foundation, "mailing": mailing.id, "kind": mailing.kind.0, "members": members,
        }),
        personal: None,
    };
    append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(MailingDone::Done)
}
