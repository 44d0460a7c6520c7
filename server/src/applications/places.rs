//! The places of a tier that isn't open to everyone, and its waiting list.

use super::CommandError;
use super::ids::ApplicationReference;
use super::rows::ApplicationRow;
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

/// The place of an undecided application on the waiting list, from 1. `None` if there's a place for it in the tier: its review has
/// begun, or can begin.
///
/// # Errors
/// If the database fails.
pub(crate) async fn waiting_place(
    tx: &mut Tx,
    of: &ApplicationRow,
    cap: Option<&Cap>,
) -> Result<Option<i64>, CommandError> {
    let Some(cap) = cap.filter(|_| of.state().is_undecided()) else {
        return Ok(None);
    };
    let mut occupied = 0;
    let mut waiting: Vec<(i64, ApplicationReference)> = Vec::new();
    for tier in tiers(of, cap) {
        let rows: Vec<(ApplicationReference, i64, i64)> = tx
            .all(
                "SELECT a.reference, a.submitted_at, CAST(CASE WHEN a.outcome = 'approved' OR EXISTS (SELECT 1 FROM review_stage s \
                 WHERE s.application = a.reference AND s.round = a.review_round) THEN 1 ELSE 0 END AS BIGINT) \
                 FROM application a WHERE a.foundation = $1 AND a.programme = $2 AND a.tier = $3 \
                 AND a.state IN ('submitted', 'asked') AND COALESCE(a.outcome, '') <> 'declined' \
                 AND a.submitted_at IS NOT NULL",
                &[(&of.foundation).into(), (&of.programme).into(), tier.into()],
            )
            .await?;
        for (reference, submitted_at, is_in) in rows {
            if is_in == 0 {
                waiting.push((submitted_at, reference));
            } else if reference == of.reference {
                return Ok(None);
            } else {
                occupied += 1;
            }
        }
    }
    waiting.sort();
    let at = waiting.iter().position(|(_, reference)| *reference == of.reference);
    let at = at.and_then(|at| i64::try_from(at).ok());
    let free = (i64::from(cap.most) - occupied).max(0);
    Ok(at.map(|at| at + 1 - free).filter(|place| *place > 0))
}

fn tiers<'a>(of: &'a ApplicationRow, cap: &'a Cap) -> impl Iterator<Item = &'a String> {
    std::iter::once(&of.tier).chain(&cap.shared_with)
}
