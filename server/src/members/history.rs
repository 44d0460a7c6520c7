//! What happened to a membership, as far as it concerns the member.

use super::access::ActingFor;
use crate::applications::CommandError;
use crate::mail::normalized;
use crate::reviews::history;
use crate::storage::Tx;
use app::api::{HistoryBrief, MEMBER_HISTORY_KINDS, MONEY_HISTORY_KINDS};
use domain::member::MemberAction;

/// Entries whose reason is for the member, or from them.
const WITH_REASON: [&str; 11] = [
    "member emailed",
    "notice given",
    "renewal asked",
    "membership confirmed",
    "tier change asked",
    "tier change approved",
    "tier change declined",
    "profile approved",
    "profile declined",
    "delivery sent back",
    "credited",
];

/// The entries that somebody who acts for a member sees, the newest last. Those about money are only for those who may read it, and
/// reasons for those who may change the membership. The foundation's people aren't named: they're all `foundation`.
///
/// # Errors
/// If the database fails.
pub(super) async fn member_history(tx: &mut Tx, acting: &ActingFor<'_>) -> Result<Vec<HistoryBrief>, CommandError> {
    let may = |action| acting.actions.contains(&action);
    let is_shown = |event: &HistoryBrief| {
        let what = event.what.as_str();
        MEMBER_HISTORY_KINDS.contains(&what) && (may(MemberAction::ReadMoney) || !MONEY_HISTORY_KINDS.contains(&what))
    };
    let all = history(tx, acting.membership.application.as_str()).await?;
    let shown = all.into_iter().filter(is_shown).map(|event| {
        let address = normalized(&event.who);
        let is_known = matches!(event.who.as_str(), "applicant" | "system")
            || acting
                .contacts
                .iter()
                .any(|contact| Some(&contact.address) == address.as_ref());
        let is_about_people = event.what.starts_with("contact ");
        let is_about_leaving = may(MemberAction::ChangeMembership) && WITH_REASON.contains(&event.what.as_str());
        let has_reason = is_about_people || is_about_leaving;
        HistoryBrief {
            who: if is_known { event.who } else { "foundation".to_owned() },
            why: if has_reason { event.why } else { String::new() },
            ..event
        }
    });
    Ok(shown.collect())
}
