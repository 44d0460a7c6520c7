//! Questions from the reviewers.

use crate::applications::{CommandError, LinkedApplication, QuestionId};
use crate::clock::Timestamp;
use crate::from_row;
use crate::storage::Tx;
use app::api::RequestBrief;
use domain::application::{Answers, is_shown};

/// A question, and the reply to it.
struct QuestionRow {
    id: QuestionId,
    step: String,
    question: String,
    revision: i64,
    at: i64,
    answered_at: Option<i64>,
    answered_revision: Option<i64>,
    reply: Option<String>,
}
from_row!(QuestionRow {
    id,
    step,
    question,
    revision,
    at,
    answered_at,
    answered_revision,
    reply
});

/// The questions with their replies, and what was changed for each: since it was asked, until the reply.
pub(in crate::applications) async fn requests(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
) -> Result<Vec<RequestBrief>, CommandError> {
    let rows: Vec<QuestionRow> = tx
        .all(
            "SELECT id, step, question, revision, at, answered_at, answered_revision, reply FROM request \
             WHERE application = $1 ORDER BY at, id",
            &[(&linked.opened.application.reference).into()],
        )
        .await?;
    let steps = linked.steps();
    let mut briefs = Vec::new();
    for row in rows {
        let before = answers_at(tx, linked, row.revision).await?;
        let after = match row.answered_revision {
            Some(revision) => answers_at(tx, linked, revision).await?,
            None => linked.answers().clone(),
        };
        let asked = steps
            .iter()
            .filter(|known| known.id == row.step)
            .flat_map(|step| &step.fields);
        let shown = asked.filter(|field| is_shown(field, &after));
        let changed = shown.filter_map(|field| {
            let (was, is) = (before.get(&field.key), after.get(&field.key));
            (was != is).then(|| (field.key.clone(), was.to_owned(), is.to_owned()))
        });
        briefs.push(RequestBrief {
            id: row.id.to_string(),
            changed: changed.collect(),
            step: row.step,
            question: row.question,
            asked: Timestamp(row.at).day(),
            answered: row.answered_at.map(|at| Timestamp(at).day()),
            reply: row.reply.unwrap_or_default(),
        });
    }
    Ok(briefs)
}

/// The answers as they were at a revision.
async fn answers_at(tx: &mut Tx, linked: &LinkedApplication<'_>, revision: i64) -> Result<Answers, CommandError> {
    let rows: Vec<(String, String)> = tx
        .all(
            "SELECT a.key, a.value FROM answer a WHERE a.application = $1 AND a.revision = (SELECT MAX(b.revision) \
             FROM answer b WHERE b.application = a.application AND b.key = a.key AND b.revision <= $2)",
            &[(&linked.opened.application.reference).into(), revision.into()],
        )
        .await?;
    Ok(rows.into_iter().collect())
}
