//! What staff say about a list, and do with it.

use domain::date_order::DateOrder;
use domain::import_field::ImportField;
use serde::{Deserialize, Serialize};

/// A table whose columns staff can say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct ListTable {
    pub header: Vec<String>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    /// What each column contains.
    pub columns: Vec<Option<ImportField>>,
    /// How dates are written. Null if they show it.
    pub dates: Option<DateOrder>,
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
    /// Try the rows again that failed: to add them, or to remove them if the import was undone.
    Retry,
}

impl MemberImportAction {
    pub const EACH: [Self; 6] = [
        Self::Read,
        Self::Choose,
        Self::Import,
        Self::Discard,
        Self::Undo,
        Self::Retry,
    ];

    /// Its name in forms and URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Choose => "choose",
            Self::Import => "import",
            Self::Discard => "discard",
            Self::Undo => "undo",
            Self::Retry => "retry",
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
    pub columns: Vec<Option<ImportField>>,
    /// To read: how a table’s dates are written. Null if they show it.
    #[serde(default)]
    pub dates: Option<DateOrder>,
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
