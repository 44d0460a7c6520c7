//! What members show of themselves in public: drafts, publishing, and whether they're in the directory. Every change is a command with its
//! check, write and ledger entry in one transaction, as in [`crate::applications`].

mod change;
mod create;
mod listing;
mod logo;
mod logo_file;
mod measure;
mod rows;
mod view;

pub use change::{ProfileDone, change_profile};
pub(crate) use create::create;
pub use create::make_missing;
pub(crate) use listing::{search_key, unlist};
pub use logo::{LogoDone, SentLogo, upload_logo};
pub use logo_file::{LogoFile, draft_logo, listed_logo};
pub(crate) use rows::StoredProfile;
pub use view::member_profile;
