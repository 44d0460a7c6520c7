//! The server of Guildhall: the thin API, rendering, and the command line.
//!
//! [`api`] answers questions, [`applications`] has what changes an application, [`storage`] keeps it, [`http`] serves
//! pages around the API, [`mail`] what is written to people, [`cli`] is what one types.

mod agreements;
pub mod api;
pub mod applications;
pub mod backup;
pub mod cli;
pub mod clock;
pub mod config;
pub mod http;
mod log;
pub mod mail;
mod markdown;
mod pages;
pub mod pdf;
pub mod programmes;
pub mod storage;
pub mod tasks;
pub mod uploads;
