//! The API's readable description, `/api`.

mod operation;
mod page;

pub use page::api_page;
