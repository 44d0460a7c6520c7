//! Who's emailed about a poll: the people who vote in it, each once, in their member's language.

use super::roll::expected_roll;
use super::rows::PollRow;
use crate::applications::{AppState, CommandError, MembershipId};
use crate::mail::normalized;
use crate::rolls::{AnnouncedElection, announced_roll};
use crate::storage::Tx;
use app::locale::Locale;
use domain::roll::{RollEntry, VotingRoll};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody who votes for one or more members.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct PollReader {
    /// The email address.
    pub email: String,
    pub locale: Locale,
}

/// Those who vote in a poll: by its frozen roll, or as computed today.
pub(super) async fn voters(tx: &mut Tx, state: &AppState, poll: &PollRow) -> Result<Vec<PollReader>, CommandError> {
    if poll.frozen_at.is_none() {
        let roll = expected_roll(tx, state, poll, None).await?;
        return readers(tx, state, roll).await;
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

/// Those who'd vote in a poll that isn't stored yet, if nothing changed until its record date.
pub(super) async fn voters_today(
    tx: &mut Tx,
    state: &AppState,
    announced: AnnouncedElection<'_>,
) -> Result<Vec<PollReader>, CommandError> {
    let roll = announced_roll(tx, state, announced, (None, state.clock.today())).await?;
    readers(tx, state, roll).await
}

/// Those who vote by a roll that isn't frozen.
async fn readers(tx: &mut Tx, state: &AppState, roll: VotingRoll) -> Result<Vec<PollReader>, CommandError> {
    let languages = languages(tx, &roll).await?;
    let mut readers = Readers::of(state, &roll.foundation)?;
    for voter in roll.voters {
        let language = languages.get(&voter.membership).map_or("", String::as_str);
        readers.add(voter.representative.email, language);
    }
    Ok(readers.found)
}

/// The languages of all members of a roll's programme, by membership.
async fn languages(tx: &mut Tx, roll: &VotingRoll) -> Result<BTreeMap<String, String>, CommandError> {
    let rows: Vec<(MembershipId, String)> = tx
        .all(
            "SELECT m.id, a.language FROM membership m JOIN application a ON a.reference = m.application \
             WHERE m.foundation = $1 AND m.programme = $2",
            &[(&roll.foundation).into(), (&roll.programme).into()],
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
