//! Members renew when their term ends, some want another tier, and the foundations' people decide.

use super::apply::Attempt;
use super::cast::Fate;
use super::crew::{Crew, signed_in};
use super::deeds::allowed;
use crate::applications::{AppState, CommandError};
use crate::members::{change_tier, decide_tier_change, tier_change};
use app::api::{TierChangeAction, TierChangeCommand, TierDecision, TierDecisionCommand};
use domain::date::Date;
use domain::tier_change::ChangeStart;
use std::collections::BTreeMap;

/// How many days before the end of a term members renew, and how long the foundations' people take.
const RENEWS: i64 = 25;
const DECIDES: i64 = 7;

/// The memberships whose members renew today.
pub(super) async fn renewing(state: &AppState) -> Result<Vec<String>, CommandError> {
    let last_day = Date::from_unix_days(state.clock.today().unix_days() + RENEWS).to_string();
    let mut tx = state.database.read().await?;
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT t.membership FROM term t WHERE t.last_day = $1 \
             AND NOT EXISTS (SELECT 1 FROM term o WHERE o.membership = t.membership AND o.number > t.number)",
            &[(&last_day).into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(rows.into_iter().map(|(membership,)| membership).collect())
}

/// Renews, or asks for another tier, if it's the day for it.
pub(super) async fn of_member(
    state: &AppState,
    attempt: &Attempt,
    membership: &str,
    renewing: &[String],
) -> Result<(), CommandError> {
    let age = state.clock.today().unix_days() - attempt.on.unix_days();
    let other = match attempt.role.fate {
        Fate::Changes(after, other) if after == age => Some(other),
        Fate::Leaves(after) if age >= after => return Ok(()),
        _ if renewing.iter().any(|known| known == membership) => None,
        _ => return Ok(()),
    };
    let mut tx = state.database.read().await?;
    let (tier, version): (String, i64) = tx
        .one(
            "SELECT tier, member_version FROM membership WHERE id = $1",
            &[membership.into()],
        )
        .await?;
    tx.rollback().await?;
    let wanted = other.unwrap_or(&tier);
    let session = signed_in(state, &attempt.role.email()).await?;
    let about = |id: &str| Some(crate::api::brief(state.loaded.catalogue.shelf(id).ok()?, "en"));
    let nothing = BTreeMap::new();
    let seen = match tier_change(state, &session, membership, (wanted, &nothing, "en"), about).await {
        Err(error @ CommandError::Storage(_)) => return Err(error),
        // What isn't theirs is refused below, too.
        seen => seen.ok().flatten(),
    };
    let preview = seen.and_then(|seen| seen.preview);
    let mut starts = preview.iter().flat_map(|preview| &preview.starts);
    let start = starts.find(|start| start.starts == ChangeStart::NextTerm);
    let (first_day, due) = (
        start.map(|start| start.period.start),
        start.map(|start| start.due.map_or(0, |due| due.minor)),
    );
    let agreements = preview.iter().flat_map(|preview| &preview.agreements);
    let command = TierChangeCommand {
        action: TierChangeAction::Ask,
        version,
        tier: wanted.to_owned(),
        starts: None,
        first_day,
        due,
        facts: BTreeMap::new(),
        reason: String::new(),
        signed: agreements.map(|agreement| agreement.hash.clone()).collect(),
        name: attempt.role.person.to_owned(),
    };
    allowed(change_tier(state, &session, membership, &command).await)
}

/// Approves what members have asked for some days ago.
pub(super) async fn of_crew(state: &AppState, crew: &Crew, foundation: &str) -> Result<(), CommandError> {
    let Some(session) = crew.turn(1) else {
        return Ok(());
    };
    let since = state.clock.now().plus_days(-DECIDES);
    let mut tx = state.database.read().await?;
    let asked: Vec<(String, i64)> = tx
        .all(
            "SELECT m.id, m.member_version FROM tier_change c JOIN membership m ON m.id = c.membership \
             WHERE m.foundation = $1 AND c.state = 'asked' AND c.asked_at <= $2 ORDER BY c.asked_at, m.id",
            &[foundation.into(), since.0.into()],
        )
        .await?;
    tx.rollback().await?;
    for (membership, version) in asked {
        let command = TierDecisionCommand {
            action: TierDecision::Approve,
            version,
            reason: "Gladly.".to_owned(),
        };
        allowed(decide_tier_change(state, session, foundation, &membership, &command).await)?;
    }
    Ok(())
}
