//! The emails about a change of tier: to those who manage the membership, and to the foundation's staff.

use crate::applications::{
    AppState, CommandError, LinkedApplication, email_context, people_with, to_colleague, to_people,
};
use crate::members::access::StartedMembership;
use crate::members::letters::{managers, page};
use crate::members::lifecycle::NextTerm;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, ConfirmedTerm, MembershipMail};
use app::text::Texts;
use domain::access::AccountRole;
use domain::text::Text;

pub(super) use app::mail::{ChangeNews, ChangeReason};

/// What follows from a confirmation that begins this term, which has a last day.
pub(super) fn confirmed(
    membership: &StartedMembership,
    linked: &LinkedApplication<'_>,
    next: &NextTerm<'_>,
    is_approved: bool,
) -> ConfirmedTerm {
    let facts = linked.answers().facts(next.programme, next.tier, next.period.start);
    let rules = next.tier.term_for(&facts).map(|rules| membership.term_rules(rules));
    let again = rules.and_then(|rules| rules.notices(next.period).map(|notice| notice.on).min());
    ConfirmedTerm {
        until: next.period.end,
        again,
        is_approved,
    }
}

/// Says what happened to a change.
pub(super) async fn changed(
    tx: &mut Tx,
    state: &AppState,
    (membership, linked): (&StartedMembership, &LinkedApplication<'_>),
    news: ChangeNews,
    tier: &Text,
    reason: ChangeReason<'_>,
) -> Result<(), CommandError> {
    let context = email_context(state, linked)?;
    let foundation = context.foundation;
    let (member, link) = (linked.party_name(), page(state, membership));
    let about = MembershipMail {
        foundation: &foundation.name,
        member: &member,
        link: &link,
    };
    let kind = match news {
        ChangeNews::Asked => "tier change asked",
        ChangeNews::Approved => "tier change approved",
        ChangeNews::Declined | ChangeNews::RenewalDeclined => "tier change declined",
        ChangeNews::Withdrawn => "tier change withdrawn",
        ChangeNews::Renewal
        | ChangeNews::RenewalAsked
        | ChangeNews::Confirmed(_)
        | ChangeNews::MemberConfirmed(_)
        | ChangeNews::ToDecide
        | ChangeNews::MemberToDecide => "renewal asked",
    };
    let letter = mail::tier_change(context.t, &about, news, tier, reason);
    for address in managers(tx, linked, membership).await? {
        to_colleague(tx, state, linked, kind, &address, &letter).await?;
    }
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let link = format!("{}/members/{}/{}", state.origin, foundation.id, membership.id);
    let about = MembershipMail { link: &link, ..about };
    let staff = people_with(tx, &foundation.id, [AccountRole::Staff, AccountRole::Administrator]).await?;
    let letter = mail::tier_change(t, &about, news.for_staff(), tier, reason);
    to_people(tx, state, &membership.application, foundation, kind, &staff, &letter).await
}
