//! One member of the directory.

use super::groups::directory_programmes;
use super::rows::{ListedRow, base, listed};
use crate::applications::{AppState, CommandError, ProfileId};
use crate::storage::Tx;
use app::api::ListedMember;
use domain::text::Text;

/// A member, with the titles of its programme and tier.
#[derive(Debug)]
pub struct ListedFound {
    pub programme: Text,
    pub tier: Text,
    pub member: ListedMember,
}

/// A member in a foundation's directory. `None` if there's none with this ID, or it isn't in the directory today: nobody learns which.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub async fn listed_member(state: &AppState, foundation: &str, id: &str) -> Result<Option<ListedFound>, CommandError> {
    let shelf = state.loaded.catalogue.shelf(foundation)?;
    let Some(id) = ProfileId::parse(id) else {
        return Ok(None);
    };
    let mut tx = state.database.read().await?;
    let row = find(&mut tx, state, foundation, &id).await?;
    tx.rollback().await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let programmes = directory_programmes(shelf);
    let programme = programmes.iter().find(|known| known.id == row.programme);
    let tier = programme.and_then(|programme| programme.tiers.iter().find(|tier| tier.id == row.tier));
    let title = |known: Option<&Text>, id: &str| known.cloned().unwrap_or_else(|| Text::new("en", id));
    Ok(Some(ListedFound {
        programme: title(programme.map(|known| &known.title), &row.programme),
        tier: title(tier.map(|known| &known.title), &row.tier),
        member: row.into_member(&base(state, foundation)),
    }))
}

/// Whether a member is in the directory today.
///
/// # Errors
/// If the database fails.
pub(crate) async fn is_shown(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    id: &ProfileId,
) -> Result<bool, CommandError> {
    Ok(find(tx, state, foundation, id).await?.is_some())
}

async fn find(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    id: &ProfileId,
) -> Result<Option<ListedRow>, CommandError> {
    let today = state.clock.today().to_string();
    Ok(tx
        .optional(
            listed!("profile f CROSS JOIN membership m", "f.id = $3"),
            &[(&today).into(), foundation.into(), id.into()],
        )
        .await?)
}
