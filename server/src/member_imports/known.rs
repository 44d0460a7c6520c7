//! The members that a programme has already.

use super::alike::AlikeNames;
use crate::applications::{CommandError, holders_of};
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::date::Date;
use domain::name::folded;
use domain::programme::Programme;
use std::collections::BTreeMap;

/// The members with a name: two people can have the same.
#[derive(Debug, Default)]
pub(super) struct KnownName {
    /// The first day of a membership. `None` if it hasn't started.
    pub since: Option<Date>,
    /// The IDs of the memberships.
    pub memberships: Vec<String>,
}

/// Members, and what an import has to know about them.
#[derive(Debug, Default)]
pub(super) struct KnownMembers {
    /// By the member's folded name.
    pub names: BTreeMap<String, KnownName>,
    pub alike: AlikeNames,
    /// The IDs of the memberships that were imported before, by what identifies them in the system that they're from.
    pub keys: BTreeMap<String, Vec<String>>,
    /// How many places each tier with a limit has left.
    pub places: BTreeMap<String, i64>,
}

impl KnownMembers {
    /// The members of a programme whose membership hasn't ended.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(tx: &mut Tx, programme: &Programme, format: &str) -> Result<Self, CommandError> {
        let members: Vec<(String, String, Option<StoredDay>)> = tx
            .all(
                "SELECT m.id, y.name, (SELECT MIN(t.first_day) FROM term t WHERE t.membership = m.id) FROM membership m \
                 JOIN party y ON y.id = m.party WHERE m.foundation = $1 AND m.programme = $2 AND m.ended_at IS NULL \
                 AND m.ended_on IS NULL ORDER BY m.id",
                &[(&programme.foundation).into(), (&programme.id).into()],
            )
            .await?;
        let mut known = Self::default();
        for (id, name, since) in members {
            known.alike.add(&name);
            let same = known.names.entry(folded(&name)).or_default();
            same.since = since.map(|day| day.0);
            same.memberships.push(id);
        }
        let keys: Vec<(String, String)> = tx
            .all(
                "SELECT r.key, m.id FROM member_import i JOIN member_import_row r ON r.import = i.id \
                 JOIN membership m ON m.application = r.application WHERE i.foundation = $1 AND i.programme = $2 AND i.format = $3 \
                 AND r.key <> '' AND r.state IN ('added', 'kept', 'stuck') AND m.ended_at IS NULL AND m.ended_on IS NULL",
                &[(&programme.foundation).into(), (&programme.id).into(), format.into()],
            )
            .await?;
        for (key, id) in keys {
            known.keys.entry(key).or_default().push(id);
        }
        for tier in &programme.tiers {
            if let Some(cap) = &tier.cap {
                let of = (programme.foundation.as_str(), programme.id.as_str(), tier.id.as_str());
                let left = i64::from(cap.most) - holders_of(tx, of, cap).await?;
                known.places.insert(tier.id.clone(), left.max(0));
            }
        }
        Ok(known)
    }

    /// The IDs of the memberships that have a folded name, or a key.
    pub fn same(&self, name: &str, key: &str) -> Vec<String> {
        let named = self.names.get(name).map(|same| &same.memberships);
        let of_key = self.keys.get(key);
        let mut found: Vec<String> = named.into_iter().chain(of_key).flatten().cloned().collect();
        found.sort();
        found.dedup();
        found
    }
}
