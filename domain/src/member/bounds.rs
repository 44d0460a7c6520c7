//! How many people a role has on each day to come, and that nobody has it twice.

use super::{ContactProblem, ContactRole, MemberContact};
use crate::date::Date;
use crate::joining::Role;
use std::collections::BTreeSet;

/// The most deputies of a role.
pub const MOST_DEPUTIES: usize = 5;

/// Checks that no role gets too few or too many people on any day from today on. What was wrong before can stay wrong, but can't
/// get worse.
pub(super) fn check_bounds(
    before: &[MemberContact],
    after: &[MemberContact],
    roles: &[Role],
    today: Date,
) -> Result<(), ContactProblem> {
    let days = days_of_change(before, after, today);
    let touched: BTreeSet<&ContactRole> = after.iter().map(|contact| &contact.role).collect();
    for role in touched {
        let (least, most) = role.bounds(roles).unwrap_or((0, u16::MAX));
        for &day in &days {
            let [had, has] = [before, after].map(|contacts| holders(contacts, role, day));
            if has < usize::from(least) && has < had {
                return Err(match role {
                    ContactRole::Manager => ContactProblem::LastManager { day },
                    ContactRole::Named(_) => ContactProblem::TooFew { day, least },
                });
            }
            if has > usize::from(most) && has > had {
                return Err(ContactProblem::TooMany { day, most });
            }
            let [had, has] = [before, after].map(|contacts| deputies(contacts, role, day));
            if has > MOST_DEPUTIES && has > had {
                return Err(ContactProblem::TooManyDeputies);
            }
        }
    }
    Ok(())
}

/// Checks that the change gives nobody a role that they have on the same day.
pub(super) fn check_once(before: &[MemberContact], after: &[MemberContact], today: Date) -> Result<(), ContactProblem> {
    let old = |contact: &MemberContact| before.iter().find(|old| old.id == contact.id);
    for contact in after.iter().filter(|contact| old(contact) != Some(contact)) {
        let others = after.iter().filter(|other| other.id != contact.id);
        for other in others.filter(|other| overlap(contact, other, today)) {
            let was_so = |(one, two)| overlap(one, two, today);
            if !old(contact).zip(old(other)).is_some_and(was_so) {
                return Err(ContactProblem::HasRole);
            }
        }
    }
    Ok(())
}

/// Whether both are the same address in the same role, on a day from this one on.
pub(super) fn overlap(one: &MemberContact, other: &MemberContact, from: Date) -> bool {
    let first = one.first_day.max(other.first_day).max(from);
    one.role == other.role && one.has_address(&other.email) && !one.is_over(first) && !other.is_over(first)
}

/// How many people hold a role on a day, without deputies.
pub fn holders(contacts: &[MemberContact], role: &ContactRole, day: Date) -> usize {
    count(contacts, role, day, false)
}

fn deputies(contacts: &[MemberContact], role: &ContactRole, day: Date) -> usize {
    count(contacts, role, day, true)
}

fn count(contacts: &[MemberContact], role: &ContactRole, day: Date, deputy: bool) -> usize {
    let in_role = contacts
        .iter()
        .filter(|contact| contact.deputy == deputy && contact.role == *role);
    in_role.filter(|contact| contact.is_current(day)).count()
}

/// Today, and every later day on which somebody begins, or is no longer there.
fn days_of_change(before: &[MemberContact], after: &[MemberContact], today: Date) -> BTreeSet<Date> {
    let of = |contact: &MemberContact| [Some(contact.first_day), contact.last_day.and_then(Date::next)];
    let days = before.iter().chain(after).flat_map(of).flatten();
    days.filter(|day| *day > today).chain([today]).collect()
}
