//! The list of a foundation's polls.

use super::access::PollAccess;
use super::rows::{PollRow, poll_query};
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::storage::{Tx, sorted_query};
use app::api::{FoundationBrief, PollRowBrief, PollsAnswer};
use domain::access::Action;
use domain::date::Date;

/// How many polls a page shows.
const PAGE: i64 = 50;

/// A page of a foundation's polls for everyone, sorted by a column: `opens`, or `-opens` for descending. An empty
/// `sort` is the newest first.
///
/// # Errors
/// If there's no such foundation, or the database fails.
pub async fn polls(
    state: &AppState,
    session: Option<&Session>,
    foundation: &str,
    (sort, page): (&str, i64),
    brief: FoundationBrief,
) -> Result<PollsAnswer, CommandError> {
    state.loaded.catalogue.shelf(foundation)?;
    let today = state.clock.today();
    let mut tx = state.database.read().await?;
    let access = match session {
        Some(session) => Some(PollAccess::of(&mut tx, session, foundation).await?),
        None => None,
    };
    let may = |action: Action| access.as_ref().is_some_and(|access| access.may(action));
    let (count,): (i64,) = tx
        .one("SELECT COUNT(*) FROM poll WHERE foundation = $1", &[foundation.into()])
        .await?;
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let rows = rows(&mut tx, foundation, (sort, page), today).await?;
    tx.rollback().await?;
    Ok(PollsAnswer {
        foundation: brief,
        sort: sort.to_owned(),
        rows: rows.into_iter().map(|row| row_brief(row, today)).collect(),
        page,
        pages,
        today,
        announces: may(Action::RunPolls),
        is_staff: may(Action::ReadApplications),
        money: may(Action::ReadMoney),
    })
}

/// The polls of a page, without their results.
async fn rows(
    tx: &mut Tx,
    foundation: &str,
    (sort, page): (&str, i64),
    today: Date,
) -> Result<Vec<PollRow>, CommandError> {
    let day = today.to_string();
    let rows = tx
        .all(
            sorted_query!(
                sort,
                // Results are large. How far a poll is depends on the day, in one of the orders.
                poll_query!(without_result "WHERE p.foundation = $1 AND $2 <> ''"),
                "p.number DESC",
                "LIMIT $3 OFFSET $4",
                {
                    "title" => "p.sort_title";
                    "opens" => "p.opens";
                    "closes" => "p.closes";
                    // In the order of the phases, with days that haven't come after those that have.
                    "state" => "CASE WHEN p.cancelled_at IS NOT NULL THEN 9 WHEN p.certified_at IS NOT NULL THEN 8 \
                                WHEN p.counted_at IS NOT NULL THEN 7 WHEN p.frozen_at IS NULL AND p.opens <= $2 THEN 4 \
                                WHEN p.closes < $2 THEN 6 WHEN p.opens <= $2 THEN 5 WHEN p.nominations_to < $2 THEN 3 \
                                WHEN p.nominations_from <= $2 THEN 2 ELSE 1 END";
                }
            ),
            &[
                foundation.into(),
                (&day).into(),
                PAGE.into(),
                ((page - 1) * PAGE).into(),
            ],
        )
        .await?;
    Ok(rows)
}

fn row_brief(row: PollRow, today: Date) -> PollRowBrief {
    PollRowBrief {
        number: row.number,
        kind: row.rules.0.kind,
        phase: row.phase(today),
        title: row.title,
        opens: row.opens.0,
        closes: row.closes.0,
    }
}
