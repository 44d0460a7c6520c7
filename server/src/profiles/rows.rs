//! Profiles, as stored.

use crate::applications::{CommandError, MembershipId, ProfileId};
use crate::from_row;
use crate::storage::Tx;
use domain::member::Profile;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// A profile as stored: JSON.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct StoredProfile(pub Profile);
crate::applications::from_text!(StoredProfile, |text| serde_json::from_str(text).ok().map(Self));

/// What a member shows of itself. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ProfileRow {
    pub id: ProfileId,
    pub name: String,
    pub listed: bool,
    pub draft: Option<StoredProfile>,
    pub published: Option<StoredProfile>,
    pub published_at: Option<i64>,
    pub version: i64,
    pub last_command: Option<String>,
    /// When the draft was sent for approval, and with which version. `None` if it doesn't wait.
    pub asked_at: Option<i64>,
    pub asked_version: Option<i64>,
    /// When staff declined the draft that was sent last, and why.
    pub declined_at: Option<i64>,
    pub declined_reason: Option<String>,
}
from_row!(ProfileRow {
    id,
    name,
    listed,
    draft,
    published,
    published_at,
    version,
    last_command,
    asked_at,
    asked_version,
    declined_at,
    declined_reason
});

/// The query for [`ProfileRow`]s.
macro_rules! profile {
    ($which:literal) => {
        concat!(
            "SELECT id, name, listed, draft, published, published_at, version, last_command, asked_at, asked_version, declined_at, \
             declined_reason FROM profile WHERE ",
            $which
        )
    };
}

impl ProfileRow {
    /// The profile of a membership. `None` if it has none yet.
    pub async fn find(tx: &mut Tx, membership: &MembershipId) -> Result<Option<Self>, CommandError> {
        Ok(tx.optional(profile!("membership = $1"), &[membership.into()]).await?)
    }

    /// A profile by its ID.
    pub async fn of(tx: &mut Tx, id: &ProfileId) -> Result<Option<Self>, CommandError> {
        Ok(tx.optional(profile!("id = $1"), &[id.into()]).await?)
    }

    /// The draft, or what's public, or nothing.
    pub fn current(&self) -> Profile {
        let current = self.draft.as_ref().or(self.published.as_ref());
        current.map(|stored| stored.0.clone()).unwrap_or_default()
    }
}
