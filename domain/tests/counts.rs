//! Counts: the cases with known results, small elections that show each point of a rule, and what has to hold for all
//! elections.

#![cfg(feature = "count")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

/// The elections with known results.
mod votes {
    pub mod case;
    mod options;
}

/// Methods that rank candidates or add up.
mod orders {
    mod cases;
    mod default_option;
    mod elections;
    mod properties;
    mod ranked_pairs;
    mod scores;
    mod seats;
}

/// Single transferable votes.
mod transferable {
    mod actions;
    mod almalinux;
    mod cases;
    mod close;
    mod contrast;
    mod drawn;
    mod elections;
    mod exact;
    mod hostile;
    mod number;
    mod options;
    mod properties;
    mod steps;
    mod stv_rs;
    mod transfers;
}
