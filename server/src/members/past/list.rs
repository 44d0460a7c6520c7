//! Who was a member on a day in the past, and in which tier.

use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, MembershipId};
use crate::from_row;
use crate::members::list::{tier_titles, titled};
use crate::reviews::StoredDay;
use crate::storage::{Arg, name_pattern, sorted_query};
use app::api::{FoundationBrief, PastMemberRow, PastMembersAnswer};
use domain::access::Action;
use domain::date::Date;
use domain::text::Text;

/// How many members a page shows.
const PAGE: i64 = 50;

/// Every membership with the term that a day (`$2`) was in, limited to a tier (`$3`) and to a part of a name (`$4`, as a pattern). Empty for
/// all. Terms don't overlap, so there's at most one.
macro_rules! members {
    () => {
        " FROM membership m JOIN party y ON y.id = m.party \
         JOIN term t ON t.membership = m.id AND t.first_day <= $2 AND (t.last_day IS NULL OR t.last_day >= $2) \
         WHERE m.foundation = $1 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
         AND (m.ended_on IS NULL OR m.ended_on >= $2) \
         AND ($3 = '' OR m.programme || '/' || t.tier = $3) AND ($4 = '' OR y.sort_name LIKE $4 ESCAPE '!')"
    };
}

macro_rules! rows_by {
    ($sort:expr) => {
        sorted_query!(
            $sort,
            concat!(
                "SELECT m.id, y.name, m.application, m.programme, t.tier, t.first_day, t.last_day, ",
                "(SELECT f.first_day FROM term f WHERE f.membership = m.id AND f.number = 1) AS since",
                members!()
            ),
            "y.sort_name, m.id",
            "LIMIT $5 OFFSET $6",
            {
                "member" => "NULLIF(y.sort_name, '')";
                "tier" => "t.tier COLLATE \"C\"";
                "since" => "since";
                "first" => "t.first_day";
                "last" => "t.last_day";
            }
        )
    };
}

struct StoredPastMember {
    id: MembershipId,
    name: String,
    application: String,
    programme: String,
    tier: Option<String>,
    first_day: StoredDay,
    last_day: Option<StoredDay>,
    since: Option<StoredDay>,
}
from_row!(StoredPastMember {
    id,
    name,
    application,
    programme,
    tier,
    first_day,
    last_day,
    since
});

/// What the list is limited to. The tier and the member can be empty.
#[derive(Clone, Copy, Debug)]
pub struct PastMembersShown<'a> {
    pub on: Date,
    /// Such as `membership/gold`.
    pub tier: &'a str,
    /// A part of a member's name.
    pub member: &'a str,
    /// `member`, or `-member` for descending. Empty for `member`.
    pub sort: &'a str,
    /// From 1.
    pub page: i64,
}

/// A page of the members on a day, for those who may read the foundation's applications. `None` if the day is still to come.
///
/// # Errors
/// If the account may not.
pub async fn past_members(
    state: &AppState,
    session: &Session,
    foundation: &str,
    shown: PastMembersShown<'_>,
    about: FoundationBrief,
) -> Result<Option<PastMembersAnswer>, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let today = state.clock.today();
    if shown.on > today {
        return Ok(None);
    }
    let (day, pattern) = (shown.on.to_string(), name_pattern(shown.member));
    let limits: [Arg<'_>; 4] = [foundation.into(), (&day).into(), shown.tier.into(), (&pattern).into()];
    let (count,): (i64,) = tx.one(concat!("SELECT COUNT(*)", members!()), &limits).await?;
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = shown.page.clamp(1, pages);
    let sort = if shown.sort.is_empty() { "member" } else { shown.sort };
    let [first, second, third, fourth] = limits;
    let args = [first, second, third, fourth, PAGE.into(), ((page - 1) * PAGE).into()];
    let found: Vec<StoredPastMember> = tx.all(rows_by!(sort), &args).await?;
    let tiers: Vec<(String, String)> = tx
        .all(
            "SELECT DISTINCT m.programme, t.tier FROM membership m JOIN term t ON t.membership = m.id \
             WHERE m.foundation = $1 AND m.activated_at IS NOT NULL AND m.ended_at IS NULL AND t.tier IS NOT NULL",
            &[foundation.into()],
        )
        .await?;
    tx.rollback().await?;
    let titles = tier_titles(state, foundation);
    let rows = found.into_iter().map(|row| {
        let tier = row.tier.unwrap_or_default();
        let known = titles.get(&format!("{}/{tier}", row.programme)).cloned();
        PastMemberRow {
            membership: row.id.to_string(),
            member: row.name,
            application: row.application,
            tier: known.unwrap_or_else(|| Text::new("en", tier)),
            since: row.since.map_or(row.first_day.0, |day| day.0),
            first_day: row.first_day.0,
            last_day: row.last_day.map(|day| day.0),
        }
    });
    Ok(Some(PastMembersAnswer {
        foundation: about,
        on: shown.on,
        today,
        tier: shown.tier.to_owned(),
        member: shown.member.to_owned(),
        tiers: titled(state, foundation, tiers),
        count,
        sort: sort.to_owned(),
        rows: rows.collect(),
        page,
        pages,
        money: powers.may(Action::ReadMoney),
    }))
}
