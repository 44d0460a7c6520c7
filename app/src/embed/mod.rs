//! The comparison on other sites: the frame, and the page that explains how to embed it.

mod frame;
mod options;
mod page;
mod snippet;

pub use frame::{Framed, embed_frame};
pub use page::embed_page;
pub(crate) use snippet::{escaped, snippet};
