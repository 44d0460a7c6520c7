//! Reminding those who haven't voted: once a day, with one email to each person.

use super::PollDone;
use super::record::record;
use super::rows::{OpenedPoll, PollRow};
use crate::accounts::Session;
use crate::applications::{AppState, ApplicationReference, CommandError, queue_up_all};
use crate::clock::Timestamp;
use crate::from_row;
use crate::mail::{NewEmail, bouncing_among, normalized, owe_about_poll};
use crate::rolls::StoredEntry;
use crate::storage::Tx;
use app::api::PollCommand;
use app::locale::Locale;
use app::mail::{Letter, PollReminder, poll_reminder};
use app::text::Texts;
use domain::foundation::Foundation;
use domain::poll::PollPhase;
use domain::roll::RollEntry;
use serde_json::json;
use std::collections::BTreeMap;

/// The line of a member for whom no ballot was cast.
struct UnvotedLine {
    entry: StoredEntry,
    reference: ApplicationReference,
    language: String,
}
from_row!(UnvotedLine {
    entry,
    reference,
    language
});

/// Somebody who hasn't voted.
struct LateVoter {
    name: String,
    /// As it was typed.
    email: String,
    /// The application of the first member they vote for.
    reference: ApplicationReference,
    /// That of the application.
    language: String,
    /// The members they haven't voted for: the name of each, and the full URL of its ballot.
    ballots: Vec<(String, String)>,
}

/// Reminds everybody who hasn't voted, unless that was done today. One email is about all members somebody votes for.
///
/// # Errors
/// If voting isn't open, or the database fails.
pub(super) async fn remind(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    if opened.phase != PollPhase::Voting {
        return Err(CommandError::WrongState);
    }
    let poll = &opened.poll;
    if is_reminded(tx, state, poll).await? {
        return Ok(PollDone::Done);
    }
    if command.version != poll.version {
        return Ok(PollDone::Conflict);
    }
    let voters = late_voters(tx, state, poll).await?;
    let emails = send(tx, state, poll, &voters).await?;
    tx.run(
        "UPDATE poll SET reminded_at = $1 WHERE id = $2",
        &[state.clock.now().0.into(), (&poll.id).into()],
    )
    .await?;
    let by = (session.account.as_str(), "voters reminded");
    record(tx, state, poll, by, json!({ "emails": emails }), None).await?;
    Ok(PollDone::Done)
}

/// Whether those who haven't voted were reminded today.
///
/// # Errors
/// If the database fails.
pub(super) async fn is_reminded(tx: &mut Tx, state: &AppState, poll: &PollRow) -> Result<bool, CommandError> {
    let (at,): (Option<i64>,) = tx
        .one("SELECT reminded_at FROM poll WHERE id = $1", &[(&poll.id).into()])
        .await?;
    let today = state.clock.today();
    Ok(at.is_some_and(|at| Timestamp(at).day() == today))
}

/// Everybody who hasn't voted for a member, by their address. Those to whom email can't be delivered are left out.
async fn late_voters(tx: &mut Tx, state: &AppState, poll: &PollRow) -> Result<Vec<LateVoter>, CommandError> {
    let lines: Vec<UnvotedLine> = tx
        .all(
            "SELECT l.entry, a.reference, a.language FROM poll_line l JOIN membership m ON m.id = l.membership \
             JOIN application a ON a.reference = m.application \
             WHERE l.poll = $1 AND l.votes > 0 AND l.has_voted = FALSE ORDER BY l.number",
            &[(&poll.id).into()],
        )
        .await?;
    let mut voters: BTreeMap<String, LateVoter> = BTreeMap::new();
    for line in lines {
        let RollEntry::Votes(voter) = line.entry.0 else {
            continue;
        };
        let person = voter.representative;
        let Some(address) = normalized(&person.email) else {
            continue;
        };
        // The name can have been erased.
        let member = if voter.name.is_empty() {
            voter.reference
        } else {
            voter.name
        };
        let link = format!("{}{}/vote/{}", state.origin, poll.path(), voter.membership);
        let late = voters.entry(address).or_insert_with(|| LateVoter {
            name: person.name,
            email: person.email,
            reference: line.reference,
            language: line.language,
            ballots: Vec::new(),
        });
        late.ballots.push((member, link));
    }
    let bouncing = bouncing_among(tx, voters.keys().map(String::as_str)).await?;
    voters.retain(|address, _| !bouncing.contains(address));
    Ok(voters.into_values().collect())
}

/// Adds the emails to the outbox. They leave evenly, with a quarter of what may be sent in an hour, so that thousands
/// of them don't delay anyone's sign-in. Returns how many there are.
async fn send(tx: &mut Tx, state: &AppState, poll: &PollRow, voters: &[LateVoter]) -> Result<usize, CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&poll.foundation)?.foundation;
    let turns = queue_up_all(tx, state, "poll reminder", state.mail_per_hour / 4, voters.len()).await?;
    let mut letters: Vec<(&LateVoter, Letter, Timestamp)> = Vec::new();
    for (voter, turn) in voters.iter().zip(turns) {
        // Once voting is closed, it's no use.
        if let Some(due) = turn.filter(|due| due.day() <= poll.closes.0) {
            letters.push((voter, letter(foundation, poll, voter), due));
        }
    }
    let emails: Vec<(NewEmail<'_>, Timestamp)> = letters
        .iter()
        .map(|(voter, letter, due)| {
            let email = NewEmail {
                application: Some(&voter.reference),
                kind: "poll reminder",
                to: &voter.email,
                from_name: foundation.name.say(letter.t.locale().content_tag()),
                reply_to: &foundation.contact.email,
                letter,
            };
            (email, *due)
        })
        .collect();
    owe_about_poll(tx, state, &poll.id, &emails).await?;
    let left_out = voters.len() - emails.len();
    if left_out > 0 {
        tracing::warn!(left_out, "voters weren't reminded, because of a limit");
    }
    Ok(emails.len())
}

fn letter(foundation: &Foundation, poll: &PollRow, voter: &LateVoter) -> Letter {
    let t = Texts::new(Locale::offered_by(&foundation.languages, &voter.language));
    let reminder = PollReminder {
        foundation: &foundation.name,
        kind: poll.rules.0.kind,
        title: &poll.title,
        closes: poll.closes.0,
        name: &voter.name,
        ballots: &voter.ballots,
    };
    poll_reminder(t, &reminder)
}
