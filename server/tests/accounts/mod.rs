//! Signing in, sessions and roles.

mod outsiders;
mod own;
mod roles;
mod sessions;
mod sign_in;
pub mod visitor;
