//! Who acts for a member: people who sign in with the address of one of its contacts.

use super::contacts::{ContactRow, contacts_of};
use crate::accounts::{AccountId, Session, powers_for};
use crate::applications::{
    AppState, ApplicationReference, CommandError, LinkedApplication, MembershipId, by_reference, later_facts,
};
use crate::clock::Timestamp;
use crate::from_row;
use crate::reviews::{ReviewRecord, StoredDay, has_conflict};
use crate::storage::Tx;
use domain::access::Action;
use domain::catalogue::VersionQuery;
use domain::date::Date;
use domain::member::{MemberAction, MemberContact, may};
use domain::term::Term;
use std::borrow::Cow;

/// A membership that has begun.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct StartedMembership {
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
    /// The last day of a membership that has ended. `None` if it goes on.
    pub ended_on: Option<StoredDay>,
    /// The day from which the terms count, if it isn't that of the approval: the member moved to the tier then.
    pub tier_from: Option<StoredDay>,
    /// The number of the first term in the tier.
    pub tier_term: i64,
    /// A hash of the last command, to recognise a second click.
    pub last_command: Option<String>,
    /// The tier that the member has asked to have at the next term, and that was approved: their own if they renew.
    pub next_tier: Option<String>,
    /// How many facts the member has stated since they joined.
    pub later_facts: i64,
}
from_row!(StartedMembership {
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
    ended_on,
    tier_from,
    tier_term,
    last_command,
    next_tier,
    later_facts
});

/// The query that reads [`StartedMembership`]s.
macro_rules! started_membership {
    ($which:literal) => {
        concat!(
            "SELECT id, foundation, programme, version, tier, application, approved_at, member_version, notice_on, leaves_on, \
             ended_on, tier_from, tier_term, last_command, (SELECT c.tier FROM tier_change c WHERE c.membership = membership.id \
             AND c.state = 'approved' AND c.starts = 'next_term') AS next_tier, (SELECT COUNT(*) FROM tier_change_fact f \
             WHERE f.membership = membership.id) AS later_facts \
             FROM membership WHERE ",
            $which
        )
    };
}
pub(crate) use started_membership;

impl StartedMembership {
    /// The day from which the terms count: that of the approval, or on which the member moved to the tier.
    pub fn counts_from(&self) -> Date {
        let approved = || Timestamp(self.approved_at).day();
        self.tier_from.map_or_else(approved, |day| day.0)
    }

    /// The rules of the membership's terms, by the rules of a tier that it's in.
    pub fn term_rules(&self, rules: Cow<'_, Term>) -> Term {
        let rules = rules.into_owned();
        if self.tier_from.is_some() {
            rules.following()
        } else {
            rules
        }
    }

    /// The place of a term among those in the tier, from 1, by its number.
    pub fn place_in_tier(&self, number: i64) -> usize {
        usize::try_from(number - self.tier_term + 1).unwrap_or(0).max(1)
    }

    /// The member's application, under the rules that the membership has now, with what the member has stated since. Locks the application in a write transaction. `None` if
    /// there's no such application.
    ///
    /// # Errors
    /// If these rules are no longer on the site.
    pub async fn linked<'a>(
        &self,
        tx: &mut Tx,
        state: &'a AppState,
    ) -> Result<Option<LinkedApplication<'a>>, CommandError> {
        let Some(linked) = by_reference(tx, state, &self.application).await? else {
            return Ok(None);
        };
        self.known(tx, state, linked).await.map(Some)
    }

    /// The same from the application as it was opened.
    ///
    /// # Errors
    /// If these rules are no longer on the site.
    pub async fn known<'a>(
        &self,
        tx: &mut Tx,
        state: &'a AppState,
        linked: LinkedApplication<'a>,
    ) -> Result<LinkedApplication<'a>, CommandError> {
        let version = VersionQuery::Version(self.version.clone());
        let catalogue = &state.loaded.catalogue;
        let programme = catalogue.programme(&self.foundation, &self.programme, &version)?;
        let tier = programme.tier(&self.tier).ok_or(CommandError::NoSuchTier)?;
        let linked = linked.under(programme, tier);
        if self.later_facts == 0 {
            return Ok(linked);
        }
        let facts = later_facts(tx, &self.id).await?;
        Ok(linked.knowing(&facts))
    }
}

/// Somebody who acts for a member.
#[derive(Debug)]
pub(crate) struct ActingFor<'a> {
    pub membership: StartedMembership,
    pub linked: LinkedApplication<'a>,
    /// All of the member's contacts.
    pub contacts: Vec<ContactRow>,
    /// What they may do.
    pub actions: Vec<MemberAction>,
    /// Whether it's one of the foundation's people: what they change, they change on the member's behalf.
    pub on_behalf: bool,
}

/// Opens a membership for somebody who acts for the member. `None` if there's no such membership, or they don't act for it: the answer
/// doesn't say which.
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
    if session.token.is_some() {
        return Ok(None);
    }
    open_as(tx, state, &session.address, id, action).await
}

/// The same for the owner of a normalised email address.
pub(super) async fn open_as<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    address: &str,
    id: &str,
    action: MemberAction,
) -> Result<Option<ActingFor<'a>>, CommandError> {
    let Some(membership) = find(tx, id).await? else {
        return Ok(None);
    };
    let contacts = contacts_of(tx, &membership.id).await?;
    let today = state.clock.today();
    let own = contacts.iter().filter(|contact| contact.address == address);
    let own: Vec<MemberContact> = own.map(ContactRow::contact).collect();
    if !own.iter().any(|contact| contact.is_current(today)) {
        return Ok(None);
    }
    let Some(linked) = membership.linked(tx, state).await? else {
        return Ok(None);
    };
    let roles = &linked.programme.joining.roles;
    let actions = MemberAction::ALL.into_iter();
    let may = actions.filter(|action| may(&own, roles, today, *action));
    if !may.clone().any(|known| known == action) {
        return Err(CommandError::NoPermission);
    }
    // Once it has ended, there's nothing left to change.
    let has_ended = membership.ended_on.is_some();
    let actions: Vec<_> = may.filter(|action| !has_ended || action.reads()).collect();
    if !actions.contains(&action) {
        return Err(CommandError::WrongState);
    }
    Ok(Some(ActingFor {
        membership,
        linked,
        contacts,
        actions,
        on_behalf: false,
    }))
}

/// Opens a membership for somebody who acts for the member, or for the foundation's staff. `None` if there's no such membership, or
/// they're neither.
///
/// # Errors
/// If they act for the member, but may not do this, or if they're staff with a conflict of interest.
pub(super) async fn open_for_member_or_staff<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    session: &Session,
    id: &str,
    action: MemberAction,
) -> Result<Option<ActingFor<'a>>, CommandError> {
    match open(tx, state, session, id, action).await? {
        Some(acting) => Ok(Some(acting)),
        None => open_for_staff(tx, state, session, id).await,
    }
}

/// Opens a membership for the foundation's staff, to record what the member wrote. `None` if there's no such membership, or they aren't
/// its foundation's staff.
///
/// # Errors
/// If they have a conflict of interest.
pub(crate) async fn open_for_staff<'a>(
    tx: &mut Tx,
    state: &'a AppState,
    session: &Session,
    id: &str,
) -> Result<Option<ActingFor<'a>>, CommandError> {
    let Some(membership) = find(tx, id).await? else {
        return Ok(None);
    };
    if !powers_for(tx, session, &membership.foundation)
        .await?
        .may(Action::SteerReviews)
    {
        return Ok(None);
    }
    let contacts = contacts_of(tx, &membership.id).await?;
    let Some(linked) = membership.linked(tx, state).await? else {
        return Ok(None);
    };
    check_conflict(tx, session, &membership, &linked).await?;
    Ok(Some(ActingFor {
        membership,
        linked,
        contacts,
        actions: vec![MemberAction::ChangeMembership],
        on_behalf: true,
    }))
}

/// Refuses one of the foundation's people if they have a conflict of interest: they act or acted for the member, or its application names
/// them.
///
/// # Errors
/// [`CommandError::Recused`].
pub(super) async fn check_conflict(
    tx: &mut Tx,
    session: &Session,
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
    if has_conflict_about(tx, (&session.account, &session.address), membership, linked).await? {
        return Err(CommandError::Recused);
    }
    Ok(())
}

/// Whether somebody of the foundation's people has such a conflict of interest, by their account and their address in one spelling.
pub(super) async fn has_conflict_about(
    tx: &mut Tx,
    (account, address): (&AccountId, &str),
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
) -> Result<bool, CommandError> {
    let contacts = contacts_of(tx, &membership.id).await?;
    if contacts.iter().any(|contact| contact.address == address) {
        return Ok(true);
    }
    let record = ReviewRecord::of(tx, &linked.opened.application).await?;
    Ok(has_conflict(linked, &record, account, address))
}

/// A membership that has begun. `None` if there's none with this ID.
pub(super) async fn find(tx: &mut Tx, id: &str) -> Result<Option<StartedMembership>, CommandError> {
    let Some(id) = MembershipId::parse(id) else {
        return Ok(None);
    };
    Ok(tx
        .optional(
            started_membership!("id = $1 AND activated_at IS NOT NULL AND ended_at IS NULL"),
            &[(&id).into()],
        )
        .await?)
}
