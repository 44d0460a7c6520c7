//! What follows the last term of a membership. The member's pages and the task that begins terms use the same answer.

use super::member_rules::MemberRules;
use crate::applications::{AppState, CommandError};
use crate::members::access::StartedMembership;
use domain::application::Contribution;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::facts::Facts;
use domain::programme::{Programme, Tier};
use domain::quote::{NeededFor, Quote, QuoteOutcome, quote, renewal_quote};
use domain::term::{AfterTerm, RenewalDefault, Term, TermPeriod};

/// A membership whose last term ended longer ago, in days, doesn't renew automatically: nobody is billed for years in which no server ran.
pub(in crate::members) const LONGEST_PAUSE: i64 = 60;

/// The last term of a membership. Its number counts from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct LastTerm {
    pub number: i64,
    pub first_day: Date,
    /// `None` if it has no fixed end.
    pub last_day: Option<Date>,
}

/// What follows it.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::members) enum Upcoming<'a> {
    /// There's no fixed end.
    Open,
    /// It renews automatically.
    Renews(Box<NextTerm<'a>>),
    /// The member moves to another tier after this day: the last one of the term, or of the grace period.
    Moves(Date, Box<NextTerm<'a>>),
    /// The member has asked for another tier from the next term on.
    Changes(Box<NextTerm<'a>>),
    /// The foundation and the member talk about it.
    Asks,
    /// It ends after this day: the last one of the term, or of the grace period.
    Ends(Date),
}

/// A term that begins automatically.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::members) struct NextTerm<'a> {
    /// The version that applies to renewals on its first day.
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    /// With `is_open`, the year that's billed first.
    pub period: TermPeriod,
    /// Whether it has no fixed end.
    pub is_open: bool,
    pub quote: Quote,
}

/// The rules of the last term, and its days by them. `None` if the tier has none, or the term isn't one of theirs.
pub(in crate::members) fn rules(
    membership: &StartedMembership,
    linked: &impl MemberRules,
    last: LastTerm,
) -> Option<(Term, TermPeriod)> {
    let from = membership.counts_from();
    let facts = linked.answers().facts(linked.programme(), linked.tier(), from);
    let rules = membership.term_rules(linked.tier().term_for(&facts)?);
    let period = rules.periods(from).nth(membership.place_in_tier(last.number) - 1)?;
    let (start, end) = (last.first_day, last.last_day?);
    Some((rules, TermPeriod { start, end, ..period }))
}

/// What follows the last term. A membership only renews automatically if everything about its next term is known: the version that applies
/// to renewals then has the tier, says the same about renewing, has a term that follows, and a price that's known or free. What's given in
/// kind has to be agreed on again.
///
/// # Errors
/// If the programme is no longer on the site.
pub(in crate::members) fn upcoming<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &impl MemberRules,
    last: LastTerm,
) -> Result<Upcoming<'a>, CommandError> {
    let Some(last_day) = last.last_day else {
        return Ok(Upcoming::Open);
    };
    if let Some(tier) = &membership.next_tier {
        return asked_for(state, membership, linked, last, tier);
    }
    let Some((rules, period)) = rules(membership, linked, last) else {
        return Ok(Upcoming::Asks);
    };
    let from = membership.counts_from();
    let number = membership.place_in_tier(last.number);
    match rules.after(from, number).and_then(|after| rules.outcome(after, period)) {
        Some((_, AfterTerm::Renews(_))) => {}
        Some((late, AfterTerm::Moves(tier))) => {
            let next = first_in(state, membership, linked, &tier, (last_day, late))?;
            return Ok(next.map_or(Upcoming::Asks, |next| Upcoming::Moves(late, Box::new(next))));
        }
        Some((late, AfterTerm::Ends)) => return Ok(Upcoming::Ends(late)),
        Some((_, AfterTerm::Asks)) | None => return Ok(Upcoming::Asks),
    }
    let facts = linked.answers().facts(linked.programme(), linked.tier(), from);
    let own = quote(linked.programme(), linked.tier(), &facts);
    let is_too_late = linked.today().unix_days() - last_day.unix_days() > LONGEST_PAUSE;
    if is_too_late || Contribution::of(&own, linked.answers()).in_kind() {
        return Ok(Upcoming::Asks);
    }
    let renewal = renewal(state, membership, linked, (number, last_day))?;
    Ok(renewal.map_or(Upcoming::Asks, |renewal| Upcoming::Renews(Box::new(renewal))))
}

/// What the member has asked for. If it's no longer possible, the foundation and the member talk about it.
fn asked_for<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &impl MemberRules,
    last: LastTerm,
    tier: &str,
) -> Result<Upcoming<'a>, CommandError> {
    let Some(end) = last.last_day else {
        return Ok(Upcoming::Open);
    };
    if tier != membership.tier {
        let next = first_in(state, membership, linked, tier, (end, end))?;
        return Ok(next.map_or(Upcoming::Asks, |next| Upcoming::Changes(Box::new(next))));
    }
    Ok(match asked_renewal(state, membership, linked, last)? {
        Some((next, true)) => Upcoming::Renews(Box::new(next)),
        Some((next, false)) => Upcoming::Changes(Box::new(next)),
        None => Upcoming::Asks,
    })
}

/// The term that a renewal begins that a member asks for, and whether it counts with the terms before. `None` if something about it
/// isn't known, or the member can't stay in the tier any longer.
///
/// # Errors
/// If the programme is no longer on the site.
pub(in crate::members) fn asked_renewal<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &impl MemberRules,
    last: LastTerm,
) -> Result<Option<(NextTerm<'a>, bool)>, CommandError> {
    let (Some(end), number) = (last.last_day, membership.place_in_tier(last.number)) else {
        return Ok(None);
    };
    let Some(first_day) = end.next() else {
        return Ok(None);
    };
    let Some((programme, tier)) = in_force(state, membership, &linked.tier().id, first_day)? else {
        return Ok(None);
    };
    let facts = linked.answers().facts(programme, tier, first_day);
    let Some(rules) = tier.term_for(&facts).map(|rules| membership.term_rules(rules)) else {
        return Ok(None);
    };
    let by_place = rules.periods(membership.counts_from()).nth(number);
    let by_place = by_place.filter(|period| period.start == first_day);
    if let Some(period) = by_place.or_else(|| confirmed_from(&rules, membership.counts_from(), first_day)) {
        return Ok(known(programme, tier, linked, (period, false)).map(|next| (next, true)));
    }
    // Members who've stayed for the longest time allowed can't start again.
    if rules.longest_months.is_some() {
        return Ok(None);
    }
    Ok(first_in(state, membership, linked, &tier.id, (end, end))?.map(|next| (next, false)))
}

/// The facts that aren't known, and without which there's no price for the renewal that a member asks for. Empty if the price is known, or
/// the member can't renew whatever is known.
///
/// # Errors
/// If the programme is no longer on the site.
pub(in crate::members) fn renewal_lacks(
    state: &AppState,
    membership: &StartedMembership,
    linked: &impl MemberRules,
    last: LastTerm,
) -> Result<Vec<String>, CommandError> {
    let Some(first_day) = last.last_day.and_then(Date::next) else {
        return Ok(Vec::new());
    };
    let Some((programme, tier)) = in_force(state, membership, &linked.tier().id, first_day)? else {
        return Ok(Vec::new());
    };
    let facts = linked.answers().facts(programme, tier, first_day);
    let Some(rules) = tier.term_for(&facts).map(|rules| membership.term_rules(rules)) else {
        return Ok(Vec::new());
    };
    let number = membership.place_in_tier(last.number);
    let by_place = rules.periods(membership.counts_from()).nth(number);
    let goes_on = by_place.is_some_and(|period| period.start == first_day);
    if !goes_on && rules.longest_months.is_some() {
        return Ok(Vec::new());
    }
    Ok(lacking(programme, tier, &facts, first_day))
}

/// The facts without which a tier has no price, or its tax isn't known, from a day on. Empty if both are known, or people agree on them.
pub(in crate::members) fn lacking(programme: &Programme, tier: &Tier, facts: &Facts, first_day: Date) -> Vec<String> {
    let Some(year) = TermPeriod::year_from(first_day) else {
        return Vec::new();
    };
    let quote = renewal_quote(programme, tier, facts, year);
    if quote.outcome == QuoteOutcome::Free {
        return Vec::new();
    }
    let needs = quote.needs.into_iter();
    let needs = needs.filter(|need| matches!(need.purpose, NeededFor::Price | NeededFor::Tax));
    needs.map(|need| need.fact).collect()
}

/// The period from a day on of a membership that its member confirms. Its place can differ from the term's: before members
/// were asked, a single term had no end.
fn confirmed_from(rules: &Term, counts_from: Date, first_day: Date) -> Option<TermPeriod> {
    let mut periods = rules
        .periods(counts_from)
        .take_while(|period| period.start <= first_day);
    periods.find(|period| rules.is_confirmed() && period.start == first_day)
}

/// The programme and the tier that apply to renewals on a day. `None` if the version has no such tier.
///
/// # Errors
/// If the programme is no longer on the site.
pub(in crate::members) fn in_force<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    tier: &str,
    on: Date,
) -> Result<Option<(&'a Programme, &'a Tier)>, CommandError> {
    let version = VersionQuery::RenewingOn(on);
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue.programme(&membership.foundation, &membership.programme, &version)?;
    let same = |known: &&Tier| known.id == tier || known.formerly.iter().any(|former| former == tier);
    Ok(programme.tiers.iter().find(same).map(|tier| (programme, tier)))
}

/// The term after the one with this number, by the version that applies to renewals then. `None` if something about it isn't known.
fn renewal<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &impl MemberRules,
    (number, last_day): (usize, Date),
) -> Result<Option<NextTerm<'a>>, CommandError> {
    let Some(first_day) = last_day.next() else {
        return Ok(None);
    };
    let Some((programme, tier)) = in_force(state, membership, &linked.tier().id, first_day)? else {
        return Ok(None);
    };
    let facts = linked.answers().facts(programme, tier, first_day);
    let rules = tier.term_for(&facts).map(|rules| membership.term_rules(rules));
    let rules = rules.filter(|rules| rules.silence == RenewalDefault::Renews);
    let period = rules.and_then(|rules| rules.periods(membership.counts_from()).nth(number));
    let Some(period) = period.filter(|period| period.start == first_day) else {
        return Ok(None);
    };
    Ok(known(programme, tier, linked, (period, false)))
}

/// The first term in the tier that a member moves to after a last day, by the version that applies to renewals then. `None` if something about
/// it isn't known: there's no such tier, or it has a price that people have to agree on. Nobody is billed for a time in which no server ran.
///
/// # Errors
/// If the programme is no longer on the site.
pub(in crate::members) fn first_in<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &impl MemberRules,
    tier: &str,
    (last_day, late): (Date, Date),
) -> Result<Option<NextTerm<'a>>, CommandError> {
    let Some(first_day) = last_day.next() else {
        return Ok(None);
    };
    let Some((programme, tier)) = in_force(state, membership, tier, first_day)? else {
        return Ok(None);
    };
    let facts = linked.answers().facts(programme, tier, first_day);
    let rules = tier.term_for(&facts).map(|rules| rules.into_owned().following());
    let fixed = rules.and_then(|rules| rules.periods(first_day).next());
    let Some(period) = fixed.or_else(|| TermPeriod::year_from(first_day)) else {
        return Ok(None);
    };
    let is_too_late = linked.today().unix_days() - late.unix_days() > LONGEST_PAUSE;
    let next = known(programme, tier, linked, (period, fixed.is_none()));
    Ok(next.filter(|next| !is_too_late || next.quote.outcome == QuoteOutcome::Free))
}

/// A term with its price, if that's known or nothing, and nothing is given in kind.
fn known<'a>(
    programme: &'a Programme,
    tier: &'a Tier,
    linked: &impl MemberRules,
    (period, is_open): (TermPeriod, bool),
) -> Option<NextTerm<'a>> {
    let facts = linked.answers().facts(programme, tier, period.start);
    let quote = renewal_quote(programme, tier, &facts, period);
    let is_known = quote.outcome == QuoteOutcome::Free || quote.schedule(period, period.start).is_some();
    let is_money = !Contribution::of(&quote, linked.answers()).in_kind();
    (is_known && is_money).then_some(NextTerm {
        programme,
        tier,
        period,
        is_open,
        quote,
    })
}
