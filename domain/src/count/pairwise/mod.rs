//! Methods that compare candidates in pairs: Schulze, ranked pairs, minimax, Copeland and Condorcet-IRV.

mod candidates;
mod condorcet_irv;
mod copeland;
mod count;
mod defeat;
mod matrix;
mod minimax;
mod order;
mod preference;
mod ranked_pairs;
mod rule;
mod rules;
mod schulze;

pub(super) use count::count;
pub use rule::{PairwiseMethod, PairwiseRule, Strength, Unranked};
pub(super) use rules::RULES;
