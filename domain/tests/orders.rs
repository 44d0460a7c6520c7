//! Methods that rank candidates or add up: the cases with known results, and small elections that show each point of a rule.

#![cfg(feature = "count")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod orders {
    mod case;
    mod cases;
    mod default_option;
    mod elections;
    mod properties;
    mod ranked_pairs;
    mod scores;
    mod seats;
}
