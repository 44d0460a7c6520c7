//! The people of a member: who holds which role from when to when, and what they may do in the member area. And what members show of
//! themselves in public.

mod access;
mod bounds;
mod change;
mod contact;
mod logo;
mod past;
mod problem;
mod profile;
mod profile_change;
mod read;

pub use access::{MemberAccess, MemberAction, may};
pub use bounds::{MOST_DEPUTIES, holders};
pub use change::{FURTHEST_MONTHS, change_contacts};
pub use contact::{ContactChange, ContactRole, MemberContact};
pub use logo::{LogoCheck, LogoMeasures, LogoVariant, contrast};
pub use past::{PastMembership, PastState, RecordedMembership, RecordedTerm};
pub use problem::ContactProblem;
pub use profile::{LONGEST_DESCRIPTION, Profile, ProfileField, ProfileLink, ProfileLogo, ProfileUrl, read_profile};
pub use profile_change::{ProfilePart, profile_changes};
pub use read::{ContactAction, ContactField, TypedContact, read_contact_change};
