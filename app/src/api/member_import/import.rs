//! A list that was uploaded, with a page of its rows.

use super::choice::{ListTable, ListTier};
use super::list::{MemberImportBrief, MemberImportState};
use super::row::{ImportRowFilter, MemberImportRow};
use crate::api::{Endpoint, FoundationBrief, HistoryBrief, LocalTime};
use domain::date::Date;
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// A list with a page of its rows.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMemberImport {
    pub foundation: String,
    pub import: String,
    pub show: ImportRowFilter,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetMemberImport {
    type Answer = MemberImportAnswer;

    fn path(&self) -> String {
        let (foundation, import) = (crate::api::segment(&self.foundation), crate::api::segment(&self.import));
        let (show, page, lang) = (self.show.id(), self.page, &self.lang);
        format!("/member-imports/{foundation}/{import}?show={show}&page={page}&lang={lang}")
    }
}

/// A list that was uploaded, with a page of its rows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberImportAnswer {
    pub foundation: FoundationBrief,
    pub import: MemberImportBrief,
    pub show: ImportRowFilter,
    /// How many rows each filter shows.
    pub counts: Vec<(ImportRowFilter, i64)>,
    pub rows: Vec<MemberImportRow>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    /// What can be chosen. Null unless it’s a draft whose programme is on the site.
    pub choices: Option<MemberImportChoices>,
    /// The lines that can’t be read.
    pub broken: Vec<u32>,
    /// Whether what the list said about those who weren’t added has been deleted. These rows can’t be tried again.
    pub forgotten: bool,
    pub history: Vec<HistoryBrief>,
    pub local_time: Option<LocalTime>,
    /// Whether the caller may read invoices.
    pub money: bool,
}

impl MemberImportAnswer {
    /// Whether it’s a draft whose programme isn’t on the site any more: it can only be discarded.
    pub fn is_stranded(&self) -> bool {
        self.import.state == MemberImportState::Draft && self.choices.is_none()
    }
}

/// What staff have chosen about a list, and what they can choose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberImportChoices {
    /// Null if it isn’t a table, or the table of a system whose columns are known.
    pub table: Option<ListTable>,
    /// The list’s tiers, those with the most rows first.
    pub tiers: Vec<ListTier>,
    /// The programme’s tiers: the ID and the title.
    pub offered: Vec<(String, Text)>,
    /// The first day of members for whom the list has none.
    pub first_day: Option<Date>,
    /// Whether rows that don’t say it are people.
    pub people: bool,
    /// Whether rows are added whose name is like another one.
    pub alike: bool,
}
