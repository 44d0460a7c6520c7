//! The fulfilment board: what a foundation's members have asked for.

use super::brief::listed;
use super::rows::{UseRow, use_query};
use crate::accounts::{Session, powers_for};
use crate::applications::{AppState, CommandError};
use crate::storage::{Arg, name_key, sorted_query};
use app::api::{BenefitFilter, BenefitUsesAnswer, FoundationBrief};
use domain::access::Action;
use domain::grant::BenefitKind;
use domain::text::Text;

/// How many uses a page shows.
const PAGE: i64 = 50;

/// Whose day is `$2` or later, and whose day has passed.
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

/// A filter's query: how many it shows, or the rows of a page in the order of a column. `$1` is the foundation, `$2` today.
macro_rules! filtered {
    ($show:expr, $($use:tt)+) => {
        match $show {
            BenefitFilter::Open => filtered!(@ [$($use)+], "u.state IN ('requested', 'approved', 'scheduled')"),
            BenefitFilter::ToAnswer => filtered!(@ [$($use)+], "u.state = 'requested'"),
            BenefitFilter::Planned => {
                filtered!(@ [$($use)+], concat!("u.state IN ('approved', 'scheduled') AND ", due!(">=")))
            }
            BenefitFilter::Late => filtered!(
                @ [$($use)+],
                concat!("u.state IN ('requested', 'approved', 'scheduled') AND ", due!("<"))
            ),
            BenefitFilter::Delivered => filtered!(@ [$($use)+], "u.state = 'delivered'"),
            BenefitFilter::NotDelivered => filtered!(@ [$($use)+], "u.state IN ('refused', 'withdrawn', 'missed')"),
            BenefitFilter::All => filtered!(@ [$($use)+], "u.id <> ''"),
        }
    };
    (@ [count], $filter:expr) => {
        concat!(
            "SELECT COUNT(*) FROM benefit_use u JOIN membership m ON m.id = u.membership JOIN party y ON y.id = m.party",
            limits!(),
            $filter
        )
    };
    (@ [rows by $sort:expr], $filter:expr) => {
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
    let (day, pattern) = (today.to_string(), pattern(shown.member));
    let limits: [Arg<'_>; 4] = [
        foundation.into(),
        (&day).into(),
        shown.benefit.into(),
        (&pattern).into(),
    ];
    let mut counts = Vec::new();
    for filter in BenefitFilter::EACH {
        let (count,): (i64,) = tx.one(filtered!(filter, count), &limits).await?;
        counts.push((filter, count));
    }
    let count = counts.iter().find(|(filter, _)| *filter == shown.show);
    let count = count.map_or(0, |(_, count)| *count);
    let pages = ((count + PAGE - 1) / PAGE).max(1);
    let page = shown.page.clamp(1, pages);
    let sort = if shown.sort.is_empty() { "due" } else { shown.sort };
    let [first, second, third, fourth] = limits;
    let args = [first, second, third, fourth, PAGE.into(), ((page - 1) * PAGE).into()];
    let found: Vec<UseRow> = tx.all(filtered!(shown.show, rows by sort), &args).await?;
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

/// A pattern for names with this in them. Empty if it's blank.
fn pattern(member: &str) -> String {
    let key = name_key(member.trim());
    if key.is_empty() {
        return key;
    }
    let escaped = key.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{escaped}%")
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
