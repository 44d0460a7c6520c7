//! Shared by the tests.

pub mod databases;
pub mod postgres;
