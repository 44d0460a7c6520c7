//! A poll, as somebody sees it.

use super::access::PollAccess;
use super::ballots::turnout;
use super::certify::certifications;
use super::desk::desk;
use super::history::poll_history;
use super::lines::own_lines;
use super::nominees::{Viewer, nominee_views};
use super::rows::PollRow;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::storage::Tx;
use app::api::{FoundationBrief, PollAnswer, PollDesk, PollView};
use domain::access::Action;
use domain::catalogue::FoundationProgrammes;
use domain::election::Election;
use domain::poll::{PollKind, PollPhase, Turnout, tie_commitment, tie_seed};
use domain::programme::Programme;
use domain::roll::voting_right;
use domain::text::Text;

/// A poll, for everyone. Members and the foundation's people see more. `None` if the foundation has no such poll.
///
/// # Errors
/// If the foundation isn't on the site any more, or the database fails.
pub async fn poll_of(
    state: &AppState,
    session: Option<&Session>,
    foundation: &str,
    number: i64,
    (lang, brief): (&str, FoundationBrief),
) -> Result<Option<PollAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(poll) = PollRow::of(&mut tx, foundation, number).await? else {
        return Ok(None);
    };
    let access = match session {
        Some(session) => Some(PollAccess::of(&mut tx, session, foundation).await?),
        None => None,
    };
    let money = access.as_ref().is_some_and(|access| access.may(Action::ReadMoney));
    let is_staff = access.as_ref().is_some_and(PollAccess::is_staff);
    let (own, names) = own_lines(&mut tx, state, &poll, session).await?;
    let memberships: Vec<String> = own.iter().map(|line| line.membership.clone()).collect();
    let viewer = Viewer {
        session,
        is_staff,
        memberships: &memberships,
    };
    let nominees = nominee_views(&mut tx, state, &poll, &viewer).await?;
    let desk = staff_desk(&mut tx, state, &poll, access.as_ref().zip(session)).await?;
    let view = poll_view(&mut tx, state, &poll, lang).await?;
    let history = poll_history(&mut tx, &poll, is_staff).await?;
    tx.rollback().await?;
    Ok(Some(PollAnswer {
        foundation: brief,
        poll: view,
        today: state.clock.today(),
        nominees,
        own,
        names,
        desk,
        history,
        local_time: state.local_time(foundation),
        is_signed_in: session.is_some(),
        money,
    }))
}

/// What the foundation's people see. `None` for everyone else.
async fn staff_desk(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    caller: Option<(&PollAccess, &Session)>,
) -> Result<Option<PollDesk>, CommandError> {
    match caller {
        Some((access, session)) if access.is_staff() => desk(tx, state, poll, access, session).await.map(Some),
        _ => Ok(None),
    }
}

/// What everyone may know about a poll.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub(super) async fn poll_view(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    lang: &str,
) -> Result<PollView, CommandError> {
    let shelf = state.loaded.catalogue.shelf(&poll.foundation)?;
    let phase = poll.phase(state.clock.today());
    let words = PollWords::of(shelf, poll, lang);
    let mut rules = poll.rules.0.clone();
    if let Some(text) = rules.quorum.as_mut().and_then(|quorum| quorum.text.as_mut()) {
        text.keep(lang);
    }
    Ok(PollView {
        number: poll.number,
        title: poll.title.clone(),
        wording: poll.wording.clone(),
        programme: poll.programme.clone(),
        programme_title: words.programme,
        version_name: poll.programme_version.clone(),
        election: poll.election.clone(),
        election_title: words.election,
        notes: words.notes,
        tiers: words.tiers,
        rules,
        days: poll.days(),
        phase,
        version: poll.version,
        roll_hash: poll.roll_hash.clone(),
        tie_commitment: commitment(poll),
        turnout: known_turnout(tx, state, poll, phase).await?,
        cancel_reason: poll.cancel_reason.clone(),
        result: poll.result.as_ref().map(|result| result.0.clone()),
        bundle_hash: poll.bundle_hash.clone(),
        certifications: certifications(tx, poll).await?,
    })
}

/// The hash of the seed for ties. The seed itself is only published after the count.
fn commitment(poll: &PollRow) -> Option<String> {
    let is_election = poll.rules.0.kind == PollKind::Election;
    let seed = poll.tie_seed.as_deref().filter(|_| is_election)?;
    tie_seed(seed).map(|seed| tie_commitment(&seed))
}

/// Who has voted, once voting has opened. The result says who had when the ballots were counted.
async fn known_turnout(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    phase: PollPhase,
) -> Result<Option<Turnout>, CommandError> {
    if let Some(result) = &poll.result {
        let is_over = matches!(phase, PollPhase::Counted | PollPhase::Certified);
        return Ok(is_over.then(|| result.0.turnout.clone()));
    }
    match phase {
        PollPhase::Voting | PollPhase::Closed | PollPhase::Counted | PollPhase::Certified => {
            turnout(tx, state, poll).await.map(Some)
        }
        PollPhase::Announced | PollPhase::Nominating | PollPhase::Waiting | PollPhase::Held | PollPhase::Cancelled => {
            Ok(None)
        }
    }
}

/// What the programme calls what a poll is about, in one language.
struct PollWords {
    programme: Text,
    election: Text,
    notes: Vec<Text>,
    tiers: Vec<(String, Text)>,
}

impl PollWords {
    /// By the poll's version. What isn't on the site any more is named by its ID.
    fn of(shelf: &FoundationProgrammes, poll: &PollRow, lang: &str) -> Self {
        let versions = shelf.versions.iter();
        let versions: Vec<&Programme> = versions.filter(|version| version.id == poll.programme).collect();
        let mut known = versions.iter().copied();
        let own = known.find(|version| version.version == poll.programme_version);
        let programme = own.or_else(|| versions.last().copied());
        let found = own.and_then(|version| Some((version, version.election(&poll.election)?)));
        let kept = |text: &Text| {
            let mut text = text.clone();
            text.keep(lang);
            text
        };
        let notes = found.map_or_else(Vec::new, |(_, election)| notes(election));
        let tiers = found.map_or_else(Vec::new, |(version, election)| tiers(version, election));
        Self {
            programme: programme.map_or_else(|| Text::new("en", &poll.programme), |known| kept(&known.title)),
            election: found.map_or_else(|| Text::new("en", &poll.election), |(_, known)| kept(&known.title)),
            notes: notes.into_iter().map(kept).collect(),
            tiers: tiers
                .into_iter()
                .map(|(id, title)| (id.to_owned(), kept(title)))
                .collect(),
        }
    }
}

/// What the programme says about the election and its nominations.
fn notes(election: &Election) -> Vec<&Text> {
    let nominations = election.nominations.as_ref();
    let nominations = nominations.and_then(|rules| rules.text.as_ref());
    election.note.iter().chain(nominations).collect()
}

/// The tiers whose members can vote, in the order of the programme.
fn tiers<'a>(version: &'a Programme, election: &Election) -> Vec<(&'a str, &'a Text)> {
    let voting = version
        .tiers
        .iter()
        .filter(|tier| voting_right(version, election, tier).can_vote());
    voting.map(|tier| (tier.id.as_str(), &tier.title)).collect()
}
