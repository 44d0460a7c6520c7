//! Signing in, and the account: its applications, roles and sessions. Pages without scripts.

mod browser;
mod page;
mod sign_in;

#[cfg(test)]
mod tests;

pub use page::account_page;
pub use sign_in::{CodePage, CodeProblem, SignInLink, SignInPage, code_page, link_page, sign_in_page};
