//! The files that only one application uses: uploads, logos and signed documents.

use crate::applications::{AppState, ApplicationReference, CommandError};
use crate::storage::Tx;
use data_encoding::HEXLOWER;

/// Their hashes, in hexadecimal.
pub(super) async fn own_files(tx: &mut Tx, reference: &ApplicationReference) -> Result<Vec<String>, CommandError> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT own.hash FROM (SELECT hash FROM upload WHERE application = $1 \
             UNION SELECT l.hash FROM logo l JOIN profile p ON p.id = l.profile JOIN membership m ON m.id = p.membership \
             WHERE m.application = $1 \
             UNION SELECT document AS hash FROM signature WHERE application = $1 AND document IS NOT NULL) own \
             WHERE NOT EXISTS (SELECT 1 FROM upload u WHERE u.hash = own.hash AND u.application <> $1) \
             AND NOT EXISTS (SELECT 1 FROM logo l JOIN profile p ON p.id = l.profile JOIN membership m ON m.id = p.membership \
             WHERE l.hash = own.hash AND m.application <> $1) \
             AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.document = own.hash AND s.application <> $1) \
             AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.document = own.hash OR i.data = own.hash) ORDER BY own.hash",
            &[reference.into()],
        )
        .await?;
    Ok(rows.into_iter().map(|(hash,)| hash).collect())
}

/// Deletes files. Those that are gone already don't matter.
///
/// # Errors
/// If one of them can't be deleted.
pub(super) async fn delete(state: &AppState, hashes: &[String]) -> Result<(), CommandError> {
    for hash in hashes {
        let decoded = HEXLOWER.decode(hash.as_bytes()).ok();
        let decoded: Option<[u8; 32]> = decoded.and_then(|bytes| bytes.try_into().ok());
        let decoded = decoded.ok_or_else(|| CommandError::Files("a stored hash isn't valid".to_owned()))?;
        state.files.delete(&decoded).await?;
    }
    Ok(())
}
