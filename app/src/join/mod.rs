//! The start of joining: what is known already, what it costs, who decides, and how to apply.

mod carried;
mod letter;
mod page;

pub use page::Join;
