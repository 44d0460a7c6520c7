//! What members show of themselves in public: drafts, publishing, and whether they're in the directory. Every change is a command with its
//! check, write and ledger entry in one transaction, as in [`crate::applications`].

mod approval;
mod change;
mod create;
mod decide;
mod letters;
mod listing;
mod logo;
mod logo_file;
mod measure;
mod publish;
mod rows;
mod view;
mod waiting;

pub use approval::{approval_logo, page_approval};
pub use change::{ProfileDone, change_profile};
pub(crate) use create::create;
pub use create::make_missing;
pub use decide::{PageDecided, decide_page};
pub(crate) use listing::{search_key, unlist};
pub use logo::{LogoDone, SentLogo, upload_logo};
pub use logo_file::{LogoFile, draft_logo, listed_logo};
pub(crate) use rows::StoredProfile;
pub use view::member_profile;
pub use waiting::waiting_pages;
pub(crate) use waiting::{is_waiting, waiting_count};
