//! What members confirm instead of renewing.

use super::say;
use crate::text::Texts;
use domain::programme::Tier;
use domain::term::Confirmation;

/// What members of a tier confirm, as a request. `None` if they renew.
pub fn confirmation(t: Texts, tier: &Tier) -> Option<String> {
    Some(match tier.confirmation()? {
        Confirmation::Condition(condition) => t.reconfirm_what(say(t, condition)),
        Confirmation::Commitment(commitment) => say(t, commitment).to_owned(),
    })
}

/// What happens to a member who doesn't confirm.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unconfirmed {
    Ends,
    /// They move to the tier with this title.
    Moves(String),
    /// The foundation contacts them.
    Asks,
}

/// What happens to a member who doesn't confirm, in a sentence.
pub fn unconfirmed(t: Texts, next: &Unconfirmed) -> String {
    match next {
        Unconfirmed::Ends => t.reconfirm_else_ends().into_owned(),
        Unconfirmed::Moves(tier) => t.reconfirm_else_moves(tier),
        Unconfirmed::Asks => t.reconfirm_else_asks().into_owned(),
    }
}
