//! Shared by the tests.

pub mod bulk;
pub mod copies;
pub mod databases;
pub mod long_list;
pub mod postgres;
