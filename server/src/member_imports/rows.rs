//! Lists and their rows, as stored.

use super::choices::Choices;
use super::plan::{PlannedRow, RowPlan};
use super::shape::ListShape;
use crate::accounts::AccountId;
use crate::applications::{AppState, ApplicationReference, CommandError, MemberImportId, from_text};
use crate::from_row;
use crate::storage::Tx;
use app::api::{ImportRowState, MemberImportState, MemberListFormat};
use domain::catalogue::VersionQuery;
use domain::import::{ImportFormat, ImportedRow};
use domain::programme::Programme;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type};

/// How far an import is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredImportState(pub MemberImportState);
from_text!(StoredImportState, |text| match text {
    "draft" => Some(Self(MemberImportState::Draft)),
    "running" => Some(Self(MemberImportState::Running)),
    "imported" => Some(Self(MemberImportState::Imported)),
    "undoing" => Some(Self(MemberImportState::Undoing)),
    "undone" => Some(Self(MemberImportState::Undone)),
    _ => None,
});

/// What a list was exported from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredListFormat(pub ImportFormat);
from_text!(StoredListFormat, |text| ImportFormat::parse(text).map(Self));

impl StoredListFormat {
    pub fn brief(self) -> MemberListFormat {
        match self.0 {
            ImportFormat::Landscape => MemberListFormat::Landscape,
            ImportFormat::OpenCollective => MemberListFormat::OpenCollective,
            ImportFormat::GithubSponsors => MemberListFormat::GithubSponsors,
            ImportFormat::CiviCrm => MemberListFormat::Civicrm,
            ImportFormat::PythonOrg => MemberListFormat::PythonOrg,
            ImportFormat::Table => MemberListFormat::Table,
        }
    }
}

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StoredRowState(pub ImportRowState);
from_text!(StoredRowState, |text| {
    let all = [
        ImportRowState::Ready,
        ImportRowState::Ask,
        ImportRowState::Skipped,
        ImportRowState::Added,
        ImportRowState::Kept,
        ImportRowState::Undone,
        ImportRowState::Failed,
        ImportRowState::Stuck,
    ];
    all.into_iter().find(|state| row_state_id(*state) == text).map(Self)
});

/// A state's word in the database.
pub(super) fn row_state_id(state: ImportRowState) -> &'static str {
    match state {
        ImportRowState::Ready => "ready",
        ImportRowState::Ask => "ask",
        ImportRowState::Skipped => "skipped",
        ImportRowState::Added => "added",
        ImportRowState::Kept => "kept",
        ImportRowState::Undone => "undone",
        ImportRowState::Failed => "failed",
        ImportRowState::Stuck => "stuck",
    }
}

/// A list that was uploaded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct StoredImport {
    pub id: MemberImportId,
    pub foundation: String,
    pub programme: String,
    pub name: String,
    pub format: StoredListFormat,
    pub state: StoredImportState,
    pub shape: String,
    pub choices: String,
    pub broken: String,
    /// Who did the last step.
    pub account: AccountId,
    pub email: String,
    pub at: i64,
}
from_row!(StoredImport {
    id,
    foundation,
    programme,
    name,
    format,
    state,
    shape,
    choices,
    broken,
    account,
    email,
    at
});

/// A query for [`StoredImport`]s.
macro_rules! member_import_query {
    ($rest:expr) => {
        concat!(
            "SELECT i.id, i.foundation, i.programme, i.name, i.format, i.state, i.shape, i.choices, i.broken, i.account, a.email, i.at \
             FROM member_import i JOIN account a ON a.id = i.account ",
            $rest
        )
    };
}
pub(super) use member_import_query;

impl StoredImport {
    /// A foundation's list.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn of(tx: &mut Tx, foundation: &str, id: &MemberImportId) -> Result<Option<Self>, CommandError> {
        Ok(tx
            .optional(
                member_import_query!("WHERE i.foundation = $1 AND i.id = $2"),
                &[foundation.into(), id.into()],
            )
            .await?)
    }

    /// A list of any foundation.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn by_id(tx: &mut Tx, id: &MemberImportId) -> Result<Option<Self>, CommandError> {
        Ok(tx
            .optional(member_import_query!("WHERE i.id = $1"), &[id.into()])
            .await?)
    }

    /// The version in force of its programme.
    ///
    /// # Errors
    /// If it isn't on the site any more.
    pub fn programme<'a>(&self, state: &'a AppState) -> Result<&'a Programme, CommandError> {
        in_force(state, &self.foundation, &self.programme)
    }
}

/// The version in force of a programme.
///
/// # Errors
/// If it isn't on the site.
pub(super) fn in_force<'a>(
    state: &'a AppState,
    foundation: &str,
    programme: &str,
) -> Result<&'a Programme, CommandError> {
    Ok(state
        .loaded
        .catalogue
        .programme(foundation, programme, &VersionQuery::InForce)?)
}

/// A row of a list.
#[derive(Clone, Debug)]
pub(super) struct StoredListRow {
    pub place: i64,
    pub state: StoredRowState,
    content: String,
    plan: String,
    pub application: Option<ApplicationReference>,
    /// The membership that was made of it.
    pub membership: Option<String>,
}
from_row!(StoredListRow {
    place,
    state,
    content,
    plan,
    application,
    membership
});

/// A query for [`StoredListRow`]s.
macro_rules! list_row_query {
    ($rest:expr) => {
        concat!(
            "SELECT r.place, r.state, r.content, r.plan, r.application, \
             (SELECT m.id FROM membership m WHERE m.application = r.application AND m.ended_at IS NULL) AS membership \
             FROM member_import_row r WHERE ",
            $rest
        )
    };
}
pub(super) use list_row_query;

impl StoredListRow {
    /// As it was read.
    ///
    /// # Errors
    /// If it can't be read again.
    pub fn row(&self) -> Result<ImportedRow, CommandError> {
        serde_json::from_str(&self.content).map_err(|error| CommandError::Files(error.to_string()))
    }

    /// What's done with it.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn plan(&self) -> Result<RowPlan, CommandError> {
        serde_json::from_str(&self.plan).map_err(|error| CommandError::Files(error.to_string()))
    }
}

/// What was read of a list, and planned.
pub(super) struct ReadList {
    pub format: ImportFormat,
    pub shape: ListShape,
    pub choices: Choices,
    pub broken: Vec<u32>,
    pub rows: Vec<PlannedRow>,
}
