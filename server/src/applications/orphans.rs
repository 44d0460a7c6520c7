//! Applications whose rules aren't on the site any more: a version or tier was deleted, or a file has a mistake.

use super::AppState;
use crate::storage::StorageError;
use domain::catalogue::{NotFound, VersionQuery};

/// How many open applications are for a version and tier that the site doesn't have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OrphanedApplications {
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tier: String,
    pub count: i64,
}

/// Logs them, so that staff see at the start why applicants' links don't work, and what to do.
pub async fn report(state: &AppState) {
    match orphaned(state).await {
        Ok(orphaned) => orphaned.iter().for_each(log),
        Err(error) => tracing::warn!(%error, "couldn't check whether open applications have their programmes"),
    }
}

fn log(orphaned: &OrphanedApplications) {
    let OrphanedApplications {
        foundation,
        programme,
        version,
        tier,
        count,
    } = orphaned;
    tracing::error!(
        foundation,
        programme,
        version,
        tier,
        count,
        "open applications are for a version or tier that isn't on this site, so their links show an error: put its file \
         back until they've ended"
    );
}

/// Open applications that the site can't show, by version and tier. Those of a foundation whose files have problems aren't
/// included, because they come back with it.
///
/// # Errors
/// If the database can't be read.
pub async fn orphaned(state: &AppState) -> Result<Vec<OrphanedApplications>, StorageError> {
    let mut tx = state.database.read().await?;
    let rows: Vec<(String, String, String, String, i64)> = tx
        .all(
            "SELECT foundation, programme, version, tier, COUNT(*) FROM application WHERE state <> 'withdrawn' \
             GROUP BY foundation, programme, version, tier ORDER BY foundation, programme, version, tier",
            &[],
        )
        .await?;
    tx.rollback().await?;
    let catalogue = &state.loaded.catalogue;
    let is_missing = |(foundation, programme, version, tier, _): &(String, String, String, String, i64)| {
        let wanted = VersionQuery::Version(version.clone());
        match catalogue.programme(foundation, programme, &wanted) {
            Ok(programme) => programme.tier(tier).is_none(),
            Err(NotFound::Unavailable) => false,
            Err(_) => true,
        }
    };
    let missing = rows.into_iter().filter(is_missing);
    Ok(missing
        .map(|(foundation, programme, version, tier, count)| OrphanedApplications {
            foundation,
            programme,
            version,
            tier,
            count,
        })
        .collect())
}
