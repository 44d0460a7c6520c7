//! What changed between two versions of a programme, as data. `guildhall diff --json` prints the same.

use super::Shared;
use super::extract::{Path, Query};
use super::facts::stated_of_either;
use super::programmes::{Which, version_brief};
use super::reply::{Failure, public};
use app::api::VersionBrief;
use app::changes::choose;
use app::text::Texts;
use app::words::{self, Changed, Side, Statement, Words};
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::diff::{Change, TierChange, diff, predecessor};
use domain::facts::Facts;
use domain::programme::{Audience, Programme, Tier};
use serde::{Deserialize, Serialize};

/// The differences between two versions, in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ChangesAnswer {
    pub foundation: String,
    pub programme: String,
    pub older: Version,
    pub newer: Version,
    /// The tiers that changed, with removed ones last.
    pub tiers: Vec<ChangedTier>,
    /// The tiers that are the same in both.
    pub unchanged: Vec<String>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Version {
    pub version: String,
    pub from: Date,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ChangedTier {
    pub tier: String,
    pub title: String,
    pub audience: Audience,
    pub change: ChangeOfTier,
    /// Empty if the tier was added or removed.
    pub changes: Vec<OneChange>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeOfTier {
    Added,
    Removed,
    Changed,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OneChange {
    /// The kind of change.
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub benefit: Option<String>,
    /// The change in words.
    pub what: String,
    pub before: Vec<String>,
    pub after: Vec<String>,
}

impl ChangesAnswer {
    /// Compares two versions of a programme. If the facts are enough, it includes prices.
    pub fn new(t: Texts, (older, was): (&Programme, &Facts), (newer, is): (&Programme, &Facts)) -> Self {
        let difference = diff(older, newer);
        let (old, new) = (Words::new(t, older), Words::new(t, newer));
        let tiers = difference.tiers.iter().filter_map(|change| match change {
            TierChange::Added(id) => Some(whole(new, newer.tier(id)?, ChangeOfTier::Added)),
            TierChange::Removed(id) => Some(whole(old, older.tier(id)?, ChangeOfTier::Removed)),
            TierChange::Changed { tier, changes } => {
                let after = newer.tier(tier)?;
                let before = Side {
                    words: old,
                    tier: predecessor(older, after)?,
                    facts: was,
                };
                let now = Side {
                    words: new,
                    tier: after,
                    facts: is,
                };
                Some(ChangedTier {
                    changes: changes.iter().map(|change| in_words(before, now, change)).collect(),
                    ..whole(new, after, ChangeOfTier::Changed)
                })
            }
        });
        Self {
            foundation: newer.foundation.clone(),
            programme: newer.id.clone(),
            older: version(older),
            newer: version(newer),
            tiers: tiers.collect(),
            unchanged: difference.unchanged,
        }
    }
}

fn version(programme: &Programme) -> Version {
    Version {
        version: programme.version.clone(),
        from: programme.from,
    }
}

fn whole(words: Words<'_>, tier: &Tier, change: ChangeOfTier) -> ChangedTier {
    ChangedTier {
        tier: tier.id.clone(),
        title: words.say(&tier.title).to_owned(),
        audience: tier.audience,
        change,
        changes: Vec::new(),
    }
}

fn in_words(older: Side<'_>, newer: Side<'_>, change: &Change) -> OneChange {
    let Changed {
        what, before, after, ..
    } = words::change(older, newer, change);
    let texts = |list: Vec<Statement>| list.into_iter().map(|said| said.text).collect();
    let benefit = match change {
        Change::Benefit { benefit, .. } => Some(benefit.clone()),
        _ => None,
    };
    OneChange {
        kind: kind(change),
        benefit,
        what,
        before: texts(before),
        after: texts(after),
    }
}

/// The identifier of a kind of change.
fn kind(change: &Change) -> &'static str {
    match change {
        Change::Renamed { .. } => "title",
        Change::Identifier { .. } => "identifier",
        Change::Closed(_) => "closed",
        Change::Reopened => "reopened",
        Change::Price { .. } => "price",
        Change::Benefit { .. } => "benefit",
        Change::Alternatives { .. } => "alternatives",
        Change::Qualification { .. } => "qualification",
        Change::Requires { .. } => "requires",
        Change::Responsibilities { .. } => "responsibilities",
        Change::Term { .. } => "term",
        Change::Cap { .. } => "cap",
        Change::Review { .. } => "review",
        Change::ReviewInKind { .. } => "review_in_kind",
    }
}

/// The versions to compare, each by name or first day.
#[derive(Debug, Deserialize)]
pub(super) struct Versions {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

/// What changed between two versions. The default versions are the same as on the page.
pub(super) async fn show(
    State(Shared { loaded, clock, .. }): State<Shared>,
    Path((foundation, programme)): Path<(String, String)>,
    Query(which): Query<Which>,
    Query(asked): Query<Versions>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let shelf = loaded.catalogue.shelf(&foundation)?;
    let in_force = shelf.programme(&programme, &VersionQuery::InForce)?;
    let briefs: Vec<VersionBrief> = shelf.versions_of(&programme).map(version_brief).collect();
    let (older, newer) = match choose(&briefs, &in_force.version, &asked.from, &asked.to) {
        None => (in_force, in_force),
        Some((from, to)) => (
            shelf.programme(&programme, &VersionQuery::Version(from))?,
            shelf.programme(&programme, &VersionQuery::Version(to))?,
        ),
    };
    let (t, query, today) = (which.texts(), query.as_deref().unwrap_or_default(), clock.today());
    let was = stated_of_either(t, older, newer, query, today)?;
    let is = stated_of_either(t, newer, older, query, today)?;
    Ok(public(&headers, &ChangesAnswer::new(t, (older, &was), (newer, &is))))
}
