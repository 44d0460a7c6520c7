//! Renewing, if that doesn't happen automatically.

use crate::applications::{AppState, CommandError, LinkedApplication};
use crate::members::access::StartedMembership;
use crate::members::lifecycle::{
    LONGEST_PAUSE, LastTerm, MemberRules, NextTerm, Upcoming, asked_renewal, renewal_lacks, rules, upcoming,
};
use domain::date::Date;

/// The last day on which a member can renew. `None` if nobody has to: it renews automatically, or something else was asked for.
///
/// # Errors
/// If the programme is no longer on the site.
pub(in crate::members) fn renew_by(
    state: &AppState,
    membership: &StartedMembership,
    linked: &impl MemberRules,
    last: LastTerm,
) -> Result<Option<Date>, CommandError> {
    let is_leaving = membership.leaves_on.is_some() || membership.ended_on.is_some();
    let Some(last_day) = last.last_day.filter(|_| !is_leaving && membership.next_tier.is_none()) else {
        return Ok(None);
    };
    let by = match upcoming(state, membership, linked, last)? {
        Upcoming::Ends(late) | Upcoming::Moves(late, _) => late,
        Upcoming::Asks => Date::from_unix_days(last_day.unix_days() + LONGEST_PAUSE),
        Upcoming::Open | Upcoming::Renews(_) | Upcoming::Changes(_) => return Ok(None),
    };
    if by < linked.today() {
        return Ok(None);
    }
    let is_possible = asked_renewal(state, membership, linked, last)?.is_some()
        // It is once the member has stated what nobody has asked them yet.
        || !renewal_lacks(state, membership, linked, last)?.is_empty();
    Ok(is_possible.then_some(by))
}

/// The first day on which a member can confirm the membership. `None` if that's possible already, or they renew instead.
pub(in crate::members) fn renew_from(
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
) -> Option<Date> {
    linked.tier.confirmation()?;
    let (rules, period) = rules(membership, linked, last)?;
    Some(rules.confirms_from(period)).filter(|from| linked.today < *from)
}

/// The term that a renewal begins. `None` if nobody has to renew, or it isn't possible today.
pub(super) fn renewal_of<'a>(
    state: &'a AppState,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    last: LastTerm,
) -> Result<Option<NextTerm<'a>>, CommandError> {
    if renew_from(membership, linked, last).is_some() || renew_by(state, membership, linked, last)?.is_none() {
        return Ok(None);
    }
    Ok(asked_renewal(state, membership, linked, last)?.map(|(next, _)| next))
}
