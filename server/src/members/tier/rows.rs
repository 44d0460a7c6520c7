//! Changes of tier and renewals, as stored.

use super::facts::{by_fact, facts_of_change};
use super::sign;
use crate::applications::{AppState, CommandError, MembershipId, from_text};
use crate::clock::Timestamp;
use crate::from_row;
use crate::members::access::StartedMembership;
use crate::storage::Tx;
use app::api::{StatedFact, TierChangeBrief};
use domain::catalogue::VersionQuery;
use domain::programme::{Programme, Tier};
use domain::text::Text;
use domain::tier_change::ChangeStart;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// When it takes effect, as stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredStart(pub ChangeStart);
from_text!(StoredStart, |text| ChangeStart::parse(text).map(Self));

/// Where a change is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ChangeState {
    /// Staff haven't decided yet.
    Asked,
    Approved,
    Declined,
    Withdrawn,
    /// It has taken effect.
    Done,
    /// The membership ended first.
    Overtaken,
}
from_text!(ChangeState, |text| Self::ALL
    .into_iter()
    .find(|state| state.word() == text));

impl ChangeState {
    const ALL: [Self; 6] = [
        Self::Asked,
        Self::Approved,
        Self::Declined,
        Self::Withdrawn,
        Self::Done,
        Self::Overtaken,
    ];

    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Done => "done",
            Self::Overtaken => "overtaken",
        }
    }
}

/// A change that a member has asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct TierChangeRow {
    pub number: i64,
    /// The version that was shown.
    pub version: String,
    pub tier: String,
    pub starts: StoredStart,
    pub state: ChangeState,
    pub asked_at: i64,
}
from_row!(TierChangeRow {
    number,
    version,
    tier,
    starts,
    state,
    asked_at
});

/// The change that's open: asked for or approved, and not in effect yet.
pub(super) async fn open_change(tx: &mut Tx, id: &MembershipId) -> Result<Option<TierChangeRow>, CommandError> {
    Ok(tx
        .optional(
            "SELECT number, version, tier, starts, state, asked_at FROM tier_change \
             WHERE membership = $1 AND state IN ('asked', 'approved')",
            &[id.into()],
        )
        .await?)
}

/// Stores a new change. `now` is when it was asked for, in milliseconds since 1970, UTC.
pub(super) async fn insert(
    tx: &mut Tx,
    id: &MembershipId,
    (version, tier, starts): (&str, &str, ChangeStart),
    is: ChangeState,
    now: i64,
) -> Result<(), CommandError> {
    tx.run(
        "INSERT INTO tier_change (membership, number, version, tier, starts, state, asked_at, changed_at) \
         VALUES ($1, (SELECT COALESCE(MAX(c.number), 0) + 1 FROM tier_change c WHERE c.membership = $1), $2, $3, $4, $5, $6, $6)",
        &[
            id.into(),
            version.into(),
            tier.into(),
            starts.id().into(),
            is.word().into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Sets the state of the change that's open.
pub(super) async fn set(tx: &mut Tx, state: &AppState, id: &MembershipId, is: ChangeState) -> Result<(), CommandError> {
    tx.run(
        "UPDATE tier_change SET state = $1, changed_at = $2 WHERE membership = $3 AND state IN ('asked', 'approved')",
        &[is.word().into(), state.clock.now().0.into(), id.into()],
    )
    .await?;
    Ok(())
}

/// The change that was approved has taken effect.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn close(tx: &mut Tx, state: &AppState, id: &MembershipId) -> Result<(), CommandError> {
    tx.run(
        "UPDATE tier_change SET state = 'done', changed_at = $1 WHERE membership = $2 AND state = 'approved'",
        &[state.clock.now().0.into(), id.into()],
    )
    .await?;
    Ok(())
}

/// The membership has ended before the change could take effect.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn overtake(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
) -> Result<(), CommandError> {
    if let Some(row) = open_change(tx, &membership.id).await? {
        sign::undo(tx, state, membership, row.asked_at).await?;
    }
    set(tx, state, &membership.id, ChangeState::Overtaken).await
}

/// The change that's open, as members and staff see it.
///
/// # Errors
/// If the database fails.
pub(in crate::members) async fn brief_of(
    tx: &mut Tx,
    state: &AppState,
    membership: &StartedMembership,
) -> Result<Option<TierChangeBrief>, CommandError> {
    let Some(row) = open_change(tx, &membership.id).await? else {
        return Ok(None);
    };
    let answers = facts_of_change(tx, &membership.id, row.number).await?;
    // The member saw the version of the next term. That day's version can have asked for facts, too.
    let asked = [
        VersionQuery::Version(row.version.clone()),
        VersionQuery::RenewingOn(Timestamp(row.asked_at).day()),
    ];
    let catalogue = &state.loaded.catalogue;
    let programmes = asked.iter().filter_map(|version| {
        let programme = catalogue.programme(&membership.foundation, &membership.programme, version);
        programme.ok()
    });
    let programmes: Vec<&Programme> = programmes.collect();
    let facts = by_fact(&answers).into_iter().filter_map(|(id, answer)| {
        let fact = programmes.iter().find_map(|programme| programme.fact(&id))?.clone();
        Some(StatedFact { fact, answer })
    });
    Ok(Some(TierChangeBrief {
        facts: facts.collect(),
        tier: title(state, membership, &row),
        renews: row.tier == membership.tier,
        starts: row.starts.0,
        approved: row.state == ChangeState::Approved,
        asked_on: Timestamp(row.asked_at).day(),
    }))
}

/// The title of the tier, in the version that was shown.
pub(super) fn title(state: &AppState, membership: &StartedMembership, row: &TierChangeRow) -> Text {
    let version = VersionQuery::Version(row.version.clone());
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue.programme(&membership.foundation, &membership.programme, &version);
    let tier = programme.ok().and_then(|programme| tier_of(programme, row));
    tier.map_or_else(|| Text::new("en", row.tier.as_str()), |tier| tier.title.clone())
}

/// The tier of a change. A renewal has the ID that the membership has.
fn tier_of<'a>(programme: &'a Programme, row: &TierChangeRow) -> Option<&'a Tier> {
    let same = |tier: &&Tier| tier.id == row.tier || tier.formerly.contains(&row.tier);
    programme.tiers.iter().find(same)
}
