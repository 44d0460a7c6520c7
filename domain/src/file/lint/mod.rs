//! The checks that need the whole file: names, cycles, gaps in prices, and tiers that nobody can join.

mod as_tier;
mod bands;
mod belongs;
mod choices;
mod elections;
mod expressions;
mod facts;
mod foundation;
mod grants;
mod invoices;
mod joining;
mod linter;
mod lookups;
mod names;
mod negative;
mod officer;
mod programme;
mod reach;
mod review;
mod samples;
mod time_zone;
mod voting_roles;

pub(super) use foundation::foundation;
pub use officer::officer_without_title;
pub(super) use programme::programme;
