//! Proofs of membership: made and withdrawn by the member, checked by anyone.

mod change;
mod check;
mod issue;
mod proof;
mod standing;
mod status;

pub use change::{ProofDone, change_proof};
pub use check::{CheckedCredential, check_credential};
pub use issue::credential_of;
pub use proof::{MembershipProof, proof_of};
pub use standing::ProofStanding;
pub use status::status_list_of;
