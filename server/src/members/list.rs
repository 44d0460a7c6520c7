//! A foundation's members, for its people.

use super::list_query::{by_filter, changing, chosen, members_from, only, state_of, unmanaged, until};
use super::mailings::recent_mailings;
use super::saved_views::views_of;
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError, MembershipId};
use crate::from_row;
use crate::profiles::waiting_count;
use crate::reviews::StoredDay;
use crate::storage::{Arg, name_pattern, sorted_query};
use app::api::{FoundationBrief, MemberRow, MembersAnswer, MembersFilter};
use domain::access::Action;
use domain::catalogue::FoundationProgrammes;
use domain::text::Text;
use std::collections::BTreeMap;

/// How many members a page shows.
const PAGE: i64 = 50;

macro_rules! rows {
    ($sort:expr, $filter:expr) => {
        sorted_query!(
            $sort,
            concat!(
                "SELECT m.id, y.name, m.application, m.programme, m.tier, ",
                "(SELECT f.first_day FROM term f WHERE f.membership = m.id AND f.number = 1) AS since, ",
                until!(),
                " AS until, ",
                state_of!(),
                " AS state",
                members_from!(),
                chosen!(),
                " AND ",
                $filter
            ),
            "y.sort_name, m.id",
            "LIMIT $6 OFFSET $7",
            {
                "member" => "NULLIF(y.sort_name, '')";
                "tier" => "m.tier COLLATE \"C\"";
                "since" => "since";
                "until" => "until";
                "state" => "state";
            }
        )
    };
}

const COUNTS: &str = concat!(
    "SELECT ",
    state_of!(),
    " AS state, COUNT(*)",
    members_from!(),
    chosen!(),
    " GROUP BY state"
);

const UNMANAGED: &str = concat!("SELECT COUNT(*)", members_from!(), chosen!(), " AND ", unmanaged!());

struct StoredMember {
    id: MembershipId,
    name: String,
    application: String,
    programme: String,
    tier: String,
    since: Option<StoredDay>,
    until: Option<StoredDay>,
    state: String,
}
from_row!(StoredMember {
    id,
    name,
    application,
    programme,
    tier,
    since,
    until,
    state
});

/// What the list is limited to. The tier and the member can be empty.
#[derive(Clone, Copy, Debug)]
pub struct MembersShown<'a> {
    pub show: MembersFilter,
    /// Such as `membership/gold`.
    pub tier: &'a str,
    /// A part of a member's name.
    pub member: &'a str,
    /// The only memberships: their IDs with commas between them. Empty for all.
    pub only: &'a str,
    /// `member`, or `-member` for descending. Empty for `member`.
    pub sort: &'a str,
    /// From 1.
    pub page: i64,
}

/// A page of a foundation's members, for those who may read its applications.
///
/// # Errors
/// If the account may not.
pub async fn members(
    state: &AppState,
    session: &Session,
    foundation: &str,
    shown: MembersShown<'_>,
    about: FoundationBrief,
) -> Result<MembersAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let today = state.clock.today();
    let (day, pattern) = (today.to_string(), name_pattern(shown.member));
    let limits: [Arg<'_>; 5] = [
        foundation.into(),
        (&day).into(),
        shown.tier.into(),
        (&pattern).into(),
        shown.only.into(),
    ];
    let found: Vec<(String, i64)> = tx.all(COUNTS, &limits).await?;
    let mut states = Vec::new();
    for (word, count) in found {
        states.push((read_state(&word)?, count));
    }
    let (unmanaged,): (i64,) = tx.one(UNMANAGED, &limits).await?;
    let counts = MembersFilter::EACH.map(|filter| {
        if filter == MembersFilter::Unmanaged {
            return (filter, unmanaged);
        }
        let shown = states.iter().filter(|(state, _)| match filter {
            MembersFilter::All => true,
            // Until staff decide, it goes on as it is.
            MembersFilter::Current => matches!(state, MembersFilter::Current | MembersFilter::Changing),
            filter => *state == filter,
        });
        (filter, shown.map(|(_, count)| count).sum::<i64>())
    });
    let count = counts.iter().find(|(filter, _)| *filter == shown.show);
    let count = count.map_or(0, |(_, count)| *count);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = shown.page.clamp(1, pages);
    let sort = if shown.sort.is_empty() { "member" } else { shown.sort };
    let [first, second, third, fourth, fifth] = limits;
    let args = [
        first,
        second,
        third,
        fourth,
        fifth,
        PAGE.into(),
        ((page - 1) * PAGE).into(),
    ];
    let found: Vec<StoredMember> = tx.all(by_filter!(shown.show, rows, sort), &args).await?;
    let tiers: Vec<(String, String)> = tx
        .all(
            "SELECT DISTINCT programme, tier FROM membership WHERE foundation = $1 AND activated_at IS NOT NULL AND ended_at IS NULL",
            &[foundation.into()],
        )
        .await?;
    let (views, shares) = views_of(&mut tx, session, foundation, &powers).await?;
    let sends = session.token.is_none() && powers.may(Action::SteerReviews);
    let mailings = if sends {
        recent_mailings(&mut tx, state, foundation).await?
    } else {
        Vec::new()
    };
    let pages_waiting = waiting_count(&mut tx, foundation).await?;
    tx.rollback().await?;
    let known = state.loaded.catalogue.foundation(foundation);
    let approves = known.is_some_and(|known| known.approves_pages);
    let titles = tier_titles(state, foundation);
    let title = |programme: &str, tier: &str| {
        let key = format!("{programme}/{tier}");
        titles.get(&key).cloned().unwrap_or_else(|| Text::new("en", tier))
    };
    let mut rows = Vec::new();
    for row in found {
        rows.push(MemberRow {
            membership: row.id.to_string(),
            member: row.name,
            application: row.application,
            tier: title(&row.programme, &row.tier),
            since: row.since.map_or(today, |day| day.0),
            until: row.until.map(|day| day.0),
            state: read_state(&row.state)?,
        });
    }
    Ok(MembersAnswer {
        foundation: about,
        show: shown.show,
        counts: counts.to_vec(),
        tier: shown.tier.to_owned(),
        member: shown.member.to_owned(),
        tiers: titled(state, foundation, tiers),
        sort: sort.to_owned(),
        rows,
        page,
        pages,
        today,
        money: powers.may(Action::ReadMoney),
        imports: powers.may(Action::SteerReviews),
        sends,
        mailings,
        views,
        shares,
        pages_waiting: (approves || pages_waiting > 0).then_some(pages_waiting),
    })
}

fn read_state(word: &str) -> Result<MembersFilter, CommandError> {
    MembersFilter::parse(word)
        .filter(|state| !matches!(state, MembersFilter::All | MembersFilter::Unmanaged))
        .ok_or_else(|| CommandError::Files(format!("{word} isn't a state of a membership")))
}

/// Tiers by their programmes, such as `membership/gold`, with their titles.
pub(super) fn titled(state: &AppState, foundation: &str, found: Vec<(String, String)>) -> Vec<(String, Text)> {
    let titles = tier_titles(state, foundation);
    let mut tiers: Vec<(String, Text)> = found
        .into_iter()
        .map(|(programme, tier)| {
            let key = format!("{programme}/{tier}");
            let title = titles.get(&key).cloned();
            (key, title.unwrap_or_else(|| Text::new("en", tier)))
        })
        .collect();
    tiers.sort_by(|one, two| one.0.cmp(&two.0));
    tiers
}

/// The titles of a foundation's tiers, by programme and tier: those in force, or the newest ones of a tier that isn't.
pub(super) fn tier_titles(state: &AppState, foundation: &str) -> BTreeMap<String, Text> {
    let shelf = state.loaded.catalogue.shelf(foundation).ok();
    let versions = shelf.into_iter().flat_map(FoundationProgrammes::up_to_in_force);
    versions
        .flat_map(|version| {
            let title = |tier: &domain::programme::Tier| (format!("{}/{}", version.id, tier.id), tier.title.clone());
            version.tiers.iter().map(title)
        })
        .collect()
}
