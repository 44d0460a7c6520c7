//! The minutes of a count, as a PDF in the foundation's main language. They're written when the ballots are counted,
//! again for each certification, and kept.

mod content;
mod document;
mod layout;
mod rounds;
mod words;
#[cfg(test)]
mod written;

use super::bundle::CountedBundle;
use super::rows::PollRow;
use crate::applications::{AppState, CommandError, store_file};
use crate::storage::Tx;
use app::locale::Locale;
use content::CountMinutes;
use document::pdf;

/// Writes the minutes of a poll that's counted, as things are now, and keeps them.
///
/// # Errors
/// If the foundation isn't on the site, or the PDF can't be written or stored.
pub(super) async fn write(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    counted: &CountedBundle,
) -> Result<(), CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&poll.foundation)?.foundation;
    let locale = Locale::offered_by(&foundation.languages, "");
    let content = CountMinutes::of(tx, state, poll, counted).await?;
    let document = pdf(&content, locale, poll.id.as_str(), &state.fonts).await?;
    let hash = store_file(state, document).await?;
    tx.run(
        "UPDATE poll SET minutes = $1 WHERE id = $2",
        &[(&hash).into(), (&poll.id).into()],
    )
    .await?;
    Ok(())
}
