//! Changes a member's contacts, if that's possible: a role has neither too few nor too many people on any day to come.

use super::bounds::{check_bounds, check_once, overlap};
use super::{ContactChange, ContactField, ContactProblem, MemberContact};
use crate::date::Date;
use crate::joining::Role;

/// How far ahead people can be named, in months.
pub const FURTHEST_MONTHS: u16 = 24;

/// A member's contacts after a change. `roles` are those that the programme has for the member's tier. `id` is that of the new
/// contact, if there's one: it's the last.
///
/// # Errors
/// Why it isn't possible.
pub fn change_contacts(
    before: &[MemberContact],
    roles: &[Role],
    change: &ContactChange,
    today: Date,
    id: &str,
) -> Result<Vec<MemberContact>, ContactProblem> {
    let mut after = before.to_vec();
    match change {
        ContactChange::Name {
            role,
            name,
            email,
            deputy,
            first_day,
            last_day,
        } => {
            is_possible(ContactField::FirstDay, *first_day, today)?;
            if let Some(last_day) = *last_day {
                is_possible(ContactField::LastDay, last_day, today)?;
                if last_day < *first_day {
                    return Err(ContactProblem::EndsBefore);
                }
            }
            role.bounds(roles).ok_or(ContactProblem::UnknownRole)?;
            let named = MemberContact {
                id: id.to_owned(),
                role: role.clone(),
                name: name.clone(),
                email: email.clone(),
                deputy: *deputy,
                first_day: *first_day,
                last_day: *last_day,
            };
            add(&mut after, named);
        }
        ContactChange::HandOver {
            id: from,
            name,
            email,
            first_day,
        } => {
            let contact = find(&mut after, from, today)?;
            contact.role.bounds(roles).ok_or(ContactProblem::UnknownRole)?;
            let next = MemberContact {
                id: id.to_owned(),
                name: name.clone(),
                email: email.clone(),
                first_day: *first_day,
                ..contact.clone()
            };
            hand_over(contact, &next, today)?;
            add(&mut after, next);
        }
        ContactChange::Correct { id, name, email } => {
            let contact = find(&mut after, id, today)?;
            if contact.name == *name && contact.email == *email {
                return Err(ContactProblem::Unchanged);
            }
            contact.name.clone_from(name);
            contact.email.clone_from(email);
        }
        ContactChange::Leave { id, last_day } => {
            let contact = find(&mut after, id, today)?;
            leave(contact, *last_day, today)?;
        }
        ContactChange::Stay { id } => {
            let contact = find(&mut after, id, day_before(today))?;
            contact.last_day.take().ok_or(ContactProblem::Unchanged)?;
        }
    }
    check_once(before, &after, today)?;
    check_bounds(before, &after, roles, today)?;
    Ok(after)
}

/// Adds a contact. Someone who gets a role is no longer its deputy.
fn add(contacts: &mut Vec<MemberContact>, new: MemberContact) {
    if !new.deputy {
        let is_deputy = |other: &MemberContact| other.deputy && overlap(other, &new, new.first_day);
        for deputy in contacts.iter_mut().filter(|other| is_deputy(other)) {
            deputy.last_day = Some(day_before(new.first_day.max(deputy.first_day)));
        }
    }
    contacts.push(new);
}

fn hand_over(from: &mut MemberContact, to: &MemberContact, today: Date) -> Result<(), ContactProblem> {
    is_possible(ContactField::FirstDay, to.first_day, today)?;
    if from.has_address(&to.email) {
        return Err(ContactProblem::SamePerson);
    }
    if let Some(last_day) = from.last_day {
        return Err(ContactProblem::Ending { last_day });
    }
    if to.first_day < from.first_day {
        let first_day = from.first_day;
        return Err(ContactProblem::NotYetTheirs { first_day });
    }
    from.last_day = Some(day_before(to.first_day));
    Ok(())
}

/// The first day without the role can be today, and for those who haven't begun, their first day.
fn leave(contact: &mut MemberContact, last_day: Date, today: Date) -> Result<(), ContactProblem> {
    is_possible(ContactField::LastDay, last_day, day_before(today))?;
    if last_day < day_before(contact.first_day) {
        return Err(ContactProblem::EndsBefore);
    }
    if contact.last_day == Some(last_day) {
        return Err(ContactProblem::Unchanged);
    }
    contact.last_day = Some(last_day);
    Ok(())
}

fn find<'a>(contacts: &'a mut [MemberContact], id: &str, today: Date) -> Result<&'a mut MemberContact, ContactProblem> {
    let contact = contacts.iter_mut().find(|contact| contact.id == id);
    let contact = contact.ok_or(ContactProblem::UnknownContact)?;
    if contact.is_over(today) {
        Err(ContactProblem::Over)
    } else {
        Ok(contact)
    }
}

fn is_possible(field: ContactField, day: Date, earliest: Date) -> Result<(), ContactProblem> {
    if day < earliest {
        Err(ContactProblem::DayPassed(field))
    } else if earliest.plus_months(FURTHEST_MONTHS).is_some_and(|last| day > last) {
        Err(ContactProblem::DayTooFar(field))
    } else {
        Ok(())
    }
}

/// The day before, or the first day of the calendar.
fn day_before(day: Date) -> Date {
    day.previous().unwrap_or(day)
}
