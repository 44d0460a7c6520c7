//! The programme file, so that every statement can be traced to it (C14).

mod page;

pub use page::source_page;
