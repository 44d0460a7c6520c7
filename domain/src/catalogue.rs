//! All foundations with all versions of their programmes, and which version applies when.

use crate::date::Date;
use crate::foundation::Foundation;
use crate::programme::{Programme, ProgrammeStatus};
use std::collections::BTreeMap;

/// Every foundation and programme of an installation.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Catalogue {
    foundations: Vec<FoundationProgrammes>,
    /// Foundations whose files have problems, by id, with what's known about them.
    unavailable: BTreeMap<String, Option<Foundation>>,
}

/// A foundation with its programmes.
#[derive(Clone, PartialEq, Debug)]
pub struct FoundationProgrammes {
    pub foundation: Foundation,
    /// Every version, sorted by programme and then by date, oldest first.
    pub versions: Vec<Programme>,
}

/// Which version to look up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum VersionQuery {
    /// The version in force: the one the foundation names, or the latest published one.
    InForce,
    /// By name, or by its first day.
    Version(String),
    /// The version that applies to people who join on this day.
    On(Date),
    /// The version that applies to members who renew on this day.
    RenewingOn(Date),
}

/// Why a programme can't be found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotFound {
    /// The foundation's files have problems, so nothing of it can be shown.
    Unavailable,
    Foundation {
        nearest: Option<String>,
    },
    Programme {
        nearest: Option<String>,
    },
    Version {
        known: Vec<String>,
    },
    /// Nothing was offered on that day. Contains the first day on which something was.
    NotYet {
        first: Date,
    },
}

impl Catalogue {
    /// Sorts foundations and their versions, and gives each version what `foundation.toml` says about it.
    pub fn new(mut foundations: Vec<FoundationProgrammes>) -> Self {
        for shelf in &mut foundations {
            for version in &mut shelf.versions {
                version.officer.clone_from(&shelf.foundation.officer);
            }
            shelf.versions.sort_by(|a, b| (&a.id, a.from).cmp(&(&b.id, b.from)));
        }
        foundations.sort_by(|a, b| a.foundation.id.cmp(&b.foundation.id));
        Self {
            foundations,
            unavailable: BTreeMap::new(),
        }
    }

    /// With foundations whose files have problems, by id, with what's known about them.
    #[must_use]
    pub fn with_unavailable(mut self, unavailable: BTreeMap<String, Option<Foundation>>) -> Self {
        self.unavailable = unavailable;
        self
    }

    /// The ids of the foundations whose files have problems.
    pub fn unavailable(&self) -> impl Iterator<Item = &str> {
        self.unavailable.keys().map(String::as_str)
    }

    /// A foundation, even if some of its other files have problems.
    pub fn foundation(&self, id: &str) -> Option<&Foundation> {
        let shelf = self.foundations.iter().find(|shelf| shelf.foundation.id == id);
        shelf
            .map(|shelf| &shelf.foundation)
            .or_else(|| self.unavailable.get(id)?.as_ref())
    }

    pub fn foundations(&self) -> &[FoundationProgrammes] {
        &self.foundations
    }

    /// A foundation and its programmes.
    ///
    /// # Errors
    /// If there's no foundation with that id, or its files have problems.
    pub fn shelf(&self, foundation: &str) -> Result<&FoundationProgrammes, NotFound> {
        if self.unavailable.contains_key(foundation) {
            return Err(NotFound::Unavailable);
        }
        self.foundations
            .iter()
            .find(|shelf| shelf.foundation.id == foundation)
            .ok_or_else(|| NotFound::Foundation {
                nearest: crate::suggest::nearest(
                    foundation,
                    &self
                        .foundations
                        .iter()
                        .map(|shelf| &shelf.foundation.id)
                        .collect::<Vec<_>>(),
                ),
            })
    }

    /// One version of a programme.
    ///
    /// # Errors
    /// Which of the names isn't known, or that nothing was offered on that day.
    pub fn programme(&self, foundation: &str, programme: &str, wanted: &VersionQuery) -> Result<&Programme, NotFound> {
        self.shelf(foundation)?.programme(programme, wanted)
    }
}

impl FoundationProgrammes {
    /// The ids of the programmes, without repeats.
    pub fn programme_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.versions.iter().map(|version| version.id.as_str()).collect();
        ids.dedup();
        ids
    }

    /// Every version of a programme, oldest first.
    pub fn versions_of<'a>(&'a self, programme: &'a str) -> impl DoubleEndedIterator<Item = &'a Programme> {
        self.versions.iter().filter(move |version| version.id == programme)
    }

    /// The version in force of each programme.
    pub fn in_force(&self) -> Vec<&Programme> {
        self.programme_ids()
            .into_iter()
            .filter_map(|id| self.programme(id, &VersionQuery::InForce).ok())
            .collect()
    }

    /// Drafts, then published versions, each oldest first, and at last those in force again: what the last one says about a tier, such as
    /// its title, is what counts today.
    pub fn up_to_in_force(&self) -> impl Iterator<Item = &Programme> {
        let with = |status| self.versions.iter().filter(move |version| version.status == status);
        with(ProgrammeStatus::Draft)
            .chain(with(ProgrammeStatus::Published))
            .chain(self.in_force())
    }

    /// One version of a programme.
    ///
    /// # Errors
    /// Which of the names isn't known, or that nothing was offered on that day.
    pub fn programme(&self, programme: &str, wanted: &VersionQuery) -> Result<&Programme, NotFound> {
        let versions: Vec<&Programme> = self.versions.iter().filter(|version| version.id == programme).collect();
        let Some(first) = versions.first() else {
            return Err(NotFound::Programme {
                nearest: crate::suggest::nearest(programme, &self.programme_ids()),
            });
        };
        let published = || {
            versions
                .iter()
                .rev()
                .copied()
                .filter(|version| version.status == ProgrammeStatus::Published)
        };
        let unknown = || NotFound::Version {
            known: versions.iter().map(|version| version.version.clone()).collect(),
        };
        let not_yet = || NotFound::NotYet { first: first.from };
        match wanted {
            VersionQuery::InForce => {
                let named = self.foundation.in_force.get(programme);
                let named = named.and_then(|name| versions.iter().copied().find(|version| version.version == *name));
                named
                    .or_else(|| published().next())
                    .or_else(|| versions.last().copied())
                    .ok_or_else(unknown)
            }
            VersionQuery::Version(name) => versions
                .iter()
                .copied()
                .find(|version| version.version == *name || version.from.to_string() == *name)
                .ok_or_else(unknown),
            VersionQuery::On(day) => published().find(|version| version.from <= *day).ok_or_else(not_yet),
            VersionQuery::RenewingOn(day) => published()
                .find(|version| version.from_renewals.unwrap_or(version.from) <= *day)
                .ok_or_else(not_yet),
        }
    }
}
