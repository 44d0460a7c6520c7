//! The programme that a command is about: `FOUNDATION/PROGRAMME[@VERSION]`.

use super::Stopped;
use domain::catalogue::{Catalogue, NotFound, VersionQuery};
use domain::date::Date;
use domain::programme::{Programme, Tier};
use domain::suggest::nearest;
use std::fmt;
use std::str::FromStr;

#[derive(Clone, Debug)]
pub(super) struct Subject {
    foundation: String,
    programme: String,
    /// The version, by name or by its first day.
    version: Option<String>,
}

impl FromStr for Subject {
    type Err = &'static str;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        const FORM: &str =
            "write FOUNDATION/PROGRAMME or FOUNDATION/PROGRAMME@VERSION, such as openinfra/membership@2021";
        let (name, version) = match written.split_once('@') {
            Some((name, version)) => (name, Some(version)),
            None => (written, None),
        };
        let (foundation, programme) = name.split_once('/').ok_or(FORM)?;
        if foundation.is_empty() || programme.is_empty() || programme.contains('/') || version == Some("") {
            return Err(FORM);
        }
        Ok(Self {
            foundation: foundation.to_owned(),
            programme: programme.to_owned(),
            version: version.map(str::to_owned),
        })
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.foundation, self.programme)
    }
}

impl Subject {
    /// The foundation, by its identifier.
    pub(super) fn foundation(&self) -> &str {
        &self.foundation
    }

    /// The programme, by its identifier.
    pub(super) fn programme(&self) -> &str {
        &self.programme
    }

    /// The version that was named. Empty if there's none.
    pub(super) fn version(&self) -> &str {
        self.version.as_deref().unwrap_or_default()
    }

    /// The named version, or the one that applies on the day, or the one in force.
    pub(super) fn find<'a>(&self, catalogue: &'a Catalogue, on: Option<Date>) -> Result<&'a Programme, Stopped> {
        let wanted = match (&self.version, on) {
            (Some(version), _) => VersionQuery::Version(version.clone()),
            (None, Some(day)) => VersionQuery::On(day),
            (None, None) => VersionQuery::InForce,
        };
        let found = catalogue.programme(&self.foundation, &self.programme, &wanted);
        found.map_err(|missing| self.missing(catalogue, on, missing))
    }

    fn missing(&self, catalogue: &Catalogue, on: Option<Date>, missing: NotFound) -> Stopped {
        let Self {
            foundation,
            programme,
            version,
        } = self;
        Stopped(match missing {
            NotFound::Unavailable => format!("the files of {foundation} have problems; run `guildhall check`"),
            NotFound::Foundation { nearest } => {
                let known: Vec<&str> = catalogue
                    .foundations()
                    .iter()
                    .map(|shelf| shelf.foundation.id.as_str())
                    .collect();
                format!("there's no foundation \"{foundation}\"; {}", instead(nearest, &known))
            }
            NotFound::Programme { nearest } => {
                let known = catalogue
                    .shelf(foundation)
                    .map(domain::catalogue::FoundationProgrammes::programme_ids)
                    .unwrap_or_default();
                format!(
                    "{foundation} has no programme \"{programme}\"; {}",
                    instead(nearest, &known)
                )
            }
            NotFound::Version { known } => {
                let written = version.as_deref().unwrap_or_default();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                format!(
                    "{self} has no version \"{written}\"; {}",
                    instead(nearest(written, &known), &known)
                )
            }
            NotFound::NotYet { first } => {
                let day = on.map(|day| format!(" on {day}")).unwrap_or_default();
                format!("{self} wasn't offered{day}; its first version applies from {first}")
            }
        })
    }
}

/// Finds a tier by its current or a former identifier.
pub(super) fn tier<'a>(programme: &'a Programme, id: &str) -> Result<&'a Tier, Stopped> {
    let former = || {
        programme
            .tiers
            .iter()
            .find(|tier| tier.formerly.iter().any(|former| former == id))
    };
    programme.tier(id).or_else(former).ok_or_else(|| {
        let known: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
        let Programme {
            foundation,
            id: name,
            version,
            ..
        } = programme;
        Stopped(format!(
            "{foundation}/{name}@{version} has no tier \"{id}\"; {}",
            instead(nearest(id, &known), &known)
        ))
    })
}

/// What an unknown name could have meant.
pub(super) fn instead(nearest: Option<String>, known: &[&str]) -> String {
    match nearest {
        Some(nearest) => format!("did you mean \"{nearest}\"?"),
        None if known.is_empty() => "there aren't any".to_owned(),
        None => format!("known names: {}", known.join(", ")),
    }
}
