//! The comparison on somebody else's site: the frame, and the page that shows how it is put there.

mod frame;
mod options;
mod page;
mod snippet;

pub use frame::{Framed, embed_frame};
pub use page::embed_page;
