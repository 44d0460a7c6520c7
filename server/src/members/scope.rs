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
    /// The first arguments of a query with `in_scope!`.
    pub fn args(&self) -> [Arg<'_>; 3] {
        let party = self.party.map_or("", PartyId::as_str);
        [self.foundation.into(), self.programme.into(), party.into()]
    }
}

/// Whether a membership `m` is one of those: `$1` is the foundation, `$2` the programme, and `$3` the member's ID, or
/// empty.
macro_rules! in_scope {
    () => {
        "m.foundation = $1 AND m.programme = $2 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
         AND ($3 = '' OR m.party = $3)"
    };
}
pub(crate) use in_scope;
