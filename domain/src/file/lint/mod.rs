//! The checks that need the whole file: names that exist, circles, prices without holes, tiers that can be reached.

mod bands;
mod belongs;
mod foundation;
mod grants;
mod joining;
mod linter;
mod names;
mod programme;
mod reach;
mod samples;

pub(super) use foundation::foundation;
pub(super) use programme::programme;
