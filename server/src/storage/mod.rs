//! The database: SQLite or PostgreSQL behind one `Database`. Transactions use the same SQL on both.

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
mod open;
mod row;
pub mod schema;
mod tx;

pub use arg::Arg;
pub use database::{Backend, Database};
pub use error::{StorageError, retry};
pub use location::{Location, LocationError};
pub use row::Row;
pub use tx::Tx;
