//! Reads a list that staff upload, as a draft: nobody is added yet.

use super::choices::Choices;
use super::prepare::prepare;
use super::rows::{ReadList, fill, in_force};
use crate::accounts::{Session, may};
use crate::applications::{AppState, CommandError, MemberImportId, alone};
use data_encoding::HEXLOWER;
use domain::access::Action;
use domain::import::{ImportRefusal, LARGEST_IMPORT};
use domain::typed::tidy;
use sha2::{Digest, Sha256};

/// The size of the largest list, in bytes.
pub const LARGEST_MEMBER_LIST: usize = LARGEST_IMPORT;

/// How many lines that can't be read are stored. Nobody reads more.
const MOST_BROKEN: usize = 100;

/// What an upload led to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MemberListUpload {
    /// It was read.
    Draft(MemberImportId),
    Refused(ImportRefusal),
}

/// Reads a list for one of the foundation's programmes. The same list that's already a draft isn't read again.
///
/// # Errors
/// If the account may not import members, or there's no such programme.
pub async fn upload(
    state: &AppState,
    session: &Session,
    (foundation, programme): (&str, &str),
    name: &str,
    bytes: Vec<u8>,
) -> Result<MemberListUpload, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, session, Action::SteerReviews, foundation).await?;
    tx.rollback().await?;
    in_force(state, foundation, programme)?;
    if bytes.len() > LARGEST_MEMBER_LIST {
        return Ok(MemberListUpload::Refused(ImportRefusal::TooLarge));
    }
    let hash = HEXLOWER.encode(&Sha256::digest(&bytes));
    let list = match prepare(state, (foundation, programme), bytes.clone(), Choices::default()).await? {
        Ok(list) => list,
        Err(refused) => return Ok(MemberListUpload::Refused(refused)),
    };
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::SteerReviews, foundation).await?;
    alone(&mut tx).await?;
    let draft: Option<(MemberImportId,)> = tx
        .optional(
            "SELECT id FROM member_import WHERE foundation = $1 AND programme = $2 AND hash = $3 AND state = 'draft'",
            &[foundation.into(), programme.into(), (&hash).into()],
        )
        .await?;
    if let Some((draft,)) = draft {
        return Ok(MemberListUpload::Draft(draft));
    }
    let id = MemberImportId::random(&state.secrets)?;
    let name: String = tidy(name).chars().take(200).collect();
    let ReadList {
        format,
        shape,
        choices,
        rows,
        ..
    } = &list;
    tx.run(
        "INSERT INTO member_import (id, foundation, programme, name, hash, format, state, file, shape, choices, broken, account, at) \
         VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10, $11, $12)",
        &[
            (&id).into(),
            foundation.into(),
            programme.into(),
            (&name).into(),
            (&hash).into(),
            format.id().into(),
            bytes.as_slice().into(),
            (&shape.stored()?).into(),
            (&choices.stored()?).into(),
            (&stored_broken(&list.broken)?).into(),
            (&session.account).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    fill(&mut tx, &id, rows).await?;
    tx.commit().await?;
    Ok(MemberListUpload::Draft(id))
}

/// The lines that can't be read, as they're stored.
///
/// # Errors
/// If they can't be written.
pub(super) fn stored_broken(lines: &[u32]) -> Result<String, CommandError> {
    let shown = &lines[..lines.len().min(MOST_BROKEN)];
    serde_json::to_string(shown).map_err(|error| CommandError::Files(error.to_string()))
}
