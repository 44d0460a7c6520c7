//! What the foundation's people do with an application, a step on each day.

use super::apply::Attempt;
use super::cast::Fate;
use super::crew::Crew;
use crate::api::brief_by_id;
use crate::applications::{AppState, ApplicationReference, CommandError, LinkSecret};
use crate::invoices::{act, issue_agreed};
use crate::reviews::{application, review, withdraw};
use app::api::{
    ApplicationAnswer, ApplicationState, MoneyAction, MoneyCommand, NewInvoice, ReviewAction, ReviewCommand,
};

/// The days after which the foundation's people decide, sign, and find the payment on the account.
const DECIDES: i64 = 6;
const PAYS: i64 = 20;

/// The next step with an application. Nothing happens if it has to wait.
pub(super) async fn step(state: &AppState, crew: &Crew, attempt: &mut Attempt) -> Result<(), CommandError> {
    let age = state.clock.today().unix_days() - attempt.on.unix_days();
    let fate = attempt.role.fate;
    if attempt.membership.is_some() || matches!(fate, Fate::Draft | Fate::Waiting) {
        return Ok(());
    }
    if fate == Fate::Withdrawn {
        if age == 2 {
            // Typing the number confirms it.
            withdraw(state, &attempt.secret, &attempt.reference).await?;
        }
        return Ok(());
    }
    let once = match fate {
        Fate::Asked => Some((ReviewAction::Ask, "Which of your teams would work with us?")),
        Fate::OnHold => Some((ReviewAction::Hold, "They're merging with another company.")),
        Fate::Declined => Some((
            ReviewAction::Decline,
            "There's no contribution yet that we could look at.",
        )),
        _ => None,
    };
    if let Some((action, text)) = once {
        // Some decisions need several votes.
        let days = if fate == Fate::Declined { 3..6 } else { 3..4 };
        return if days.contains(&age) {
            decide(state, crew, attempt, action, text, usize::try_from(age).unwrap_or(0)).await
        } else {
            Ok(())
        };
    }
    if age < DECIDES {
        return Ok(());
    }
    let seen = match view(state, &attempt.secret, "").await {
        Ok(seen) => seen,
        // Nobody has looked at it for a long time.
        Err(CommandError::LinkExpired) => return Ok(()),
        Err(error) => return Err(error),
    };
    if seen.state == ApplicationState::Submitted {
        let turn = usize::try_from(age).unwrap_or(0);
        return decide(
            state,
            crew,
            attempt,
            ReviewAction::Approve,
            "Everything's complete.",
            turn,
        )
        .await;
    }
    let Some(membership) = &seen.membership else {
        return Ok(());
    };
    if let Some(agreement) = membership.unsigned.first() {
        if fate != Fate::Unsigned {
            countersign(state, crew, attempt, agreement).await?;
        }
    } else if membership.unpaid {
        if fate != Fate::Unpaid && age >= PAYS {
            pay(state, crew, attempt, &seen).await?;
        }
    } else if membership.active_since.is_some() {
        attempt.membership = membership_of(state, &attempt.reference).await?;
    }
    Ok(())
}

/// What the applicant sees, with the text of an agreement.
pub(super) async fn view(
    state: &AppState,
    secret: &LinkSecret,
    agreement: &str,
) -> Result<ApplicationAnswer, CommandError> {
    application(state, secret, "en", agreement, brief_by_id(state, "en")).await
}

async fn membership_of(state: &AppState, reference: &str) -> Result<Option<String>, CommandError> {
    let mut tx = state.database.read().await?;
    let known: Option<(String,)> = tx
        .optional(
            "SELECT id FROM membership WHERE application = $1 AND activated_at IS NOT NULL AND ended_at IS NULL",
            &[reference.into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(known.map(|(id,)| id))
}

/// A command of somebody who reviews, for the version that's stored now.
async fn reviewed(
    state: &AppState,
    crew: &Crew,
    attempt: &Attempt,
    turn: usize,
    command: impl FnOnce(i64) -> ReviewCommand,
) -> Result<(), CommandError> {
    let mut tx = state.database.read().await?;
    let (version,): (i64,) = tx
        .one(
            "SELECT review_version FROM application WHERE reference = $1",
            &[(&attempt.reference).into()],
        )
        .await?;
    tx.rollback().await?;
    let reference = ApplicationReference::parse(&attempt.reference);
    if let Some((session, reference)) = crew.turn(turn).zip(reference) {
        let done = review(state, session, attempt.role.foundation, &reference, &command(version)).await;
        // Somebody who has voted already can't vote again: tomorrow it's another one's turn.
        match done {
            Ok(_) => {}
            Err(error @ CommandError::Storage(_)) => return Err(error),
            Err(error) => tracing::debug!(%error, reference = attempt.reference, "it waits for another reviewer"),
        }
    }
    Ok(())
}

async fn decide(
    state: &AppState,
    crew: &Crew,
    attempt: &Attempt,
    action: ReviewAction,
    text: &str,
    turn: usize,
) -> Result<(), CommandError> {
    reviewed(state, crew, attempt, turn, |version| ReviewCommand {
        action,
        version,
        text: text.to_owned(),
        ready: String::new(),
        step: if action == ReviewAction::Ask {
            "organisation"
        } else {
            ""
        }
        .to_owned(),
        agreement: String::new(),
        name: String::new(),
        title: String::new(),
    })
    .await
}

async fn countersign(state: &AppState, crew: &Crew, attempt: &Attempt, agreement: &str) -> Result<(), CommandError> {
    reviewed(state, crew, attempt, 0, |version| ReviewCommand {
        action: ReviewAction::Countersign,
        version,
        text: String::new(),
        ready: String::new(),
        step: String::new(),
        agreement: agreement.to_owned(),
        name: "Ada Pier".to_owned(),
        title: "Executive Director".to_owned(),
    })
    .await
}

/// Records the payment of the newest invoice, or issues one for an amount that was agreed on.
async fn pay(state: &AppState, crew: &Crew, attempt: &Attempt, seen: &ApplicationAnswer) -> Result<(), CommandError> {
    let Some(session) = crew.turn(0) else {
        return Ok(());
    };
    let foundation = attempt.role.foundation;
    let invoices = seen.membership.iter().flat_map(|membership| &membership.invoices);
    if let Some(invoice) = invoices.last() {
        let command = payment(invoice.unpaid.minor, &state.clock.today().to_string());
        act(state, session, foundation, &invoice.label, &command).await?;
    } else if let Some(reference) = ApplicationReference::parse(&attempt.reference) {
        let agreed = NewInvoice {
            application: attempt.reference.clone(),
            amount: "12000".to_owned(),
            details: Vec::new(),
            request: String::new(),
        };
        issue_agreed(state, session, foundation, &reference, &agreed).await?;
    }
    Ok(())
}

/// A transfer of an amount in hundredths.
pub(super) fn payment(minor: i64, day: &str) -> MoneyCommand {
    MoneyCommand {
        action: MoneyAction::Pay,
        amount: format!("{}.{:02}", minor / 100, minor % 100),
        day: day.to_owned(),
        note: "Bank transfer".to_owned(),
        payment: String::new(),
        card: String::new(),
        reference: String::new(),
    }
}
