//! Accounts by their email addresses.

use super::ids::AccountId;
use crate::applications::{AppState, CommandError, Entry, append};
use crate::mail::normalized;
use crate::storage::Tx;
use domain::typed::tidy;
use serde_json::json;

/// An email address that accounts can have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountEmail {
    /// As typed, without what can't be seen. Emails go there.
    pub typed: String,
    /// In one spelling.
    pub normalized: String,
}

impl AccountEmail {
    /// `None` if it isn't an email address.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = tidy(typed);
        let normalized = normalized(&typed)?;
        Some(Self { typed, normalized })
    }
}

/// The account of an address, if there's one.
pub(super) async fn find(tx: &mut Tx, email: &AccountEmail) -> Result<Option<AccountId>, CommandError> {
    let found: Option<(AccountId,)> = tx
        .optional(
            "SELECT id FROM account WHERE address = $1",
            &[(&email.normalized).into()],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

/// The account of an address, created if there's none. The ledger is locked already.
pub(super) async fn find_or_create(
    tx: &mut Tx,
    state: &AppState,
    email: &AccountEmail,
) -> Result<AccountId, CommandError> {
    if let Some(account) = find(tx, email).await? {
        return Ok(account);
    }
    let account = AccountId::random(&state.secrets)?;
    tx.run(
        "INSERT INTO account (id, email, address, created_at) VALUES ($1, $2, $3, $4)",
        &[
            (&account).into(),
            (&email.typed).into(),
            (&email.normalized).into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: account.as_str(),
        action: "account created",
        actor: account.as_str(),
        detail: json!({}),
        personal: Some(json!({ "email": email.typed })),
    };
    append(tx, state, entry).await?;
    Ok(account)
}
