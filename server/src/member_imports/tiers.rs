//! Which tier and which version of the programme a row is about.

use super::choices::Choices;
use domain::catalogue::{Catalogue, VersionQuery};
use domain::date::Date;
use domain::import::guess_tier;
use domain::programme::{Programme, ProgrammeStatus, Tier};

/// The tier that a list means: as somebody said, or as it's called. `None` if nobody knows.
pub(super) fn tier_of<'a>(programme: &'a Programme, chosen: &Choices, name: &str) -> Option<&'a Tier> {
    match chosen.tiers.get(name) {
        Some(id) => programme.tier(id),
        None => guess_tier(programme, name),
    }
}

/// A version of a programme, with the tier in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowVersion<'a> {
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    /// Whether the term began before the programme's first version, which counts then.
    pub is_early: bool,
}

/// The version whose rules a term has that began on this day, for a tier of the version in force. If the tier wasn't in it, the version
/// in force counts.
pub(super) fn version_on<'a>(
    catalogue: &'a Catalogue,
    (programme, tier): (&'a Programme, &'a Tier),
    (first_day, is_new): (Date, bool),
) -> RowVersion<'a> {
    let query = if is_new {
        VersionQuery::On(first_day)
    } else {
        VersionQuery::RenewingOn(first_day)
    };
    let found = catalogue.programme(&programme.foundation, &programme.id, &query).ok();
    let same = |version: &'a Programme, is_early| {
        let is_same = |known: &&Tier| known.id == tier.id || tier.formerly.contains(&known.id);
        version.tiers.iter().find(is_same).map(|tier| RowVersion {
            programme: version,
            tier,
            is_early,
        })
    };
    let first = || {
        let shelf = catalogue.shelf(&programme.foundation).ok()?;
        let published = shelf
            .versions_of(&programme.id)
            .filter(|version| version.status != ProgrammeStatus::Draft);
        published.min_by_key(|version| version.from)
    };
    let now = RowVersion {
        programme,
        tier,
        is_early: found.is_none(),
    };
    match found {
        Some(version) => same(version, false).unwrap_or(now),
        None => first().and_then(|version| same(version, true)).unwrap_or(now),
    }
}
