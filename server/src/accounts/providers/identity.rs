//! Which account belongs to somebody at a provider.

use super::Visited;
use super::exchange::Claims;
use super::provider::Provider;
use crate::accounts::account::{self, AccountEmail};
use crate::accounts::ids::AccountId;
use crate::applications::{AppState, CommandError, Entry, append};
use crate::storage::Tx;
use app::account::ProviderProblem;
use serde_json::json;

/// The account of an issuer's subject. If there's none yet, it becomes the account of their verified address, which is created if
/// there's none. The ledger is locked already.
pub(super) async fn account_of(
    tx: &mut Tx,
    state: &AppState,
    provider: &Provider,
    claims: &Claims,
) -> Visited<AccountId> {
    let now = state.clock.now();
    let known: Option<(AccountId, String)> = tx
        .optional(
            "UPDATE identity SET used_at = $1 WHERE issuer = $2 AND subject = $3 \
             RETURNING account, (SELECT a.address FROM account a WHERE a.id = identity.account)",
            &[now.0.into(), (&provider.issuer).into(), (&claims.subject).into()],
        )
        .await?;
    if let Some((account, address)) = known {
        let may = provider.may_sign_in(&address);
        return Ok(may.then_some(account).ok_or(ProviderProblem::OtherDomain));
    }
    let Some(email) = claims.email.as_deref().and_then(AccountEmail::parse) else {
        return Ok(Err(ProviderProblem::NoEmail));
    };
    if !provider.may_sign_in(&email.normalized) {
        return Ok(Err(ProviderProblem::OtherDomain));
    }
    let account = account::find_or_create(tx, state, &email).await?;
    link(tx, state, provider, &claims.subject, &account).await?;
    Ok(Ok(account))
}

async fn link(
    tx: &mut Tx,
    state: &AppState,
    provider: &Provider,
    subject: &str,
    account: &AccountId,
) -> Result<(), CommandError> {
    tx.run(
        "INSERT INTO identity (issuer, subject, account, created_at, used_at) VALUES ($1, $2, $3, $4, $4)",
        &[
            (&provider.issuer).into(),
            subject.into(),
            account.into(),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    let entry = Entry {
        subject: account.as_str(),
        action: "provider linked",
        actor: account.as_str(),
        detail: json!({ "provider": provider.id }),
        personal: Some(json!({ "subject": subject })),
    };
    append(tx, state, entry).await
}
