//! All memberships of a programme at once, or those of one of its members.

use crate::applications::PartyId;
use crate::storage::Arg;

/// The memberships of a programme that have started.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MembershipScope<'a> {
    /// ID of the foundation.
    pub foundation: &'a str,
    /// ID of the programme.
    pub programme: &'a str,
    /// The only member. `None` for all.
    pub party: Option<&'a PartyId>,
}

impl MembershipScope<'_> {
    /// The first arguments of a query with `scoped_query!`.
    pub fn args(&self) -> [Arg<'_>; 3] {
        let party = self.party.map_or("", PartyId::as_str);
        [self.foundation.into(), self.programme.into(), party.into()]
    }
}

/// A query about the memberships `m` of a scope, with that condition where its two pieces meet: `$1` is the foundation,
/// `$2` the programme, and `$3` the member's ID, or empty. The pieces are for both cases, but the condition isn't: with one
/// for both, databases would look at all memberships to find a member's own.
macro_rules! scoped_query {
    ($scope:expr, $before:expr, $after:expr) => {
        if $scope.party.is_some() {
            concat!(
                $before,
                "m.foundation = $1 AND m.programme = $2 AND m.party = $3 \
                 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL",
                $after
            )
        } else {
            concat!(
                $before,
                "m.foundation = $1 AND m.programme = $2 AND $3 = '' \
                 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL",
                $after
            )
        }
    };
}
pub(crate) use scoped_query;

#[cfg(test)]
mod tests {
    use super::MembershipScope;
    use crate::applications::PartyId;
    use crate::storage::{Database, Location, Tx};

    /// How SQLite finds the terms of these memberships.
    async fn plan(tx: &mut Tx, scope: MembershipScope<'_>) -> String {
        let sql = scoped_query!(
            scope,
            "EXPLAIN QUERY PLAN SELECT t.number FROM membership m JOIN term t ON t.membership = m.id WHERE ",
            ""
        );
        let steps: Vec<(i64, i64, i64, String)> = tx.all(sql, &scope.args()).await.unwrap();
        let steps: Vec<String> = steps.into_iter().map(|(.., step)| step).collect();
        steps.join("\n")
    }

    #[tokio::test]
    async fn a_members_own_are_found_without_looking_at_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::Sqlite(folder.path().join("guildhall.db"));
        let database = Database::open(&location).await.unwrap();
        let mut tx = database.read().await.unwrap();
        let party = PartyId::parse("mzxw6ytboi3gk43f").unwrap();
        let all = MembershipScope {
            foundation: "harbour",
            programme: "membership",
            party: None,
        };
        let own = MembershipScope {
            party: Some(&party),
            ..all
        };
        let index = "membership_party_index (party=?)";
        assert!(plan(&mut tx, own).await.contains(index));
        assert!(!plan(&mut tx, all).await.contains(index));
        tx.rollback().await.unwrap();
        database.close().await;
    }
}
