//! What a proof of membership says, for anyone who has its ID.

use super::standing::{ProofStanding, ProofTerms};
use crate::applications::{AppState, CommandError, ProofId};
use crate::from_row;
use crate::reviews::StoredDay;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::text::Text;

/// What's public about a membership. Never people, prices or documents.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MembershipProof {
    pub id: ProofId,
    pub foundation: String,
    pub programme_id: String,
    /// Title of the programme.
    pub programme: Text,
    pub tier_id: String,
    /// Title of the tier.
    pub tier: Text,
    /// The member's name.
    pub name: String,
    pub first_day: Date,
    /// The last day that's known.
    pub last_day: Option<Date>,
    /// The last day of the term that today is in.
    pub valid_until: Option<Date>,
    /// The day on which the proof was made.
    pub issued_on: Date,
    /// Its place in the foundation's status list.
    pub status_index: i64,
    pub standing: ProofStanding,
    pub today: Date,
}

struct ProvenRow {
    id: ProofId,
    status_index: i64,
    issued_on: StoredDay,
    withdrawn_at: Option<i64>,
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
    id,
    status_index,
    issued_on,
    withdrawn_at,
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

/// What anyone who has a proof's ID can know. `None` if there's no such proof.
///
/// # Errors
/// If the programme isn't on the site any more, or the database fails.
pub async fn proof_of(state: &AppState, id: &str) -> Result<Option<MembershipProof>, CommandError> {
    let Some(id) = ProofId::parse(id) else {
        return Ok(None);
    };
    let mut tx = state.database.read().await?;
    let rows: Vec<ProvenRow> = tx
        .all(
            "SELECT f.id, f.status_index, f.issued_on, f.withdrawn_at, m.foundation, m.programme, m.version, m.tier, p.name, \
             m.ended_at, m.leaves_on, m.ended_on, t.first_day, t.last_day \
             FROM proof f JOIN membership m ON m.id = f.membership JOIN party p ON p.id = m.party JOIN term t ON t.membership = m.id \
             WHERE f.id = $1 AND m.activated_at IS NOT NULL ORDER BY t.number",
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
    let days = rows.iter().map(|row| (row.first_day.0, row.last_day.map(|day| day.0)));
    let days: Vec<(Date, Option<Date>)> = days.collect();
    let terms = ProofTerms {
        terms: &days,
        has_ended: last.ended_at.is_some() || last.ended_on.is_some_and(|day| day.0 < today),
        leaves_on: last.leaves_on.map(|day| day.0),
        is_withdrawn: last.withdrawn_at.is_some(),
    };
    Ok(Some(MembershipProof {
        id: last.id.clone(),
        foundation: last.foundation.clone(),
        programme_id: last.programme.clone(),
        programme: programme.title.clone(),
        tier_id: last.tier.clone(),
        tier: tier.title.clone(),
        name: last.name.clone(),
        first_day: first.first_day.0,
        last_day: last.ended_on.or(last.leaves_on).or(last.last_day).map(|day| day.0),
        valid_until: terms.valid_until(today),
        issued_on: last.issued_on.0,
        status_index: last.status_index,
        standing: terms.standing(today),
        today,
    }))
}
