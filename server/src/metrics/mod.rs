//! Metrics for Prometheus: `/metrics`, on an address of its own.

mod database;
mod endpoint;
mod requests;

pub use endpoint::router;
pub use requests::{RequestMetrics, measure, name_route};
