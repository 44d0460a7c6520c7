//! Shared by the tests.

pub mod copies;
pub mod databases;
pub mod postgres;
