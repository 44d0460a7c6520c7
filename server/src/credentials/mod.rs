//! Credentials that anyone can check without asking us, as Open Badges 3.0 in a signed JWT, and the keys that sign them. A status list
//! says which of them have been revoked. [`crate::proofs`] says what's in them.

mod address;
mod credential;
mod jwk;
mod jwt;
mod key;
mod keys;
mod rotate;
mod status_list;

pub use address::IssuerAddress;
pub(crate) use credential::{Statement, status_list};
pub use jwt::CREDENTIAL_TYPE;
pub(crate) use jwt::{ReadCredential, signed};
pub use key::CredentialSecret;
pub(crate) use key::{current_key, signing_key};
pub(crate) use keys::public_key;
pub use keys::{CredentialKeyRow, credential_keys, issuer_metadata, issuer_profile, key_set, published_key, site_keys};
pub use rotate::rotate_credential_key;
pub(crate) use status_list::{LIST_LENGTH, StatusBits};
