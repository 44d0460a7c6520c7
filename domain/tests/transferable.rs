//! Single transferable votes: the cases with known results, round by round, and what has to hold for all elections.

#![cfg(feature = "count")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod transferable {
    mod actions;
    mod almalinux;
    mod case;
    mod cases;
    mod close;
    mod contrast;
    mod drawn;
    mod elections;
    mod exact;
    mod hostile;
    mod number;
    mod properties;
    mod steps;
    mod transfers;
}
