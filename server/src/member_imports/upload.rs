//! Reads a list that staff upload, as a draft: nobody is added yet.

use super::again::plan_again;
use super::choices::Choices;
use super::fill::{fill, stored_broken};
use super::prepare::prepare;
use super::rows::{ReadList, StoredImport, in_force, member_import_query};
use crate::accounts::{Session, may};
use crate::applications::{AppState, CommandError, MemberImportId, alone};
use crate::storage::Tx;
use data_encoding::HEXLOWER;
use domain::access::Action;
use domain::import::{ImportRefusal, LARGEST_IMPORT};
use domain::typed::tidy;
use sha2::{Digest, Sha256};

/// The size of the largest list, in bytes.
pub const LARGEST_MEMBER_LIST: usize = LARGEST_IMPORT;

/// What an upload led to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MemberListUpload {
    /// It was read.
    Draft(MemberImportId),
    /// It's a draft already.
    Known(MemberImportId),
    Refused(ImportRefusal),
}

/// Reads a list for one of the foundation's programmes. If it's a draft already, byte by byte, its rows are planned again with what people
/// have chosen about it, because the programme can have changed since. Every other file is a draft of its own.
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
    in_force(state, foundation, programme)?;
    if bytes.len() > LARGEST_MEMBER_LIST {
        return Ok(MemberListUpload::Refused(ImportRefusal::TooLarge));
    }
    let hash = HEXLOWER.encode(&Sha256::digest(&bytes));
    let draft = draft_of(&mut tx, (foundation, programme), &hash).await?;
    tx.rollback().await?;
    if let Some(draft) = draft {
        return known(state, session, draft).await;
    }
    let list = match prepare(state, (foundation, programme), bytes.clone(), Choices::default()).await? {
        Ok(list) => list,
        Err(refused) => return Ok(MemberListUpload::Refused(refused)),
    };
    let mut tx = state.database.begin().await?;
    may(&mut tx, session, Action::SteerReviews, foundation).await?;
    alone(&mut tx).await?;
    // The second of two clicks.
    if let Some(draft) = draft_of(&mut tx, (foundation, programme), &hash).await? {
        return Ok(MemberListUpload::Known(draft.id));
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

/// The draft that was made of the same bytes.
async fn draft_of(
    tx: &mut Tx,
    (foundation, programme): (&str, &str),
    hash: &str,
) -> Result<Option<StoredImport>, CommandError> {
    Ok(tx
        .optional(
            member_import_query!(
                "WHERE i.foundation = $1 AND i.programme = $2 AND i.hash = $3 AND i.state = 'draft' ORDER BY i.id LIMIT 1"
            ),
            &[foundation.into(), programme.into(), hash.into()],
        )
        .await?)
}

/// Plans a draft again. Whatever becomes of it meanwhile, its page says.
async fn known(state: &AppState, session: &Session, draft: StoredImport) -> Result<MemberListUpload, CommandError> {
    match plan_again(state, session, &draft, Choices::read(&draft.choices)?, None).await {
        Ok(_) | Err(CommandError::WrongState) => Ok(MemberListUpload::Known(draft.id)),
        Err(error) => Err(error),
    }
}
