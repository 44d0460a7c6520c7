//! Mailings, as stored.

use crate::accounts::AccountId;
use crate::applications::{CommandError, Secrets, from_text, id, is_id, text_type};
use crate::from_row;
use crate::storage::{Arg, Tx};
use app::api::{MailingKind, MailingObstacle, MailingState};
use serde::Serialize;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};
use std::fmt;

id! {
    /// A mailing. Whoever makes it makes up its ID, so that a form that's sent twice makes one.
    MailingId: is_mailing_id, Secrets::id
}

fn is_mailing_id(text: &str) -> bool {
    text.len() == 16 && is_id(text)
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredMailingKind(pub MailingKind);
from_text!(StoredMailingKind, |text| MailingKind::parse(text).map(Self));

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredMailingState(pub MailingState);
from_text!(StoredMailingState, |text| MailingState::parse(text).map(Self));

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredObstacle(pub MailingObstacle);
from_text!(StoredObstacle, |text| MailingObstacle::parse(text).map(Self));

/// A mailing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct MailingRow {
    pub id: MailingId,
    pub foundation: String,
    /// Who sends it.
    pub account: AccountId,
    /// Their address as they typed it, and in one spelling.
    pub email: String,
    pub address: String,
    pub kind: StoredMailingKind,
    pub state: StoredMailingState,
    pub subject: String,
    pub text: String,
    pub version: i64,
    pub created_at: i64,
    pub sent_at: Option<i64>,
}
from_row!(MailingRow {
    id,
    foundation,
    account,
    email,
    address,
    kind,
    state,
    subject,
    text,
    version,
    created_at,
    sent_at
});

impl MailingRow {
    /// `None` if there's no such mailing.
    pub async fn by_id(tx: &mut Tx, id: &MailingId) -> Result<Option<Self>, CommandError> {
        Ok(tx
            .optional(
                "SELECT g.id, g.foundation, g.account, a.email, a.address, g.kind, g.state, g.subject, g.text, g.version, \
                 g.created_at, g.sent_at FROM mailing g JOIN account a ON a.id = g.account WHERE g.id = $1",
                &[id.into()],
            )
            .await?)
    }

    /// The same by the ID in a path. `None` if the foundation has no such mailing.
    pub async fn of(tx: &mut Tx, foundation: &str, id: &str) -> Result<Option<Self>, CommandError> {
        let Some(id) = MailingId::parse(id) else {
            return Ok(None);
        };
        let found = Self::by_id(tx, &id).await?;
        Ok(found.filter(|mailing| mailing.foundation == foundation))
    }

    /// How many members were chosen.
    pub async fn members(&self, tx: &mut Tx) -> Result<i64, CommandError> {
        let (members,): (i64,) = tx
            .one(
                "SELECT COUNT(*) FROM mailing_member WHERE mailing = $1",
                &[(&self.id).into()],
            )
            .await?;
        Ok(members)
    }
}
