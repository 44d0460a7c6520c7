//! Meetings and their items, as stored.

use crate::accounts::AccountId;
use crate::applications::{ApplicationReference, CommandError, MeetingId};
use crate::clock::Timestamp;
use crate::from_row;
use crate::reviews::{StoredDay, StoredReviewer};
use crate::storage::Tx;
use app::api::MeetingBrief;

/// A meeting. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct MeetingRow {
    pub id: MeetingId,
    pub foundation: String,
    pub reviewer: StoredReviewer,
    pub title: String,
    pub day: StoredDay,
    /// Who planned it.
    pub account: AccountId,
    /// Their email address.
    pub email: String,
    pub created_at: i64,
    pub version: i64,
    pub closed_at: Option<i64>,
    /// How many items it has.
    pub items: i64,
}
from_row!(MeetingRow {
    id,
    foundation,
    reviewer,
    title,
    day,
    account,
    email,
    created_at,
    version,
    closed_at,
    items
});

/// A query for meetings, with what comes after the tables.
macro_rules! meeting_query {
    ($rest:expr) => {
        concat!(
            "SELECT m.id, m.foundation, m.reviewer, m.title, m.day, m.account, a.email, m.created_at, m.version, \
             m.closed_at, (SELECT COUNT(*) FROM meeting_item i WHERE i.meeting = m.id) AS items \
             FROM meeting m JOIN account a ON a.id = m.account ",
            $rest
        )
    };
}
pub(super) use meeting_query;

impl MeetingRow {
    /// A foundation's meeting.
    pub async fn of(tx: &mut Tx, foundation: &str, id: &MeetingId) -> Result<Option<Self>, CommandError> {
        let found = tx
            .optional(
                meeting_query!("WHERE m.foundation = $1 AND m.id = $2"),
                &[foundation.into(), id.into()],
            )
            .await?;
        Ok(found)
    }

    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    pub fn brief(&self) -> MeetingBrief {
        MeetingBrief {
            id: self.id.to_string(),
            reviewer: self.reviewer.0,
            title: self.title.clone(),
            day: self.day.0,
            items: self.items,
            closed_on: self.closed_at.map(|at| Timestamp(at).day()),
        }
    }

    /// Counts a change of the meeting or its agenda.
    pub async fn count(&self, tx: &mut Tx) -> Result<(), CommandError> {
        tx.run(
            "UPDATE meeting SET version = version + 1 WHERE id = $1",
            &[(&self.id).into()],
        )
        .await?;
        Ok(())
    }
}

/// An application on an agenda.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ItemRow {
    pub application: ApplicationReference,
    /// The stage that it waits in.
    pub round: i64,
    pub place: i64,
    pub taken_off_by: Option<AccountId>,
    /// Their email address.
    pub taken_off_email: Option<String>,
    pub reason: String,
    /// The applicant's name.
    pub name: Option<String>,
    pub tier: String,
}
from_row!(ItemRow {
    application,
    round,
    place,
    taken_off_by,
    taken_off_email,
    reason,
    name,
    tier
});

impl ItemRow {
    /// The items of a meeting, in the order of the agenda.
    pub async fn all(tx: &mut Tx, meeting: &MeetingId) -> Result<Vec<Self>, CommandError> {
        let found = tx
            .all(
                "SELECT i.application, i.round, i.place, i.taken_off_by, o.email AS taken_off_email, i.reason, p.name, \
                 a.tier FROM meeting_item i JOIN application a ON a.reference = i.application \
                 LEFT JOIN party p ON p.id = a.party LEFT JOIN account o ON o.id = i.taken_off_by \
                 WHERE i.meeting = $1 ORDER BY i.number, i.application",
                &[meeting.into()],
            )
            .await?;
        Ok(found)
    }
}
