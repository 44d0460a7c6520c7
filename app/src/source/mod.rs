//! The programme file, so that visitors can look up every statement (C14).

mod page;

pub use page::source_page;
