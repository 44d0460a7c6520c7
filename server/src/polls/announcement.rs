//! What's announced: what tells two polls apart, how the days are stored, and what the ledger says.

use super::rows::PollRow;
use crate::applications::{CommandError, fingerprint};
use crate::storage::Tx;
use domain::date::Date;
use domain::poll::Timetable;
use serde_json::{Value, json};

/// The days of a poll, as they're stored.
pub(super) struct StoredDays {
    pub record_day: String,
    /// `None` if there's no call for nominations.
    pub nominations_from: Option<String>,
    pub nominations_to: Option<String>,
    pub opens: String,
    pub closes: String,
}

impl StoredDays {
    pub fn of(days: &Timetable) -> Self {
        Self {
            record_day: days.record_day.to_string(),
            nominations_from: days.nominations.map(|(first, _)| first.to_string()),
            nominations_to: days.nominations.map(|(_, last)| last.to_string()),
            opens: days.opens.to_string(),
            closes: days.closes.to_string(),
        }
    }
}

/// The number of another poll with this title that opens on this day. `None` if there isn't one. `except` is the ID of
/// the poll that's changed, or empty.
///
/// # Errors
/// If the database fails.
pub(super) async fn namesake(
    tx: &mut Tx,
    foundation: &str,
    (title, opens): (&str, Date),
    except: &str,
) -> Result<Option<i64>, CommandError> {
    let opens = opens.to_string();
    let found: Option<(i64,)> = tx
        .optional(
            "SELECT number FROM poll WHERE foundation = $1 AND title = $2 AND opens = $3 AND id <> $4 \
             AND cancelled_at IS NULL",
            &[foundation.into(), title.into(), (&opens).into(), except.into()],
        )
        .await?;
    Ok(found.map(|(number,)| number))
}

/// What the ledger says about a poll: everything that's announced. A resolution's text is in it by its hash.
pub(super) fn announcement(poll: &PollRow) -> Value {
    let wording = (!poll.wording.is_empty()).then(|| fingerprint(&poll.wording));
    json!({
        "foundation": poll.foundation,
        "programme": poll.programme,
        "poll": poll.number,
        "kind": poll.rules.0.kind.id(),
        "version": poll.programme_version,
        "election": poll.election,
        "title": poll.title,
        "wording": wording,
        "rules": poll.rules.0,
        "record_day": poll.record_day.0,
        "nominations_from": poll.nominations_from.map(|day| day.0),
        "nominations_to": poll.nominations_to.map(|day| day.0),
        "opens": poll.opens.0,
        "closes": poll.closes.0,
    })
}
