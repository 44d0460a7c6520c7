//! The roles of accounts.

use crate::text::Texts;
use domain::access::AccountRole;

/// The name of a role.
pub fn role(t: Texts, role: AccountRole) -> String {
    match role {
        AccountRole::Administrator => t.role_administrator(),
        AccountRole::Staff => t.role_staff(),
        AccountRole::Officer => t.role_officer(),
        AccountRole::Committee => t.role_committee(),
        AccountRole::Board => t.role_board(),
        AccountRole::Finance => t.role_finance(),
    }
    .into_owned()
}

/// What someone with a role may do, in a line.
pub fn role_may(t: Texts, role: AccountRole) -> String {
    match role {
        AccountRole::Administrator => t.role_may_administrator(),
        AccountRole::Staff => t.role_may_staff(),
        AccountRole::Officer => t.role_may_officer(),
        AccountRole::Committee => t.role_may_committee(),
        AccountRole::Board => t.role_may_board(),
        AccountRole::Finance => t.role_may_finance(),
    }
    .into_owned()
}
