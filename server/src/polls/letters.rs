//! The emails about polls. They're added to the outbox in the same transaction.

use super::rows::PollRow;
use super::voters::PollReader;
use crate::applications::{AppState, CommandError};
use crate::clock::Timestamp;
use crate::mail::{NewEmail, owe_about_poll};
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, Letter, PollMail};
use app::text::Texts;

/// The milliseconds in an hour.
const HOUR: i64 = 3_600_000;

/// Tells voters that a poll was announced.
pub(super) async fn announced(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    to: &[PollReader],
) -> Result<(), CommandError> {
    tell(tx, state, poll, to, "poll announced", mail::poll_announced).await
}

/// Tells voters that a poll has other days, or another text.
pub(super) async fn changed(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    to: &[PollReader],
) -> Result<(), CommandError> {
    tell(tx, state, poll, to, "poll changed", mail::poll_changed).await
}

/// Tells voters that they have more time, and why.
pub(super) async fn extended(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    to: &[PollReader],
    reason: &str,
) -> Result<(), CommandError> {
    let letter = |t: Texts, about: &PollMail<'_>| mail::poll_extended(t, about, reason);
    tell(tx, state, poll, to, "voting extended", letter).await
}

/// Tells voters that a poll was cancelled, and why.
pub(super) async fn cancelled(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    to: &[PollReader],
    reason: &str,
) -> Result<(), CommandError> {
    let letter = |t: Texts, about: &PollMail<'_>| mail::poll_cancelled(t, about, reason);
    tell(tx, state, poll, to, "poll cancelled", letter).await
}

/// Deletes the emails about a poll that haven't been tried yet: thousands of them take hours, and what they say isn't
/// true any more once it's cancelled. Answers to objections still arrive.
///
/// # Errors
/// If the database fails.
pub(super) async fn withdraw(tx: &mut Tx, poll: &PollRow) -> Result<(), CommandError> {
    tx.run(
        "DELETE FROM outbox WHERE poll = $1 AND kind <> 'poll objection answered' AND attempts = 0 \
         AND sent_at IS NULL AND failed_at IS NULL",
        &[(&poll.id).into()],
    )
    .await?;
    Ok(())
}

/// Adds an email about a poll for each of these addresses. Erasing finds these emails by their kind, which starts with
/// `poll `, or is `voting extended`.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub(super) async fn notify(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    emails: &[String],
    letter: &Letter,
    kind: &'static str,
) -> Result<(), CommandError> {
    let owed: Vec<(&str, &Letter)> = emails.iter().map(|email| (email.as_str(), letter)).collect();
    owe_evenly(tx, state, poll, &owed, kind).await
}

/// Adds an email for each reader, in their language.
pub(super) async fn tell(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    to: &[PollReader],
    kind: &'static str,
    letter: impl Fn(Texts, &PollMail<'_>) -> Letter,
) -> Result<(), CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&poll.foundation)?.foundation;
    let link = link(state, poll);
    let about = PollMail {
        foundation: &foundation.name,
        kind: poll.rules.0.kind,
        title: &poll.title,
        days: poll.days(),
        link: &link,
    };
    let mut letters: Vec<(Locale, Letter)> = Vec::new();
    for reader in to {
        if !letters.iter().any(|(locale, _)| *locale == reader.locale) {
            letters.push((reader.locale, letter(Texts::new(reader.locale), &about)));
        }
    }
    let of = |reader: &PollReader| letters.iter().find(|(locale, _)| *locale == reader.locale);
    let owed: Vec<(&str, &Letter)> = to
        .iter()
        .filter_map(|reader| Some((reader.email.as_str(), &of(reader)?.1)))
        .collect();
    owe_evenly(tx, state, poll, &owed, kind).await
}

/// The full URL of a poll's page.
pub(super) fn link(state: &AppState, poll: &PollRow) -> String {
    format!("{}{}", state.origin, poll.path())
}

/// Adds emails that are sent one after the other, at half of the speed that the installation allows: none is left out,
/// and thousands of them delay nobody's sign-in.
async fn owe_evenly(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    emails: &[(&str, &Letter)],
    kind: &'static str,
) -> Result<(), CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&poll.foundation)?.foundation;
    let now = state.clock.now().0;
    let pause = HOUR / (state.mail_per_hour / 2).max(1);
    let owed: Vec<(NewEmail<'_>, Timestamp)> = (0_i64..)
        .zip(emails)
        .map(|(place, (to, letter))| {
            let email = NewEmail {
                application: None,
                kind,
                to,
                from_name: foundation.name.say(letter.t.locale().content_tag()),
                reply_to: &foundation.contact.email,
                letter,
            };
            (email, Timestamp(now + place * pause))
        })
        .collect();
    owe_about_poll(tx, state, &poll.id, &owed).await
}
