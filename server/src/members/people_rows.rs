//! Contacts as a change stores them.

use super::contacts::ContactKind;
use super::people_update::PeopleUpdate;
use crate::applications::CommandError;
use crate::mail::normalized;
use crate::storage::Tx;
use domain::member::MemberContact;

/// Stores the contacts that a change adds or alters. False if no email can be sent to one of them: then nothing must be committed.
///
/// # Errors
/// If the database fails.
pub(super) async fn store(tx: &mut Tx, update: &PeopleUpdate<'_>) -> Result<bool, CommandError> {
    for contact in &update.after {
        let old = update.before.iter().find(|old| old.id == contact.id);
        if old == Some(contact) {
            continue;
        }
        let Some(address) = normalized(&contact.email) else {
            return Ok(false);
        };
        if old.is_some() {
            alter(tx, contact, &address).await?;
        } else {
            insert(tx, update, contact, &address).await?;
        }
    }
    Ok(true)
}

async fn alter(tx: &mut Tx, contact: &MemberContact, address: &str) -> Result<(), CommandError> {
    let last_day = contact.last_day.map(|day| day.to_string());
    tx.run(
        "UPDATE contact SET name = $1, email = $2, address = $3, last_day = $4 WHERE id = $5",
        &[
            (&contact.name).into(),
            (&contact.email).into(),
            address.into(),
            last_day.as_deref().into(),
            (&contact.id).into(),
        ],
    )
    .await?;
    Ok(())
}

async fn insert(
    tx: &mut Tx,
    update: &PeopleUpdate<'_>,
    contact: &MemberContact,
    address: &str,
) -> Result<(), CommandError> {
    let kind = if contact.deputy {
        ContactKind::Deputy
    } else {
        ContactKind::Holder
    };
    let first_day = contact.first_day.to_string();
    let last_day = contact.last_day.map(|day| day.to_string());
    let membership = &update.acting.membership;
    tx.run(
        "INSERT INTO contact (id, foundation, membership, role, kind, name, email, address, first_day, last_day, created_by, \
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            (&contact.id).into(),
            (&membership.foundation).into(),
            (&membership.id).into(),
            contact.role.id().into(),
            kind.word().into(),
            (&contact.name).into(),
            (&contact.email).into(),
            address.into(),
            (&first_day).into(),
            last_day.as_deref().into(),
            update.session.account.as_str().into(),
            update.state.clock.now().0.into(),
        ],
    )
    .await?;
    Ok(())
}
