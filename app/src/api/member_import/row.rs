//! A row of a list, and what an import makes of it.

use domain::date::Date;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// Which rows are listed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportRowFilter {
    #[default]
    All,
    /// They’ll be members, or are.
    Added,
    /// Something is missing, so they aren’t added.
    Ask,
    Skipped,
    /// They were added, and removed again.
    Undone,
    /// They were added and stayed when the import was undone, because somebody had done something with them.
    Kept,
    /// They couldn’t be added because of a fault.
    Failed,
    /// They couldn’t be removed because of a fault when the import was undone.
    Stuck,
    /// They’ll be members, or are, and nobody gets their invoices and reminders.
    Nobody,
}

impl ImportRowFilter {
    pub const EACH: [Self; 9] = [
        Self::All,
        Self::Added,
        Self::Ask,
        Self::Skipped,
        Self::Undone,
        Self::Kept,
        Self::Failed,
        Self::Stuck,
        Self::Nobody,
    ];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Added => "added",
            Self::Ask => "ask",
            Self::Skipped => "skipped",
            Self::Undone => "undone",
            Self::Kept => "kept",
            Self::Failed => "failed",
            Self::Stuck => "stuck",
            Self::Nobody => "nobody",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|filter| filter.id() == id)
    }
}

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportRowState {
    /// It’ll be added.
    Ready,
    /// Something is missing.
    Ask,
    Skipped,
    Added,
    /// It was added, and stayed when the import was undone.
    Kept,
    /// It was added, and removed again.
    Undone,
    /// It couldn’t be added because of a fault. It can be tried again for 30 days.
    Failed,
    /// It was added, and couldn’t be removed because of a fault when the import was undone. It can be tried again.
    Stuck,
}

/// What identifies a row that failed, on pages and in the server’s log.
pub fn failed_row_reference(import: &str, place: i64) -> String {
    format!("{import}-{place}")
}

/// Why.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportReason {
    /// It has everything that a membership needs.
    Fits,
    /// It’s a member already.
    Member,
    /// The list has it twice: `found` is the number of the other row.
    Twice,
    /// Its name is like that of `found`, which is a member or in the list.
    Alike,
    /// Nobody has said which tier `found` is.
    TierUnknown,
    /// Its tier is left out.
    TierLeftOut,
    NoName,
    NoFirstDay,
    /// `found` can be read as two days.
    DayUnclear,
    /// `found` isn’t a day, or it’s too far in the future for a first day.
    DayWrong,
    /// The last day is before the first one.
    DaysReversed,
    /// Its term is over since `last_day`.
    Over,
    /// Its status, `found`, says that it’s no longer a member.
    Inactive,
    /// Its status, `found`, says that it isn’t a member yet.
    Pending,
    /// It’s somebody with another role: `found`.
    NoMember,
    /// Its membership follows from that with the number `found`.
    Inherited,
    /// The tier is for organisations only.
    NoPeople,
    /// The tier is for people only.
    NoOrganisations,
    /// All places of the tier are taken.
    Full,
    /// Somebody chose to leave it out.
    LeftOut,
}

/// A row of a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberImportRow {
    /// Its place in the list, from 1. Commands name it.
    pub place: i64,
    /// The line of a table, or the number of an entry, from 1. 0 once what the list said has been deleted.
    pub number: i64,
    pub name: String,
    pub email: String,
    /// The row as the list has it, shortened.
    pub text: String,
    pub state: ImportRowState,
    pub reason: ImportReason,
    /// What the reason is about, in the list’s words.
    pub found: String,
    /// Title of the tier.
    pub tier: Option<Text>,
    /// The first day of the membership.
    pub since: Option<Date>,
    /// The first and the last day of the term. There’s no last day if it has no fixed end.
    pub first_day: Option<Date>,
    pub last_day: Option<Date>,
    /// The programme’s version, if it’s older than all versions: then the first one counts.
    pub early_version: Option<String>,
    /// Whether its email address isn’t valid. The membership is added without a contact.
    pub email_wrong: bool,
    /// Whether it’ll be a member or is one, and nobody gets its invoices and reminders.
    pub nobody: bool,
    /// The membership that was made of it.
    pub membership: Option<String>,
}

impl MemberImportRow {
    /// Whether what the list said about it has been deleted.
    pub fn is_forgotten(&self) -> bool {
        self.number == 0
    }
}
