//! Applications as their forms: every page is read as a browser without scripts reads it, filled in, and sent.

mod bad_forms;
mod bad_inputs;
mod bad_requests;
mod behind;
mod deeds;
mod ended;
mod fleet;
mod hidden;
mod journeys;
mod kills;
mod leaks;
mod multipart;
mod once;
mod outsiders;
mod places;
mod renewed;
mod requests;
mod running;
mod samples;
mod signing;
mod still;
mod strange_inputs;
mod together;
mod uploads;
pub mod walk;
mod whole;
