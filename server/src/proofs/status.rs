//! Which credentials of a foundation have been revoked: those of proofs that were withdrawn, and of memberships that aren't in force any
//! more.

use crate::applications::{AppState, CommandError};
use crate::credentials::{IssuerAddress, LIST_LENGTH, StatusBits, current_key, signed, status_list};
use crate::storage::Tx;

/// How often a free place is looked for. A list that's half full takes one or two tries.
const TRIES: usize = 200;

/// The foundation's status list, signed. `None` if it has no key yet, and so no credentials.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub async fn status_list_of(state: &AppState, foundation: &str) -> Result<Option<String>, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let today = state.clock.today();
    let mut tx = state.database.read().await?;
    let Some(key) = current_key(&mut tx, foundation).await? else {
        return Ok(None);
    };
    let revoked = revoked(&mut tx, foundation, &today.to_string()).await?;
    tx.rollback().await?;
    let bits = StatusBits::with(revoked.into_iter().filter_map(|place| u32::try_from(place).ok()));
    let encoded = bits.encoded().map_err(|error| CommandError::Files(error.to_string()))?;
    let address = IssuerAddress::new(&state.origin, foundation);
    let claims = status_list(&address, &encoded, today);
    Ok(Some(signed(&claims, &address.key(key.number), |input| key.sign(input))))
}

/// The places of revoked credentials. The same conditions are in Rust for one proof (`standing.rs`).
async fn revoked(tx: &mut Tx, foundation: &str, today: &str) -> Result<Vec<i64>, CommandError> {
    let rows: Vec<(i64,)> = tx
        .all(
            "SELECT p.status_index FROM proof p JOIN membership m ON m.id = p.membership WHERE p.foundation = $1 AND ( \
             p.withdrawn_at IS NOT NULL OR m.ended_at IS NOT NULL OR m.leaves_on < $2 OR m.ended_on < $2 \
             OR (EXISTS (SELECT 1 FROM term t WHERE t.membership = m.id AND t.first_day <= $2) \
             AND NOT EXISTS (SELECT 1 FROM term t WHERE t.membership = m.id AND t.first_day <= $2 \
             AND (t.last_day IS NULL OR t.last_day >= $2))))",
            &[foundation.into(), today.into()],
        )
        .await?;
    Ok(rows.into_iter().map(|(place,)| place).collect())
}

/// A random place in the foundation's list that no other proof has had. `None` if it's as good as full.
///
/// # Errors
/// If the system has no random data, or the database fails.
pub(super) async fn free_index(tx: &mut Tx, state: &AppState, foundation: &str) -> Result<Option<i64>, CommandError> {
    for _ in 0..TRIES {
        let place = i64::from(u32::from_be_bytes(state.secrets.bytes()?) % LIST_LENGTH);
        let (taken,): (i64,) = tx
            .one(
                "SELECT COUNT(*) FROM proof WHERE foundation = $1 AND status_index = $2",
                &[foundation.into(), place.into()],
            )
            .await?;
        if taken == 0 {
            return Ok(Some(place));
        }
    }
    Ok(None)
}
