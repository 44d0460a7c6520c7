//! Questions from the reviewers.

use crate::applications::{CommandError, LinkedApplication, QuestionId};
use crate::clock::Timestamp;
use crate::storage::Tx;
use app::api::RequestBrief;
use domain::application::is_shown;

/// The questions, and what has changed since.
pub(super) async fn requests(tx: &mut Tx, linked: &LinkedApplication<'_>) -> Result<Vec<RequestBrief>, CommandError> {
    let reference = &linked.opened.application.reference;
    let rows: Vec<(QuestionId, String, String, i64, i64, Option<i64>)> = tx
        .all(
            "SELECT id, step, question, revision, at, answered_at FROM request WHERE application = $1 ORDER BY at, id",
            &[reference.into()],
        )
        .await?;
    let steps = linked.steps();
    let mut briefs = Vec::new();
    for (id, step, question, revision, at, answered_at) in rows {
        let before: Vec<(String, String)> = tx
            .all(
                "SELECT a.key, a.value FROM answer a WHERE a.application = $1 AND a.revision = (SELECT MAX(b.revision) \
                 FROM answer b WHERE b.application = a.application AND b.key = a.key AND b.revision <= $2)",
                &[reference.into(), revision.into()],
            )
            .await?;
        let asked = steps
            .iter()
            .filter(|known| known.id == step)
            .flat_map(|step| &step.fields);
        let shown = asked.filter(|field| is_shown(field, linked.answers()));
        let changed = shown.filter_map(|field| {
            let was = before
                .iter()
                .find(|(key, _)| *key == field.key)
                .map_or("", |(_, value)| value);
            let is = linked.answers().get(&field.key);
            (was != is).then(|| (field.key.clone(), was.to_owned(), is.to_owned()))
        });
        briefs.push(RequestBrief {
            id: id.to_string(),
            changed: changed.collect(),
            step,
            question,
            asked: Timestamp(at).day(),
            answered: answered_at.map(|at| Timestamp(at).day()),
        });
    }
    Ok(briefs)
}
