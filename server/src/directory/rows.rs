//! Members in the directory, as stored.

use crate::applications::{AppState, MembershipId, ProfileId};
use crate::from_row;
use crate::profiles::StoredProfile;
use crate::reviews::StoredDay;
use app::api::{ListedLogo, ListedMember, segment};

/// A member in the directory.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ListedRow {
    pub id: ProfileId,
    pub membership: MembershipId,
    pub programme: String,
    pub tier: String,
    pub name: String,
    pub published: Option<StoredProfile>,
    /// The first day of the membership.
    pub since: StoredDay,
    /// Since when the member is listed, in milliseconds since 1970.
    pub listed_at: Option<i64>,
    /// When its page was published last.
    pub published_at: Option<i64>,
}
from_row!(ListedRow {
    id,
    membership,
    programme,
    tier,
    name,
    published,
    since,
    listed_at,
    published_at
});

/// A query for [`ListedRow`]s. `$1` is today and `$2` the foundation. `CROSS JOIN` tells SQLite in which
/// order to read the tables, so that it has nothing to sort.
macro_rules! listed {
    ($from:expr, $which:expr) => {
        concat!(
            "SELECT f.id, m.id AS membership, m.programme, m.tier, f.name, f.published, f.listed_at, f.published_at, \
             (SELECT MIN(t.first_day) FROM term t WHERE t.membership = m.id) AS since FROM ",
            $from,
            " WHERE f.membership = m.id AND m.foundation = $2 AND m.listed_key IS NOT NULL \
             AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND (m.leaves_on IS NULL OR m.leaves_on >= $1) AND (m.ended_on IS NULL OR m.ended_on >= $1) \
             AND EXISTS (SELECT 1 FROM term t WHERE t.membership = m.id AND t.first_day <= $1 \
             AND (t.last_day IS NULL OR t.last_day >= $1)) AND ",
            $which
        )
    };
}
pub(super) use listed;

impl ListedRow {
    /// `base` is the URL of the foundation's directory.
    pub fn into_member(self, base: &str) -> ListedMember {
        let profile = self.published.map(|stored| stored.0).unwrap_or_default();
        let logos = profile.logos.iter().map(|logo| {
            let (width, height) = logo.measures.on_wall();
            ListedLogo {
                variant: logo.variant,
                // Another file has another URL, so browsers can keep it.
                url: format!("{base}/{}/logos/{}?v={}", self.id, logo.variant.id(), logo.id),
                width,
                height,
            }
        });
        ListedMember {
            logos: logos.collect(),
            id: self.id.to_string(),
            name: self.name,
            programme: self.programme,
            tier: self.tier,
            since: self.since.0,
            description: profile.description,
            links: profile.links,
        }
    }
}

/// The URL of a foundation's directory.
pub(super) fn base(state: &AppState, foundation: &str) -> String {
    format!("{}/directory/{}", state.origin, segment(foundation))
}
