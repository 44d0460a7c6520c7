//! Several applications at once, with a few statements.

use super::ids::ApplicationReference;
use super::{AppState, ApplicationRow, CommandError, LinkedApplication, OpenedRow};
use crate::storage::{Backend, Tx, among, among_query};
use crate::{application_columns, opened};
use std::collections::BTreeMap;

/// Opens several applications by their numbers, with the applicant's access. Those whose rules are missing are left out.
///
/// # Errors
/// If the database fails.
pub(crate) async fn by_references<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    references: impl IntoIterator<Item = &ApplicationReference>,
) -> Result<BTreeMap<ApplicationReference, LinkedApplication<'a>>, CommandError> {
    let among = among(references.into_iter().map(ApplicationReference::as_str));
    let mut opened = BTreeMap::new();
    for row in opened_rows(tx, &among).await? {
        match LinkedApplication::of(state, row) {
            Ok(linked) => {
                opened.insert(linked.opened.application.reference.clone(), linked);
            }
            Err(CommandError::RulesMissing(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(opened)
}

/// The same, without leaving any out.
///
/// # Errors
/// If the rules of one are missing, or the database fails.
pub(crate) async fn all_by_references<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    references: &[&ApplicationReference],
) -> Result<BTreeMap<ApplicationReference, LinkedApplication<'a>>, CommandError> {
    let among = among(references.iter().map(|reference| reference.as_str()));
    let mut opened = BTreeMap::new();
    for row in opened_rows(tx, &among).await? {
        let linked = LinkedApplication::of(state, row)?;
        opened.insert(linked.opened.application.reference.clone(), linked);
    }
    Ok(opened)
}

/// The applicants' links of the applications that a list contains.
async fn opened_rows(tx: &mut Tx, among: &str) -> Result<Vec<OpenedRow>, CommandError> {
    let sql = opened!(
        tx.backend(),
        among "l.part = 'applicant' AND NOT EXISTS (SELECT 1 FROM link e WHERE e.application = l.application \
               AND e.part = 'applicant' AND (e.created_at < l.created_at OR (e.created_at = l.created_at AND e.id < l.id))) \
               AND l.application"
    );
    Ok(tx.all(sql, &[among.into()]).await?)
}

/// Several applications without their answers.
///
/// # Errors
/// If the database fails.
pub(crate) async fn application_rows(
    tx: &mut Tx,
    references: &[&ApplicationReference],
) -> Result<BTreeMap<ApplicationReference, ApplicationRow>, CommandError> {
    let among = among(references.iter().map(|reference| reference.as_str()));
    let sql = among_query!(
        tx.backend(),
        concat!(
            "SELECT ",
            application_columns!(),
            " FROM application a WHERE a.reference IN "
        ),
        ""
    );
    let rows: Vec<ApplicationRow> = tx.all(sql, &[(&among).into()]).await?;
    Ok(rows.into_iter().map(|row| (row.reference.clone(), row)).collect())
}

/// Locks several applications until the end of a write transaction, always in the same order.
///
/// # Errors
/// If the database fails.
pub(crate) async fn lock_applications(tx: &mut Tx, references: &[&ApplicationReference]) -> Result<(), CommandError> {
    if tx.writes() && tx.backend() == Backend::Postgres {
        let among = among(references.iter().map(|reference| reference.as_str()));
        // SQLite has one writer at a time.
        tx.run(
            "SELECT 1 FROM application WHERE reference IN (SELECT json_array_elements_text(CAST($1 AS json))) \
             ORDER BY reference FOR UPDATE",
            &[(&among).into()],
        )
        .await?;
    }
    Ok(())
}
