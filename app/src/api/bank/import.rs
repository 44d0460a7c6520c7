//! A file that was uploaded, and what finance people can do with it.

use super::list::{BankFilter, BankLines};
use super::problem::BankProblemBrief;
use super::table::{BankColumn, BankTable};
use crate::api::{Endpoint, FoundationBrief, HistoryBrief, LocalTime};
use serde::{Deserialize, Serialize};

/// A file that was uploaded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankImportBrief {
    pub id: String,
    /// The file’s name.
    pub name: String,
    pub state: BankImportState,
    /// The email address of the person who uploaded it.
    pub who: String,
    /// When it was uploaded, imported, or undone. In milliseconds since 1970, UTC.
    pub at: i64,
    /// How many lines it has.
    pub lines: i64,
    /// How many of them were imported before, from another file.
    pub known: i64,
    /// How many of those that are recorded, or will be, are returned payments.
    pub returns: i64,
}

/// How far the import of a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankImportState {
    /// It was read. Nothing is recorded yet.
    Draft,
    Imported,
    Undone,
}

/// A file that was uploaded, with its lines.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetBankImport {
    pub foundation: String,
    pub import: String,
    pub show: BankFilter,
    /// The column to sort by, with a minus for descending. Empty for the file’s order.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetBankImport {
    type Answer = BankImportAnswer;

    fn path(&self) -> String {
        let (foundation, import) = (crate::api::segment(&self.foundation), crate::api::segment(&self.import));
        let (show, sort) = (self.show.id(), crate::api::segment(&self.sort));
        let (page, lang) = (self.page, &self.lang);
        format!("/bank/{foundation}/imports/{import}?show={show}&sort={sort}&page={page}&lang={lang}")
    }
}

/// A file that was uploaded, with a page of its lines.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankImportAnswer {
    pub foundation: FoundationBrief,
    pub import: BankImportBrief,
    pub lines: BankLines,
    /// What couldn’t be read.
    pub problems: Vec<BankProblemBrief>,
    /// Its columns, if it’s a table that isn’t imported yet.
    pub table: Option<BankTable>,
    /// The latest import of the same file, if this isn’t imported yet.
    pub same: Option<BankImportBrief>,
    /// What happened, the oldest first: the newest 1,000 entries.
    pub history: Vec<HistoryBrief>,
    /// How the foundation’s people read moments. Null if the foundation doesn’t say where they are.
    pub local_time: Option<LocalTime>,
    /// Whether the caller may import it, undo it, and record payments.
    pub records: bool,
}

/// What finance people can do with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankImportAction {
    /// Read the table again, with other columns.
    Read,
    /// Import the lines, and record those whose invoice is certain.
    Import,
    /// Delete what was read. Nothing was recorded.
    Discard,
    /// Undo the import and its payments.
    Undo,
}

impl BankImportAction {
    pub const ALL: [Self; 4] = [Self::Read, Self::Import, Self::Discard, Self::Undo];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Import => "import",
            Self::Discard => "discard",
            Self::Undo => "undo",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.id() == id)
    }
}

/// A command about a file, as forms and the API send it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BankImportCommand {
    pub action: BankImportAction,
    /// To read: what each column contains.
    #[serde(default)]
    pub columns: Vec<Option<BankColumn>>,
    /// To read: the currency of amounts that don’t state one.
    #[serde(default)]
    pub currency: String,
    /// To read: money that went out has a sign, so amounts without one came in.
    #[serde(default)]
    pub has_signs: bool,
}
