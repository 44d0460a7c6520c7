//! The emails about the approval of public pages.

use crate::applications::{
    AppState, CommandError, LinkedApplication, email_context, people_with, to_colleague, to_people,
};
use crate::members::{StartedMembership, addresses_with};
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, MembershipMail};
use app::text::Texts;
use domain::access::AccountRole;
use domain::member::MemberAction;

/// To the foundation's staff: a page waits for their approval.
pub(super) async fn asked(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    membership: &StartedMembership,
) -> Result<(), CommandError> {
    let foundation = email_context(state, linked)?.foundation;
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let member = linked.party_name();
    let link = format!("{}/members/{}/{}/page", state.origin, foundation.id, membership.id);
    let about = MembershipMail {
        foundation: &foundation.name,
        member: &member,
        link: &link,
    };
    let staff = people_with(tx, &foundation.id, [AccountRole::Staff, AccountRole::Administrator]).await?;
    let letter = mail::page_asked(t, &about);
    let application = &membership.application;
    to_people(tx, state, application, foundation, "public page sent", &staff, &letter).await
}

/// To those who can change the page: staff have approved or declined it. The reason can be empty.
pub(super) async fn decided(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    membership: &StartedMembership,
    (approved, reason): (bool, &str),
) -> Result<(), CommandError> {
    let context = email_context(state, linked)?;
    let member = linked.party_name();
    let link = format!("{}/member/{}/profile", state.origin, membership.id);
    let about = MembershipMail {
        foundation: &context.foundation.name,
        member: &member,
        link: &link,
    };
    let kind = if approved {
        "public page approved"
    } else {
        "public page declined"
    };
    let letter = mail::page_decided(context.t, &about, approved, reason);
    for address in addresses_with(tx, linked, &membership.id, MemberAction::ChangeProfile).await? {
        to_colleague(tx, state, linked, kind, &address, &letter).await?;
    }
    Ok(())
}
