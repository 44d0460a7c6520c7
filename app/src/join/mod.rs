//! The start of joining: what is known already, what it costs, who decides, and how to apply.

mod begin;
mod carried;
mod page;

pub use page::join_page;
