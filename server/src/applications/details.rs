//! Details of an approved application that its invoice waits for.

use super::ledger::{self, Entry};
use super::save::{Form, write};
use super::{AppState, CommandError, LinkedApplication};
use crate::storage::Tx;
use domain::application::record;
use serde_json::json;

/// Stores answers of an approved application, as typed. `by` is an account, or `applicant`. Idempotent.
///
/// # Errors
/// If the application was changed too often.
pub(crate) async fn add_details(
    tx: &mut Tx,
    state: &AppState,
    linked: &mut LinkedApplication<'_>,
    details: Vec<(String, String)>,
    by: &str,
) -> Result<(), CommandError> {
    let before = linked.opened.application.revision;
    let form = Form {
        revision: before,
        page: String::new(),
        answers: details,
    };
    let revision = write(tx, state, linked, &form).await?.revision;
    if revision == before {
        return Ok(());
    }
    let record = json!(record(linked.all_steps(), linked.answers())).to_string();
    let reference = &linked.opened.application.reference;
    tx.run(
        "UPDATE application SET record = $1, review_version = review_version + 1 WHERE reference = $2",
        &[(&record).into(), reference.into()],
    )
    .await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "details added",
        actor: by,
        detail: json!({ "revision": revision }),
        personal: Some(json!({ "record": record })),
    };
    ledger::append(tx, state, entry).await
}
