//! Lists of members from other systems: what's in them, and what an import does.

mod choice;
mod import;
mod list;
mod row;

pub use choice::{ListTable, ListTier, MemberImportAction, MemberImportCommand, RowChoice, TIER_LEFT_OUT, TierChoice};
pub use import::{GetMemberImport, MemberImportAnswer, MemberImportChoices};
pub use list::{GetMemberImports, MemberImportBrief, MemberImportState, MemberImportsAnswer, MemberListFormat};
pub use row::{ImportReason, ImportRowFilter, ImportRowState, MemberImportRow, failed_row_reference};
