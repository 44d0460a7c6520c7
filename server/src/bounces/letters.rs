//! The emails to the foundation's staff: a reminder bounced, or emails no longer reach anybody in a role.

use crate::applications::{AppState, ApplicationReference, CommandError, MembershipId, people_with, to_people};
use crate::from_row;
use crate::mail::bouncing_of;
use crate::members::contacts_of;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, MembershipMail};
use app::text::Texts;
use app::words::say;
use domain::access::AccountRole;
use domain::catalogue::VersionQuery;
use domain::foundation::Foundation;
use domain::member::ContactRole;
use std::collections::BTreeMap;

/// The member that an email is about.
struct BouncedMember {
    application: ApplicationReference,
    foundation: String,
    /// `None` before the membership begins.
    membership: Option<MembershipId>,
    programme: Option<String>,
    version: Option<String>,
    name: Option<String>,
}
from_row!(BouncedMember {
    application,
    foundation,
    membership,
    programme,
    version,
    name
});

impl BouncedMember {
    /// The full URL of the page of the member or the application. It asks for a sign-in.
    fn link(&self, state: &AppState) -> String {
        let (origin, foundation) = (&state.origin, &self.foundation);
        match &self.membership {
            Some(membership) => format!("{origin}/members/{foundation}/{membership}"),
            None => format!("{origin}/review/{foundation}/{}", self.application),
        }
    }

    /// The member's name, or the application number.
    fn name(&self) -> &str {
        let name = self.name.as_deref().filter(|name| !name.is_empty());
        name.unwrap_or(self.application.as_str())
    }
}

/// A reminder couldn't be delivered to this address. The status is empty if there's none.
///
/// # Errors
/// If the database fails.
pub(super) async fn reminder_bounced(
    tx: &mut Tx,
    state: &AppState,
    application: &ApplicationReference,
    (address, status): (&str, &str),
) -> Result<(), CommandError> {
    let found: Option<BouncedMember> = tx
        .optional(
            "SELECT a.reference AS application, a.foundation, m.id AS membership, m.programme, m.version, y.name FROM application a \
             LEFT JOIN membership m ON m.application = a.reference AND m.activated_at IS NOT NULL AND m.ended_at IS NULL \
             LEFT JOIN party y ON y.id = a.party WHERE a.reference = $1",
            &[application.into()],
        )
        .await?;
    let Some(member) = found else { return Ok(()) };
    let letter = |t: Texts, about: &MembershipMail<'_>| mail::reminder_bounced(t, about, address, status);
    to_staff(tx, state, &member, "reminder bounced", letter).await
}

/// Everybody in a role has an address that bounces. `address` is the one that has just been marked.
///
/// # Errors
/// If the database fails.
pub(super) async fn nobody_reached(
    tx: &mut Tx,
    state: &AppState,
    address: &str,
    memberships: &[MembershipId],
) -> Result<(), CommandError> {
    for membership in memberships {
        let roles = unreached(tx, state, address, membership).await?;
        if roles.is_empty() {
            continue;
        }
        let found: Option<BouncedMember> = tx
            .optional(
                "SELECT m.application, m.foundation, m.id AS membership, m.programme, m.version, y.name FROM membership m \
                 JOIN party y ON y.id = m.party WHERE m.id = $1",
                &[membership.into()],
            )
            .await?;
        let Some(member) = found else { continue };
        let letter = |t: Texts, about: &MembershipMail<'_>| {
            let titles: Vec<String> = roles.iter().map(|role| title(t, state, &member, role)).collect();
            mail::nobody_reached(t, about, &titles.join(", "))
        };
        to_staff(tx, state, &member, "nobody reached", letter).await?;
    }
    Ok(())
}

/// The roles of this address in which no email reaches anybody today.
async fn unreached(
    tx: &mut Tx,
    state: &AppState,
    address: &str,
    membership: &MembershipId,
) -> Result<Vec<ContactRole>, CommandError> {
    let today = state.clock.today();
    let bouncing = bouncing_of(tx, membership).await?;
    // By the role's ID: whether it's a role of this address, and whether somebody in it is reached.
    let mut roles: BTreeMap<String, (ContactRole, bool, bool)> = BTreeMap::new();
    for contact in contacts_of(tx, membership).await? {
        if contact.contact().is_current(today) {
            let role = contact.role.0.clone();
            let (_, is_theirs, is_reached) = roles.entry(role.id().to_owned()).or_insert((role, false, false));
            *is_theirs |= contact.address == address;
            *is_reached |= !bouncing.contains_key(&contact.address);
        }
    }
    let roles = roles.into_values();
    let unreached = roles.filter(|(_, is_theirs, is_reached)| *is_theirs && !is_reached);
    Ok(unreached.map(|(role, _, _)| role).collect())
}

/// The title of a role, or its ID if the programme no longer has it.
fn title(t: Texts, state: &AppState, member: &BouncedMember, role: &ContactRole) -> String {
    let (Some(programme), Some(version)) = (&member.programme, &member.version) else {
        return role.id().to_owned();
    };
    if *role == ContactRole::Manager {
        return t.area_manager().into_owned();
    }
    let version = VersionQuery::Version(version.clone());
    let programme = state
        .loaded
        .catalogue
        .programme(&member.foundation, programme, &version)
        .ok();
    let known = programme.and_then(|programme| programme.joining.roles.iter().find(|known| known.id == role.id()));
    known.map_or(role.id(), |known| say(t, &known.title)).to_owned()
}

async fn to_staff(
    tx: &mut Tx,
    state: &AppState,
    member: &BouncedMember,
    kind: &'static str,
    letter: impl FnOnce(Texts, &MembershipMail<'_>) -> mail::Letter,
) -> Result<(), CommandError> {
    // Without its foundation on the site, nobody could do anything about it.
    let Ok(shelf) = state.loaded.catalogue.shelf(&member.foundation) else {
        return Ok(());
    };
    let foundation: &Foundation = &shelf.foundation;
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let about = MembershipMail {
        foundation: &foundation.name,
        member: member.name(),
        link: &member.link(state),
    };
    let staff = people_with(tx, &foundation.id, [AccountRole::Staff, AccountRole::Administrator]).await?;
    let letter = letter(t, &about);
    to_people(tx, state, &member.application, foundation, kind, &staff, &letter).await
}
