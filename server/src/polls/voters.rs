//! Who's emailed about a poll: the people who vote in it, each once, in their member's language.

use super::rows::PollRow;
use crate::applications::{AppState, CommandError, MembershipId};
use crate::mail::normalized;
use crate::rolls::roll_in;
use crate::storage::Tx;
use app::locale::Locale;
use domain::date::Date;
use domain::roll::RollEntry;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody who votes for one or more members.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct PollReader {
    /// The email address.
    pub email: String,
    pub locale: Locale,
}

/// An election of a version of a programme, and the day that its roll is for.
#[derive(Clone, Copy, Debug)]
pub(super) struct RollOf<'a> {
    /// ID of the foundation.
    pub foundation: &'a str,
    /// ID of the programme.
    pub programme: &'a str,
    pub version: &'a str,
    /// ID of the election.
    pub election: &'a str,
    pub day: Date,
}

impl<'a> RollOf<'a> {
    /// That of a poll.
    pub fn poll(poll: &'a PollRow) -> Self {
        Self {
            foundation: &poll.foundation,
            programme: &poll.programme,
            version: &poll.programme_version,
            election: &poll.election,
            day: poll.record_day.0,
        }
    }
}

/// Those who vote in a poll: by its frozen roll, or as computed today.
pub(super) async fn voters(tx: &mut Tx, state: &AppState, poll: &PollRow) -> Result<Vec<PollReader>, CommandError> {
    if poll.frozen_at.is_none() {
        return voters_today(tx, state, RollOf::poll(poll)).await;
    }
    let rows: Vec<(String, String)> = tx
        .all(
            "SELECT l.entry, a.language FROM poll_line l JOIN membership m ON m.id = l.membership \
             JOIN application a ON a.reference = m.application WHERE l.poll = $1 AND l.votes > 0 ORDER BY l.number",
            &[(&poll.id).into()],
        )
        .await?;
    let mut readers = Readers::of(state, &poll.foundation)?;
    for (entry, language) in rows {
        let entry: RollEntry = serde_json::from_str(&entry).map_err(|error| CommandError::Files(error.to_string()))?;
        if let RollEntry::Votes(voter) = entry {
            readers.add(voter.representative.email, &language);
        }
    }
    Ok(readers.found)
}

/// Those who'd vote if nothing changed until the day of the roll.
pub(super) async fn voters_today(
    tx: &mut Tx,
    state: &AppState,
    of: RollOf<'_>,
) -> Result<Vec<PollReader>, CommandError> {
    let election = (of.programme, of.version, of.election);
    let roll = roll_in(tx, state, of.foundation, election, of.day).await?;
    let voters = roll.map_or_else(Vec::new, |roll| roll.voters);
    let languages = languages(tx, of).await?;
    let mut readers = Readers::of(state, of.foundation)?;
    for voter in voters {
        let language = languages.get(&voter.membership).map_or("", String::as_str);
        readers.add(voter.representative.email, language);
    }
    Ok(readers.found)
}

/// The languages of all members of the programme, by membership.
async fn languages(tx: &mut Tx, of: RollOf<'_>) -> Result<BTreeMap<String, String>, CommandError> {
    let rows: Vec<(MembershipId, String)> = tx
        .all(
            "SELECT m.id, a.language FROM membership m JOIN application a ON a.reference = m.application \
             WHERE m.foundation = $1 AND m.programme = $2",
            &[of.foundation.into(), of.programme.into()],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, language)| (id.to_string(), language))
        .collect())
}

/// People by their address, each in the language of the first member that they vote for.
struct Readers<'a> {
    /// The foundation's languages.
    languages: &'a [String],
    /// Addresses in one spelling.
    known: BTreeSet<String>,
    found: Vec<PollReader>,
}

impl<'a> Readers<'a> {
    fn of(state: &'a AppState, foundation: &str) -> Result<Self, CommandError> {
        Ok(Self {
            languages: &state.loaded.catalogue.shelf(foundation)?.foundation.languages,
            known: BTreeSet::new(),
            found: Vec::new(),
        })
    }

    fn add(&mut self, email: String, language: &str) {
        let address = normalized(&email).unwrap_or_else(|| email.to_lowercase());
        // The address of somebody who was erased is empty.
        if address.is_empty() || !self.known.insert(address) {
            return;
        }
        let locale = Locale::offered_by(self.languages, language);
        self.found.push(PollReader { email, locale });
    }
}
