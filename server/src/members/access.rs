//! Who acts for a member: whoever signs in with the address of one of its contacts.

use super::contacts::{ContactRow, contacts_of};
use crate::accounts::Session;
use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkedApplication, MembershipId, by_reference,
};
use crate::clock::Timestamp;
use crate::from_row;
use crate::reviews::StoredDay;
use crate::storage::Tx;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::member::{MemberAction, MemberContact, may};

/// A membership that has begun.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct BegunMembership {
    pub id: MembershipId,
    pub foundation: String,
    pub programme: String,
    pub version: String,
    pub tier: String,
    pub application: ApplicationReference,
    /// In milliseconds since 1970, UTC.
    pub approved_at: i64,
    pub member_version: i64,
    /// The day on which the member gave notice. `None` if they haven't.
    pub notice_on: Option<StoredDay>,
    /// The last day, if they've given notice.
    pub leaves_on: Option<StoredDay>,
    /// A hash of the last command, to recognise a second click.
    pub last_command: Option<String>,
}
from_row!(BegunMembership {
    id,
    foundation,
    programme,
    version,
    tier,
    application,
    approved_at,
    member_version,
    notice_on,
    leaves_on,
    last_command
});

/// The query that reads [`BegunMembership`]s.
macro_rules! begun_membership {
    ($which:literal) => {
        concat!(
            "SELECT id, foundation, programme, version, tier, application, approved_at, member_version, notice_on, leaves_on, last_command \
             FROM membership WHERE ",
            $which
        )
    };
}
pub(super) use begun_membership;

impl BegunMembership {
    /// The day of the approval, from which the terms count.
    pub fn agreed_on(&self) -> Date {
        Timestamp(self.approved_at).day()
    }

    /// The member's application, under the rules that the membership has now. Locks the application in a write transaction. `None` if
    /// there's no such application.
    ///
    /// # Errors
    /// If these rules aren't on the site any more.
    pub async fn linked<'a>(
        &self,
        tx: &mut Tx,
        state: &'a AppState,
    ) -> Result<Option<LinkedApplication<'a>>, CommandError> {
        let Some(linked) = by_reference(tx, state, &self.application).await? else {
            return Ok(None);
        };
        let version = VersionQuery::Version(self.version.clone());
        let catalogue = &state.loaded.catalogue;
        let programme = catalogue.programme(&self.foundation, &self.programme, &version)?;
        let tier = programme.tier(&self.tier).ok_or(CommandError::NoSuchTier)?;
        Ok(Some(linked.under(programme, tier)))
    }
}

/// Somebody who acts for a member.
#[derive(Debug)]
pub(crate) struct ActingFor<'a> {
    pub membership: BegunMembership,
    pub linked: LinkedApplication<'a>,
    /// All of the member's contacts.
    pub contacts: Vec<ContactRow>,
    /// What they may do.
    pub actions: Vec<MemberAction>,
}

/// Opens a membership for somebody who acts for the member. `None` if there's no such membership, or they don't act for it: nobody
/// learns which.
///
/// # Errors
/// If they act for the member, but may not do this.
pub(crate) async fn open<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    session: &Session,
    id: &str,
    action: MemberAction,
) -> Result<Option<ActingFor<'a>>, CommandError> {
    // Software has a role for a foundation, never for a member.
    let Some(id) = MembershipId::parse(id).filter(|_| session.token.is_none()) else {
        return Ok(None);
    };
    let found: Option<BegunMembership> = tx
        .optional(
            begun_membership!("id = $1 AND activated_at IS NOT NULL"),
            &[(&id).into()],
        )
        .await?;
    let Some(membership) = found else {
        return Ok(None);
    };
    let contacts = contacts_of(tx, &membership.id).await?;
    let today = state.clock.today();
    let own = contacts.iter().filter(|contact| contact.address == session.address);
    let own: Vec<MemberContact> = own.map(ContactRow::contact).collect();
    if !own.iter().any(|contact| contact.is_current(today)) {
        return Ok(None);
    }
    let Some(linked) = membership.linked(tx, state).await? else {
        return Ok(None);
    };
    let roles = &linked.programme.joining.roles;
    let actions = MemberAction::ALL.into_iter();
    let actions: Vec<_> = actions.filter(|action| may(&own, roles, today, *action)).collect();
    if !actions.contains(&action) {
        return Err(CommandError::NoPermission);
    }
    Ok(Some(ActingFor {
        membership,
        linked,
        contacts,
        actions,
    }))
}
