//! Signing in, and the account: its applications, roles, passkeys and sessions. Pages without scripts, with an island for the
//! forms that send a passkey.

mod browser;
mod confirmed;
mod page;
mod passkey_forms;
mod passkeys;
mod provider;
mod sign_in;
mod tokens_page;

#[cfg(test)]
mod tests;

pub use confirmed::confirmed_note;
pub use page::account_page;
pub use passkey_forms::PasskeyForms;
pub use passkeys::{PasskeyDone, PasskeyForm, PasskeyProblem};
pub use provider::{ProviderBrief, ProviderProblem, leaving_page};
pub use sign_in::{CodePage, CodeProblem, SignInLink, SignInMethods, SignInPage, code_page, link_page, sign_in_page};
pub use tokens_page::{TokenForm, TokenFormProblem, tokens_page};
