//! The console's pages, rendered from fixtures.

mod application;
mod forms;
mod queue;
mod samples;
mod turns;
