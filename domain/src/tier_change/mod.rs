//! Changing the tier: what a member gains and loses, when the change can take effect, and what it costs then.
//!
//! No programme file says when a change takes effect, so these rules apply to all of them:
//! - At the next term, always: its price hasn't been agreed on yet.
//! - Now, if it doesn't cost less for the rest of the term. The price of a term that's running was agreed on, so nothing is given
//!   back. The new tier has the rest of the term, and the member pays the difference for it.
//! - Now, if the running term costs nothing, whether it has an end or not. A new term begins by the rules of the new tier.

mod benefits;
mod price;
mod timing;

pub use benefits::{BenefitShift, ShiftKind, TierHolder, benefit_shifts};
pub use price::difference;
pub use timing::{ChangeStart, ChangedTerm, RunningTerm, term_now};
