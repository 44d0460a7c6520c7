//! The first page of joining: what's known already, what it costs, who decides, and how to apply.

mod begin;
mod carried;
mod page;

pub use page::join_page;
