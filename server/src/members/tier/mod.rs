//! Changing the tier, and renewing: what would happen, what members ask for, what staff decide, and a change that takes effect now. One
//! that takes effect at the next term is a step of [`lifecycle`](super::lifecycle).

mod answer;
mod ask;
mod begin_now;
mod decide;
mod facts;
mod four_eyes;
mod letters;
mod offer;
mod renewal;
mod rows;
mod shifts;
mod sign;
mod starts;

pub use answer::{tier_change, tier_change_on_behalf};
pub use ask::{TierChangeDone, change_tier, change_tier_on_behalf};
pub(super) use decide::waiting_start;
pub use decide::{TierDecided, decide_tier_change};
pub(super) use four_eyes::second_decider;
pub(super) use renewal::{renew_by, renew_from};
pub(super) use rows::{brief_of, close, overtake};
