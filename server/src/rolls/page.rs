//! A page of a roll, and how it differs from another one.

use super::brief::{election_brief, tier_counts};
use super::choice::{ChosenElection, NoChoice};
use super::faults::{faults, unreminded};
use super::lines::{LineSearch, SortedLines};
use super::members::roll_members;
use super::names::Mentions;
use super::totals::totals;
use super::whole::{RollDone, RollQuestion};
use crate::applications::CommandError;
use crate::members::MembershipScope;
use crate::reports::AskedReport;
use app::api::{ComparedRoll, RollAnswer, RollPart, VersionBrief};
use domain::access::Action;
use domain::catalogue::FoundationProgrammes;
use domain::date::Date;
use domain::roll::{RollDifference, RollEntry, VotingRoll, build, difference};

/// What's shown of which roll.
#[derive(Clone, Copy, Debug)]
pub struct RollShown<'a> {
    pub question: RollQuestion<'a>,
    /// Another record date, to compare with. `None` for the same.
    pub compare_day: Option<Date>,
    /// Another version, to compare with. Empty for the same.
    pub compare_version: &'a str,
    pub part: RollPart,
    /// A part of a member's name, or an application number. Empty for all.
    pub q: &'a str,
    /// `member`, or `-member` for descending. Empty for `member`.
    pub sort: &'a str,
    /// From 1.
    pub page: i64,
}

/// A page of a roll, for those who may read the foundation's members.
///
/// # Errors
/// If the caller may not, there's no such programme or version, or the rules of a membership aren't on the site any
/// more.
pub async fn roll(asked: AskedReport, shown: RollShown<'_>) -> Result<RollDone<Box<RollAnswer>>, CommandError> {
    let (mut tx, powers, _turn) = asked.read_in_turn(Action::ReadApplications).await?;
    let state = &asked.state;
    let today = state.clock.today();
    let day = shown.question.day.unwrap_or(today);
    let shelf = state.loaded.catalogue.shelf(&asked.foundation)?;
    let (chosen, other) = match chosen(shelf, &shown, day) {
        Ok(chosen) => chosen,
        Err(NoChoice::NotFound(missing)) => return Err(missing.into()),
        Err(NoChoice::NoElection(known)) => return Ok(RollDone::NoElection(known)),
    };
    let scope = MembershipScope {
        foundation: &asked.foundation,
        programme: shown.question.programme,
        party: None,
    };
    let members = roll_members(&mut tx, state, scope, day).await?;
    let others = match &other {
        Some((_, other_day)) if *other_day != day => Some(roll_members(&mut tx, state, scope, *other_day).await?),
        _ => None,
    };
    let tiers = tier_counts(&mut tx, scope, day.min(today)).await?;
    let unreminded = unreminded(&mut tx, scope, day.min(today)).await?;
    tx.rollback().await?;
    let roll = build(&chosen.rules(day, today), &members);
    let other = other.map(|(chosen, day)| {
        let members = others.as_ref().unwrap_or(&members);
        let roll = build(&chosen.rules(day, today), members);
        (chosen, roll)
    });
    let election = election_brief(&chosen, Some(&tiers));
    let totals_of = |chosen: &ChosenElection<'_>, roll: &VotingRoll| totals(roll, shelf, chosen.programme);
    let own_totals = totals_of(&chosen, &roll);
    let faults = faults(&roll, &unreminded);
    let compared = other.as_ref().map(|(chosen, roll)| ComparedRoll {
        day: roll.day,
        version: asked_version(chosen),
        totals: totals_of(chosen, roll),
    });
    let differences = other.map_or_else(Vec::new, |(_, other)| difference(&roll, &other));
    let lines = ShownLines::of(roll, differences, &shown);
    let sort = if shown.sort.is_empty() { "member" } else { shown.sort };
    let mut mentions = Mentions::default();
    for row in &lines.rows {
        mentions.add(row);
    }
    for line in &lines.differences {
        mentions.add_difference(line);
    }
    Ok(RollDone::Found(Box::new(RollAnswer {
        foundation: asked.about,
        election,
        day,
        today,
        version: asked_version(&chosen),
        versions: versions(shelf, shown.question),
        totals: own_totals,
        faults,
        compared,
        part: shown.part,
        counts: lines.counts,
        q: shown.q.to_owned(),
        sort: sort.to_owned(),
        rows: lines.rows,
        differences: lines.differences,
        names: mentions.names(shelf, shown.question.programme),
        page: lines.page,
        pages: lines.pages,
        announces: powers.may(Action::RunPolls),
        money: powers.may(Action::ReadMoney),
    })))
}

/// An election, and the one that it's compared with for another day, or by another version.
type Chosen<'a> = (ChosenElection<'a>, Option<(ChosenElection<'a>, Date)>);

fn chosen<'a>(shelf: &'a FoundationProgrammes, shown: &RollShown<'_>, day: Date) -> Result<Chosen<'a>, NoChoice> {
    let RollQuestion {
        programme,
        election,
        version,
        ..
    } = shown.question;
    let own = ChosenElection::of(shelf, (programme, election), version, day)?;
    if shown.compare_day.is_none() && shown.compare_version.is_empty() {
        return Ok((own, None));
    }
    let other_day = shown.compare_day.unwrap_or(day);
    let version = if shown.compare_version.is_empty() {
        version
    } else {
        shown.compare_version
    };
    let other = ChosenElection::of(shelf, (programme, election), version, other_day)?;
    Ok((own, Some((other, other_day))))
}

/// The version that was asked for. Empty for the rules that apply.
fn asked_version(chosen: &ChosenElection<'_>) -> String {
    if chosen.is_asked {
        chosen.programme.version.clone()
    } else {
        String::new()
    }
}

/// The versions that have the election, the oldest first.
fn versions(shelf: &FoundationProgrammes, question: RollQuestion<'_>) -> Vec<VersionBrief> {
    let versions = shelf.versions.iter();
    let with_it =
        versions.filter(|version| version.id == question.programme && version.election(question.election).is_some());
    let briefs = with_it.map(|version| VersionBrief {
        version: version.version.clone(),
        from: version.from,
        status: version.status,
    });
    briefs.collect()
}

/// The lines of a page.
struct ShownLines {
    rows: Vec<RollEntry>,
    differences: Vec<RollDifference>,
    /// How many lines each part has.
    counts: Vec<(RollPart, i64)>,
    page: i64,
    pages: i64,
}

impl ShownLines {
    fn of(roll: VotingRoll, differences: Vec<RollDifference>, shown: &RollShown<'_>) -> Self {
        let search = LineSearch::typed(shown.q);
        let voting = SortedLines::found(roll.voters.into_iter().map(RollEntry::Votes), &search);
        let missing = SortedLines::found(roll.others.into_iter().map(RollEntry::Missing), &search);
        let differing = SortedLines::found(differences, &search);
        let counts = RollPart::EACH.map(|part| {
            let count = match part {
                RollPart::Voting => voting.count(),
                RollPart::NotVoting => missing.count(),
                RollPart::All => voting.count() + missing.count(),
                RollPart::Differences => differing.count(),
            };
            (part, count)
        });
        let counts = counts.to_vec();
        let lines = match shown.part {
            RollPart::Voting => voting,
            RollPart::NotVoting => missing,
            RollPart::All => voting.and(missing),
            RollPart::Differences => {
                let (differences, page, pages) = differing.page(shown.sort, shown.page);
                return Self {
                    rows: Vec::new(),
                    differences,
                    counts,
                    page,
                    pages,
                };
            }
        };
        let (rows, page, pages) = lines.page(shown.sort, shown.page);
        Self {
            rows,
            differences: Vec::new(),
            counts,
            page,
            pages,
        }
    }
}
