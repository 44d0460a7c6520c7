//! Checks a credential that somebody has: whether we've signed it, and what has become of it.

use super::proof::{MembershipProof, proof_of};
use crate::applications::{AppState, CommandError};
use crate::credentials::{IssuerAddress, ReadCredential, public_key};

/// What's known about a credential.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CheckedCredential {
    /// It's ours, of this proof, which says whether it's valid.
    Ours(Box<MembershipProof>),
    /// It isn't signed with a key that we publish, or something was changed.
    NotOurs,
    /// It can't be read at all.
    Unreadable,
}

/// Checks a credential. Spaces around it don't matter.
///
/// # Errors
/// If the database fails.
pub async fn check_credential(state: &AppState, text: &str) -> Result<CheckedCredential, CommandError> {
    let text: String = text.split_whitespace().collect();
    let Some(read) = ReadCredential::parse(&text) else {
        return Ok(CheckedCredential::Unreadable);
    };
    let claim = |name: &str| read.payload[name].as_str().unwrap_or_default();
    let shelves = state.loaded.catalogue.foundations().iter();
    let mut foundations = shelves.map(|shelf| shelf.foundation.id.as_str());
    let addressed = foundations.find_map(|foundation| {
        let address = IssuerAddress::new(&state.origin, foundation);
        (address.id() == claim("iss")).then_some((foundation, address))
    });
    let Some((foundation, address)) = addressed else {
        return Ok(CheckedCredential::NotOurs);
    };
    let (Some(number), Some(proof)) = (address.number_of(&read.key), address.proof_in(claim("jti"))) else {
        return Ok(CheckedCredential::NotOurs);
    };
    let mut tx = state.database.read().await?;
    let key = public_key(&mut tx, foundation, number).await?;
    tx.rollback().await?;
    if !key.is_some_and(|key| read.is_signed_with(&key)) {
        return Ok(CheckedCredential::NotOurs);
    }
    let proof = proof_of(state, proof)
        .await?
        .filter(|proof| proof.foundation == foundation);
    Ok(proof.map_or(CheckedCredential::NotOurs, |proof| {
        CheckedCredential::Ours(Box::new(proof))
    }))
}
