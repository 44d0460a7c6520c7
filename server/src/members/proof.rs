//! Whether a membership is in force, for anyone who has its ID.

use crate::applications::{AppState, CommandError, MembershipId};
use crate::from_row;
use crate::reviews::StoredDay;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::text::Text;

/// What's public about a membership. Never people, prices or documents.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MembershipProof {
    pub foundation: String,
    /// Title of the programme.
    pub programme: Text,
    /// Title of the tier.
    pub tier: Text,
    /// The member's name.
    pub name: String,
    pub first_day: Date,
    pub last_day: Option<Date>,
    pub is_current: bool,
    pub today: Date,
}

struct ProvenRow {
    foundation: String,
    programme: String,
    version: String,
    tier: String,
    name: String,
    ended_at: Option<i64>,
    leaves_on: Option<StoredDay>,
    ended_on: Option<StoredDay>,
    first_day: StoredDay,
    last_day: Option<StoredDay>,
}
from_row!(ProvenRow {
    foundation,
    programme,
    version,
    tier,
    name,
    ended_at,
    leaves_on,
    ended_on,
    first_day,
    last_day
});

/// What anyone can know about a membership. `None` if there's none with this ID, or it hasn't begun.
///
/// # Errors
/// If the programme isn't on the site any more, or the database fails.
pub async fn proof_of(state: &AppState, id: &str) -> Result<Option<MembershipProof>, CommandError> {
    let Some(id) = MembershipId::parse(id) else {
        return Ok(None);
    };
    let mut tx = state.database.read().await?;
    let rows: Vec<ProvenRow> = tx
        .all(
            "SELECT m.foundation, m.programme, m.version, m.tier, p.name, m.ended_at, m.leaves_on, m.ended_on, t.first_day, t.last_day \
             FROM membership m JOIN party p ON p.id = m.party JOIN term t ON t.membership = m.id \
             WHERE m.id = $1 AND m.activated_at IS NOT NULL ORDER BY t.number",
            &[(&id).into()],
        )
        .await?;
    tx.rollback().await?;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Ok(None);
    };
    let today = state.clock.today();
    let version = VersionQuery::Version(last.version.clone());
    let programme = state
        .loaded
        .catalogue
        .programme(&last.foundation, &last.programme, &version)?;
    let tier = programme.tier(&last.tier).ok_or(CommandError::NoSuchTier)?;
    let covers = |row: &ProvenRow| row.first_day.0 <= today && row.last_day.is_none_or(|day| today <= day.0);
    Ok(Some(MembershipProof {
        foundation: last.foundation.clone(),
        programme: programme.title.clone(),
        tier: tier.title.clone(),
        name: last.name.clone(),
        first_day: first.first_day.0,
        last_day: last.ended_on.or(last.leaves_on).or(last.last_day).map(|day| day.0),
        is_current: last.ended_at.is_none()
            && last.ended_on.is_none()
            && last.leaves_on.is_none_or(|leaves| today <= leaves.0)
            && rows.iter().any(covers),
        today,
    }))
}
