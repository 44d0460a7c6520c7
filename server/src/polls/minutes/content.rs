//! What the minutes of a count say.

use crate::applications::{AppState, CommandError};
use crate::polls::bundle::CountedBundle;
use crate::polls::certify::certifications;
use crate::polls::rows::PollRow;
use crate::storage::Tx;
use app::api::CertificationBrief;
use domain::catalogue::VersionQuery;
use domain::poll::AuditBundle;
use domain::text::Text;
use std::collections::BTreeMap;

/// What the minutes of a count say, in any language.
#[derive(Clone, Debug)]
pub(super) struct CountMinutes {
    /// The foundation's name.
    pub foundation: Text,
    /// The title of the election in the programme.
    pub election: Text,
    /// The titles of the programme's tiers, by ID.
    pub tiers: BTreeMap<String, Text>,
    /// For how many years seats are filled. `None` if the programme doesn't say.
    pub years: Option<u16>,
    pub bundle: AuditBundle,
    pub bundle_hash: String,
    /// In milliseconds since 1970, UTC.
    pub counted_at: i64,
    /// The first one first.
    pub certifications: Vec<CertificationBrief>,
}

impl CountMinutes {
    /// # Errors
    /// If the foundation isn't on the site, or the database fails.
    pub async fn of(
        tx: &mut Tx,
        state: &AppState,
        poll: &PollRow,
        counted: &CountedBundle,
    ) -> Result<Self, CommandError> {
        let shelf = state.loaded.catalogue.shelf(&poll.foundation)?;
        let version = VersionQuery::Version(poll.programme_version.clone());
        // If its file is gone, there are IDs instead of titles.
        let programme = shelf.programme(&poll.programme, &version).ok();
        let election = programme.and_then(|programme| programme.election(&poll.election));
        let tiers = programme.into_iter().flat_map(|programme| &programme.tiers);
        Ok(Self {
            foundation: shelf.foundation.name.clone(),
            election: election.map_or_else(|| Text::new("en", &*poll.election), |election| election.title.clone()),
            tiers: tiers.map(|tier| (tier.id.clone(), tier.title.clone())).collect(),
            years: election.and_then(|election| election.terms).map(|terms| terms.years),
            bundle: counted.bundle.clone(),
            bundle_hash: counted.hash.clone(),
            counted_at: poll.counted_at.unwrap_or(state.clock.now().0),
            certifications: certifications(tx, poll).await?,
        })
    }

    /// When the minutes are from, in milliseconds since 1970, UTC.
    pub fn at(&self) -> i64 {
        self.certifications.last().map_or(self.counted_at, |last| last.at)
    }
}
