//! What an import of a list would do. Nothing is stored, so nobody has to be signed in: it's for the command line.

use super::brief::planned_brief;
use super::choices::Choices;
use super::done::MemberImportDone;
use super::prepare::prepare;
use super::rows::in_force;
use crate::applications::{AppState, CommandError};
use app::api::{MemberImportCommand, MemberImportRow};
use domain::import::ImportRefusal;

/// The rows of a list, and what becomes of each.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemberListPreview {
    pub rows: Vec<MemberImportRow>,
    /// The lines that can't be read.
    pub broken: Vec<u32>,
}

/// Why a list isn't read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PreviewRefusal {
    /// The file isn't a list.
    File(ImportRefusal),
    /// What's said about it can't be meant.
    Choices(MemberImportDone),
}

/// Reads a list for a programme with what a command to read it says, and plans its rows.
///
/// # Errors
/// If the programme isn't on the site, or the database fails.
pub async fn preview(
    state: &AppState,
    (foundation, programme): (&str, &str),
    bytes: Vec<u8>,
    command: &MemberImportCommand,
) -> Result<Result<MemberListPreview, PreviewRefusal>, CommandError> {
    let choices = match Choices::default().said(command, in_force(state, foundation, programme)?) {
        Ok(choices) => choices,
        Err(wrong) => return Ok(Err(PreviewRefusal::Choices(wrong))),
    };
    let list = match prepare(state, (foundation, programme), bytes, choices).await? {
        Ok(list) => list,
        Err(refused) => return Ok(Err(PreviewRefusal::File(refused))),
    };
    let rows = (1..).zip(list.rows);
    let rows = rows.map(|(place, row)| planned_brief(state, (foundation, programme), place, row));
    Ok(Ok(MemberListPreview {
        rows: rows.collect(),
        broken: list.broken,
    }))
}
