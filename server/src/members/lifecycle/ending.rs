//! The terms that end between two days, and what happens then if nobody does anything: for many memberships at once.

use super::step::{StepKind, last_terms, next_step, once_started};
use super::upcoming::{LastTerm, rules};
use crate::applications::{AppState, CommandError, LinkedApplication, MembershipId, by_references, later_facts};
use crate::members::access::{StartedMembership, started_membership};
use crate::storage::Tx;
use domain::application::Contribution;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::money::Money;
use domain::quote::{Quote, QuoteOutcome, quote, renewal_quote};
use domain::report::{EndingPrice, EndingTerm, RenewalOutcome};
use domain::term::TermPeriod;

/// How many memberships are read at once.
const BATCH: i64 = 500;
/// The most memberships that are looked at.
const MOST: i64 = 20_000;

/// Whether the last term of a membership of a foundation (`$1`), or the membership itself, ends between two days (`$2` and `$3`).
macro_rules! ends_between {
    () => {
        "foundation = $1 AND activated_at IS NOT NULL AND ended_at IS NULL AND ended_on IS NULL \
         AND EXISTS (SELECT 1 FROM term t WHERE t.membership = membership.id \
         AND ((t.last_day >= $2 AND t.last_day <= $3) OR (leaves_on >= $2 AND leaves_on <= $3)) \
         AND NOT EXISTS (SELECT 1 FROM term o WHERE o.membership = t.membership AND o.number > t.number))"
    };
}

/// The terms of a foundation's members that end between two days, both included, and how many memberships weren't looked at because there
/// are too many.
///
/// # Errors
/// If the database fails.
pub(crate) async fn ending_terms(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
    (first, last): (Date, Date),
) -> Result<(Vec<EndingTerm>, i64), CommandError> {
    let (from, until) = (first.to_string(), last.to_string());
    let (all,): (i64,) = tx
        .one(
            concat!("SELECT COUNT(*) FROM membership WHERE ", ends_between!()),
            &[foundation.into(), (&from).into(), (&until).into()],
        )
        .await?;
    let mut found = Vec::new();
    let (mut seen, mut after) = (0, String::new());
    while seen < MOST {
        let memberships: Vec<StartedMembership> = tx
            .all(
                concat!(
                    started_membership!(""),
                    ends_between!(),
                    " AND id > $4 ORDER BY id LIMIT $5"
                ),
                &[
                    foundation.into(),
                    (&from).into(),
                    (&until).into(),
                    (&after).into(),
                    BATCH.into(),
                ],
            )
            .await?;
        let Some(newest) = memberships.last() else {
            break;
        };
        newest.id.as_str().clone_into(&mut after);
        seen += i64::try_from(memberships.len()).unwrap_or(MOST);
        let ids: Vec<&MembershipId> = memberships.iter().map(|membership| &membership.id).collect();
        let mut lasts = last_terms(tx, &ids).await?;
        let mut linked = by_references(tx, state, memberships.iter().map(|membership| &membership.application)).await?;
        for membership in &memberships {
            let Some(term) = lasts.remove(&membership.id) else {
                continue;
            };
            let linked = match linked.remove(&membership.application) {
                Some(linked) if membership.later_facts > 0 => {
                    Some(linked.knowing(&later_facts(tx, &membership.id).await?))
                }
                linked => linked,
            };
            found.extend(ending(state, membership, linked, (term, last)));
        }
    }
    found.retain(|term| first <= term.last_day && term.last_day <= last);
    Ok((found, (all - seen).max(0)))
}

/// When a membership's last term and those after it end until a day, and what happens each time. If its programme is no longer on the site,
/// people have to decide.
fn ending<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: Option<LinkedApplication<'a>>,
    (last, until): (LastTerm, Date),
) -> Vec<EndingTerm> {
    let mut found = Vec::new();
    let Some(mut linked) = linked.and_then(|linked| under_rules(state, membership, linked)) else {
        found.extend(end_of(membership, last).map(|last_day| EndingTerm {
            last_day,
            outcome: RenewalOutcome::Asks,
            price: EndingPrice::Unknown,
        }));
        return found;
    };
    let (mut now, mut last) = (membership.clone(), last);
    // No term is shorter than a month.
    for _ in 0..=12 {
        let Some(last_day) = end_of(&now, last).filter(|day| *day <= until) else {
            break;
        };
        let step = next_step(state, &now, &linked, last).ok().flatten();
        let step = step.map(|step| step.what);
        let (outcome, price) = match &step {
            Some(StepKind::Renews(next)) => (RenewalOutcome::Renews, price(&next.quote, next.period)),
            Some(StepKind::Moves(next)) => (RenewalOutcome::Moves, price(&next.quote, next.period)),
            Some(StepKind::Ends { .. }) => (RenewalOutcome::Ends, own_price(&now, &linked, last)),
            None => (RenewalOutcome::Asks, own_price(&now, &linked, last)),
        };
        found.push(EndingTerm {
            last_day,
            outcome,
            price,
        });
        let (term, moves) = match step {
            Some(StepKind::Renews(term)) => (term, false),
            Some(StepKind::Moves(term)) => (term, true),
            Some(StepKind::Ends { .. }) | None => break,
        };
        (now, last) = once_started(now, last, &term, moves);
        linked = linked.under(term.programme, term.tier);
    }
    found
}

/// The last day of a membership's last term, or of the membership. `None` if there's none.
fn end_of(membership: &StartedMembership, last: LastTerm) -> Option<Date> {
    let leaves = membership.leaves_on.map(|day| day.0);
    match (last.last_day, leaves) {
        (Some(last), Some(leaves)) => Some(last.min(leaves)),
        (last, leaves) => last.or(leaves),
    }
}

fn under_rules<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: LinkedApplication<'a>,
) -> Option<LinkedApplication<'a>> {
    let version = VersionQuery::Version(membership.version.clone());
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue
        .programme(&membership.foundation, &membership.programme, &version)
        .ok()?;
    let tier = programme.tier(&membership.tier)?;
    Some(linked.under(programme, tier))
}

/// What the last term itself costs, by the rules that it has.
fn own_price(membership: &StartedMembership, linked: &LinkedApplication<'_>, last: LastTerm) -> EndingPrice {
    let Some((_, period)) = rules(membership, linked, last) else {
        return EndingPrice::Unknown;
    };
    let facts = linked.answers().facts(linked.programme, linked.tier, period.start);
    let quote = if last.number > 1 {
        renewal_quote(linked.programme, linked.tier, &facts, period)
    } else {
        quote(linked.programme, linked.tier, &facts)
    };
    if Contribution::of(&quote, linked.answers()).in_kind() {
        return EndingPrice::Unknown;
    }
    price(&quote, period)
}

/// What a quote says about a period, without tax.
fn price(quote: &Quote, period: TermPeriod) -> EndingPrice {
    if quote.outcome == QuoteOutcome::Free {
        return EndingPrice::Free;
    }
    let due = quote
        .due_for(period)
        .map(|sum| sum.tax.map_or(sum.amount, |tax| tax.net));
    let exact = due.filter(|range| range.is_exact());
    exact.map_or(EndingPrice::Unknown, |range| {
        EndingPrice::Known(Money {
            minor: range.from,
            currency: range.currency,
        })
    })
}
