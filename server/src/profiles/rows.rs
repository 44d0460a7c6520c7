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
}
from_row!(ProfileRow {
    id,
    name,
    listed,
    draft,
    published,
    published_at,
    version,
    last_command
});

/// The query for [`ProfileRow`]s.
macro_rules! profile {
    ($which:literal) => {
        concat!(
            "SELECT id, name, listed, draft, published, published_at, version, last_command FROM profile WHERE ",
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
