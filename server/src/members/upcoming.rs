//! What follows the last term of a membership. The member's pages and the task that renews use the same answer.

use super::access::BegunMembership;
use crate::applications::{AppState, CommandError, LinkedApplication};
use domain::application::Contribution;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::programme::{Programme, Tier};
use domain::quote::{Quote, QuoteOutcome, quote, renewal_quote};
use domain::term::{AfterTerm, RenewalDefault, TermPeriod};

/// A membership whose last term ended longer ago, in days, doesn't renew by itself: nobody is billed for years in which no server ran.
const LONGEST_PAUSE: i64 = 60;

/// The last term of a membership. Its number counts from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct LastTerm {
    pub number: i64,
    /// `None` if it has no fixed end.
    pub last_day: Option<Date>,
}

/// What follows it.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Upcoming<'a> {
    /// There's no fixed end.
    Open,
    /// It renews by itself.
    Renews(Box<Renewal<'a>>),
    /// The member moves to another tier, by its ID. Staff do that.
    Moves(String),
    /// The foundation and the member talk about it.
    Asks,
    Ends,
}

/// The next term of a membership that renews by itself.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Renewal<'a> {
    /// The version that applies to renewals on its first day.
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    pub period: TermPeriod,
    pub quote: Quote,
}

/// What follows the last term. A membership renews by itself only if everything about its next term is known: the version that applies to
/// renewals then has the tier, says the same about renewing, has a term that follows, and a price that's known or free. What's given in
/// kind has to be agreed on again.
///
/// # Errors
/// If the programme isn't on the site any more.
pub(super) fn upcoming<'a>(
    state: &'a AppState,
    membership: &BegunMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
) -> Result<Upcoming<'a>, CommandError> {
    let Some(last_day) = last.last_day else {
        return Ok(Upcoming::Open);
    };
    let agreed = membership.agreed_on();
    let facts = linked.answers().facts(linked.programme, linked.tier, agreed);
    let number = usize::try_from(last.number).unwrap_or(usize::MAX);
    let after = linked
        .tier
        .term_for(&facts)
        .and_then(|rules| rules.after(agreed, number));
    match after {
        Some(AfterTerm::Renews(_)) => {}
        Some(AfterTerm::Moves(tier)) => return Ok(Upcoming::Moves(tier)),
        Some(AfterTerm::Ends) => return Ok(Upcoming::Ends),
        Some(AfterTerm::Asks) | None => return Ok(Upcoming::Asks),
    }
    let own = quote(linked.programme, linked.tier, &facts);
    let is_too_late = linked.today.unix_days() - last_day.unix_days() > LONGEST_PAUSE;
    if is_too_late || Contribution::of(&own, linked.answers()).in_kind() {
        return Ok(Upcoming::Asks);
    }
    let renewal = renewal(state, membership, linked, (number, last_day))?;
    Ok(renewal.map_or(Upcoming::Asks, |renewal| Upcoming::Renews(Box::new(renewal))))
}

/// The term after the one with this number, by the version that applies to renewals then. `None` if something about it isn't known.
fn renewal<'a>(
    state: &'a AppState,
    membership: &BegunMembership,
    linked: &LinkedApplication<'_>,
    (number, last_day): (usize, Date),
) -> Result<Option<Renewal<'a>>, CommandError> {
    let Some(first_day) = last_day.next() else {
        return Ok(None);
    };
    let on = VersionQuery::RenewingOn(first_day);
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue.programme(&membership.foundation, &membership.programme, &on)?;
    let same = |known: &&Tier| known.id == linked.tier.id || known.formerly.contains(&linked.tier.id);
    let Some(tier) = programme.tiers.iter().find(same) else {
        return Ok(None);
    };
    let facts = linked.answers().facts(programme, tier, first_day);
    let rules = tier.term_for(&facts);
    let rules = rules.filter(|rules| rules.silence == RenewalDefault::Renews);
    let period = rules.and_then(|rules| rules.periods(membership.agreed_on()).nth(number));
    let Some(period) = period.filter(|period| period.start == first_day) else {
        return Ok(None);
    };
    let quote = renewal_quote(programme, tier, &facts, period);
    let is_known = quote.outcome == QuoteOutcome::Free || quote.schedule(period, first_day).is_some();
    let is_money = !Contribution::of(&quote, linked.answers()).in_kind();
    Ok((is_known && is_money).then_some(Renewal {
        programme,
        tier,
        period,
        quote,
    }))
}
