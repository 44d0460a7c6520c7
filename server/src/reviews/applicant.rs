//! What applicants do and see, as far as it concerns the review.

use super::{letters, stage, view};
use crate::applications::{
    self, AppState, CommandError, LinkSecret, LinkedApplication, QuestionId, Replied, Submitted,
};
use app::api::{ApplicationAnswer, FoundationBrief};

/// Submits an application and begins its review: if nobody has to decide, it's admitted at once. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or the application was withdrawn.
pub async fn submit(state: &AppState, secret: &LinkSecret) -> Result<Submitted, CommandError> {
    let mut tx = state.database.begin().await?;
    let (submitted, new) = applications::submit(&mut tx, state, secret).await?;
    if let Some(linked) = new {
        letters::submitted(&mut tx, state, &linked, secret).await?;
        stage::begin(&mut tx, state, &linked.opened.application.reference).await?;
        tx.commit().await?;
    }
    Ok(submitted)
}

/// Withdraws a submitted application, if the application number was typed. Returns whether it was. Whoever is next on the
/// waiting list moves up. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or the application hasn't been submitted, or is decided.
pub async fn withdraw(state: &AppState, secret: &LinkSecret, typed: &str) -> Result<bool, CommandError> {
    let mut tx = state.database.begin().await?;
    let (done, new) = applications::withdraw(&mut tx, state, secret, typed).await?;
    if new.is_some() {
        tx.commit().await?;
        stage::fill_places(state).await?;
    }
    Ok(done)
}

/// Sends the reply to a question: a text, changed answers, or both. After the last reply, the current reviewer's days start again,
/// and they vote again if an answer has changed. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or there's no open question.
pub async fn answer(
    state: &AppState,
    secret: &LinkSecret,
    question: Option<&QuestionId>,
    reply: &str,
) -> Result<Replied, CommandError> {
    let mut tx = state.database.begin().await?;
    let replied = applications::answer(&mut tx, state, secret, question, reply).await?;
    if let Replied::Yes(Some(reference)) = &replied {
        stage::resume(&mut tx, state, reference).await?;
    }
    tx.commit().await?;
    Ok(replied)
}

/// Shows an application to the holder of a working link.
///
/// # Errors
/// If the link doesn't work, or the tier is no longer offered.
pub async fn application(
    state: &AppState,
    secret: &LinkSecret,
    lang: &str,
    agreement: &str,
    brief: impl FnOnce(&str) -> Option<FoundationBrief>,
) -> Result<ApplicationAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    let linked = LinkedApplication::open(&mut tx, state, secret).await?;
    let mut answer = applications::view(&mut tx, state, &linked, lang, agreement, brief).await?;
    if linked.opened.is_applicant() {
        view::add_review(&mut tx, state, &linked, &mut answer).await?;
    }
    tx.rollback().await?;
    Ok(answer)
}
