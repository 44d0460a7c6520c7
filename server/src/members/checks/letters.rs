//! The emails that a member's address fails, or works again: to those who manage the membership, and to the foundation's staff.

use super::asked::CheckedQuestion;
use super::outcome::CheckOutcome;
use crate::applications::{
    AppState, CommandError, LinkedApplication, MailOutcome, email_context, people_with, to_manager, to_people,
};
use crate::members::access::StartedMembership;
use crate::members::letters::managers;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, AddressMail, Letter, MembershipMail};
use app::text::Texts;
use domain::access::AccountRole;
use domain::address_check::CheckNews;
use domain::date::Date;
use url::Url;

/// Says what happened to an address. `since` is when it failed first, in milliseconds since 1970, UTC. Returns false if a limit refuses one
/// of the emails.
pub(super) async fn reported(
    tx: &mut Tx,
    state: &AppState,
    (membership, linked): (&StartedMembership, &LinkedApplication<'_>),
    (asked, url, since): (&CheckedQuestion, &str, i64),
    (news, outcome): (CheckNews, CheckOutcome),
) -> Result<bool, CommandError> {
    let context = email_context(state, linked)?;
    let foundation = context.foundation;
    let member = linked.party_name();
    let parsed = Url::parse(url).ok();
    let address = AddressMail {
        label: &asked.label,
        host: parsed.as_ref().and_then(Url::host_str).unwrap_or_default(),
        since: Date::from_unix_millis(since),
        status: outcome.status(),
        trouble: outcome.trouble(),
    };
    let letter = |t: Texts, link: &str| -> Letter {
        let about = MembershipMail {
            foundation: &foundation.name,
            member: &member,
            link,
        };
        match news {
            CheckNews::Failed => mail::address_failed(t, &about, &address),
            CheckNews::Recovered => mail::address_recovered(t, &about, &address),
        }
    };
    let own = format!("{}/member/{}/checks", state.origin, membership.id);
    let own = letter(context.t, &own);
    for manager in managers(tx, linked, membership).await? {
        if to_manager(tx, state, linked, "address checked", &manager, &own).await? == MailOutcome::No {
            return Ok(false);
        }
    }
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let link = format!("{}/members/{}/{}", state.origin, foundation.id, membership.id);
    let staff = people_with(tx, &foundation.id, [AccountRole::Staff, AccountRole::Administrator]).await?;
    let letter = letter(t, &link);
    to_people(
        tx,
        state,
        &membership.application,
        foundation,
        "address reported",
        &staff,
        &letter,
    )
    .await?;
    Ok(true)
}
