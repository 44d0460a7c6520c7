//! The contacts of a membership: the people who act for a member, in which role, and from when to when.

use crate::applications::{
    AppState, CommandError, ContactId, Entry, LinkedApplication, MembershipId, append, from_text,
};
use crate::from_row;
use crate::mail::normalized;
use crate::reviews::StoredDay;
use crate::storage::{Arg, Tx, among, among_query};
use domain::application::{key, named_people};
use domain::member::{ContactRole, MemberContact};
use domain::typed::tidy;
use serde_json::json;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::collections::BTreeMap;

/// A contact's role as stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct StoredContactRole(pub ContactRole);
from_text!(StoredContactRole, |text| ContactRole::parse(text).map(Self));

/// Whether a contact holds a role, or is a deputy for those who do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ContactKind {
    Holder,
    Deputy,
}
from_text!(ContactKind, |text| match text {
    "holder" => Some(Self::Holder),
    "deputy" => Some(Self::Deputy),
    _ => None,
});

impl ContactKind {
    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Holder => "holder",
            Self::Deputy => "deputy",
        }
    }
}

/// A contact as stored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ContactRow {
    pub membership: MembershipId,
    pub id: ContactId,
    pub role: StoredContactRole,
    pub kind: ContactKind,
    pub name: String,
    /// As it was typed.
    pub email: String,
    /// The same address, normalised.
    pub address: String,
    pub first_day: StoredDay,
    pub last_day: Option<StoredDay>,
}
from_row!(ContactRow {
    membership,
    id,
    role,
    kind,
    name,
    email,
    address,
    first_day,
    last_day
});

impl ContactRow {
    pub fn contact(&self) -> MemberContact {
        MemberContact {
            id: self.id.to_string(),
            role: self.role.0.clone(),
            name: self.name.clone(),
            email: self.email.clone(),
            deputy: self.kind == ContactKind::Deputy,
            first_day: self.first_day.0,
            last_day: self.last_day.map(|day| day.0),
        }
    }
}

/// All contacts of a membership, with those of the past and the future, in the order in which they were named.
///
/// # Errors
/// If the database fails.
pub(crate) async fn contacts_of(tx: &mut Tx, membership: &MembershipId) -> Result<Vec<ContactRow>, CommandError> {
    Ok(tx
        .all(
            "SELECT membership, id, role, kind, name, email, address, first_day, last_day FROM contact WHERE membership = $1 \
             ORDER BY first_day, created_at, id",
            &[membership.into()],
        )
        .await?)
}

/// The contacts of several memberships, each in the same order.
///
/// # Errors
/// If the database fails.
pub(super) async fn contacts_by_membership(
    tx: &mut Tx,
    memberships: &[&MembershipId],
) -> Result<BTreeMap<MembershipId, Vec<ContactRow>>, CommandError> {
    let memberships = among(memberships.iter().map(|id| id.as_str()));
    let sql = among_query!(
        tx.backend(),
        "SELECT membership, id, role, kind, name, email, address, first_day, last_day FROM contact WHERE membership IN ",
        " ORDER BY first_day, created_at, id"
    );
    let rows: Vec<ContactRow> = tx.all(sql, &[(&memberships).into()]).await?;
    let mut contacts: BTreeMap<MembershipId, Vec<ContactRow>> = BTreeMap::new();
    for row in rows {
        contacts.entry(row.membership.clone()).or_default().push(row);
    }
    Ok(contacts)
}

/// Makes the contacts of a membership that begins: the applicant manages it, and everyone who was named for a role has that role.
/// Addresses that aren't valid are left out. Does nothing if there are contacts already.
///
/// # Errors
/// If the database fails.
pub(crate) async fn create(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    membership: &MembershipId,
) -> Result<(), CommandError> {
    if !contacts_of(tx, membership).await?.is_empty() {
        return Ok(());
    }
    let answers = linked.answers();
    let confirmed = linked.opened.application.confirmed_email.clone();
    let applicant = confirmed.unwrap_or_else(|| tidy(answers.get(key::YOUR_EMAIL)));
    let subject = linked.subject();
    let named = named_people(&subject)
        .into_iter()
        .map(|(role, person)| (ContactRole::Named(role.id.clone()), person.name, person.email));
    let manager = (ContactRole::Manager, tidy(answers.get(key::YOUR_NAME)), applicant);
    let mut people = Vec::new();
    for (role, name, email) in std::iter::once(manager).chain(named) {
        if let Some(address) = normalized(&email) {
            insert(tx, state, linked, membership, (&role, &name, &email, &address)).await?;
            people.push(json!({ "role": role.id(), "name": name, "email": email }));
        }
    }
    let entry = Entry {
        subject: linked.opened.application.reference.as_str(),
        action: "contacts made",
        actor: "system",
        detail: json!({ "membership": membership, "contacts": people.len() }),
        personal: Some(json!({ "contacts": people })),
    };
    append(tx, state, entry).await
}

async fn insert(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    membership: &MembershipId,
    (role, name, email, address): (&ContactRole, &str, &str, &str),
) -> Result<(), CommandError> {
    let id = ContactId::random(&state.secrets)?;
    let first_day = state.clock.today().to_string();
    tx.run(
        "INSERT INTO contact (id, foundation, membership, role, kind, name, email, address, first_day, created_by, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'system', $10)",
        &[
            (&id).into(),
            (&linked.opened.application.foundation).into(),
            membership.into(),
            role.id().into(),
            ContactKind::Holder.word().into(),
            name.into(),
            email.into(),
            address.into(),
            Arg::from(&first_day),
            state.clock.now().0.into(),
        ],
    )
    .await?;
    Ok(())
}
