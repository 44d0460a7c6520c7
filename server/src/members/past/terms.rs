//! The terms of a membership, notice and its end, as they were recorded.

use super::entries::PastEntry;
use crate::applications::{CommandError, MembershipId};
use crate::clock::Timestamp;
use crate::from_row;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use app::api::TierChangeBrief;
use domain::date::Date;
use domain::grant::Grant;
use domain::member::{RecordedMembership, RecordedTerm};
use domain::resolve::ResolvedTier;
use domain::text::Text;
use domain::tier_change::ChangeStart;
use serde::Deserialize;

struct PastTermRow {
    number: i64,
    first_day: StoredDay,
    last_day: Option<StoredDay>,
    snapshot: String,
    created_at: i64,
}
from_row!(PastTermRow {
    number,
    first_day,
    last_day,
    snapshot,
    created_at
});

/// What's needed of a snapshot.
#[derive(Deserialize)]
struct PastSnapshot {
    version: String,
    tier: String,
    grants: ResolvedTier,
    /// The price. `None` if the term is the time before an import, of which nothing else is known.
    #[serde(default)]
    price: Option<serde::de::IgnoredAny>,
}

/// The days of a term.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct TermDays {
    /// From 1.
    pub number: i64,
    pub first_day: Date,
    /// As it is today.
    pub last_day: Option<Date>,
    /// The day on which it was recorded.
    pub created_on: Date,
}

/// A term, and what was promised for it.
pub(super) struct PromisedTerm {
    pub number: i64,
    pub first_day: Date,
    /// As it is today.
    pub last_day: Option<Date>,
    pub version: String,
    pub tier: String,
    /// `None` if it isn't known.
    pub grants: Option<Vec<Grant>>,
    created_on: Date,
}

impl PromisedTerm {
    /// All terms of a membership, the oldest first.
    pub async fn of(tx: &mut Tx, membership: &MembershipId) -> Result<Vec<Self>, CommandError> {
        let rows: Vec<PastTermRow> = tx
            .all(
                "SELECT number, first_day, last_day, snapshot, created_at FROM term WHERE membership = $1 ORDER BY number",
                &[membership.into()],
            )
            .await?;
        let terms = rows.into_iter().map(|row| {
            let promised: PastSnapshot =
                serde_json::from_str(&row.snapshot).map_err(|error| CommandError::Files(error.to_string()))?;
            let grants = promised.grants.grants.into_iter().map(|resolved| resolved.grant);
            Ok(Self {
                number: row.number,
                first_day: row.first_day.0,
                last_day: row.last_day.map(|day| day.0),
                version: promised.version,
                tier: promised.tier,
                grants: promised.price.is_some().then(|| grants.collect()),
                created_on: Timestamp(row.created_at).day(),
            })
        });
        terms.collect()
    }

    pub fn days(&self) -> TermDays {
        TermDays {
            number: self.number,
            first_day: self.first_day,
            last_day: self.last_day,
            created_on: self.created_on,
        }
    }
}

/// A membership as it was recorded.
pub(super) fn recorded(terms: &[TermDays], entries: &[PastEntry]) -> RecordedMembership {
    let terms = terms.iter().map(|term| {
        let began = entries.iter().find(|entry| begins(entry, term));
        let altered = entries.iter().filter_map(|entry| alteration(entry, term));
        let altered: Vec<(Date, Date)> = altered.collect();
        RecordedTerm {
            number: term.number,
            first_day: term.first_day,
            // Nothing else alters it, so the entry with which it began is only needed then.
            last_day: if altered.is_empty() {
                term.last_day
            } else {
                began.and_then(|entry| entry.date("last_day"))
            },
            recorded_on: term.created_on,
            altered,
        }
    });
    let notices = entries.iter().filter_map(|entry| match entry.action.as_str() {
        "notice given" => Some((entry.day, entry.date("leaves_on"))),
        "notice withdrawn" => Some((entry.day, None)),
        _ => None,
    });
    let ended = entries.iter().rev().find(|entry| entry.action == "membership ended");
    RecordedMembership {
        terms: terms.collect(),
        notices: notices.collect(),
        ended: ended.and_then(|entry| Some((entry.day, entry.date("last_day")?))),
    }
}

/// Whether an entry is the one with which a term began.
fn begins(entry: &PastEntry, term: &TermDays) -> bool {
    match entry.action.as_str() {
        "membership begun" => term.number == 1,
        "membership imported" => entry.date("first_day") == Some(term.first_day),
        "membership renewed" | "membership moved" => entry.number("term") == Some(term.number),
        _ => false,
    }
}

/// The last day that an entry gave a term, and when.
fn alteration(entry: &PastEntry, term: &TermDays) -> Option<(Date, Date)> {
    let (number, last_day) = match entry.action.as_str() {
        "membership moved" => (term.number + 1, "before_ends"),
        "term to be confirmed" => (term.number, "last_day"),
        _ => return None,
    };
    if entry.number("term") == Some(number) {
        Some((entry.day, entry.date(last_day)?))
    } else {
        None
    }
}

/// The change of tier, or the renewal, that was open at the end of a day. `own` is the tier that the membership had, and `title` says what a
/// tier of a version is called.
pub(super) fn open_change(
    entries: &[PastEntry],
    on: Date,
    own: &str,
    title: impl Fn(&str, &str) -> Text,
) -> Option<TierChangeBrief> {
    let mut open = None;
    for entry in entries.iter().filter(|entry| entry.day <= on) {
        match entry.action.as_str() {
            "tier change asked" | "renewal asked" | "membership confirmed" => {
                let tier = entry.text("tier").unwrap_or_default();
                open = Some(TierChangeBrief {
                    tier: title(entry.text("version").unwrap_or_default(), tier),
                    renews: entry.action != "tier change asked" || tier == own,
                    starts: entry.text("starts").and_then(ChangeStart::parse)?,
                    approved: entry.is("approved"),
                    asked_on: entry.day,
                    // What they said about themselves isn't part of what a day's membership was.
                    facts: Vec::new(),
                });
            }
            "tier change approved" => {
                if let Some(change) = &mut open {
                    change.approved = true;
                }
            }
            "tier change declined"
            | "tier change withdrawn"
            | "renewal withdrawn"
            | "membership moved"
            | "membership renewed"
            | "membership ended" => open = None,
            _ => {}
        }
    }
    open
}
