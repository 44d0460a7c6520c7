//! In-kind commitments: a foundation's list, a commitment as its people handle it, and a member's own page. The pages have no
//! scripts.

mod address;
mod close;
mod decide;
mod deliveries;
mod facts;
mod field;
mod form;
mod list_page;
mod milestones;
mod outcome;
mod own_page;
mod page;
mod plan;
mod promised;
mod report;
mod state;
#[cfg(test)]
mod tests;

pub(crate) use address::commitment_address;
pub use form::{CommitmentForm, CommitmentRefusal, DeliveryForm, DeliveryRefusal};
pub use list_page::commitments_page;
pub use own_page::own_commitment_page;
pub use page::commitment_page;
pub(crate) use promised::promised;
