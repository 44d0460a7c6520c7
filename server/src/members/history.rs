//! What happened to a membership, as far as it concerns the member.

use super::access::ActingFor;
use crate::applications::CommandError;
use crate::mail::normalized;
use crate::reviews::history_of_kinds;
use crate::storage::Tx;
use app::api::{HistoryBrief, MEMBER_HISTORY_KINDS, MONEY_HISTORY_KINDS, MOST_ENTRIES};
use domain::member::MemberAction;

/// Entries whose reason is for the member, or from them.
const WITH_REASON: [&str; 14] = [
    "member emailed",
    "member email withdrawn",
    "notice given",
    "renewal asked",
    "renewal withdrawn",
    "membership confirmed",
    "tier change asked",
    "tier change withdrawn",
    "tier change approved",
    "tier change declined",
    "profile approved",
    "profile declined",
    "delivery sent back",
    "credited",
];

/// The newest entries that somebody who acts for a member sees, the newest last. Those about money are only for those who may read it, and
/// reasons for those who may change the membership. The foundation's people aren't named: they're all `foundation`.
///
/// # Errors
/// If the database fails.
pub(super) async fn member_history(tx: &mut Tx, acting: &ActingFor<'_>) -> Result<Vec<HistoryBrief>, CommandError> {
    newest(tx, acting, MOST_ENTRIES).await
}

/// The same with every entry, however many there are.
///
/// # Errors
/// If the database fails.
pub(super) async fn whole_member_history(
    tx: &mut Tx,
    acting: &ActingFor<'_>,
) -> Result<Vec<HistoryBrief>, CommandError> {
    newest(tx, acting, i64::MAX).await
}

async fn newest(tx: &mut Tx, acting: &ActingFor<'_>, most: i64) -> Result<Vec<HistoryBrief>, CommandError> {
    let may = |action| acting.actions.contains(&action);
    let is_shown = |kind: &&str| may(MemberAction::ReadMoney) || !MONEY_HISTORY_KINDS.contains(kind);
    let kinds: Vec<&str> = MEMBER_HISTORY_KINDS.into_iter().filter(is_shown).collect();
    let entries = history_of_kinds(tx, acting.membership.application.as_str(), &kinds, most).await?;
    let shown = entries.into_iter().map(|event| {
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
