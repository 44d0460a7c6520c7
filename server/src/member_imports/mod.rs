//! Members and terms from other systems: a list is uploaded and read, staff see what an import would do with each row, and it adds those
//! that fit. An import is undone as a whole.

mod add;
mod again;
mod alike;
mod brief;
mod choices;
mod command;
mod counts;
mod done;
mod failed;
mod fill;
mod forget;
mod known;
mod list;
mod nobody;
mod note;
mod open;
mod plan;
mod prepare;
mod preview;
mod rows;
mod run;
mod shape;
mod task;
mod tiers;
mod undo;
mod upload;
mod words;

pub use command::act;
pub use counts::{ImportedCounts, imported_counts};
pub use done::MemberImportDone;
pub use forget::forget;
pub use list::{member_import, member_imports};
pub use preview::{MemberListPreview, PreviewRefusal, preview};
pub use run::{finish, finish_all};
pub use task::keep_up;
pub use upload::{LARGEST_MEMBER_LIST, MemberListUpload, upload};
pub use words::{refusal_words, wrong_words};
