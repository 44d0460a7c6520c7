//! The emails about meetings. They're added to the outbox in the same transaction.

use super::rows::MeetingRow;
use crate::applications::{AppState, CommandError, RateLimit, fingerprint, reserve_slot};
use crate::mail::{NewEmail, mailbox, owe_at};
use crate::reviews::deciders;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, Letter, MeetingMail};
use app::text::Texts;
use domain::foundation::Foundation;

/// Emails about meetings: by mailbox.
const MEETINGS: (&str, i64, i64) = ("meeting mail to", 20, 100);

/// Tells those who decide about a meeting, or that it's on another day.
pub(super) async fn planned(
    tx: &mut Tx,
    state: &AppState,
    meeting: &MeetingRow,
    moved: bool,
) -> Result<(), CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&meeting.foundation)?.foundation;
    let link = link(state, meeting);
    let about = about(foundation, meeting, &link);
    let t = texts(foundation);
    let (kind, letter) = if moved {
        ("meeting moved", mail::meeting_moved(t, &about))
    } else {
        ("meeting planned", mail::meeting_planned(t, &about))
    };
    let deciders = deciders(tx, &meeting.foundation, meeting.reviewer.0).await?;
    for decider in deciders {
        send(tx, state, foundation, kind, &decider.email, &letter).await?;
    }
    Ok(())
}

/// Sends the minutes' link to those who took part.
pub(super) async fn closed(
    tx: &mut Tx,
    state: &AppState,
    meeting: &MeetingRow,
    present: &[String],
) -> Result<(), CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&meeting.foundation)?.foundation;
    let link = link(state, meeting);
    let letter = mail::minutes(texts(foundation), &about(foundation, meeting, &link));
    for to in present {
        send(tx, state, foundation, "minutes", to, &letter).await?;
    }
    Ok(())
}

fn texts(foundation: &Foundation) -> Texts {
    Texts::new(Locale::offered_by(&foundation.languages, ""))
}

fn link(state: &AppState, meeting: &MeetingRow) -> String {
    format!("{}/meetings/{}/{}", state.origin, meeting.foundation, meeting.id)
}

fn about<'a>(foundation: &'a Foundation, meeting: &'a MeetingRow, link: &'a str) -> MeetingMail<'a> {
    MeetingMail {
        foundation: &foundation.name,
        officer: foundation.officer.as_ref(),
        body: meeting.reviewer.0,
        title: &meeting.title,
        day: meeting.day.0,
        items: meeting.items,
        link,
    }
}

async fn send(
    tx: &mut Tx,
    state: &AppState,
    foundation: &Foundation,
    kind: &'static str,
    to: &str,
    letter: &Letter,
) -> Result<(), CommandError> {
    let counted = fingerprint(&mailbox(to));
    let limits = [RateLimit::new(MEETINGS, &counted)];
    let Some(when) = reserve_slot(tx, state, &limits).await? else {
        tracing::warn!(kind, "an email about a meeting wasn't sent, because of a limit");
        return Ok(());
    };
    let locale = Locale::offered_by(&foundation.languages, "");
    let owed = NewEmail {
        application: None,
        kind,
        to,
        from_name: foundation.name.say(locale.content_tag()),
        reply_to: &foundation.contact.email,
        letter,
    };
    owe_at(tx, state, owed, when).await
}
