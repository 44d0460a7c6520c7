//! Memberships: what an approved application leads to. One command begins each, once nothing is missing.

mod activate;
mod create;
mod missing;
mod snapshot;

pub(crate) use activate::{activate, activate_if_complete};
pub(crate) use create::{cancel, create};
pub(crate) use missing::{MissingForMembership, brief, missing, of_application};
pub(crate) use snapshot::snapshot_of;
