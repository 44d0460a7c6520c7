//! The lines of the members for whom somebody acts or votes.

use super::line_rows::{PollLineRow, line_hash, line_query, voter_address};
use super::objections::objections_of;
use super::roll::expected_roll;
use super::rows::PollRow;
use super::voice::voice_actions;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, MembershipId, PartyId};
use crate::from_row;
use crate::rolls::{Mentions, hide_others};
use crate::storage::{Tx, among, among_query, name_key};
use app::api::{OwnPollLine, RollNames};
use domain::date::Date;
use domain::poll::PollPhase;
use domain::roll::{RollEntry, VotingRoll};
use std::collections::{BTreeMap, BTreeSet};

/// The most memberships of one person whose lines are shown.
const MOST: i64 = 200;

/// A membership for which somebody acts.
struct ActedFor {
    id: MembershipId,
    party: PartyId,
}
from_row!(ActedFor { id, party });

/// The lines of the members for whom somebody acts today or, once the roll is frozen, votes, with the names of what
/// they mention. Nobody's without a session, and for software: it has a role for a foundation, never for a member.
///
/// # Errors
/// If the foundation isn't on the site any more, or the database fails.
pub(super) async fn own_lines(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    session: Option<&Session>,
) -> Result<(Vec<OwnPollLine>, Vec<RollNames>), CommandError> {
    let Some(session) = session.filter(|session| session.token.is_none()) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let today = state.clock.today();
    let phase = poll.phase(today);
    let acted_for = acted_for(tx, poll, session, today).await?;
    let mut lines = if poll.frozen_at.is_some() {
        frozen_lines(tx, poll, session, today).await?
    } else if phase == PollPhase::Cancelled {
        Vec::new()
    } else {
        expected_lines(tx, state, poll, session, &acted_for).await?
    };
    let known: BTreeSet<String> = acted_for.iter().map(|own| own.id.to_string()).collect();
    // Somebody who only votes for a member, and doesn't act for it any more, doesn't read what it objects to.
    let objections = objections_of(tx, poll, &known).await?;
    let mut mentions = Mentions::default();
    for line in &mut lines {
        hide_others(&mut line.entry, &known);
        mentions.add(&line.entry);
        let own = objections.iter().filter(|made| made.membership == line.membership);
        line.objections = own.cloned().collect();
        line.actions = voice_actions(&poll.rules.0, phase, line, known.contains(&line.membership));
    }
    let shelf = state.loaded.catalogue.shelf(&poll.foundation)?;
    Ok((lines, mentions.names(shelf, &poll.programme)))
}

/// The memberships of the poll's programme for which somebody acts today.
async fn acted_for(tx: &mut Tx, poll: &PollRow, session: &Session, today: Date) -> Result<Vec<ActedFor>, CommandError> {
    let rows = tx
        .all(
            "SELECT m.id, m.party FROM membership m WHERE m.foundation = $1 AND m.programme = $2 \
             AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND m.id IN (SELECT c.membership FROM contact c \
             WHERE c.address = $3 AND c.first_day <= $4 AND (c.last_day IS NULL OR c.last_day >= $4)) \
             ORDER BY m.id LIMIT $5",
            &[
                (&poll.foundation).into(),
                (&poll.programme).into(),
                (&session.address).into(),
                (&today.to_string()).into(),
                MOST.into(),
            ],
        )
        .await?;
    Ok(rows)
}

/// Their lines of the frozen roll, and those of members for whom they vote: they can have lost the role since the
/// record date.
async fn frozen_lines(
    tx: &mut Tx,
    poll: &PollRow,
    session: &Session,
    today: Date,
) -> Result<Vec<OwnPollLine>, CommandError> {
    let rows: Vec<PollLineRow> = tx
        .all(
            line_query!(
                "WHERE l.poll = $1 AND (l.address = $2 OR l.membership IN (SELECT c.membership FROM contact c \
                 WHERE c.address = $2 AND c.first_day <= $3 AND (c.last_day IS NULL OR c.last_day >= $3))) \
                 ORDER BY l.number LIMIT $4"
            ),
            &[
                (&poll.id).into(),
                (&session.address).into(),
                (&today.to_string()).into(),
                MOST.into(),
            ],
        )
        .await?;
    let mut lines: Vec<OwnPollLine> = rows.into_iter().map(|row| frozen_line(row, session)).collect();
    let mut hashes = hashes(tx, poll, &lines).await?;
    for line in &mut lines {
        line.line_hash = hashes.remove(&line.membership);
    }
    Ok(lines)
}

/// The hashes of lines that vote, by membership.
async fn hashes(tx: &mut Tx, poll: &PollRow, lines: &[OwnPollLine]) -> Result<BTreeMap<String, String>, CommandError> {
    let memberships = among(lines.iter().map(|line| line.membership.as_str()));
    let sql = among_query!(
        tx.backend(),
        "SELECT l.membership, l.salt, l.entry FROM poll_line l WHERE l.membership IN ",
        " AND l.poll = $2 AND l.votes > 0"
    );
    let rows: Vec<(MembershipId, String, String)> = tx.all(sql, &[(&memberships).into(), (&poll.id).into()]).await?;
    let hashes = rows
        .into_iter()
        .filter_map(|(membership, salt, entry)| Some((membership.to_string(), line_hash(&salt, &entry)?)));
    Ok(hashes.collect())
}

fn frozen_line(row: PollLineRow, session: &Session) -> OwnPollLine {
    let entry = row.entry.0;
    let salt = (row.votes > 0).then_some(row.salt);
    OwnPollLine {
        membership: row.membership.to_string(),
        name: entry.name().to_owned(),
        is_voter: row.address == session.address,
        has_voted: row.has_voted,
        entry,
        salt,
        line_hash: None,
        objections: Vec::new(),
        actions: Vec::new(),
    }
}

/// Their lines as they would be if the roll were frozen today, by name.
async fn expected_lines(
    tx: &mut Tx,
    state: &AppState,
    poll: &PollRow,
    session: &Session,
    acted_for: &[ActedFor],
) -> Result<Vec<OwnPollLine>, CommandError> {
    let mut rolls: BTreeMap<&PartyId, VotingRoll> = BTreeMap::new();
    for own in acted_for {
        if rolls.contains_key(&own.party) {
            continue;
        }
        match expected_roll(tx, state, poll, Some(&own.party)).await {
            Ok(roll) => {
                rolls.insert(&own.party, roll);
            }
            // The page is public, so the member sees what everyone sees.
            Err(error @ (CommandError::RulesMissing(_) | CommandError::NotInCatalogue(_))) => {
                tracing::warn!(%error, "a member's line of a roll isn't shown");
            }
            Err(error) => return Err(error),
        }
    }
    let lines = acted_for.iter().filter_map(|own| {
        let entry = rolls.get(&own.party)?.entry(own.id.as_str())?;
        Some(expected_line(entry, session))
    });
    let mut lines: Vec<OwnPollLine> = lines.collect();
    lines.sort_by_cached_key(|line| (name_key(&line.name), line.membership.clone()));
    Ok(lines)
}

fn expected_line(entry: RollEntry, session: &Session) -> OwnPollLine {
    OwnPollLine {
        membership: entry.membership().to_owned(),
        name: entry.name().to_owned(),
        is_voter: voter_address(&entry) == session.address,
        has_voted: false,
        entry,
        salt: None,
        line_hash: None,
        objections: Vec::new(),
        actions: Vec::new(),
    }
}
