//! Erasing personal data: of an application with its membership, or of an account. What the law asks a foundation to keep stays, and so does
//! the ledger, which only has salted hashes of what's erased.

mod account;
mod application;
mod files;
mod member;
mod preview;
mod rolls;
mod standing;
mod statements;

pub use account::{AccountErasure, account_erasure, erase_account};
pub use application::{ErasureDone, erase_application};
pub use member::{MemberErased, erase_member, member_erasure};
pub use preview::{ErasureCount, ErasurePreview, preview_erasure};
pub use standing::ErasureRefusal;
