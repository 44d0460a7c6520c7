//! A row of a list of members.

use crate::application::ApplicantKind;
use crate::date::Date;
use serde::{Deserialize, Serialize};

/// A member as a list has it. Texts are tidied, and empty if the list doesn't say.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportedRow {
    /// The line of a table, or the place of an entry, from 1.
    pub number: u32,
    /// What identifies it in the system that it's from. Empty if nothing does.
    pub key: String,
    pub name: String,
    pub kind: Option<ApplicantKind>,
    /// The tier in the list's own words.
    pub tier: String,
    /// The name of somebody who acts for the member.
    pub contact: String,
    pub email: String,
    pub website: String,
    /// The first day of the whole membership.
    pub since: ImportedDay,
    /// The first day of the current term.
    pub first_day: ImportedDay,
    /// The last day of the current term.
    pub last_day: ImportedDay,
    /// As the list writes it. It's only shown.
    pub amount: String,
    /// The name or the URL of a logo.
    pub logo: String,
    /// Whether the member wants to stay anonymous.
    pub hidden: bool,
    /// Why it isn't a membership today.
    pub left_out: Option<LeftOut>,
    /// The row as the list has it, shortened.
    pub text: String,
}

/// A day as a list has it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum ImportedDay {
    /// The list doesn't say.
    #[default]
    Missing,
    Day(Date),
    /// It can be read in two ways, such as 3/4/2026.
    Unclear(String),
    /// It isn't a day.
    Wrong(String),
}

impl ImportedDay {
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Missing | Self::Unclear(_) | Self::Wrong(_) => None,
        }
    }
}

/// Why a row isn't a membership today. Each has the list's own words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum LeftOut {
    /// It's over: expired, cancelled, refunded.
    Over(String),
    /// It hasn't begun: applied, not paid yet.
    Pending(String),
    /// It's somebody who isn't a member, such as an administrator of the account.
    NoMember(String),
    /// It follows from another membership, with this number: an employee of a member.
    Inherited(String),
}

/// How many characters of a row are kept.
const LONGEST_TEXT: usize = 300;

/// A row's own text, shortened.
pub(super) fn row_text(text: &str) -> String {
    let tidy = crate::typed::tidy(text);
    if tidy.chars().count() <= LONGEST_TEXT {
        return tidy;
    }
    let start: String = tidy.chars().take(LONGEST_TEXT).collect();
    format!("{start}…")
}
