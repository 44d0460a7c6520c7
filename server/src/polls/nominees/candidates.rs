//! The candidates on the ballot.

use super::rows::{NomineeRow, opens_at, supporters_needed};
use crate::applications::CommandError;
use crate::polls::rows::PollRow;
use crate::storage::Tx;
use app::api::CapEffect;
use domain::poll::affiliation_groups;
use sha2::{Digest, Sha256};

/// A candidate on the ballot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::polls) struct CandidateRow {
    /// In the poll, from 1.
    pub number: u32,
    pub name: String,
    /// Empty for none.
    pub affiliation: String,
    /// Whether they withdrew, or were ruled out, after voting had opened.
    pub is_out: bool,
}

impl From<NomineeRow> for CandidateRow {
    fn from(nominee: NomineeRow) -> Self {
        Self {
            number: nominee.ballot_number(),
            is_out: !nominee.is_running(),
            name: nominee.name,
            affiliation: nominee.affiliation,
        }
    }
}

/// The candidates, in the order of the ballot paper. It follows from the poll's ID and their numbers, so it's the same
/// for everyone, and nobody is at the top because of their name. Before voting opens, they're those who'd be on the
/// ballot if it opened now.
///
/// # Errors
/// If the database fails.
pub(in crate::polls) async fn candidates(tx: &mut Tx, poll: &PollRow) -> Result<Vec<CandidateRow>, CommandError> {
    let (needed, opened) = (supporters_needed(poll), opens_at(poll));
    let nominees = NomineeRow::all(tx, poll).await?.into_iter();
    let on_paper = nominees.filter(|nominee| nominee.is_on_paper(needed, opened));
    let mut candidates: Vec<CandidateRow> = on_paper.map(CandidateRow::from).collect();
    candidates.sort_by_cached_key(|candidate| place(poll.id.as_str(), candidate.number));
    Ok(candidates)
}

/// What candidates are sorted by: SHA-256 of the poll's ID and the number, with a space between them.
fn place(poll: &str, number: u32) -> [u8; 32] {
    Sha256::digest(format!("{poll} {number}")).into()
}

/// Organisations with more candidates than they can get seats. Those who are out don't count.
///
/// # Errors
/// If the database fails.
pub(in crate::polls) async fn cap_effects(tx: &mut Tx, poll: &PollRow) -> Result<Vec<CapEffect>, CommandError> {
    let Some(most) = poll.rules.0.most_per_organisation else {
        return Ok(Vec::new());
    };
    let candidates = candidates(tx, poll).await?;
    let electable = candidates.iter().filter(|candidate| !candidate.is_out);
    let affiliated = electable.filter(|candidate| !candidate.affiliation.is_empty());
    let affiliated: Vec<(u32, &str)> = affiliated
        .map(|candidate| (candidate.number, candidate.affiliation.as_str()))
        .collect();
    let limit = usize::try_from(most).unwrap_or(usize::MAX);
    let groups = affiliation_groups(&affiliated).into_iter();
    let effects = groups
        .filter(|group| group.candidates.len() > limit)
        .map(|group| CapEffect {
            affiliation: group.name,
            candidates: group.candidates,
            most,
        });
    Ok(effects.collect())
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn the_order_of_candidates_depends_on_the_poll() {
        let order = |poll: &str| {
            let mut numbers: Vec<u32> = (1..=5).collect();
            numbers.sort_by_key(|number| place(poll, *number));
            numbers
        };
        assert_eq!(order("first"), [3, 4, 1, 5, 2]);
        assert_eq!(order("second"), [4, 3, 5, 1, 2]);
    }
}
