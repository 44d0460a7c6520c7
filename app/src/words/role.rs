//! The roles of accounts.

use crate::text::Texts;
use domain::access::Role;

/// The name of a role.
pub fn role(t: Texts, role: Role) -> String {
    match role {
        Role::Administrator => t.role_administrator(),
        Role::Staff => t.role_staff(),
        Role::Committee => t.role_committee(),
        Role::Board => t.role_board(),
        Role::Finance => t.role_finance(),
    }
    .into_owned()
}
