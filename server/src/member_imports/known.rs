//! The members that a programme has already.

use super::alike::AlikeNames;
use crate::applications::{CommandError, holders_of};
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::date::Date;
use domain::name::folded;
use domain::programme::Programme;
use std::collections::{BTreeMap, BTreeSet};

/// Members, and what an import has to know about them.
#[derive(Debug, Default)]
pub(super) struct KnownMembers {
    /// The first day of a membership, by the member's folded name. `None` if it hasn't begun.
    pub names: BTreeMap<String, Option<Date>>,
    pub alike: AlikeNames,
    /// What identifies those that were imported before in the system that they're from.
    pub keys: BTreeSet<String>,
    /// How many places each tier with a limit has left.
    pub places: BTreeMap<String, i64>,
}

impl KnownMembers {
    /// The members of a programme whose membership hasn't ended.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(tx: &mut Tx, programme: &Programme, format: &str) -> Result<Self, CommandError> {
        let members: Vec<(String, Option<StoredDay>)> = tx
            .all(
                "SELECT y.name, (SELECT MIN(t.first_day) FROM term t WHERE t.membership = m.id) FROM membership m \
                 JOIN party y ON y.id = m.party WHERE m.foundation = $1 AND m.programme = $2 AND m.ended_at IS NULL \
                 AND m.ended_on IS NULL ORDER BY m.id",
                &[(&programme.foundation).into(), (&programme.id).into()],
            )
            .await?;
        let mut known = Self::default();
        for (name, since) in members {
            known.alike.add(&name);
            known.names.insert(folded(&name), since.map(|day| day.0));
        }
        let keys: Vec<(String,)> = tx
            .all(
                "SELECT r.key FROM member_import i JOIN member_import_row r ON r.import = i.id \
                 JOIN membership m ON m.application = r.application WHERE i.foundation = $1 AND i.programme = $2 AND i.format = $3 \
                 AND r.key <> '' AND r.state IN ('added', 'kept', 'stuck') AND m.ended_at IS NULL AND m.ended_on IS NULL",
                &[(&programme.foundation).into(), (&programme.id).into(), format.into()],
            )
            .await?;
        known.keys.extend(keys.into_iter().map(|(key,)| key));
        for tier in &programme.tiers {
            if let Some(cap) = &tier.cap {
                let of = (programme.foundation.as_str(), programme.id.as_str(), tier.id.as_str());
                let left = i64::from(cap.most) - holders_of(tx, of, cap).await?;
                known.places.insert(tier.id.clone(), left.max(0));
            }
        }
        Ok(known)
    }
}
