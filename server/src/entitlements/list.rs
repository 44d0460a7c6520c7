//! The fulfilment board: what a foundation's members have asked for.

use super::brief::listed;
use super::rows::{StoredUseState, UseRow, use_query};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError};
use crate::storage::{Arg, name_pattern, sorted_query};
use app::api::{BenefitFilter, BenefitUsesAnswer, FoundationBrief};
use domain::access::Action;
use domain::entitlement::UseState;
use domain::grant::BenefitKind;
use domain::text::Text;

/// How many uses a page shows.
const PAGE: i64 = 50;

/// Compares the day on which a use is due with today (`$2`).
macro_rules! due {
    ($comparison:literal) => {
        concat!("COALESCE(u.scheduled_on, u.wanted_on) ", $comparison, " $2")
    };
}

/// What limits the list to a benefit (`$3`) and to a part of a member's name (`$4`, as a pattern). Empty for all.
macro_rules! limits {
    () => {
        " WHERE u.foundation = $1 AND $2 <> '' AND ($3 = '' OR u.benefit = $3) \
         AND ($4 = '' OR y.sort_name LIKE $4 ESCAPE '!') AND "
    };
}

/// How many uses there are in each state, before and after their day.
const COUNTS: &str = concat!(
    "SELECT u.state, CAST(CASE WHEN ",
    due!("<"),
    " THEN 1 ELSE 0 END AS BIGINT) AS passed, COUNT(*) FROM benefit_use u \
     JOIN membership m ON m.id = u.membership JOIN party y ON y.id = m.party",
    limits!(),
    "u.id <> '' GROUP BY u.state, passed"
);

/// The query of a filter, in the order of a column. `$1` is the foundation.
macro_rules! rows_by {
    ($show:expr, $sort:expr) => {
        match $show {
            BenefitFilter::Open => rows_by!(@ $sort, "u.state IN ('requested', 'approved', 'scheduled')"),
            BenefitFilter::ToAnswer => rows_by!(@ $sort, "u.state = 'requested'"),
            BenefitFilter::Planned => {
                rows_by!(@ $sort, concat!("u.state IN ('approved', 'scheduled') AND ", due!(">=")))
            }
            BenefitFilter::Late => {
                rows_by!(@ $sort, concat!("u.state IN ('requested', 'approved', 'scheduled') AND ", due!("<")))
            }
            BenefitFilter::Delivered => rows_by!(@ $sort, "u.state = 'delivered'"),
            BenefitFilter::NotDelivered => rows_by!(@ $sort, "u.state IN ('refused', 'withdrawn', 'missed')"),
            BenefitFilter::All => rows_by!(@ $sort, "u.id <> ''"),
        }
    };
    (@ $sort:expr, $filter:expr) => {
        sorted_query!(
            $sort,
            concat!(use_query!(""), limits!(), $filter),
            "COALESCE(u.scheduled_on, u.wanted_on), u.requested_at, u.id",
            "LIMIT $5 OFFSET $6",
            {
                "due" => "COALESCE(u.scheduled_on, u.wanted_on)";
                "member" => "NULLIF(y.sort_name, '')";
                "benefit" => "u.benefit COLLATE \"C\"";
                "state" => stage!();
                "asked" => "u.requested_at";
            }
        )
    };
}

/// Whether a filter shows uses in a state, before or after their day. The same rules as in the queries.
fn shows(filter: BenefitFilter, state: UseState, has_passed: bool) -> bool {
    match filter {
        BenefitFilter::Open => state.is_planned(),
        BenefitFilter::ToAnswer => state == UseState::Requested,
        BenefitFilter::Planned => matches!(state, UseState::Approved | UseState::Scheduled) && !has_passed,
        BenefitFilter::Late => state.is_planned() && has_passed,
        BenefitFilter::Delivered => state.is_used(),
        BenefitFilter::NotDelivered => !state.is_planned() && !state.is_used(),
        BenefitFilter::All => true,
    }
}

/// How far it is: first what's to be answered, then what's planned, then what's over.
macro_rules! stage {
    () => {
        "CASE u.state WHEN 'requested' THEN 1 WHEN 'approved' THEN 2 WHEN 'scheduled' THEN 3 WHEN 'delivered' THEN 4 \
         WHEN 'missed' THEN 5 WHEN 'refused' THEN 6 ELSE 7 END"
    };
}

/// What the list is limited to: a filter, a benefit, and a part of a member's name. The last two can be empty.
#[derive(Clone, Copy, Debug)]
pub struct BenefitUsesShown<'a> {
    pub show: BenefitFilter,
    pub benefit: &'a str,
    pub member: &'a str,
    /// `due`, or `-due` for descending. Empty for `due`.
    pub sort: &'a str,
    /// From 1.
    pub page: i64,
}

/// A page of a foundation's fulfilment board.
///
/// # Errors
/// If the account may not read the foundation's applications.
pub async fn benefit_uses(
    state: &AppState,
    session: &Session,
    foundation: &str,
    shown: BenefitUsesShown<'_>,
    about: FoundationBrief,
) -> Result<BenefitUsesAnswer, CommandError> {
    let mut tx = state.database.read().await?;
    let powers = powers_for(&mut tx, session, foundation).await?;
    if !powers.may(Action::ReadApplications) {
        return Err(CommandError::NoPermission);
    }
    let today = state.clock.today();
    let (day, pattern) = (today.to_string(), name_pattern(shown.member));
    let limits: [Arg<'_>; 4] = [
        foundation.into(),
        (&day).into(),
        shown.benefit.into(),
        (&pattern).into(),
    ];
    let states: Vec<(StoredUseState, i64, i64)> = tx.all(COUNTS, &limits).await?;
    let counts = BenefitFilter::EACH.map(|filter| {
        let shown = states
            .iter()
            .filter(|(state, passed, _)| shows(filter, state.0, *passed == 1));
        (filter, shown.map(|(_, _, count)| count).sum())
    });
    let counts: Vec<(BenefitFilter, i64)> = counts.to_vec();
    let count = counts.iter().find(|(filter, _)| *filter == shown.show);
    let count = count.map_or(0, |(_, count)| *count);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = shown.page.clamp(1, pages);
    let sort = if shown.sort.is_empty() { "due" } else { shown.sort };
    let [first, second, third, fourth] = limits;
    let args = [first, second, third, fourth, PAGE.into(), ((page - 1) * PAGE).into()];
    let found: Vec<UseRow> = tx.all(rows_by!(shown.show, sort), &args).await?;
    tx.rollback().await?;
    let rows = found.iter().map(|row| listed(state, row, today, Vec::new()));
    Ok(BenefitUsesAnswer {
        show: shown.show,
        counts,
        benefit: shown.benefit.to_owned(),
        member: shown.member.to_owned(),
        benefits: benefits(state, foundation),
        sort: sort.to_owned(),
        rows: rows.collect(),
        page,
        pages,
        money: powers.may(Action::ReadMoney),
        foundation: about,
    })
}

/// The benefits that members can ask for, with the newest titles, by ID.
fn benefits(state: &AppState, foundation: &str) -> Vec<(String, Text)> {
    let shelf = state.loaded.catalogue.shelf(foundation).ok();
    let versions = shelf.into_iter().flat_map(|shelf| &shelf.versions);
    let counts = versions.flat_map(|version| &version.benefits);
    let counts = counts.filter(|benefit| matches!(benefit.kind, BenefitKind::Count { .. }));
    let titles: std::collections::BTreeMap<String, Text> = counts
        .map(|benefit| (benefit.id.clone(), benefit.title.clone()))
        .collect();
    titles.into_iter().collect()
}
