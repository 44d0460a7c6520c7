//! Requests to addresses that people have typed. They only reach the public internet: the names are resolved here, and a connection is
//! made only to an address that was checked.

mod address;
mod check;
mod client;
mod error;
mod names;
mod url;

pub use address::is_public;
pub use check::CheckReply;
pub use client::{OutsideClient, OutsideReply, OutsideSettings};
pub use error::OutsideError;
pub use names::HostNames;
pub use url::{UrlRefusal, checked_url, outside_url};
