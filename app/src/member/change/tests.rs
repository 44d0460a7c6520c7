//! The pages, rendered from fixtures.
