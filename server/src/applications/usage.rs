//! Limits on how much one application can save. Every save is kept until there are too many, or the application ends. Then
//! only the current answers stay, and those that were current when the foundation asked a question.

use super::CommandError;
use super::ids::ApplicationReference;
use super::rows::ApplicationRow;
use crate::storage::{StorageError, Tx};

const HOUR: i64 = 3_600_000;
/// The most saves in an hour. People who type without a break cause about one every two seconds.
pub(super) const SAVES_PER_HOUR: i64 = 1_200;
/// How many characters are saved before old answers are deleted.
const MOST_CHARACTERS: i64 = 1_000_000;

/// Checks whether an application can be saved now.
///
/// # Errors
/// [`CommandError::TooOften`] if it was saved too often in the last hour.
pub(super) fn check(application: &ApplicationRow, now: i64, an_hour: i64) -> Result<(), CommandError> {
    let ends = application.saves_since + HOUR;
    if application.saves >= an_hour && now < ends {
        return Err(CommandError::TooOften {
            seconds: (ends - now).div_euclid(1_000) + 1,
        });
    }
    Ok(())
}

/// Records a save: its new revision and size.
pub(super) async fn record(
    tx: &mut Tx,
    application: &mut ApplicationRow,
    revision: i64,
    now: i64,
    saved: &[(&str, &str)],
) -> Result<(), StorageError> {
    if now >= application.saves_since + HOUR {
        (application.saves, application.saves_since) = (0, now);
    }
    application.saves += 1;
    let characters: usize = saved.iter().map(|(_, value)| value.len()).sum();
    application.saved_characters += i64::try_from(characters).unwrap_or(i64::MAX);
    if application.saved_characters > MOST_CHARACTERS {
        delete_old_answers(tx, &application.reference).await?;
        application.saved_characters = 0;
    }
    tx.run(
        "UPDATE application SET revision = $1, changed_at = $2, saves = $3, saves_since = $4, saved_characters = $5 \
         WHERE reference = $6",
        &[
            revision.into(),
            now.into(),
            application.saves.into(),
            application.saves_since.into(),
            application.saved_characters.into(),
            (&application.reference).into(),
        ],
    )
    .await?;
    Ok(())
}

/// Deletes replaced answers, except those that were current when the foundation asked a question, or got a reply.
pub(super) async fn delete_old_answers(tx: &mut Tx, reference: &ApplicationReference) -> Result<(), StorageError> {
    tx.run(
        "DELETE FROM answer AS a WHERE a.application = $1 AND EXISTS (SELECT 1 FROM answer n \
         WHERE n.application = a.application AND n.key = a.key AND n.revision > a.revision AND NOT EXISTS \
         (SELECT 1 FROM request r WHERE r.application = a.application \
         AND ((r.revision >= a.revision AND r.revision < n.revision) \
         OR (r.answered_revision >= a.revision AND r.answered_revision < n.revision))))",
        &[reference.into()],
    )
    .await?;
    Ok(())
}
