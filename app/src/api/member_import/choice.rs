//! What staff say about a list, and do with it.

use serde::{Deserialize, Serialize};

/// What a column contains.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListColumn {
    Name,
    /// A person or an organisation.
    Kind,
    Tier,
    /// The name of somebody who acts for the member.
    Contact,
    Email,
    Website,
    /// The first day of the membership.
    Since,
    /// The first day of the current term.
    FirstDay,
    /// The last day of the current term.
    LastDay,
    Status,
    Amount,
    Logo,
    /// What identifies the member in the other system.
    Key,
}

impl ListColumn {
    pub const EACH: [Self; 13] = [
        Self::Name,
        Self::Kind,
        Self::Tier,
        Self::Contact,
        Self::Email,
        Self::Website,
        Self::Since,
        Self::FirstDay,
        Self::LastDay,
        Self::Status,
        Self::Amount,
        Self::Logo,
        Self::Key,
    ];

    /// Its name in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Tier => "tier",
            Self::Contact => "contact",
            Self::Email => "email",
            Self::Website => "website",
            Self::Since => "since",
            Self::FirstDay => "first_day",
            Self::LastDay => "last_day",
            Self::Status => "status",
            Self::Amount => "amount",
            Self::Logo => "logo",
            Self::Key => "key",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|column| column.id() == id)
    }
}

/// The order of a date’s parts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
}

impl DayOrder {
    pub const EACH: [Self; 3] = [Self::YearMonthDay, Self::DayMonthYear, Self::MonthDayYear];

    /// Its name in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::YearMonthDay => "ymd",
            Self::DayMonthYear => "dmy",
            Self::MonthDayYear => "mdy",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|order| order.id() == id)
    }
}

/// A table whose columns staff can say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ListTable {
    pub header: Vec<String>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    /// What each column contains.
    pub columns: Vec<Option<ListColumn>>,
    /// How dates are written. Null if they show it.
    pub dates: Option<DayOrder>,
}

/// A tier in the list’s words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ListTier {
    /// Empty for rows without one.
    pub name: String,
    /// How many rows have it.
    pub rows: i64,
    /// The ID of the tier that it is, `-` if its rows are left out, or empty while nobody has said.
    pub tier: String,
}

/// In place of a tier: its rows are left out.
pub const TIER_LEFT_OUT: &str = "-";

/// Which tier a list means.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct TierChoice {
    /// In the list’s words.
    pub name: String,
    /// The tier’s ID, `-` to leave its rows out, or empty to guess.
    pub tier: String,
}

/// What to do with a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MemberImportAction {
    /// Read it again with these choices. Those about rows stay.
    Read,
    /// Choose what becomes of a row.
    Choose,
    Import,
    Discard,
    Undo,
}

impl MemberImportAction {
    pub const EACH: [Self; 5] = [Self::Read, Self::Choose, Self::Import, Self::Discard, Self::Undo];

    /// Its name in forms and URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Choose => "choose",
            Self::Import => "import",
            Self::Discard => "discard",
            Self::Undo => "undo",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|action| action.id() == id)
    }
}

/// What becomes of a row, whatever it’s like.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RowChoice {
    /// Add it, although its name is like another one, or the same.
    Add,
    /// Leave it out.
    LeaveOut,
}

impl RowChoice {
    /// Its name in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::LeaveOut => "leave_out",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Add, Self::LeaveOut].into_iter().find(|choice| choice.id() == id)
    }
}

/// A command about a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberImportCommand {
    pub action: MemberImportAction,
    /// To read: what each column of a table contains.
    #[serde(default)]
    pub columns: Vec<Option<ListColumn>>,
    /// To read: how a table’s dates are written. Null if they show it.
    #[serde(default)]
    pub dates: Option<DayOrder>,
    /// To read: which tiers the list means.
    #[serde(default)]
    pub tiers: Vec<TierChoice>,
    /// To read: the first day of members without one, such as 2026-01-01. Empty if they aren’t added.
    #[serde(default)]
    pub first_day: String,
    /// To read: whether rows that don’t say it are people.
    #[serde(default)]
    pub people: bool,
    /// To read: whether rows are added whose name is like another one.
    #[serde(default)]
    pub alike: bool,
    /// To choose: the place of the row.
    #[serde(default)]
    pub place: i64,
    /// To choose: what becomes of it. Null for what follows from the list.
    #[serde(default)]
    pub choice: Option<RowChoice>,
    /// To import: the `at` of the list that the caller has seen. Null to import it as it is.
    #[serde(default)]
    pub seen: Option<i64>,
}

impl MemberImportCommand {
    /// A command without choices.
    pub fn just(action: MemberImportAction) -> Self {
        Self {
            action,
            columns: Vec::new(),
            dates: None,
            tiers: Vec::new(),
            first_day: String::new(),
            people: false,
            alike: false,
            place: 0,
            choice: None,
            seen: None,
        }
    }
}
