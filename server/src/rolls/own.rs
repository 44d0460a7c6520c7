//! A member's own lines: in the roll of every election of the programme.

use super::announced::AnnouncedRow;
use super::brief::election_brief;
use super::choice::ChosenElection;
use super::members::roll_members;
use super::names::Mentions;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError, MembershipId, PartyId};
use crate::members::{MembershipScope, open, own_memberships};
use crate::storage::Tx;
use app::api::{OwnRoll, OwnRollsAnswer};
use domain::catalogue::FoundationProgrammes;
use domain::date::Date;
use domain::member::MemberAction;
use domain::roll::{Missing, OtherMembership, RollEntry, RollMember, VoteReason, entry_of};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// The lines of a membership on a record date, for somebody who acts for the member. Without a date, it's that of each
/// election that was announced, and today for the others. `None` if there's no such membership, or they don't act for it.
///
/// # Errors
/// If its programme is no longer on the site, or the database fails.
pub async fn own_rolls(
    state: &AppState,
    session: &Session,
    membership: &str,
    day: Option<Date>,
) -> Result<Option<OwnRollsAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let Some(acting) = open(&mut tx, state, session, membership, MemberAction::Read).await? else {
        return Ok(None);
    };
    let own = &acting.membership;
    let today = state.clock.today();
    let shelf = state.loaded.catalogue.shelf(&own.foundation)?;
    let elections = ChosenElection::all(shelf, &own.programme, day.unwrap_or(today))?;
    let announced = match day {
        None => AnnouncedRow::running(&mut tx, &own.foundation, &own.programme, today).await?,
        Some(_) => Vec::new(),
    };
    let (party,): (PartyId,) = tx
        .one("SELECT party FROM membership WHERE id = $1", &[(&own.id).into()])
        .await?;
    let scope = MembershipScope {
        foundation: &own.foundation,
        programme: &own.programme,
        party: Some(&party),
    };
    let mut lines = MemberLines {
        state,
        shelf,
        scope,
        membership: &own.id,
        members: BTreeMap::new(),
    };
    let mut found = Vec::new();
    for chosen in elections {
        let poll = announced.iter().find(|poll| poll.election == chosen.election.id);
        let line = match poll {
            Some(poll) => lines.announced(&mut tx, poll).await?,
            None => None,
        };
        match line {
            Some(line) => found.push(line),
            None => found.extend(lines.on(&mut tx, chosen, day.unwrap_or(today)).await?),
        }
    }
    tx.rollback().await?;
    let known = own_memberships(state, session).await?;
    let known: BTreeSet<String> = known.into_iter().map(|row| row.id.to_string()).collect();
    let (mut rolls, mut mentions) = (Vec::new(), Mentions::default());
    for MemberLine { chosen, day, mut entry } in found {
        hide_others(&mut entry, &known);
        mentions.add(&entry);
        rolls.push(OwnRoll {
            // Nobody's home page waits until all members are counted.
            election: election_brief(&chosen, None),
            day,
            entry,
        });
    }
    Ok(Some(OwnRollsAnswer {
        membership: own.id.to_string(),
        rolls,
        names: mentions.names(shelf, &own.programme),
        today,
    }))
}

/// A membership's line in the roll of an election.
struct MemberLine<'a> {
    chosen: ChosenElection<'a>,
    /// The record date.
    day: Date,
    entry: RollEntry,
}

/// The lines of a membership, for one record date after another.
struct MemberLines<'s, 'a> {
    state: &'a AppState,
    shelf: &'a FoundationProgrammes,
    /// All memberships of the party.
    scope: MembershipScope<'s>,
    membership: &'s MembershipId,
    /// They're read once for each day.
    members: BTreeMap<Date, Vec<RollMember<'a>>>,
}

impl<'a> MemberLines<'_, 'a> {
    /// The line on a day, as it would be today. `None` if there's none for the membership.
    async fn on(
        &mut self,
        tx: &mut Tx,
        chosen: ChosenElection<'a>,
        day: Date,
    ) -> Result<Option<MemberLine<'a>>, CommandError> {
        let members = match self.members.entry(day) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(roll_members(tx, self.state, self.scope, day).await?),
        };
        let rules = chosen.rules(day, self.state.clock.today());
        let entry = entry_of(&rules, members, self.membership.as_str());
        Ok(entry.map(|entry| MemberLine { chosen, day, entry }))
    }

    /// The line in an election that was announced: as it's frozen, or as it would be if the roll were frozen today.
    /// `None` if there's none for the membership, or the version isn't on the site any more.
    async fn announced(&mut self, tx: &mut Tx, poll: &AnnouncedRow) -> Result<Option<MemberLine<'a>>, CommandError> {
        let of = (self.scope.programme, poll.election.as_str());
        let Ok(chosen) = ChosenElection::announced(self.shelf, of, &poll.programme_version) else {
            return Ok(None);
        };
        let day = poll.record_day.0;
        if poll.is_frozen() {
            let entry = poll.frozen_entry(tx, self.membership).await?;
            return Ok(entry.map(|entry| MemberLine { chosen, day, entry }));
        }
        let fixes = poll.fixes(tx).await?;
        let line = self.on(tx, chosen, day).await?;
        Ok(line.map(|line| MemberLine {
            entry: fixes.applied_to(line.entry),
            ..line
        }))
    }
}

/// Removes names and application numbers of other members, unless somebody acts for them (`known`).
pub(crate) fn hide_others(entry: &mut RollEntry, known: &BTreeSet<String>) {
    match entry {
        RollEntry::Votes(voter) => {
            for reason in &mut voter.reasons {
                if let VoteReason::ForParty(others) | VoteReason::ForGroup(others) = reason {
                    for other in others {
                        hide(other, known);
                    }
                }
            }
        }
        RollEntry::Missing(own) => {
            for obstacle in &mut own.obstacles {
                if let Missing::OtherMembershipVotes(other) | Missing::RelatedCompanyVotes(other) =
                    &mut obstacle.missing
                {
                    hide(other, known);
                }
            }
        }
    }
}

fn hide(other: &mut OtherMembership, known: &BTreeSet<String>) {
    if !known.contains(&other.membership) {
        other.name.clear();
        other.reference.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::hide_others;
    use domain::date::Date;
    use domain::roll::{Missing, NonVoter, Obstacle, OtherMembership, Representative, RollEntry, VoteReason, Voter};
    use std::collections::BTreeSet;

    fn other(id: &str) -> OtherMembership {
        OtherMembership {
            membership: id.to_owned(),
            name: format!("Example {id}"),
            reference: format!("REF-{id}"),
        }
    }

    fn unnamed(id: &str) -> OtherMembership {
        OtherMembership {
            name: String::new(),
            reference: String::new(),
            ..other(id)
        }
    }

    #[test]
    fn only_members_that_somebody_acts_for_have_names() {
        let known = BTreeSet::from(["a".to_owned(), "b".to_owned()]);
        let mut voting = RollEntry::Votes(Voter {
            membership: "a".to_owned(),
            reference: "REF-a".to_owned(),
            name: "Example a".to_owned(),
            tier: "gold".to_owned(),
            version: "2026".to_owned(),
            representative: Representative {
                name: "Ada Example".to_owned(),
                email: "ada@example.org".to_owned(),
            },
            votes: 5,
            reasons: vec![
                VoteReason::PaidUp,
                VoteReason::ForParty(vec![other("b"), other("c")]),
                VoteReason::ForGroup(vec![other("d")]),
            ],
        });
        hide_others(&mut voting, &known);
        let RollEntry::Votes(voter) = &voting else {
            panic!("it votes")
        };
        assert_eq!(
            voter.reasons,
            [
                VoteReason::PaidUp,
                VoteReason::ForParty(vec![other("b"), unnamed("c")]),
                VoteReason::ForGroup(vec![unnamed("d")]),
            ]
        );
        assert_eq!(voter.name, "Example a");
        let missing = |missing| Obstacle { missing, fix_by: None };
        let mut not_voting = RollEntry::Missing(NonVoter {
            membership: "a".to_owned(),
            reference: "REF-a".to_owned(),
            name: "Example a".to_owned(),
            tier: "gold".to_owned(),
            version: "2026".to_owned(),
            votes: 5,
            obstacles: vec![
                missing(Missing::Overdue {
                    since: Date::parse("2026-07-01").unwrap(),
                }),
                missing(Missing::OtherMembershipVotes(other("b"))),
                missing(Missing::RelatedCompanyVotes(other("e"))),
            ],
        });
        hide_others(&mut not_voting, &known);
        let RollEntry::Missing(own) = &not_voting else {
            panic!("it doesn't vote")
        };
        let left: Vec<&Missing> = own.obstacles.iter().map(|obstacle| &obstacle.missing).collect();
        assert_eq!(
            left[1..],
            [
                &Missing::OtherMembershipVotes(other("b")),
                &Missing::RelatedCompanyVotes(unnamed("e")),
            ]
        );
    }
}
