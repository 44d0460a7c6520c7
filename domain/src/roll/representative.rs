//! The one person who votes for a member.

use super::{Missing, Representative, RollMember};
use crate::date::Date;
use crate::joining::Role;
use crate::member::{ContactRole, MemberContact};
use crate::programme::{Programme, Tier};

/// People vote for themselves. For an organisation, the person in the role that votes does, or else the one who has
/// managed the membership the longest. Deputies don't vote.
///
/// # Errors
/// What's missing, if there's nobody on that day.
pub(super) fn representative(
    member: &RollMember<'_>,
    programme: &Programme,
    tier: &Tier,
    day: Date,
) -> Result<Representative, Missing> {
    let voting = voting_role(programme, tier).filter(|_| !member.is_person);
    let role = voting.map_or(ContactRole::Manager, |role| ContactRole::Named(role.id.clone()));
    let holders = member.contacts.iter();
    let holders = holders.filter(|contact| contact.role == role && !contact.deputy && contact.is_current(day));
    let Some(holder) = holders.min_by_key(|contact| seniority(contact)) else {
        return Err(Missing::NoRepresentative {
            role: voting.map(|role| role.id.clone()),
        });
    };
    let name = if member.is_person && !member.name.is_empty() {
        &member.name
    } else {
        &holder.name
    };
    Ok(Representative {
        name: name.clone(),
        email: holder.email.clone(),
    })
}

/// The role whose holder votes for the organisations in a tier.
fn voting_role<'a>(programme: &'a Programme, tier: &Tier) -> Option<&'a Role> {
    let mut roles = programme.joining.roles.iter();
    roles.find(|role| role.votes && tier.asks_for(role))
}

fn seniority(contact: &MemberContact) -> (Date, &str) {
    (contact.first_day, contact.id.as_str())
}
