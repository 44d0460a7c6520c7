//! Signing in, sessions and roles.

mod adding_passkeys;
mod authenticator;
mod confirming;
mod fake_provider;
pub mod kills;
mod many;
mod methods;
mod outsiders;
mod own;
mod passkeys;
mod provider_groups;
mod provider_limits;
mod providers;
mod roles;
mod sessions;
mod sign_in;
pub mod visitor;
