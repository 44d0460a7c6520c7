//! The database: SQLite or PostgreSQL behind one `Database`. Transactions use the same SQL on both.

mod among;
mod arg;
pub mod backup;
mod catalogue;
mod classify;
mod database;
mod error;
#[cfg(debug_assertions)]
mod fault;
mod location;
mod migrate;
mod name_key;
mod open;
mod row;
pub mod schema;
mod sorted_query;
mod tx;

pub(crate) use among::{among, among_query};
pub use arg::Arg;
pub use database::{Backend, Database};
pub(crate) use error::RETRY_PAUSES;
pub use error::{StorageError, retry};
pub use location::{Location, LocationError};
pub use name_key::name_key;
pub(crate) use name_key::name_pattern;
pub use row::Row;
pub(crate) use sorted_query::sorted_query;
pub use tx::Tx;
