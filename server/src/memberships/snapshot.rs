//! What's promised for a term: a copy that later versions of the programme don't change.

use crate::applications::{CommandError, LinkedApplication};
use crate::storage::Tx;
use domain::application::Contribution;
use serde_json::{Value, json};

/// The price, grants, facts and agreements of a term that begins now.
pub(super) async fn snapshot(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Value, CommandError> {
    let application = &linked.opened.application;
    let quote = linked.quote(linked.priced_on());
    let signed: Vec<(String, String, String)> = tx
        .all(
            "SELECT agreement, side, hash FROM signature WHERE application = $1 AND void_at IS NULL ORDER BY at, id",
            &[(&application.reference).into()],
        )
        .await?;
    let pledges = Contribution::of(&quote, linked.answers()).pledges;
    let in_kind: Vec<_> = pledges.into_iter().map(|pledge| pledge.alternative).collect();
    let resolved = domain::resolve::resolve(linked.programme, linked.tier);
    Ok(json!({
        "version": application.version,
        "tier": application.tier,
        "price": quote,
        "in_kind": in_kind,
        "grants": resolved,
        "agreements": signed,
    }))
}
