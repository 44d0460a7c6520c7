//! Putting applications on an agenda.

use super::rows::MeetingRow;
use super::waiting;
use crate::applications::{ApplicationReference, CommandError, lock_application};
use crate::storage::Tx;

/// Locks applications that are going to be on an agenda. An item refers to its application, which locks that too: so do it before the
/// ledger, as in every command, and in the order of their numbers.
pub(super) async fn lock(tx: &mut Tx, applications: &[ApplicationReference]) -> Result<(), CommandError> {
    let mut sorted: Vec<&ApplicationReference> = applications.iter().collect();
    sorted.sort();
    for reference in sorted {
        lock_application(tx, reference).await?;
    }
    Ok(())
}

/// Adds those of the applications that wait for the meeting's body and are on no agenda. Returns which.
pub(super) async fn put_on(
    tx: &mut Tx,
    meeting: &MeetingRow,
    applications: &[ApplicationReference],
) -> Result<Vec<ApplicationReference>, CommandError> {
    let waiting = waiting::rows(tx, &meeting.foundation, meeting.reviewer.0).await?;
    let (last,): (i64,) = tx
        .one(
            "SELECT COALESCE(MAX(number), 0) FROM meeting_item WHERE meeting = $1",
            &[(&meeting.id).into()],
        )
        .await?;
    let mut added: Vec<ApplicationReference> = Vec::new();
    for (number, reference) in (last + 1..).zip(applications) {
        let Some(row) = waiting.iter().find(|row| row.application == *reference) else {
            continue;
        };
        let new = tx
            .run(
                "INSERT INTO meeting_item (meeting, application, round, place, number, reason) \
                 VALUES ($1, $2, $3, $4, $5, '') ON CONFLICT (meeting, application) DO UPDATE SET round = $3, place = $4, \
                 taken_off_by = NULL, reason = '' WHERE meeting_item.round <> $3 OR meeting_item.place <> $4",
                &[
                    (&meeting.id).into(),
                    reference.into(),
                    row.round.into(),
                    row.place.into(),
                    number.into(),
                ],
            )
            .await?;
        if new > 0 {
            added.push(reference.clone());
        }
    }
    Ok(added)
}
