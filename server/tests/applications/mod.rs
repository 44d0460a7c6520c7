//! Applications as their forms: every page is read as a browser without scripts reads it, filled in, and sent.

mod journeys;
pub mod walk;
