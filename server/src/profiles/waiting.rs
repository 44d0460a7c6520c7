//! The public pages that wait for approval, for the foundation's people.

use super::rows::StoredProfile;
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, MembershipId};
use crate::from_row;
use crate::storage::{Arg, Tx, sorted_query};
use app::api::{FoundationBrief, WaitingPage, WaitingPagesAnswer};
use domain::access::Action;
use domain::member::{Profile, profile_changes};

/// How many a page shows.
const PAGE: i64 = 50;

/// Every page that waits, of memberships that go on.
macro_rules! waiting {
    () => {
        " FROM profile p JOIN membership m ON m.id = p.membership JOIN party y ON y.id = m.party \
         WHERE p.foundation = $1 AND p.asked_at IS NOT NULL AND m.ended_on IS NULL AND m.ended_at IS NULL"
    };
}

macro_rules! rows_by {
    ($sort:expr) => {
        sorted_query!(
            $sort,
            concat!(
                "SELECT m.id, y.name, m.application, p.asked_at, p.draft, p.published",
                waiting!()
            ),
            "p.asked_at, p.id",
            "LIMIT $2 OFFSET $3",
            {
                "member" => "NULLIF(y.sort_name, '')";
                "asked" => "p.asked_at";
            }
        )
    };
}

struct StoredWaiting {
    id: MembershipId,
    name: String,
    application: String,
    asked_at: i64,
    draft: Option<StoredProfile>,
    published: Option<StoredProfile>,
}
from_row!(StoredWaiting {
    id,
    name,
    application,
    asked_at,
    draft,
    published
});

/// How many pages of a foundation wait.
///
/// # Errors
/// If the database fails.
pub(crate) async fn waiting_count(tx: &mut Tx, foundation: &str) -> Result<i64, CommandError> {
    let (count,): (i64,) = tx
        .one(concat!("SELECT COUNT(*)", waiting!()), &[foundation.into()])
        .await?;
    Ok(count)
}

/// Whether the page of a member waits, and the membership goes on.
///
/// # Errors
/// If the database fails.
pub(crate) async fn is_waiting(tx: &mut Tx, membership: &MembershipId) -> Result<bool, CommandError> {
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM profile p JOIN membership m ON m.id = p.membership \
             WHERE m.id = $1 AND p.asked_at IS NOT NULL AND m.ended_on IS NULL",
            &[membership.into()],
        )
        .await?;
    Ok(count > 0)
}

/// A page of what waits, for those who may read the foundation's applications. `sort` is `asked` if it's empty, and pages count from 1.
///
/// # Errors
/// If the account may not.
pub async fn waiting_pages(
    state: &AppState,
    session: &Session,
    foundation: &str,
    (sort, page): (&str, i64),
    about: FoundationBrief,
) -> Result<WaitingPagesAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let count = waiting_count(&mut tx, foundation).await?;
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let sort = if sort.is_empty() { "asked" } else { sort };
    let args: [Arg<'_>; 3] = [foundation.into(), PAGE.into(), ((page - 1) * PAGE).into()];
    let found: Vec<StoredWaiting> = tx.all(rows_by!(sort), &args).await?;
    tx.rollback().await?;
    let known = state.loaded.catalogue.foundation(foundation);
    Ok(WaitingPagesAnswer {
        foundation: about,
        approval: known.is_some_and(|known| known.approves_pages),
        sort: sort.to_owned(),
        rows: found.into_iter().map(row).collect(),
        page,
        pages,
        local_time: state.local_time(foundation),
        money: powers.may(Action::ReadMoney),
    })
}

fn row(row: StoredWaiting) -> WaitingPage {
    let or_nothing = |stored: Option<StoredProfile>| stored.map(|stored| stored.0).unwrap_or_default();
    let first = row.published.is_none();
    let (old, new): (Profile, Profile) = (or_nothing(row.published), or_nothing(row.draft));
    WaitingPage {
        membership: row.id.to_string(),
        member: row.name,
        application: row.application,
        asked_at: row.asked_at,
        first,
        changes: profile_changes(&old, &new),
    }
}
