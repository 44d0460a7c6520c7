//! A foundation's commitments.

use super::brief::brief;
use super::conditions::{accepted, active, fulfilled, goes_on, overdue, reported, settled};
use super::rows::{CommitmentRow, StoredCommitment, commitment_query};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError};
use crate::storage::{Arg, sorted_query};
use app::api::{CommitmentFilter, CommitmentsAnswer, FoundationBrief};
use domain::access::Action;

/// How many commitments a page shows.
const PAGE: i64 = 50;

/// A filter's query: how many it shows, or the rows of a page in the order of a column. `$1` is the foundation, `$2` today.
macro_rules! filtered {
    ($show:expr, $($use:tt)+) => {
        match $show {
            CommitmentFilter::UnderWay => filtered!(@ [$($use)+], concat!(active!(), " AND NOT ", overdue!())),
            CommitmentFilter::Late => filtered!(@ [$($use)+], concat!(active!(), " AND ", overdue!(), " AND ", goes_on!())),
            CommitmentFilter::ToApprove => filtered!(
                @ [$($use)+],
                "EXISTS (SELECT 1 FROM delivery d WHERE d.commitment = c.id AND d.decision IS NULL)"
            ),
            CommitmentFilter::FallenShort => {
                filtered!(@ [$($use)+], concat!(active!(), " AND ", overdue!(), " AND NOT ", goes_on!()))
            }
            CommitmentFilter::Fulfilled => filtered!(@ [$($use)+], fulfilled!()),
            CommitmentFilter::Closed => filtered!(@ [$($use)+], concat!("NOT ", fulfilled!(), " AND ", settled!())),
            CommitmentFilter::All => filtered!(@ [$($use)+], "c.id <> ''"),
        }
    };
    (@ [count], $filter:expr) => {
        concat!(
            "SELECT COUNT(*) FROM commitment c WHERE c.foundation = $1 AND $2 <> '' AND c.ended_at IS NULL AND ",
            $filter
        )
    };
    (@ [rows by $sort:expr], $filter:expr) => {
        sorted_query!(
            $sort,
            concat!(
                commitment_query!("WHERE c.foundation = $1 AND $2 <> '' AND c.ended_at IS NULL AND "),
                $filter
            ),
            "c.last_day, c.created_at, c.id",
            "LIMIT $3 OFFSET $4",
            {
                "member" => "NULLIF(y.sort_name, '')";
                "application" => "c.application";
                "value" => "c.minor";
                "end" => "c.last_day";
            }
        )
    };
}

/// A page of a foundation's commitments, sorted by a column: `end`, or `-end` for descending. An empty `sort` is `end`.
///
/// # Errors
/// If the account may not read the foundation's applications.
pub async fn commitments(
    state: &AppState,
    session: &Session,
    foundation: &str,
    (show, sort, page): (CommitmentFilter, &str, i64),
    about: FoundationBrief,
) -> Result<CommitmentsAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let today = state.clock.today();
    let day = today.to_string();
    let mut counts = Vec::new();
    for filter in CommitmentFilter::EACH {
        let (count,): (i64,) = tx
            .one(filtered!(filter, count), &[foundation.into(), (&day).into()])
            .await?;
        counts.push((filter, count));
    }
    let count = counts
        .iter()
        .find(|(filter, _)| *filter == show)
        .map_or(0, |(_, count)| *count);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let sort = if sort.is_empty() { "end" } else { sort };
    let args: [Arg<'_>; 4] = [
        foundation.into(),
        (&day).into(),
        PAGE.into(),
        ((page - 1) * PAGE).into(),
    ];
    let found: Vec<CommitmentRow> = tx.all(filtered!(show, rows by sort), &args).await?;
    let mut rows = Vec::new();
    for row in found {
        rows.push(brief(&StoredCommitment::of(&mut tx, row).await?, today));
    }
    tx.rollback().await?;
    Ok(CommitmentsAnswer {
        foundation: about,
        show,
        counts,
        sort: sort.to_owned(),
        rows,
        page,
        pages,
        money: powers.may(Action::ReadMoney),
    })
}
