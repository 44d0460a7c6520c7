//! A page of the list of who has which role.

use super::Session;
use super::roles::{HeldRole, HeldRow, may};
use crate::applications::{AppState, CommandError};
use crate::storage::sorted_query;
use app::api::RolesAnswer;
use domain::access::Action;

/// How many roles a page shows.
const PAGE: i64 = 50;

/// A page of a foundation's roles.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RolesListed {
    /// The column they're sorted by, with a minus for descending.
    pub sort: String,
    pub roles: Vec<HeldRole>,
    /// From 1.
    pub page: i64,
    pub pages: i64,
}

/// A page of who has which role for a foundation, sorted by a column: `since`, or `-since` for descending. An empty `sort` is by address.
///
/// # Errors
/// If the account may not see it.
pub async fn listed_roles(
    state: &AppState,
    by: &Session,
    foundation: &str,
    (sort, page): (&str, i64),
) -> Result<RolesListed, CommandError> {
    let mut tx = state.database.read().await?;
    may(&mut tx, by, Action::ReadRoles, foundation).await?;
    let (count,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM role WHERE foundation = $1 AND ended_at IS NULL",
            &[foundation.into()],
        )
        .await?;
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = page.clamp(1, pages);
    let sort = if sort.is_empty() { RolesAnswer::OWN_SORT } else { sort };
    let rows: Vec<HeldRow> = tx
        .all(
            sorted_query!(
                sort,
                "SELECT r.id, r.account, a.email, r.role, r.granted_at, r.granted_by \
                 FROM role r JOIN account a ON a.id = r.account WHERE r.foundation = $1 AND r.ended_at IS NULL",
                "a.address COLLATE \"C\", r.role COLLATE \"C\"",
                "LIMIT $2 OFFSET $3",
                {
                    "person" => "a.address COLLATE \"C\"";
                    "role" => "CASE r.role WHEN 'administrator' THEN 1 WHEN 'staff' THEN 2 WHEN 'officer' THEN 3 \
                               WHEN 'committee' THEN 4 WHEN 'board' THEN 5 ELSE 6 END";
                    "since" => "r.granted_at";
                }
            ),
            &[foundation.into(), PAGE.into(), ((page - 1) * PAGE).into()],
        )
        .await?;
    tx.rollback().await?;
    Ok(RolesListed {
        sort: sort.to_owned(),
        roles: rows.into_iter().map(HeldRole::from).collect(),
        page,
        pages,
    })
}
