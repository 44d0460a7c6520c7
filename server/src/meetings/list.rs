//! The list of a foundation's meetings.

use super::access::MeetingAccess;
use super::rows::{MeetingRow, meeting_query};
use super::waiting;
use crate::accounts::Session;
use crate::applications::{AppState, CommandError};
use crate::storage::sorted_query;
use app::api::{BodyBrief, FoundationBrief, MeetingsAnswer};
use domain::access::Action;
use domain::review::Reviewer;

/// How many meetings a page shows.
const PAGE: i64 = 50;

/// A page of a foundation's meetings, sorted by a column: `day`, or `-day` for descending. An empty `sort` is the list's own order.
///
/// # Errors
/// If the account may not read the foundation's applications.
pub async fn meetings(
    state: &AppState,
    session: &Session,
    foundation: &str,
    (sort, page): (&str, i64),
    brief: FoundationBrief,
) -> Result<MeetingsAnswer, CommandError> {
    let shelf = state.loaded.catalogue.shelf(foundation)?;
    let mut tx = state.database.read().await?;
    let access = MeetingAccess::of(&mut tx, session, foundation).await?;
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM meeting WHERE foundation = $1",
            &[foundation.into()],
        )
        .await?;
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let rows: Vec<MeetingRow> = tx
        .all(
            sorted_query!(
                sort,
                meeting_query!("WHERE m.foundation = $1"),
                "CASE WHEN m.closed_at IS NULL THEN 0 ELSE 1 END, CASE WHEN m.closed_at IS NULL THEN m.day ELSE '' END, \
                 m.day DESC, m.created_at DESC, m.id",
                "LIMIT $2 OFFSET $3",
                {
                    "title" => "m.sort_title";
                    "body" => "CASE m.reviewer WHEN 'staff' THEN 1 WHEN 'officer' THEN 2 WHEN 'committee' THEN 3 ELSE 4 END";
                    "day" => "m.day";
                    "items" => "(SELECT COUNT(*) FROM meeting_item i WHERE i.meeting = m.id)";
                    // Open ones aren't finished: they come before those that are.
                    "state" => "COALESCE(m.closed_at, 0)";
                }
            ),
            &[foundation.into(), PAGE.into(), ((page - 1) * PAGE).into()],
        )
        .await?;
    let mut bodies = Vec::new();
    for reviewer in Reviewer::PEOPLE.into_iter().filter(|body| access.plans(*body)) {
        let waiting = waiting::count(&mut tx, foundation, reviewer).await?;
        // A body that no tier asks has no meetings.
        let is_asked = shelf.versions.iter().any(|programme| {
            let mut tiers = programme.tiers.iter();
            tiers.any(|tier| {
                tier.review
                    .iter()
                    .chain(&tier.review_in_kind)
                    .any(|one| *one == reviewer)
            })
        });
        if waiting > 0 || is_asked {
            bodies.push(BodyBrief { reviewer, waiting });
        }
    }
    tx.rollback().await?;
    Ok(MeetingsAnswer {
        foundation: brief,
        officer: shelf.foundation.officer.clone(),
        sort: sort.to_owned(),
        rows: rows.iter().map(MeetingRow::brief).collect(),
        page,
        pages,
        bodies,
        money: access.may(Action::ReadMoney),
    })
}
