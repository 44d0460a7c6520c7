//! The lists that a foundation's staff have uploaded.

use crate::api::{Endpoint, FoundationBrief, LocalTime};
use domain::text::Text;
use serde::{Deserialize, Serialize};

/// The lists that a foundation’s staff have uploaded.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct GetMemberImports {
    pub foundation: String,
    /// The column to sort by, with a minus for descending. Empty for the newest first.
    pub sort: String,
    /// From 1.
    pub page: i64,
    pub lang: String,
}

impl Endpoint for GetMemberImports {
    type Answer = MemberImportsAnswer;

    fn path(&self) -> String {
        let (foundation, sort) = (crate::api::segment(&self.foundation), crate::api::segment(&self.sort));
        let (page, lang) = (self.page, &self.lang);
        format!("/member-imports/{foundation}?sort={sort}&page={page}&lang={lang}")
    }
}

/// A page of the lists that a foundation’s staff have uploaded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberImportsAnswer {
    pub foundation: FoundationBrief,
    /// The programmes that members can be imported into: the ID and the title.
    pub programmes: Vec<(String, Text)>,
    /// The column they’re sorted by, with a minus for descending.
    pub sort: String,
    pub imports: Vec<MemberImportBrief>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
    pub local_time: Option<LocalTime>,
    /// Whether the caller may read invoices.
    pub money: bool,
}

impl MemberImportsAnswer {
    /// The newest first, unless somebody chooses another column.
    pub const OWN_SORT: &'static str = "-changed";
}

/// A list that was uploaded.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct MemberImportBrief {
    pub id: String,
    /// The file’s name.
    pub name: String,
    /// Title of the programme.
    pub programme: Text,
    pub format: MemberListFormat,
    pub state: MemberImportState,
    /// The email address of the person who did the last step.
    pub who: String,
    /// When the last step was done. In milliseconds since 1970, UTC.
    pub at: i64,
    /// How many rows it has.
    pub rows: i64,
    /// How many of them are members because of it.
    pub added: i64,
}

/// How far an import is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MemberImportState {
    /// It was read. Nobody is added yet.
    Draft,
    /// Members are being added.
    Running,
    Imported,
    /// Members are being removed.
    Undoing,
    Undone,
}

/// What a list was exported from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MemberListFormat {
    /// A landscape of the CNCF or one of its sister foundations
    Landscape,
    OpenCollective,
    GithubSponsors,
    Civicrm,
    PythonOrg,
    /// A table
    Table,
}
