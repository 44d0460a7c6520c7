//! Who has which role for a foundation. Administrators grant and end them. The page has no scripts.

mod form;
mod grant;
mod list;
mod page;

#[cfg(test)]
mod tests;

pub use form::{RoleDone, RoleForm, RoleProblem};
pub use page::roles_page;
