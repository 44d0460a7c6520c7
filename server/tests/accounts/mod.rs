//! Signing in, sessions and roles.

mod authenticator;
mod outsiders;
mod own;
mod passkeys;
mod roles;
mod sessions;
mod sign_in;
pub mod visitor;
