//! The places of a tier that isn't open to everyone, and its waiting list.

use super::ids::ApplicationReference;
use super::rows::ApplicationRow;
use super::CommandError;
use crate::storage::Tx;
use domain::programme::Cap;

/// How many applications hold a place or wait for one: submitted, and neither withdrawn nor declined. Tiers that share the
/// places count too.
pub(super) async fn holders(tx: &mut Tx, of: &ApplicationRow, cap: &Cap) -> Result<i64, CommandError> {
    let mut holders = 0;
    for tier in tiers(of, cap) {
        let (count,): (i64,) = tx
            .one(
                "SELECT COUNT(*) FROM application WHERE foundation = $1 AND programme = $2 AND tier = $3 \
                 AND state IN ('submitted', 'asked') AND COALESCE(outcome, '') <> 'declined'",
                &[(&of.foundation).into(), (&of.programme).into(), tier.into()],
            )
            .await?;
        holders += count;
    }
    Ok(holders)
}

/// The applications that hold a place or wait for one, in the order in which they were submitted.
pub(crate) async fn in_order(
    tx: &mut Tx,
    of: &ApplicationRow,
    cap: &Cap,
) -> Result<Vec<ApplicationReference>, CommandError> {
    let mut order: Vec<(i64, ApplicationReference)> = Vec::new();
    for tier in tiers(of, cap) {
        let rows: Vec<(i64, ApplicationReference)> = tx
            .all(
                "SELECT submitted_at, reference FROM application WHERE foundation = $1 AND programme = $2 AND tier = $3 \
                 AND state IN ('submitted', 'asked') AND COALESCE(outcome, '') <> 'declined' AND submitted_at IS NOT NULL",
                &[(&of.foundation).into(), (&of.programme).into(), tier.into()],
            )
            .await?;
        order.extend(rows);
    }
    order.sort();
    Ok(order.into_iter().map(|(_, reference)| reference).collect())
}

/// The place of an application on the waiting list, from 1. `None` if there's a place for it in the tier.
///
/// # Errors
/// If the database fails.
pub(crate) async fn waiting_place(
    tx: &mut Tx,
    of: &ApplicationRow,
    cap: Option<&Cap>,
) -> Result<Option<i64>, CommandError> {
    let Some(cap) = cap.filter(|cap| cap.waiting_list && of.state().is_undecided()) else {
        return Ok(None);
    };
    let order = in_order(tx, of, cap).await?;
    let at = order.iter().position(|reference| *reference == of.reference);
    let at = at.and_then(|at| i64::try_from(at).ok());
    Ok(at.map(|at| at + 1 - i64::from(cap.most)).filter(|place| *place > 0))
}

fn tiers<'a>(of: &'a ApplicationRow, cap: &'a Cap) -> impl Iterator<Item = &'a String> {
    std::iter::once(&of.tier).chain(&cap.shared_with)
}
