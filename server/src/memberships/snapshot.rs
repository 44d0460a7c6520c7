//! What's promised for a term: a copy that later versions of the programme don't change.

use crate::applications::{CommandError, LinkedApplication};
use crate::storage::Tx;
use domain::application::Contribution;
use domain::quote::Quote;
use domain::resolve::resolve;
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
    let mut promised = snapshot_of(linked, &quote, &application.version);
    promised["in_kind"] = json!(in_kind);
    promised["agreements"] = json!(signed);
    Ok(promised)
}

/// The version, the tier, the price and the grants of a term.
pub(crate) fn snapshot_of(linked: &LinkedApplication<'_>, quote: &Quote, version: &str) -> Value {
    json!({
        "version": version,
        "tier": linked.tier.id,
        "price": quote,
        "grants": resolve(linked.programme, linked.tier),
    })
}
