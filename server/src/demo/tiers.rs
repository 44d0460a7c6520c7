//! Members renew when their term ends, some want another tier, and the foundations' people decide.

use super::apply::Attempt;
use super::cast::Fate;
use super::crew::{Crew, signed_in};
use super::deeds::allowed;
use crate::applications::{AppState, CommandError};
use crate::members::{change_tier, decide_tier_change};
use crate::reviews::StoredDay;
use app::api::{TierChangeAction, TierChangeCommand, TierDecision, TierDecisionCommand};

/// How many days before the end of a term members renew, and how long the foundations' people take.
const RENEWS: i64 = 25;
const DECIDES: i64 = 7;

/// Renews, or asks for another tier, if it's the day for it.
pub(super) async fn of_member(state: &AppState, attempt: &Attempt, membership: &str) -> Result<(), CommandError> {
    let today = state.clock.today();
    let mut tx = state.database.read().await?;
    let (tier, version, last_day): (String, i64, Option<StoredDay>) = tx
        .one(
            "SELECT m.tier, m.member_version, t.last_day FROM membership m JOIN term t ON t.membership = m.id WHERE m.id = $1 \
             AND t.number = (SELECT MAX(l.number) FROM term l WHERE l.membership = m.id)",
            &[membership.into()],
        )
        .await?;
    tx.rollback().await?;
    let age = today.unix_days() - attempt.on.unix_days();
    let left = last_day.map(|day| day.0.unix_days() - today.unix_days());
    let wanted = match attempt.role.fate {
        Fate::Changes(after, other) if after == age => other,
        Fate::Leaves(after) if age >= after => return Ok(()),
        _ if left == Some(RENEWS) => &tier,
        _ => return Ok(()),
    };
    let command = TierChangeCommand {
        action: TierChangeAction::Ask,
        version,
        tier: wanted.to_owned(),
        starts: None,
        first_day: None,
        due: None,
        reason: String::new(),
        signed: Vec::new(),
        name: String::new(),
    };
    let session = signed_in(state, &attempt.role.email()).await?;
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
