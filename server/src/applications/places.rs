//! The places of a tier that isn't open to everyone, and its waiting list.

use super::CommandError;
use super::ids::ApplicationReference;
use super::rows::ApplicationRow;
use crate::storage::Tx;
use domain::programme::Cap;
use std::collections::BTreeSet;

/// The applications of a foundation's programme (`$1`, `$2`) for a tier (`$3`), or whose member has moved to it, and whose membership hasn't
/// ended. Indexes find these, so that it doesn't matter how many there are for other tiers.
macro_rules! of_tier {
    () => {
        "(SELECT b.reference FROM application b WHERE b.foundation = $1 AND b.programme = $2 AND b.tier = $3 \
         UNION SELECT m.application FROM membership m WHERE m.foundation = $1 AND m.programme = $2 AND m.tier = $3 \
         AND m.tier_from IS NOT NULL AND m.ended_at IS NULL) c JOIN application a ON a.reference = c.reference \
         WHERE COALESCE((SELECT m.tier FROM membership m WHERE m.application = a.reference AND m.ended_at IS NULL \
         AND m.tier_from IS NOT NULL), a.tier) = $3 \
         AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.application = a.reference AND m.ended_on IS NOT NULL)"
    };
}

/// How many applications hold a place or wait for one: submitted, and neither withdrawn nor declined, nor has their membership ended. Tiers
/// that share the places count too.
pub(super) async fn holders(tx: &mut Tx, of: &ApplicationRow, cap: &Cap) -> Result<i64, CommandError> {
    holders_of(tx, (&of.foundation, &of.programme, &of.tier), cap).await
}

/// Whether all places of a tier are taken, or those that are left are waited for. The tier is named by foundation, programme and ID.
///
/// # Errors
/// If the database fails.
pub(crate) async fn full(tx: &mut Tx, of: (&str, &str, &str), cap: &Cap) -> Result<bool, CommandError> {
    Ok(holders_of(tx, of, cap).await? >= i64::from(cap.most))
}

/// The same, for a tier by its foundation, programme and ID. Members whose change to the tier was approved hold a place, too.
///
/// # Errors
/// If the database fails.
pub(crate) async fn holders_of(
    tx: &mut Tx,
    (foundation, programme, tier): (&str, &str, &str),
    cap: &Cap,
) -> Result<i64, CommandError> {
    let mut holders = 0;
    let shared = cap.shared_with.iter().map(String::as_str);
    let group: Vec<&str> = std::iter::once(tier).chain(shared).collect();
    for tier in group.iter().copied() {
        holders += changing(tx, (foundation, programme, tier), &group).await?;
        let (count,): (i64,) = tx
            .one(
                concat!(
                    "SELECT COUNT(*) FROM ",
                    of_tier!(),
                    " AND a.state IN ('submitted', 'asked') AND COALESCE(a.outcome, '') <> 'declined'"
                ),
                &[foundation.into(), programme.into(), tier.into()],
            )
            .await?;
        holders += count;
    }
    Ok(holders)
}

/// How many members have an approved change to this tier that hasn't taken effect yet. Those of a tier that shares its places hold one
/// already.
async fn changing(
    tx: &mut Tx,
    (foundation, programme, tier): (&str, &str, &str),
    group: &[&str],
) -> Result<i64, CommandError> {
    let own: Vec<(String,)> = tx
        .all(
            "SELECT m.tier FROM tier_change c JOIN membership m ON m.id = c.membership \
             WHERE m.foundation = $1 AND m.programme = $2 AND c.tier = $3 AND c.state = 'approved'",
            &[foundation.into(), programme.into(), tier.into()],
        )
        .await?;
    let new = own.iter().filter(|(own,)| !group.contains(&own.as_str()));
    Ok(i64::try_from(new.count()).unwrap_or(i64::MAX))
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
    Ok(WaitingList::of(tx, of, cap).await?.place(&of.reference))
}

/// Who holds the places of a tier, and who waits for one.
#[derive(Clone, Debug)]
pub(crate) struct WaitingList {
    most: i64,
    holders: BTreeSet<ApplicationReference>,
    /// In the order in which they were submitted.
    waiting: Vec<(i64, ApplicationReference)>,
}

impl WaitingList {
    /// The list of an application's tier.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(tx: &mut Tx, of: &ApplicationRow, cap: &Cap) -> Result<Self, CommandError> {
        let mut list = Self {
            most: i64::from(cap.most),
            holders: BTreeSet::new(),
            waiting: Vec::new(),
        };
        let group: Vec<&str> = tiers(of, cap).map(String::as_str).collect();
        for tier in group.iter().copied() {
            list.most -= changing(tx, (&of.foundation, &of.programme, tier), &group).await?;
            let rows: Vec<(ApplicationReference, i64, i64)> = tx
                .all(
                    concat!(
                        "SELECT a.reference, a.submitted_at, CAST(CASE WHEN a.outcome = 'approved' OR EXISTS (SELECT 1 FROM review_stage s \
                         WHERE s.application = a.reference AND s.round = a.review_round) THEN 1 ELSE 0 END AS BIGINT) FROM ",
                        of_tier!(),
                        " AND a.state IN ('submitted', 'asked') AND COALESCE(a.outcome, '') <> 'declined' \
                         AND a.submitted_at IS NOT NULL"
                    ),
                    &[(&of.foundation).into(), (&of.programme).into(), tier.into()],
                )
                .await?;
            for (reference, submitted_at, is_in) in rows {
                if is_in == 0 {
                    list.waiting.push((submitted_at, reference));
                } else {
                    list.holders.insert(reference);
                }
            }
        }
        list.waiting.sort();
        Ok(list)
    }

    /// The place of an application, from 1. `None` if there's a place for it in the tier.
    pub fn place(&self, reference: &ApplicationReference) -> Option<i64> {
        let at = self.waiting.iter().position(|(_, waiting)| waiting == reference)?;
        let occupied = i64::try_from(self.holders.len()).unwrap_or(i64::MAX);
        let free = (self.most - occupied).max(0);
        let place = i64::try_from(at).ok()? + 1 - free;
        (place > 0).then_some(place)
    }
}

fn tiers<'a>(of: &'a ApplicationRow, cap: &'a Cap) -> impl Iterator<Item = &'a String> {
    std::iter::once(&of.tier).chain(&cap.shared_with)
}
