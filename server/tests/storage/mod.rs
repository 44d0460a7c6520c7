//! The contract of the storage, on both databases.

mod backup;
mod faults;
mod opening;
mod transactions;
mod two_handles;
mod values;
