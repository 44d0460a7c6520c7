//! Benefits with a quantity: what members ask for, what the foundation makes of it, and what's left. Every change is a command with
//! its check, write, ledger entry and emails in one transaction, as in [`crate::applications`].

mod ask;
mod brief;
mod change;
mod conflict;
mod handle;
mod held;
mod letters;
mod list;
mod own;
mod rows;
mod view;

pub use ask::{AskDone, ask};
pub use handle::{HandleDone, handle};
pub(crate) use held::HeldBenefits;
pub use list::{BenefitUsesShown, benefit_uses};
pub use own::member_benefits;
pub(crate) use own::{benefits_in_term, benefits_of};
pub use view::benefit_use;
