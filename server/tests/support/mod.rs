//! Shared by the tests.

pub mod bulk;
pub mod copies;
pub mod databases;
pub mod dice;
pub mod long_list;
pub mod postgres;
