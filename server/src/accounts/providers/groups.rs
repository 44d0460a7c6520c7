//! Roles that follow from a provider's groups. They're granted and ended whenever somebody signs in with it. Roles that a person
//! granted stay as they are. Whoever has no role left loses their API tokens.

use super::granter;
use super::provider::{GroupRole, Provider};
use crate::accounts::ids::{AccountId, RoleId};
use crate::accounts::roles::{StoredRole, revoke_tokens_without_role};
use crate::applications::{AppState, CommandError, Entry, append};
use crate::storage::Tx;
use domain::access::AccountRole;
use serde_json::json;

/// Gives the account the roles of its groups, and ends those of groups it has left. Roles granted by hand stay. The ledger is
/// locked already.
pub(super) async fn apply(
    tx: &mut Tx,
    state: &AppState,
    provider: &Provider,
    account: &AccountId,
    groups: &[String],
) -> Result<(), CommandError> {
    let by = granter(&provider.id);
    let held: Vec<(RoleId, String, StoredRole)> = tx
        .all(
            "SELECT id, foundation, role FROM role WHERE account = $1 AND granted_by = $2 AND ended_at IS NULL \
             ORDER BY foundation, role",
            &[account.into(), (&by).into()],
        )
        .await?;
    let wanted = |mapped: &&GroupRole| groups.contains(&mapped.group);
    let wanted: Vec<&GroupRole> = provider.roles.iter().filter(wanted).collect();
    let now = state.clock.now();
    for (id, foundation, StoredRole(role)) in &held {
        if wanted
            .iter()
            .any(|mapped| mapped.foundation == *foundation && mapped.role == *role)
        {
            continue;
        }
        tx.run(
            "UPDATE role SET ended_at = $1, ended_by = $2 WHERE id = $3 AND ended_at IS NULL",
            &[now.0.into(), (&by).into(), id.into()],
        )
        .await?;
        record(tx, state, account, &by, "role ended", foundation, *role).await?;
    }
    for mapped in wanted {
        let id = RoleId::random(&state.secrets)?;
        // A role that a person granted stays theirs.
        let granted = tx
            .run(
                "INSERT INTO role (id, account, foundation, role, granted_at, granted_by) VALUES ($1, $2, $3, $4, $5, $6) \
                 ON CONFLICT (account, foundation, role) WHERE ended_at IS NULL DO NOTHING",
                &[
                    (&id).into(),
                    account.into(),
                    (&mapped.foundation).into(),
                    mapped.role.word().into(),
                    now.0.into(),
                    (&by).into(),
                ],
            )
            .await?;
        if granted > 0 {
            record(tx, state, account, &by, "role granted", &mapped.foundation, mapped.role).await?;
        }
    }
    // Another group may have given them another role there.
    for (_, foundation, _) in &held {
        revoke_tokens_without_role(tx, state, account, foundation, &by).await?;
    }
    Ok(())
}

async fn record(
    tx: &mut Tx,
    state: &AppState,
    account: &AccountId,
    by: &str,
    action: &'static str,
    foundation: &str,
    role: AccountRole,
) -> Result<(), CommandError> {
    let entry = Entry {
        subject: account.as_str(),
        action,
        actor: by,
        detail: json!({ "foundation": foundation, "role": role.word() }),
        personal: None,
    };
    append(tx, state, entry).await
}
