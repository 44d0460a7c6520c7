//! The email about a result: to everyone who could vote, and to the foundation's staff.

use super::bundle::CountedBundle;
use super::letters::tell;
use super::rows::PollRow;
use super::voters::{PollReader, voters};
use crate::applications::{AppState, CommandError};
use crate::mail::normalized;
use crate::reviews::deciders;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{PollCountMail, PollMail, poll_counted};
use app::text::Texts;
use domain::review::Reviewer;
use std::collections::BTreeSet;

/// Sends the result, the hash of the audit file, and where both are.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub(super) async fn counted(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    counted: &CountedBundle,
) -> Result<(), CommandError> {
    let mut to = voters(tx, state, poll).await?;
    let staff = staff(tx, state, poll, &to).await?;
    to.extend(staff);
    let elected = elected(counted);
    let count = PollCountMail {
        result: &counted.bundle.result,
        elected: &elected,
        bundle_hash: &counted.hash,
    };
    let letter = |t: Texts, about: &PollMail<'_>| poll_counted(t, about, &count);
    tell(tx, state, poll, &to, "poll counted", letter).await
}

/// The foundation's administrators and staff, except those who are among the readers already.
async fn staff(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    readers: &[PollReader],
) -> Result<Vec<PollReader>, CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&poll.foundation)?.foundation;
    let locale = Locale::offered_by(&foundation.languages, "");
    let known: BTreeSet<String> = readers.iter().filter_map(|reader| normalized(&reader.email)).collect();
    let staff = deciders(tx, &poll.foundation, Reviewer::Staff).await?.into_iter();
    let others = staff.filter(|person| !known.contains(&person.address));
    Ok(others
        .map(|person| PollReader {
            email: person.email,
            locale,
        })
        .collect())
}

/// The names of those who are elected, in this order.
fn elected(counted: &CountedBundle) -> Vec<String> {
    let winners = counted.bundle.result.winners.iter();
    let names = winners.filter_map(|winner| {
        let mut candidates = counted.bundle.candidates.iter();
        let found = candidates.find(|candidate| candidate.number == *winner)?;
        Some(found.name.clone())
    });
    names.collect()
}
