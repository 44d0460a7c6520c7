//! What changed between two versions of a programme, as data. `guildhall diff --json` prints the same.

use super::extract::{Path, Query};
use super::facts::stated_of_either;
use super::failure::Failure;
use super::problems::{NotModified, Problems};
use super::programmes::version_brief;
use super::query::{FactParams, LanguageParams, ProgrammePath};
use super::reply::public;
use crate::applications::AppState;
use app::api::VersionBrief;
use app::api::kinds::{BadFact, BadQuery, FoundationUnavailable, NotFound};
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
use utoipa::{IntoParams, ToSchema};

/// The differences between two versions, in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ChangesAnswer {
    pub foundation: String,
    pub programme: String,
    pub older: ComparedVersion,
    pub newer: ComparedVersion,
    /// Tiers that have changed. Removed ones come last.
    pub tiers: Vec<ChangedTier>,
    /// IDs of tiers that haven’t changed.
    pub unchanged: Vec<String>,
}

/// One of the two versions.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ComparedVersion {
    pub version: String,
    /// First day of the version.
    pub from: Date,
}

/// A tier that has changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ChangedTier {
    pub tier: String,
    pub title: String,
    pub audience: Audience,
    pub change: ChangeOfTier,
    /// Empty if the whole tier was added or removed.
    pub changes: Vec<ChangeEntry>,
}

/// What happened to a tier.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeOfTier {
    Added,
    Removed,
    Changed,
}

/// One change.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, ToSchema)]
pub struct ChangeEntry {
    pub kind: ChangeKind,
    /// ID of the benefit, if it’s about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub benefit: Option<String>,
    /// What changed, in words.
    pub what: String,
    pub before: Vec<String>,
    pub after: Vec<String>,
}

/// The kind of statement that changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    Title,
    Identifier,
    Closed,
    Reopened,
    Price,
    Benefit,
    Alternatives,
    Qualification,
    Requires,
    Responsibilities,
    Term,
    Cap,
    Review,
    ReviewInKind,
}

impl ChangesAnswer {
    /// Compares two versions of a programme. The facts decide which prices can be given.
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

fn version(programme: &Programme) -> ComparedVersion {
    ComparedVersion {
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

fn in_words(older: Side<'_>, newer: Side<'_>, change: &Change) -> ChangeEntry {
    let Changed {
        what, before, after, ..
    } = words::change(older, newer, change);
    let texts = |list: Vec<Statement>| list.into_iter().map(|said| said.text).collect();
    let benefit = match change {
        Change::Benefit { benefit, .. } => Some(benefit.clone()),
        _ => None,
    };
    ChangeEntry {
        kind: kind(change),
        benefit,
        what,
        before: texts(before),
        after: texts(after),
    }
}

fn kind(change: &Change) -> ChangeKind {
    match change {
        Change::Renamed { .. } => ChangeKind::Title,
        Change::Identifier { .. } => ChangeKind::Identifier,
        Change::Closed(_) => ChangeKind::Closed,
        Change::Reopened => ChangeKind::Reopened,
        Change::Price { .. } => ChangeKind::Price,
        Change::Benefit { .. } => ChangeKind::Benefit,
        Change::Alternatives { .. } => ChangeKind::Alternatives,
        Change::Qualification { .. } => ChangeKind::Qualification,
        Change::Requires { .. } => ChangeKind::Requires,
        Change::Responsibilities { .. } => ChangeKind::Responsibilities,
        Change::Term { .. } => ChangeKind::Term,
        Change::Cap { .. } => ChangeKind::Cap,
        Change::Review { .. } => ChangeKind::Review,
        Change::ReviewInKind { .. } => ChangeKind::ReviewInKind,
    }
}

/// Which versions to compare.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ChangesParams {
    /// Older version. Default: the current version, or the one before it if there’s no newer one
    #[serde(default)]
    from: String,
    /// Newer version. Default: the version after the older one
    #[serde(default)]
    to: String,
}

/// Returns what changed between two versions, tier by tier.
#[utoipa::path(
    get,
    path = "/foundations/{foundation}/programmes/{programme}/changes",
    operation_id = "changes",
    tag = "programmes",
    params(ProgrammePath, ChangesParams, FactParams, LanguageParams),
    responses(
        (status = OK, body = ChangesAnswer, description = "Success"),
        NotModified,
        Problems<(BadQuery, BadFact, (NotFound, FoundationUnavailable))>,
    ),
)]
pub(super) async fn show(
    State(AppState { loaded, clock, .. }): State<AppState>,
    Path(path): Path<ProgrammePath>,
    Query(language): Query<LanguageParams>,
    Query(versions): Query<ChangesParams>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let foundation = loaded.catalogue.shelf(&path.foundation)?;
    let in_force = foundation.programme(&path.programme, &VersionQuery::InForce)?;
    let briefs: Vec<VersionBrief> = foundation.versions_of(&path.programme).map(version_brief).collect();
    // The page chooses the same versions.
    let (older, newer) = match choose(&briefs, &in_force.version, &versions.from, &versions.to) {
        None => (in_force, in_force),
        Some((from, to)) => (
            foundation.programme(&path.programme, &VersionQuery::Version(from))?,
            foundation.programme(&path.programme, &VersionQuery::Version(to))?,
        ),
    };
    let (t, query, today) = (language.texts(), query.as_deref().unwrap_or_default(), clock.today());
    let was = stated_of_either(t, older, newer, query, today)?;
    let is = stated_of_either(t, newer, older, query, today)?;
    Ok(public(&headers, &ChangesAnswer::new(t, (older, &was), (newer, &is))))
}
