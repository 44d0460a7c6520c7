//! Checking the addresses that are due, a few at a time.

use super::asked::checked;
use super::claim::{claim, due};
use super::outcome::{CheckOutcome, MadeCheck, record};
use super::rows::{CheckKey, forget};
use crate::applications::{AppState, CommandError};
use crate::clock::DAY;
use crate::members::access::find;
use crate::outside::{OutsideClient, OutsideError, UrlRefusal};
use crate::tasks::TaskContext;
use app::api::CheckTrouble;
use domain::application::is_checked;
use tokio::task::JoinSet;

/// How many are checked at the same time.
const AT_ONCE: usize = 4;

/// Checks the addresses that are due. Returns how many were checked.
///
/// # Errors
/// If the database fails. What was claimed is due again after the claim expires.
pub async fn check_due(state: &AppState) -> Result<usize, CommandError> {
    pass(state, &TaskContext::unsupervised()).await
}

pub(super) async fn pass(state: &AppState, context: &TaskContext) -> Result<usize, CommandError> {
    let mut done = 0;
    loop {
        let due = due(state).await?;
        if due.is_empty() {
            return Ok(done);
        }
        let client = OutsideClient::new(&state.webhooks.outside);
        let client = client.map_err(|error| CommandError::Files(error.to_string()))?;
        for batch in due.chunks(AT_ONCE) {
            if context.is_stopping() {
                return Ok(done);
            }
            context.alive();
            done += check_all(state, &client, batch).await?;
        }
    }
}

/// Checks a few at the same time. All of them are recorded, even if one can't be.
async fn check_all(state: &AppState, client: &OutsideClient, batch: &[CheckKey]) -> Result<usize, CommandError> {
    let mut checking = JoinSet::new();
    for key in batch {
        let (state, client, key) = (state.clone(), client.clone(), key.clone());
        checking.spawn(async move { check(&state, &client, &key).await });
    }
    let (mut done, mut result) = (0, Ok(()));
    while let Some(checked) = checking.join_next().await {
        match checked.unwrap_or_else(|error| Err(CommandError::Files(error.to_string()))) {
            Ok(is_checked) => done += usize::from(is_checked),
            Err(error @ CommandError::Storage(_)) => result = Err(error),
            Err(error) => tracing::error!(%error, "a member's address can't be checked"),
        }
    }
    result.map(|()| done)
}

/// Checks an address, if no other server does. Returns whether it did.
async fn check(state: &AppState, client: &OutsideClient, key: &CheckKey) -> Result<bool, CommandError> {
    if !claim(state, key).await? {
        return Ok(false);
    }
    let url = match current(state, key).await {
        Ok(CurrentAddress::Url(url)) => url,
        Ok(CurrentAddress::Missing) => return postpone(state, key).await,
        Ok(CurrentAddress::Gone) => {
            let mut tx = state.database.begin().await?;
            forget(&mut tx, key).await?;
            tx.commit().await?;
            return Ok(false);
        }
        Err(error @ CommandError::Storage(_)) => return Err(error),
        Err(error) => {
            // Its programme isn't on the site at the moment.
            tracing::warn!(%error, membership = %key.membership, "a member's address isn't checked");
            return postpone(state, key).await;
        }
    };
    let started = state.clock.now().0;
    let agent = format!("Guildhall/{} (+{})", env!("CARGO_PKG_VERSION"), state.origin);
    let outcome = match client.check(&url, &agent).await {
        Ok(reply) => CheckOutcome::Answered(reply),
        Err(error) => {
            tracing::debug!(membership = %key.membership, %error, "a member's address gave no response");
            CheckOutcome::Not(trouble(&error))
        }
    };
    let made = MadeCheck {
        key,
        url: &url,
        started,
        outcome,
    };
    record(state, made).await?;
    Ok(true)
}

/// What's to be checked now.
enum CurrentAddress {
    Url(String),
    /// The member hasn't answered the question, or it's asked under a condition that isn't met.
    Missing,
    /// The membership is over, or its tier no longer asks the question.
    Gone,
}

async fn current(state: &AppState, key: &CheckKey) -> Result<CurrentAddress, CommandError> {
    let mut tx = state.database.read().await?;
    let membership = find(&mut tx, key.membership.as_str()).await?;
    let Some(membership) = membership.filter(|found| found.ended_on.is_none()) else {
        return Ok(CurrentAddress::Gone);
    };
    let Some(linked) = membership.linked(&mut tx, state).await? else {
        return Ok(CurrentAddress::Gone);
    };
    let asked = checked(&linked).into_iter().find(|asked| asked.id == key.question);
    Ok(match asked {
        // Kept, or it would be planned again.
        None if is_checked(linked.programme, linked.tier, &key.question) => CurrentAddress::Missing,
        None => CurrentAddress::Gone,
        Some(asked) => asked.url.map_or(CurrentAddress::Missing, CurrentAddress::Url),
    })
}

/// Nothing can be checked today.
async fn postpone(state: &AppState, key: &CheckKey) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    tx.run(
        "UPDATE address_check SET due_at = $1 WHERE membership = $2 AND question = $3",
        &[
            (state.clock.now().0 + DAY).into(),
            (&key.membership).into(),
            (&key.question).into(),
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(false)
}

fn trouble(error: &OutsideError) -> CheckTrouble {
    match error {
        OutsideError::Refused(UrlRefusal::NoUrl | UrlRefusal::NotHttps) => CheckTrouble::NotHttp,
        OutsideError::Refused(UrlRefusal::WithPassword) => CheckTrouble::WithPassword,
        OutsideError::Refused(UrlRefusal::OtherPort) => CheckTrouble::OtherPort,
        OutsideError::Refused(UrlRefusal::NotPublic) | OutsideError::NotPublic => CheckTrouble::NotPublic,
        OutsideError::TooSlow => CheckTrouble::TooSlow,
        OutsideError::TooManyRedirects => CheckTrouble::TooManyRedirects,
        OutsideError::BadRedirect => CheckTrouble::BadRedirect,
        OutsideError::NoConnection(_) => CheckTrouble::NoConnection,
        OutsideError::Broken(_) => CheckTrouble::Broken,
    }
}
