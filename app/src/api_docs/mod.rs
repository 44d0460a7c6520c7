//! The API's readable description, `/api`.

mod events;
mod operation;
mod page;

pub use page::api_page;
