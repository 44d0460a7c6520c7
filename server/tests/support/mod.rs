//! Shared by the tests.

pub mod copies;
pub mod databases;
pub mod dice;
pub mod postgres;
