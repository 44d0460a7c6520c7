//! Members and terms from other systems: a list is uploaded and read, staff see what an import would do with each row, and it adds those
//! that fit. An import is undone as a whole.

mod add;
mod alike;
mod choices;
mod command;
mod known;
mod list;
mod note;
mod plan;
mod prepare;
mod rows;
mod run;
mod shape;
mod task;
mod tiers;
mod undo;
mod upload;

pub use command::{MemberImportDone, act};
pub use list::{member_import, member_imports};
pub use run::{finish, finish_all};
pub use task::keep_up;
pub use upload::{LARGEST_MEMBER_LIST, MemberListUpload, upload};
