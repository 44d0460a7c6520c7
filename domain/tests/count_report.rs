//! What a count says, in English and as data.

#![cfg(feature = "count")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod count_report {
    mod closeness;
    mod counted;
    mod every_rule;
    mod json;
    mod text;
}
