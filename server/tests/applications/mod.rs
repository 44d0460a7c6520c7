//! Applications as their forms: every page is read as a browser without scripts reads it, filled in, and sent.

mod fleet;
mod journeys;
mod kills;
mod once;
mod requests;
mod running;
mod together;
pub mod walk;
