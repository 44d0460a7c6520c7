//! A programme's page: its version, its tiers, its seats and elections, its notes and sources.

mod counts;
mod elections;
mod notes;
mod page;
mod required;
mod seats;
mod standings;
mod tiers;
mod versions;

pub use notes::notes;
pub use page::programme_page;
