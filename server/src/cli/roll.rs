//! `guildhall roll`: who votes in each election, with how many votes, and why.

use super::args::{ProgrammeArgs, words};
use super::counts::CountArgs;
use super::installation::Installation;
use super::member_roll;
use super::subject::{Subject, instead};
use super::terminal::{TerminalText, columns, name};
use super::{Stopped, json};
use app::words::{self, Words};
use clap::Args;
use domain::election::{Election, SeatsUp};
use domain::programme::Programme;
use domain::roll::{HeldStatus, Roll, RollLine, VotingRight, election_roll, roll};
use domain::seats::{MemberCounts, SeatCount};
use domain::suggest::nearest;
use serde::Serialize;

#[derive(Debug, Args)]
pub(super) struct RollCommand {
    /// FOUNDATION/PROGRAMME[@VERSION]
    subject: Subject,
    /// An election, by its name in the file; without it, all of them
    #[arg(long, value_name = "NAME")]
    election: Option<String>,
    /// Read the members from the database, and show who votes on the day that's asked for, or today
    #[arg(long, requires = "election", conflicts_with_all = ["counts", "programmes"])]
    members: bool,
    #[command(flatten)]
    counts: CountArgs,
    #[command(flatten)]
    asked: ProgrammeArgs,
    #[command(flatten)]
    installation: Installation,
}

/// The roll of one election, or of a programme without elections.
struct ClassRoll<'p> {
    election: Option<&'p Election>,
    seats: Option<SeatCount>,
    /// The year that is asked about, and how many seats are up in it.
    up: Option<(u16, SeatsUp)>,
    roll: Roll,
    quorum: QuorumNeeded,
}

/// How many members have to vote, and how many votes have to be cast.
#[derive(Clone, Copy, Debug, Serialize)]
struct QuorumNeeded {
    members: Option<i64>,
    votes: Option<i64>,
}

#[derive(Debug, Serialize)]
struct RollAnswer {
    election: Option<String>,
    title: Option<String>,
    seats: Option<i64>,
    seats_up: Option<UpAnswer>,
    lines: Vec<LineAnswer>,
    members: i64,
    votes: i64,
    quorum: QuorumNeeded,
}

#[derive(Debug, Serialize)]
struct UpAnswer {
    year: u16,
    least: i64,
    most: i64,
}

#[derive(Debug, Serialize)]
struct LineAnswer {
    tier: String,
    /// The status that these members have or lack, if votes depend on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<HeldStatus>,
    members: i64,
    votes_each: i64,
    votes: i64,
    /// Why, in words.
    why: String,
    /// The tier that grants the votes.
    from: Option<String>,
    /// The line of the file that grants them.
    line: Option<u32>,
}

impl RollCommand {
    pub(super) fn answer(&self) -> Result<String, Stopped> {
        if let (true, Some(election)) = (self.members, &self.election) {
            let asked = (election.as_str(), self.asked.on);
            return member_roll::answer(&self.installation, &self.subject, asked, self.asked.json);
        }
        let catalogue = self.asked.catalogue(&[&self.subject])?;
        let programme = self.subject.find(&catalogue, self.asked.on)?;
        let counts = self.counts.of(programme)?;
        let year = self.asked.day().year();
        let rolls = self.rolls(programme, &counts, year)?;
        let words = words(programme);
        if self.asked.json {
            json(&rolls.iter().map(|roll| roll.answer(words)).collect::<Vec<_>>())
        } else {
            Ok(text(words, &rolls))
        }
    }

    fn rolls<'p>(
        &self,
        programme: &'p Programme,
        counts: &MemberCounts,
        year: u16,
    ) -> Result<Vec<ClassRoll<'p>>, Stopped> {
        let of = |election| ClassRoll::of(programme, election, counts, year);
        if let Some(id) = &self.election {
            let known: Vec<&str> = programme
                .elections
                .iter()
                .map(|election| election.id.as_str())
                .collect();
            let Some(election) = programme.election(id) else {
                let help = if known.is_empty() {
                    "the file doesn't define any".to_owned()
                } else {
                    instead(nearest(id, &known), &known)
                };
                return Err(Stopped(format!("there's no election \"{id}\"; {help}")));
            };
            return Ok(vec![of(election)]);
        }
        if programme.elections.is_empty() {
            return Ok(roll(programme, counts).into_iter().map(ClassRoll::whole).collect());
        }
        Ok(programme.elections.iter().map(of).collect())
    }
}

impl<'p> ClassRoll<'p> {
    fn of(programme: &Programme, election: &'p Election, counts: &MemberCounts, year: u16) -> Self {
        let roll = election_roll(programme, election, counts);
        let seats = election.seat_count(programme, counts);
        // It's a share of all votes, so it isn't known before they are.
        let known = election.quorum.as_ref().filter(|_| roll.is_complete());
        Self {
            up: election
                .terms
                .and_then(|terms| Some((year, terms.up(seats.number()?, year)))),
            quorum: QuorumNeeded {
                members: known.and_then(|quorum| quorum.members_needed(roll.members())),
                votes: known.and_then(|quorum| quorum.votes_needed(roll.votes())),
            },
            election: Some(election),
            seats: Some(seats),
            roll,
        }
    }

    fn whole(roll: Roll) -> Self {
        Self {
            election: None,
            seats: None,
            up: None,
            roll,
            quorum: QuorumNeeded {
                members: None,
                votes: None,
            },
        }
    }

    fn answer(&self, words: Words<'_>) -> RollAnswer {
        let line = |line: &RollLine| {
            let votes = match &line.right {
                VotingRight::Votes(votes) => Some(votes),
                VotingRight::Depends(_) | VotingRight::OtherClass | VotingRight::NoVotes => None,
            };
            LineAnswer {
                tier: line.tier.clone(),
                status: line.status.clone(),
                members: line.members,
                votes_each: line.votes_each(),
                votes: line.votes(),
                why: words::voting_right(words, self.election, &line.tier, &line.right),
                from: votes.and_then(|votes| votes.from.clone()),
                line: votes.map(|votes| votes.line),
            }
        };
        RollAnswer {
            election: self.election.map(|election| election.id.clone()),
            title: self.election.map(|election| words.say(&election.title).to_owned()),
            seats: self.seats.as_ref().and_then(SeatCount::number),
            seats_up: self
                .up
                .map(|(year, SeatsUp { least, most })| UpAnswer { year, least, most }),
            lines: self.roll.lines.iter().map(line).collect(),
            members: self.roll.members(),
            votes: self.roll.votes(),
            quorum: self.quorum,
        }
    }

    fn heading(&self, words: Words<'_>) -> String {
        let Some(election) = self.election else {
            return "All votes".to_owned();
        };
        let title = name(words.say(&election.title));
        let seats = self.seats.as_ref().map(|seats| words::seats(words, seats));
        let up = self.up.map(|(year, up)| match up {
            SeatsUp { least, most } if least == most => format!(", {most} of them up in {year}"),
            SeatsUp { least, most } => format!(", {least} to {most} of them up in {year}"),
        });
        format!(
            "{} · {title} · {}{}",
            election.id,
            seats.unwrap_or_default(),
            up.unwrap_or_default()
        )
    }

    fn lines(&self, words: Words<'_>) -> Vec<String> {
        let appointed = self.election.is_some_and(Election::is_appointment);
        let rows: Vec<[String; 4]> = self
            .roll
            .lines
            .iter()
            .map(|line| {
                let mut why = words::voting_right(words, self.election, &line.tier, &line.right);
                if let VotingRight::Votes(votes) = &line.right {
                    why = format!("{why} ({}:{})", words.programme.file, votes.line);
                }
                let votes = if appointed {
                    words.t.seats_count(line.votes())
                } else {
                    words.t.votes(line.votes())
                };
                let of = line.status.as_ref().map_or_else(String::new, |status| {
                    let sign = if status.is_held { "with" } else { "without" };
                    format!(" {sign} {}", status.fact)
                });
                [format!("{}{of}", line.tier), line.members.to_string(), votes, why]
            })
            .collect();
        let mut lines = columns(&rows);
        let all = members(self.roll.members());
        let all = if self.roll.is_complete() {
            all
        } else {
            format!("at least {all}")
        };
        lines.push(if appointed {
            format!("In all: {all}")
        } else {
            format!("In all: {all} and {}", words.t.votes(self.roll.votes()))
        });
        let needed = [
            self.quorum.members.map(members),
            self.quorum.votes.map(|needed| words.t.votes(needed)),
        ];
        let needed: Vec<String> = needed.into_iter().flatten().collect();
        if !needed.is_empty() {
            lines.push(words.t.quorum(needed.join(" and ")));
        }
        lines
    }
}

fn members(count: i64) -> String {
    let noun = if count == 1 { "member" } else { "members" };
    format!("{count} {noun}")
}

fn text(words: Words<'_>, rolls: &[ClassRoll<'_>]) -> String {
    let mut lines = TerminalText::about(words.programme);
    if rolls.is_empty() {
        lines.add(0, "Nobody votes in this programme.");
    }
    for roll in rolls {
        lines.section(roll.heading(words), roll.lines(words));
    }
    lines.into_text()
}
