//! The task that sends emails. Several servers can run it on one database: each email is sent by the one that claimed
//! it. A crash between sending and recording that causes one duplicate, with the same Message-ID.

use super::MailSender;
use super::outbox::{self, Claimed, Outcome};
use super::post::FailureKind;
use crate::applications::AppState;
use crate::clock::{DAY, Timestamp};
use crate::storage::StorageError;
use crate::tasks::TaskContext;
use std::time::Duration;

/// How often the outbox is checked, for emails from other servers and retries.
const PAUSE: Duration = Duration::from_secs(5);

const MINUTE: i64 = 60_000;
const LONGEST_WAIT: i64 = 6 * 60 * MINUTE;
/// When an undeliverable email is given up.
const PATIENCE: i64 = 3 * DAY;

/// Sends emails until the server stops.
pub async fn deliver(state: AppState, post: MailSender, mut context: TaskContext) {
    let mut away = false;
    while !context.is_stopping() {
        match pass(&state, &post, &context).await {
            Ok(()) => away = false,
            // Logged only once, not every few seconds.
            Err(error) if !away => {
                tracing::error!(%error, "couldn't read the outbox, so emails are waiting");
                away = true;
            }
            Err(_) => {}
        }
        context.alive();
        tokio::select! {
            () = context.stopping() => {}
            () = state.mail.wake.notified() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Sends the emails that are due.
///
/// # Errors
/// If the database can't be used. Claimed emails are due again after the claim expires.
pub async fn deliver_due(state: &AppState, post: &MailSender) -> Result<(), StorageError> {
    pass(state, post, &TaskContext::unsupervised()).await
}

async fn pass(state: &AppState, post: &MailSender, context: &TaskContext) -> Result<(), StorageError> {
    loop {
        let due = outbox::due(state).await?;
        if due.is_empty() {
            return Ok(());
        }
        for id in due {
            if context.is_stopping() {
                return Ok(());
            }
            context.alive();
            if let Some(mail) = outbox::claim(state, &id).await?
                && !deliver_one(state, post, &mail).await?
            {
                return Ok(());
            }
        }
    }
}

/// Sends an email and records the result. Returns whether to continue with others.
async fn deliver_one(state: &AppState, post: &MailSender, mail: &Claimed) -> Result<bool, StorageError> {
    let (id, kind) = (&mail.id, &mail.kind);
    let Err(error) = post.send(mail).await else {
        outbox::mark(state, id, &Outcome::Sent { keep: post.keeps() }).await?;
        tracing::info!(%id, kind, "email sent");
        return Ok(true);
    };
    let (short, attempts) = (&error.short, mail.attempts);
    let text = format!("{short} {}", error.said);
    let next = next(mail, state.clock.now()).filter(|_| error.verdict != FailureKind::Never);
    let outcome = next.map_or(Outcome::Failed { error: &text }, |at| Outcome::Later {
        at,
        error: &text,
    });
    outbox::mark(state, id, &outcome).await?;
    match (error.verdict, next) {
        (_, None) => tracing::error!(%id, kind, attempts, error = short, "email given up"),
        (FailureKind::Alarm, _) => {
            tracing::error!(
                %id,
                kind,
                attempts,
                error = short,
                "emails are waiting because of a configuration error: check smtp_url and mail_folder"
            );
        }
        _ => tracing::warn!(%id, kind, attempts, error = short, "email failed; will try again"),
    }
    Ok(matches!(error.verdict, FailureKind::Later | FailureKind::Never))
}

/// When to retry an email: after 1, 2, 4… minutes, up to 6 hours, for at most 3 days.
fn next(mail: &Claimed, now: Timestamp) -> Option<Timestamp> {
    let doublings = u32::try_from(mail.attempts - 1).unwrap_or(0).min(16);
    let next = now.0 + (MINUTE << doublings).min(LONGEST_WAIT);
    (next <= mail.created_at + PATIENCE).then_some(Timestamp(next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::EmailId;

    #[test]
    fn pauses_grow_to_six_hours_and_end_after_three_days() {
        let mut mail = Claimed {
            id: EmailId::parse("aaaaaaaaaaaaaaaa").unwrap(),
            kind: String::new(),
            recipient: String::new(),
            message: None,
            created_at: 0,
            attempts: 0,
        };
        let (mut now, mut pauses) = (0, Vec::new());
        loop {
            mail.attempts += 1;
            let Some(next) = next(&mail, Timestamp(now)) else { break };
            pauses.push((next.0 - now) / MINUTE);
            now = next.0;
        }
        assert_eq!(pauses[..10], [1, 2, 4, 8, 16, 32, 64, 128, 256, 360]);
        assert!(pauses[10..].iter().all(|pause| *pause == 360));
        assert!(now <= PATIENCE && now > PATIENCE - LONGEST_WAIT);
    }
}
