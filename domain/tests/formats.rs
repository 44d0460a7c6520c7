//! The files that hold an election.

#![cfg(feature = "count")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod formats {
    mod abif;
    mod any_text;
    mod blt;
    mod guide;
    mod neutral;
    mod stated;
    mod summary;
    mod written;
}
