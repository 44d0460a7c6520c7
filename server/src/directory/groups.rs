//! The order of the directory: programmes, and their tiers.

use app::api::{DirectoryProgramme, DirectoryTier};
use domain::catalogue::FoundationProgrammes;
use domain::programme::Programme;
use std::collections::BTreeSet;

/// The programmes of a foundation with their tiers: in the order of the version in force, then those that only other versions have. Members
/// keep their version until they renew.
pub(crate) fn directory_programmes(shelf: &FoundationProgrammes) -> Vec<DirectoryProgramme> {
    let programmes = shelf.in_force().into_iter();
    programmes.map(|in_force| programme(shelf, in_force)).collect()
}

fn programme(shelf: &FoundationProgrammes, in_force: &Programme) -> DirectoryProgramme {
    let others = shelf.versions_of(&in_force.id).rev();
    let mut known = BTreeSet::new();
    let tiers = std::iter::once(in_force)
        .chain(others)
        .flat_map(|version| &version.tiers)
        .filter(|tier| known.insert(tier.id.as_str()))
        .map(|tier| DirectoryTier {
            id: tier.id.clone(),
            title: tier.title.clone(),
        });
    DirectoryProgramme {
        id: in_force.id.clone(),
        title: in_force.title.clone(),
        tiers: tiers.collect(),
    }
}
