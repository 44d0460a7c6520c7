//! Which version's election a roll is for.

use crate::applications::AppState;
use domain::catalogue::{FoundationProgrammes, NotFound, VersionQuery};
use domain::date::Date;
use domain::election::Election;
use domain::programme::{Programme, ProgrammeStatus};
use domain::roll::RollRules;

/// An election of a version of a programme.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ChosenElection<'a> {
    pub programme: &'a Programme,
    pub election: &'a Election,
    /// Whether somebody asked for this version. Then it counts for all members.
    pub is_asked: bool,
}

/// Why there's no such roll.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum NoChoice {
    NotFound(NotFound),
    /// The version has no such election. Contains those that it has.
    NoElection(Vec<String>),
}

/// Whether an election of a programme has a roll for a record date: by the version with this name, or by the rules that
/// apply if that's empty.
pub fn has_election(
    state: &AppState,
    foundation: &str,
    (programme, election): (&str, &str),
    version: &str,
    day: Date,
) -> bool {
    let shelf = state.loaded.catalogue.shelf(foundation);
    shelf.is_ok_and(|shelf| ChosenElection::of(shelf, (programme, election), version, day).is_ok())
}

impl From<NotFound> for NoChoice {
    fn from(missing: NotFound) -> Self {
        Self::NotFound(missing)
    }
}

impl<'a> ChosenElection<'a> {
    /// An election for a record date: of the version with this name, or of the one that counts on that day.
    ///
    /// # Errors
    /// If there's no such programme, version or election.
    pub fn of(
        shelf: &'a FoundationProgrammes,
        (programme, election): (&str, &str),
        version: &str,
        day: Date,
    ) -> Result<Self, NoChoice> {
        let is_asked = !version.is_empty();
        let versions = if is_asked {
            vec![shelf.programme(programme, &VersionQuery::Version(version.to_owned()))?]
        } else {
            counting_on(shelf, programme, day)?
        };
        let counting = versions.into_iter().find(|version| !version.elections.is_empty());
        let found = counting.and_then(|programme| Some((programme, programme.election(election)?)));
        let Some((programme, election)) = found else {
            let known = counting.into_iter().flat_map(|version| &version.elections);
            return Err(NoChoice::NoElection(known.map(|known| known.id.clone()).collect()));
        };
        Ok(Self {
            programme,
            election,
            is_asked,
        })
    }

    /// An election that was announced by a version. Of the grants, each member's own version counts.
    ///
    /// # Errors
    /// If there's no such programme or version, or it has no such election.
    pub fn announced(
        shelf: &'a FoundationProgrammes,
        (programme, election): (&str, &str),
        version: &str,
    ) -> Result<Self, NotFound> {
        let asked = VersionQuery::Version(version.to_owned());
        let programme = shelf.programme(programme, &asked)?;
        let election = programme.election(election).ok_or_else(|| NotFound::Version {
            known: with_election(shelf, &programme.id, election),
        })?;
        Ok(Self {
            programme,
            election,
            is_asked: false,
        })
    }

    /// All elections of a programme for a record date.
    ///
    /// # Errors
    /// If there's no such programme.
    pub fn all(shelf: &'a FoundationProgrammes, programme: &str, day: Date) -> Result<Vec<Self>, NotFound> {
        let versions = counting_on(shelf, programme, day)?.into_iter();
        let mut with_elections = versions.filter(|version| !version.elections.is_empty());
        let Some(programme) = with_elections.next() else {
            return Ok(Vec::new());
        };
        let elections = programme.elections.iter().map(|election| Self {
            programme,
            election,
            is_asked: false,
        });
        Ok(elections.collect())
    }

    /// The rules of its roll.
    pub fn rules(&self, day: Date, today: Date) -> RollRules<'a> {
        RollRules {
            programme: self.programme,
            election: self.election,
            same_for_all: self.is_asked,
            day,
            today,
        }
    }
}

/// The names of the versions that have an election.
fn with_election(shelf: &FoundationProgrammes, programme: &str, election: &str) -> Vec<String> {
    let versions = shelf.versions_of(programme);
    let with_it = versions.filter(|version| version.election(election).is_some());
    with_it.map(|version| version.version.clone()).collect()
}

/// The versions whose elections can count on a day: the one in force, and then the published ones that had started, the
/// newest first. A foundation can name an older version as the one in force, which has no elections yet.
fn counting_on<'a>(
    shelf: &'a FoundationProgrammes,
    programme: &str,
    day: Date,
) -> Result<Vec<&'a Programme>, NotFound> {
    let is_named = shelf.foundation.in_force.contains_key(programme);
    let in_force = if is_named {
        shelf.programme(programme, &VersionQuery::InForce)
    } else {
        shelf
            .programme(programme, &VersionQuery::On(day))
            .or_else(|_| shelf.programme(programme, &VersionQuery::InForce))
    };
    let in_force = in_force?;
    let begun = shelf.versions.iter().rev().filter(|version| {
        version.id == programme
            && version.status == ProgrammeStatus::Published
            && version.from <= day
            && version.version != in_force.version
    });
    Ok(std::iter::once(in_force).chain(begun).collect())
}
