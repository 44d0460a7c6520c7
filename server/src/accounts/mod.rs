//! Accounts: signing in, sessions, and roles for foundations. Every change is a command with its check, write, ledger entry
//! and emails in one transaction, as in [`crate::applications`].

mod ids;
mod letters;
mod own;
mod roles;
mod sessions;
mod sign_in;

pub use ids::{AccountId, BrowserSecret, RoleId, SessionId, SessionSecret, SignInCode, SignInId, SignInSecret};
pub use own::{OwnRow, open_own, own_applications};
pub use roles::{Granted, HeldRole, end as end_role, grant, held as held_roles};
pub use sessions::{Session, SessionRow, end_others, end_session, sessions, sign_out, signed_in};
pub use sign_in::{Claim, Requested, SignInRequest, SignedIn, finish, pending, request};
