//! The members who joined the directory last, for feeds.

use super::groups::directory_programmes;
use super::rows::{ListedRow, base, listed};
use crate::applications::{AppState, CommandError};
use app::api::ListedMember;
use domain::text::Text;

/// How many members a feed has.
const MOST: i64 = 50;

/// A member in a feed. Times are in milliseconds since 1970, UTC.
#[derive(Debug)]
pub struct NewMember {
    pub member: ListedMember,
    /// Title of the tier.
    pub tier: Text,
    /// Since when the member is in the directory.
    pub listed_at: i64,
    /// When it was listed, or when its page was published last.
    pub updated_at: i64,
}

/// The members who were listed last, the newest first.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub async fn new_members(state: &AppState, foundation: &str) -> Result<Vec<NewMember>, CommandError> {
    let programmes = directory_programmes(state.loaded.catalogue.shelf(foundation)?);
    let today = state.clock.today().to_string();
    let mut tx = state.database.read().await?;
    let rows: Vec<ListedRow> = tx
        .all(NEWEST, &[(&today).into(), foundation.into(), MOST.into()])
        .await?;
    tx.rollback().await?;
    let base = base(state, foundation);
    let title = |row: &ListedRow| {
        let programme = programmes.iter().find(|known| known.id == row.programme)?;
        let tier = programme.tiers.iter().find(|tier| tier.id == row.tier)?;
        Some(tier.title.clone())
    };
    let entry = |row: ListedRow| {
        let listed_at = row.listed_at.unwrap_or_default();
        NewMember {
            tier: title(&row).unwrap_or_else(|| Text::new("en", row.tier.clone())),
            listed_at,
            updated_at: row.published_at.unwrap_or(listed_at).max(listed_at),
            member: row.into_member(&base),
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// `$3` is how many.
const NEWEST: &str = listed!(
    "profile f CROSS JOIN membership m",
    "f.foundation = $2 AND f.listed_at IS NOT NULL ORDER BY f.listed_at DESC, f.id DESC LIMIT $3"
);
