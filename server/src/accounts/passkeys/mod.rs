//! Passkeys: keys on people's devices or in their password managers, which sign them in without a code.
//!
//! What a browser has begun is stored until its response arrives, for a few minutes and for one response. A passkey is
//! found by its own ID, so nobody types an address, and nobody learns which addresses have one.

mod add;
mod ceremony;
mod list;
mod relying_party;
mod sign_in;

pub use add::{AddedPasskey, NewPasskey, add_passkey, begin_adding, may_add_passkey};
pub use ceremony::StartedCeremony;
pub use list::{PasskeyRemoval, PasskeyRow, passkeys, remove_passkey};
pub use relying_party::RelyingParty;
pub use sign_in::{PasskeyProof, begin_passkey_sign_in, finish_passkey_sign_in};

use super::ids::AccountId;
use crate::applications::CommandError;
use app::account::PasskeyProblem;
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use webauthn_rs::prelude::{Uuid, WebauthnError};

/// What a passkey led to, or why it wasn't accepted.
pub type Checked<T> = Result<Result<T, PasskeyProblem>, CommandError>;

/// What authenticators store as the account's ID: it's the same for all passkeys of an account, and says nothing about it.
fn user_handle(account: &AccountId) -> Uuid {
    let hash = Sha256::digest(format!("passkeys of {account}").as_bytes());
    let mut first = [0; 16];
    first.copy_from_slice(&hash[..16]);
    Uuid::from_bytes(first)
}

/// A passkey's own ID, as it's stored.
fn credential_text(credential: &[u8]) -> String {
    BASE64URL_NOPAD.encode(credential)
}

/// Why the library refused a response. Its words go to the log, because they help with new devices.
fn refused(error: &WebauthnError) -> PasskeyProblem {
    tracing::info!(%error, "a passkey wasn't accepted");
    match error {
        WebauthnError::CredentialPossibleCompromise => PasskeyProblem::Copied,
        WebauthnError::CredentialExcludedFromRequest => PasskeyProblem::Known,
        _ => PasskeyProblem::Invalid,
    }
}
