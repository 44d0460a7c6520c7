//! The server of Guildhall: the thin API, rendering, and the command line.
//!
//! [`api`] answers questions about programmes, [`http`] serves pages around it, [`cli`] is what one types.

pub mod api;
pub mod cli;
pub mod clock;
pub mod config;
pub mod http;
mod markdown;
pub mod programmes;
