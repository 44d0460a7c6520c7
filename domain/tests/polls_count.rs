//! Counting and verifying audit bundles. The results of the bundles in the folder are those of `scripts/verify-audit`,
//! which counts by its own code.

#![cfg(feature = "count")]
#![expect(clippy::unwrap_used, reason = "a failed unwrap fails the test")]

mod polls_count {
    mod elections;
    mod files;
    mod refused;
    mod related;
    mod resolutions;
    mod sample;
    mod tampered;
    mod ties;
}
