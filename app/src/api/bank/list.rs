//! The lists of a foundation's bank statements and their lines.

use super::import::BankImportBrief;
use super::line::BankLineBrief;
use crate::api::{Endpoint, FoundationBrief, LocalTime};
use serde::{Deserialize, Serialize};

/// The lines of a foundation's bank statements, and the files they come from.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetBank {
    pub foundation: String,
    pub show: BankFilter,
    /// The column to sort lines by, with a minus for descending. Empty for the filter’s own order.
    pub sort: String,
    /// The page of lines, from 1.
    pub page: i64,
    /// The column to sort files by, with a minus for descending. Empty for the newest first.
    pub imports_sort: String,
    /// The page of files, from 1.
    pub imports_page: i64,
    pub lang: String,
}

impl Endpoint for GetBank {
    type Answer = BankAnswer;

    fn path(&self) -> String {
        let foundation = crate::api::segment(&self.foundation);
        let (show, page, lang) = (self.show.id(), self.page, &self.lang);
        let (sort, imports_sort) = (crate::api::segment(&self.sort), crate::api::segment(&self.imports_sort));
        let imports_page = self.imports_page;
        format!(
            "/bank/{foundation}?show={show}&sort={sort}&page={page}&imports_sort={imports_sort}\
             &imports_page={imports_page}&lang={lang}"
        )
    }
}

/// Which lines a list shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BankFilter {
    /// Somebody has to decide what they pay.
    #[default]
    Open,
    /// They're recorded as payments, or will be with the import.
    Recorded,
    /// They pay no invoice: what people set aside and, in a file, money out, charges and pending entries.
    SetAside,
    All,
}

impl BankFilter {
    pub const EACH: [Self; 4] = [Self::Open, Self::Recorded, Self::SetAside, Self::All];

    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Recorded => "recorded",
            Self::SetAside => "set_aside",
            Self::All => "all",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|filter| filter.id() == id)
    }

    /// How a foundation’s lines are sorted unless somebody chooses another column.
    pub fn own_sort(self) -> &'static str {
        match self {
            Self::Open => "day",
            Self::Recorded | Self::SetAside | Self::All => "-day",
        }
    }
}

/// A page of the lines of a foundation's bank statements.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankAnswer {
    pub foundation: FoundationBrief,
    pub lines: BankLines,
    pub imports: BankImports,
    /// How the foundation’s people read moments. Null if the foundation doesn’t say where they are.
    pub local_time: Option<LocalTime>,
    /// Whether the caller may import statements and record payments.
    pub records: bool,
}

/// A page of the files that were uploaded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankImports {
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    /// By default, the newest are first.
    pub rows: Vec<BankImportBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
}

impl BankImports {
    /// How they’re sorted unless somebody chooses another column.
    pub const OWN_SORT: &str = "-changed";
}

/// A page of lines. By default, open ones are in the order of their dates, others have the newest first. Those of a file are in the
/// file's order.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct BankLines {
    pub show: BankFilter,
    /// How many lines each filter shows.
    pub counts: Vec<(BankFilter, i64)>,
    /// The column they’re sorted by, with a minus for descending. Empty for the order of a file.
    pub sort: String,
    pub rows: Vec<BankLineBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
}
