//! The emails to people who were nominated. They're added to the outbox in the same transaction.

use super::rows::{NomineeRow, supporters_needed};
use crate::applications::{AppState, CommandError, RateLimit, fingerprint, reserve_slot};
use crate::mail::{NewEmail, mailbox, owe_at};
use crate::polls::rows::PollRow;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, Letter, NominationMail, NomineeMail};
use app::text::Texts;
use domain::foundation::Foundation;

/// Emails to nominees: by mailbox.
const TO_NOMINEES: (&str, i64, i64) = ("nominee mail to", 20, 100);

/// Somebody who was nominated.
#[derive(Clone, Copy, Debug)]
pub(super) struct NomineeAddress<'a> {
    pub name: &'a str,
    pub email: &'a str,
}

impl NomineeRow {
    /// Who gets emails about the nomination.
    pub fn address(&self) -> NomineeAddress<'_> {
        NomineeAddress {
            name: &self.name,
            email: &self.email,
        }
    }
}

/// A member (`member` is its name) has nominated them.
pub(super) async fn nominated(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    to: NomineeAddress<'_>,
    member: &str,
) -> Result<(), CommandError> {
    let (foundation, link) = (foundation(state, poll)?, link(state, poll));
    let nomination = NominationMail {
        about: about(foundation, poll, to, &link),
        member,
        accept_by: poll.opens.0.previous().unwrap_or(poll.opens.0),
        support: poll.nominations_to.map(|last| (supporters_needed(poll), last.0)),
    };
    let letter = mail::nominated(texts(foundation), &nomination);
    send(tx, state, foundation, ("poll nomination", to), &letter).await
}

/// A member asks them something.
pub(super) async fn asked(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    to: NomineeAddress<'_>,
    (member, question): (&str, &str),
) -> Result<(), CommandError> {
    let (foundation, link) = (foundation(state, poll)?, link(state, poll));
    let letter = mail::nominee_asked(texts(foundation), &about(foundation, poll, to, &link), member, question);
    send(tx, state, foundation, ("poll question", to), &letter).await
}

/// Staff have ruled that they can't be elected.
pub(super) async fn ruled_out(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    to: NomineeAddress<'_>,
    reason: &str,
) -> Result<(), CommandError> {
    let (foundation, link) = (foundation(state, poll)?, link(state, poll));
    let letter = mail::nominee_ruled_out(texts(foundation), &about(foundation, poll, to, &link), reason);
    send(tx, state, foundation, ("poll nominee ruled out", to), &letter).await
}

/// Staff have reversed that. The reason can be empty.
pub(super) async fn reinstated(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    to: NomineeAddress<'_>,
    reason: &str,
) -> Result<(), CommandError> {
    let (foundation, link) = (foundation(state, poll)?, link(state, poll));
    let letter = mail::nominee_reinstated(texts(foundation), &about(foundation, poll, to, &link), reason);
    send(tx, state, foundation, ("poll nominee reinstated", to), &letter).await
}

fn foundation<'a>(state: &'a AppState, poll: &PollRow) -> Result<&'a Foundation, CommandError> {
    Ok(&state.loaded.catalogue.shelf(&poll.foundation)?.foundation)
}

/// The full URL of the page where nominees accept and answer. It asks for a sign-in.
fn link(state: &AppState, poll: &PollRow) -> String {
    format!("{}{}/nominee", state.origin, poll.path())
}

fn texts(foundation: &Foundation) -> Texts {
    Texts::new(Locale::offered_by(&foundation.languages, ""))
}

fn about<'a>(foundation: &'a Foundation, poll: &'a PollRow, to: NomineeAddress<'a>, link: &'a str) -> NomineeMail<'a> {
    NomineeMail {
        foundation: &foundation.name,
        title: &poll.title,
        name: to.name,
        link,
    }
}

async fn send(
    tx: &mut Tx,
    state: &AppState,
    foundation: &Foundation,
    (kind, to): (&'static str, NomineeAddress<'_>),
    letter: &Letter,
) -> Result<(), CommandError> {
    let counted = fingerprint(&mailbox(to.email));
    let limits = [RateLimit::new(TO_NOMINEES, &counted)];
    let Some(when) = reserve_slot(tx, state, &limits).await? else {
        tracing::warn!(kind, "an email to a nominee wasn't sent, because of a limit");
        return Ok(());
    };
    let locale = Locale::offered_by(&foundation.languages, "");
    let owed = NewEmail {
        application: None,
        kind,
        to: to.email,
        from_name: foundation.name.say(locale.content_tag()),
        reply_to: &foundation.contact.email,
        letter,
    };
    owe_at(tx, state, owed, when).await
}
