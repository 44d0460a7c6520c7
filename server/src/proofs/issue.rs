//! Writes the credential of a proof, whenever somebody asks for it.

use super::proof::proof_of;
use super::standing::ProofStanding;
use crate::applications::{AppState, CommandError};
use crate::credentials::{IssuerAddress, Statement, current_key, signed};

/// The credential of a proof, signed with the key in use. `None` if there's no such proof, or it's not valid any more.
///
/// # Errors
/// If the programme isn't on the site any more, or the database fails.
pub async fn credential_of(state: &AppState, proof: &str) -> Result<Option<String>, CommandError> {
    let Some(proof) = proof_of(state, proof).await? else {
        return Ok(None);
    };
    if !matches!(proof.standing, ProofStanding::Current | ProofStanding::Future) {
        return Ok(None);
    }
    let mut tx = state.database.read().await?;
    let key = current_key(&mut tx, &proof.foundation).await?;
    tx.rollback().await?;
    let Some(key) = key else { return Ok(None) };
    let foundation = &state.loaded.catalogue.shelf(&proof.foundation)?.foundation;
    let language = foundation.languages.first().map_or("en", String::as_str);
    let address = IssuerAddress::new(&state.origin, &proof.foundation);
    let statement = Statement {
        address: &address,
        proof: proof.id.as_str(),
        foundation: foundation.name.say(language),
        member: &proof.name,
        programme: proof.programme.say(language),
        tier: proof.tier.say(language),
        tier_page: format!("{}/{}/tiers/{}", address.page(), proof.programme_id, proof.tier_id),
        from: proof.issued_on.max(proof.first_day),
        until: proof.valid_until,
        status_index: proof.status_index,
    };
    let key_id = address.key(key.number);
    Ok(Some(signed(&statement.payload(), &key_id, |input| key.sign(input))))
}
