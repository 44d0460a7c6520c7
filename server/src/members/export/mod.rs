//! Everything that's stored about a member, to download.

mod collect;
mod content;
mod files;
mod records;

pub use collect::member_export;
pub use content::{
    ExportedAddress, ExportedContact, ExportedEmail, ExportedFile, ExportedInvoice, ExportedLogo, ExportedMembership,
    ExportedPayment, ExportedProfile, ExportedProof, ExportedReminder, ExportedTierChange, MemberExport,
};
pub use files::{StoredMemberFile, member_file};
