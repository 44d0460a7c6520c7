//! Saved views, as stored.

use crate::accounts::AccountId;
use crate::applications::{CommandError, Secrets, from_text, id, is_id, text_type};
use crate::from_row;
use crate::storage::{Arg, Tx};
use app::api::ViewFilters;
use serde::Serialize;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::fmt;

id! {
    /// A saved view.
    ViewId: is_id, Secrets::id
}

/// Filters as stored: JSON. `None` if another version of Guildhall saved ones that this one doesn't have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StoredFilters(pub Option<ViewFilters>);
from_text!(StoredFilters, |text| Some(Self(serde_json::from_str(text).ok())));

/// A saved view.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ViewRow {
    pub id: ViewId,
    pub account: AccountId,
    pub shared: bool,
    pub name: String,
    pub filters: StoredFilters,
}
from_row!(ViewRow {
    id,
    account,
    shared,
    name,
    filters
});

impl ViewRow {
    /// The views that an account can use, in the order in which they were saved. There are at most twice as many as somebody can save.
    pub async fn of(tx: &mut Tx, foundation: &str, account: &AccountId) -> Result<Vec<Self>, CommandError> {
        Ok(tx
            .all(
                "SELECT id, account, shared, name, filters FROM saved_view \
                 WHERE foundation = $1 AND (shared = $2 OR account = $3) ORDER BY created_at, id",
                &[foundation.into(), true.into(), account.into()],
            )
            .await?)
    }
}
