//! Uses of benefits, as stored.

use crate::applications::{ApplicationReference, BenefitUseId, CommandError, MembershipId, from_text};
use crate::from_row;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::date::Date;
use domain::entitlement::{CountedUse, UseState};
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// A use's state as stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredUseState(pub UseState);
from_text!(StoredUseState, |text| UseState::from_word(text).map(Self));

/// A use. Times are in milliseconds since 1970, UTC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct UseRow {
    pub id: BenefitUseId,
    pub foundation: String,
    pub application: ApplicationReference,
    pub membership: MembershipId,
    pub term: i64,
    pub benefit: String,
    pub place: i64,
    pub state: StoredUseState,
    pub wanted_on: StoredDay,
    pub scheduled_on: Option<StoredDay>,
    pub delivered_on: Option<StoredDay>,
    pub what: String,
    pub note: String,
    pub link: String,
    pub requested_by: String,
    pub requested_at: i64,
    pub version: i64,
    pub last_command: Option<String>,
    /// The address of whoever asked.
    pub email: String,
    /// The member's name.
    pub name: String,
    /// The programme of the membership, and its version.
    pub programme: String,
    pub programme_version: String,
    pub tier: String,
}
from_row!(UseRow {
    id,
    foundation,
    application,
    membership,
    term,
    benefit,
    place,
    state,
    wanted_on,
    scheduled_on,
    delivered_on,
    what,
    note,
    link,
    requested_by,
    requested_at,
    version,
    last_command,
    email,
    name,
    programme,
    programme_version,
    tier
});

/// A query for [`UseRow`]s.
macro_rules! use_query {
    ($rest:expr) => {
        concat!(
            "SELECT u.id, u.foundation, u.application, u.membership, u.term, u.benefit, u.place, u.state, u.wanted_on, \
             u.scheduled_on, u.delivered_on, u.what, u.note, u.link, u.requested_by, u.requested_at, u.version, u.last_command, \
             a.email, y.name, m.programme, m.version AS programme_version, m.tier FROM benefit_use u \
             JOIN account a ON a.id = u.requested_by JOIN membership m ON m.id = u.membership JOIN party y ON y.id = m.party ",
            $rest
        )
    };
}
pub(super) use use_query;

impl UseRow {
    /// A foundation's use. `None` if it has none with this ID.
    pub async fn find(tx: &mut Tx, foundation: &str, id: &BenefitUseId) -> Result<Option<Self>, CommandError> {
        Ok(tx
            .optional(
                use_query!("WHERE u.foundation = $1 AND u.id = $2"),
                &[foundation.into(), id.into()],
            )
            .await?)
    }

    /// The uses of a membership, in the order in which they were asked for.
    pub async fn of_membership(tx: &mut Tx, membership: &MembershipId) -> Result<Vec<Self>, CommandError> {
        Ok(tx
            .all(
                use_query!("WHERE u.membership = $1 ORDER BY u.place"),
                &[membership.into()],
            )
            .await?)
    }

    pub fn counted(&self) -> CountedUse {
        CountedUse {
            state: self.state.0,
            wanted: self.wanted_on.0,
        }
    }

    pub fn scheduled(&self) -> Option<Date> {
        self.scheduled_on.map(|day| day.0)
    }

    /// Whether its last change was a command with this hash, made from this version: a second click.
    pub fn is_repeated(&self, version: i64, digest: &str) -> bool {
        self.version == version.saturating_add(1) && self.last_command.as_deref() == Some(digest)
    }
}
