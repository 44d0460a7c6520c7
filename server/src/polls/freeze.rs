//! Freezing a roll: from then on, it says who votes with how many votes.

use super::done::PollDone;
use super::json::as_json;
use super::line_rows::voter_address;
use super::objections::has_open_objections;
use super::record::record;
use super::roll::final_roll;
use super::rows::{OpenedPoll, PollRow};
use super::typed::text_of;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::rolls::faults_of;
use crate::storage::{Arg, Tx};
use app::api::{PollCommand, RollFaults};
use data_encoding::HEXLOWER;
use domain::poll::{PollPhase, tie_commitment};
use domain::roll::{RollEntry, VotingRoll};
use serde_json::json;
use sha2::{Digest, Sha256};

/// Freezes the roll of a poll, from the record date until voting closes, once. What spoils it has to have been seen and
/// accepted with a reason.
///
/// # Errors
/// If voting is over or the poll is cancelled, the rules of a membership aren't on the site any more, or the database
/// fails.
pub(super) async fn freeze(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    opened: &OpenedPoll,
    command: &PollCommand,
) -> Result<PollDone, CommandError> {
    let poll = &opened.poll;
    if poll.frozen_at.is_some() {
        return Ok(PollDone::Done);
    }
    if command.version != poll.version {
        return Ok(PollDone::Conflict);
    }
    let today = state.clock.today();
    if opened.phase > PollPhase::Held || today > poll.closes.0 {
        return Err(CommandError::WrongState);
    }
    if today < poll.record_day.0 {
        return Ok(PollDone::TooEarly);
    }
    if has_open_objections(tx, poll).await? {
        return Ok(PollDone::OpenObjections);
    }
    let roll = final_roll(tx, state, poll).await?;
    if roll.voters.is_empty() {
        return Ok(PollDone::Nobody);
    }
    let faults = faults_of(tx, &roll, today).await?;
    let reason = match accepted(&faults, command) {
        Ok(reason) => reason,
        Err(problem) => return Ok(problem),
    };
    let seed = state.secrets.bytes::<32>()?;
    let stored = StoredRoll::of(&roll, &seed)?;
    let detail = json!({
        "day": roll.day.to_string(),
        "roll_hash": stored.hash,
        "tie_commitment": tie_commitment(&seed),
        "members": roll.voters.len(),
        "others": roll.others.len(),
        "votes": roll.votes(),
        "unrepresented": faults.unrepresented,
        "unreminded": faults.unreminded,
    });
    insert(tx, state, poll, roll).await?;
    stored.keep(tx, state, session, poll).await?;
    let personal = reason.map(|reason| json!({ "reason": reason }));
    let by = (session.account.as_str(), "roll frozen");
    record(tx, state, poll, by, detail, personal).await?;
    Ok(PollDone::Done)
}

/// Why faults of a roll are accepted. `None` if it has none. Only those that the sender saw are accepted.
fn accepted(faults: &RollFaults, command: &PollCommand) -> Result<Option<String>, PollDone> {
    if *faults == RollFaults::default() {
        return Ok(None);
    }
    let seen = command.faults.filter(|_| command.despite_faults);
    let has_seen_all = seen.is_some_and(|seen| seen.cover(*faults));
    if !has_seen_all {
        return Err(PollDone::Faults);
    }
    text_of(&command.text).map(Some)
}

/// What a poll keeps of a frozen roll, next to its lines.
struct StoredRoll {
    /// SHA-256 of its JSON, in hexadecimal.
    hash: String,
    /// What the draw by lot starts from: 32 random bytes in hexadecimal.
    tie_seed: String,
}

impl StoredRoll {
    fn of(roll: &VotingRoll, seed: &[u8; 32]) -> Result<Self, CommandError> {
        Ok(Self {
            hash: HEXLOWER.encode(&Sha256::digest(as_json(roll)?)),
            tie_seed: HEXLOWER.encode(seed),
        })
    }

    async fn keep(&self, tx: &mut Tx, state: &AppState, session: &Session, poll: &PollRow) -> Result<(), CommandError> {
        tx.run(
            "UPDATE poll SET frozen_at = $1, frozen_by = $2, roll_hash = $3, tie_seed = $4 WHERE id = $5",
            &[
                state.clock.now().0.into(),
                (&session.account).into(),
                (&self.hash).into(),
                (&self.tie_seed).into(),
                (&poll.id).into(),
            ],
        )
        .await?;
        Ok(())
    }
}

/// A line to store.
struct FrozenLine {
    number: i64,
    entry: RollEntry,
    json: String,
    salt: String,
    address: String,
}

/// Stores the lines of a roll, in its order.
async fn insert(tx: &mut Tx, state: &AppState, poll: &PollRow, roll: VotingRoll) -> Result<(), CommandError> {
    let mut lines = Vec::new();
    for (number, entry) in (1..).zip(roll.into_entries()) {
        lines.push(FrozenLine {
            number,
            json: as_json(&entry)?,
            salt: HEXLOWER.encode(&state.secrets.bytes::<16>()?),
            address: voter_address(&entry),
            entry,
        });
    }
    let rows: Vec<[Arg<'_>; 9]> = lines
        .iter()
        .map(|line| {
            [
                (&poll.id).into(),
                line.entry.membership().into(),
                line.number.into(),
                line.entry.votes().into(),
                line.entry.tier().into(),
                (&line.json).into(),
                (&line.salt).into(),
                (&line.address).into(),
                false.into(),
            ]
        })
        .collect();
    tx.insert(
        "poll_line (poll, membership, number, votes, tier, entry, salt, address, has_voted)",
        &rows,
    )
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::accepted;
    use crate::polls::PollDone;
    use app::api::{PollAction, PollCommand, RollFaults};

    fn command(text: &str, despite_faults: bool, faults: Option<RollFaults>) -> PollCommand {
        PollCommand {
            action: PollAction::Freeze,
            version: 1,
            text: text.to_owned(),
            number: 0,
            reference: String::new(),
            fix: None,
            closes: String::new(),
            despite_faults,
            faults,
            new: None,
        }
    }

    #[test]
    fn faults_are_accepted_with_a_reason() {
        let sound = RollFaults::default();
        let faulty = RollFaults {
            unrepresented: 1,
            unreminded: 0,
        };
        let accept = |text: &str, seen: Option<RollFaults>| accepted(&faulty, &command(text, true, seen));
        assert_eq!(accepted(&sound, &command("", false, None)), Ok(None));
        assert_eq!(
            accepted(&faulty, &command("", false, Some(faulty))),
            Err(PollDone::Faults)
        );
        assert_eq!(accept("", Some(faulty)), Err(PollDone::TextMissing));
        let why = "They were all called.";
        assert_eq!(accept(why, Some(faulty)), Ok(Some(why.to_owned())));
        // Nobody accepts what they haven't seen.
        assert_eq!(accept(why, None), Err(PollDone::Faults));
        assert_eq!(accept(why, Some(sound)), Err(PollDone::Faults));
        let others = RollFaults {
            unrepresented: 0,
            unreminded: 5,
        };
        assert_eq!(accept(why, Some(others)), Err(PollDone::Faults));
    }
}
