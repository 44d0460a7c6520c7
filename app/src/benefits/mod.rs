//! Benefits: what a member's tier gives, asking for it, and the board on which the foundation's staff fulfil it. The pages have no
//! scripts.

mod address;
mod balance;
mod board;
mod field;
mod form;
mod grants;
mod own_page;
mod own_uses;
mod refusal;
mod request;
mod state;
mod steps;
mod use_outcome;
mod use_page;

pub(crate) use balance::{counts, period, remarks};
pub use board::board_page;
pub use form::{BenefitUseForm, BenefitUseRefusal, MemberBenefitForm, MemberBenefitRefusal};
pub use own_page::member_benefits_page;
pub(crate) use state::state_words;
pub use use_page::benefit_use_page;
