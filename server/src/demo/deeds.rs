//! What members and the foundations' people do once a membership is active.

use super::admit::payment;
use super::apply::Attempt;
use super::cast::Fate;
use super::crew::{Crew, signed_in};
use super::dice::Dice;
use super::profile::introduce;
use super::tiers;
use crate::api::brief_by_id;
use crate::applications::{AppState, CommandError};
use crate::entitlements::{ask, handle, member_benefits};
use crate::invoices::act;
use crate::members::change_membership;
use app::api::{BenefitUseCommand, MemberBenefitAction, MemberBenefitCommand, MembershipAction, MembershipCommand};
use domain::date::Date;
use domain::entitlement::UseStep;

/// What members want, in their words, and what the foundation's people note when it's delivered: by a part of the benefit's ID, the last
/// ones for all others.
const WISHES: [(&str, [&str; 2], &str); 5] = [
    (
        "logo",
        ["Our logo among the sponsors", "Our logo on the page about cloud images"],
        "It's on the website.",
    ),
    (
        "module",
        ["The driver of our storage controller", "The driver of our network card"],
        "Signed and published.",
    ),
    (
        "webinar",
        ["Running 4,000 servers at sea", "Secure Boot without surprises"],
        "Recorded, with 140 viewers.",
    ),
    (
        "post",
        [
            "How we moved our fleet to the new release",
            "What we learnt from running it at sea",
        ],
        "Published on the blog.",
    ),
    (
        "",
        ["A stand at the user day in spring", "A word in the next newsletter"],
        "It took place.",
    ),
];

fn wishes(benefit: &str) -> ([&'static str; 2], &'static str) {
    let mut all = WISHES.iter().filter(|(part, ..)| benefit.contains(part));
    all.next().map_or((["", ""], ""), |(_, wishes, note)| (*wishes, note))
}

/// How many days before the last one everybody asks for something, so that requests are open at the end.
const WISHING: [i64; 3] = [30, 8, 2];
/// The days before the last one on which the foundations' people answer everything that's open.
const CATCHING_UP: std::ops::RangeInclusive<i64> = 4..=7;
/// From this many days before the last one, they plan nothing new.
const PLANNED_UNTIL: i64 = 14;

/// What a member does on a day, `ago` days before the last one.
pub(super) async fn of_member(
    state: &AppState,
    attempt: &mut Attempt,
    renewing: &[String],
    ago: i64,
    dice: &mut Dice,
) -> Result<(), CommandError> {
    let Some(membership) = attempt.membership.clone() else {
        return Ok(());
    };
    let age = state.clock.today().unix_days() - attempt.on.unix_days();
    if age >= 40 && !attempt.is_introduced {
        let session = signed_in(state, &attempt.role.email()).await?;
        introduce(state, &session, attempt, &membership).await?;
        attempt.is_introduced = true;
    }
    if attempt.role.fate == Fate::Leaves(age) {
        let session = signed_in(state, &attempt.role.email()).await?;
        let command = MembershipCommand {
            action: MembershipAction::Leave,
            version: version(
                state,
                "SELECT member_version FROM membership WHERE id = $1",
                &membership,
            )
            .await?,
            last_day: None,
            reason: "We're saving money this year.".to_owned(),
        };
        allowed(change_membership(state, &session, &membership, &command).await)?;
    }
    tiers::of_member(state, attempt, &membership, renewing).await?;
    if dice.below(70) == 0 || WISHING.contains(&ago) {
        wish(state, attempt, &membership, dice).await?;
    }
    Ok(())
}

/// A version that a command has to name.
pub(super) async fn version(state: &AppState, sql: &'static str, id: &str) -> Result<i64, CommandError> {
    let mut tx = state.database.read().await?;
    let (version,): (i64,) = tx.one(sql, &[id.into()]).await?;
    tx.rollback().await?;
    Ok(version)
}

/// What's refused doesn't matter here: it's part of a history.
pub(super) fn allowed<T>(done: Result<T, CommandError>) -> Result<(), CommandError> {
    match done {
        Err(error @ CommandError::Storage(_)) => Err(error),
        Err(error) => {
            tracing::debug!(%error, "refused");
            Ok(())
        }
        Ok(_) => Ok(()),
    }
}

/// Asks for a benefit, if there's one to ask for.
async fn wish(state: &AppState, attempt: &Attempt, membership: &str, dice: &mut Dice) -> Result<(), CommandError> {
    let session = signed_in(state, &attempt.role.email()).await?;
    let Some(seen) = member_benefits(state, &session, membership, 1, brief_by_id(state, "en")).await? else {
        return Ok(());
    };
    let open = seen.grants.iter();
    let open = open.filter(|grant| {
        grant
            .quantity
            .as_ref()
            .is_some_and(|quantity| quantity.closed.is_none())
    });
    let open: Vec<_> = open.collect();
    let Some(grant) = open.get(dice.below(open.len())) else {
        return Ok(());
    };
    let ahead = i64::try_from(20 + dice.below(40)).unwrap_or(30);
    let command = MemberBenefitCommand {
        action: MemberBenefitAction::Request,
        version: seen.version,
        benefit: grant.benefit.id.clone(),
        what: wishes(&grant.benefit.id).0[dice.below(2)].to_owned(),
        day: Date::from_unix_days(seen.today.unix_days() + ahead).to_string(),
        id: String::new(),
    };
    allowed(ask(state, &session, membership, &command).await)
}

/// What a foundation's people do with requests and invoices on a day, `ago` days before the last one.
pub(super) async fn of_crew(
    state: &AppState,
    crew: &Crew,
    foundation: &str,
    ago: i64,
    dice: &mut Dice,
) -> Result<(), CommandError> {
    let Some(session) = crew.turn(1) else {
        return Ok(());
    };
    tiers::of_crew(state, crew, foundation).await?;
    let today = state.clock.today();
    let mut tx = state.database.read().await?;
    // Their order doesn't depend on their IDs, which are random, because the dice follow it.
    let uses: Vec<(String, i64, String, String, String)> = tx
        .all(
            "SELECT u.id, u.version, u.state, COALESCE(u.scheduled_on, u.wanted_on), u.benefit FROM benefit_use u \
             JOIN membership m ON m.id = u.membership JOIN party p ON p.id = m.party \
             WHERE u.foundation = $1 AND u.state IN ('requested', 'approved', 'scheduled') \
             ORDER BY u.requested_at, p.sort_name, u.benefit, u.place",
            &[foundation.into()],
        )
        .await?;
    let unpaid: Vec<(String, i64)> = tx
        .all(
            "SELECT i.label, CAST(i.gross - COALESCE((SELECT SUM(p.minor) FROM payment p WHERE p.invoice = i.id AND p.undone_at IS NULL), 0) AS BIGINT) \
             FROM invoice i JOIN membership m ON m.id = i.membership WHERE i.foundation = $1 AND i.kind = 'invoice' AND i.issued_on <= $2 \
             AND m.activated_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id) ORDER BY i.label",
            &[foundation.into(), (&Date::from_unix_days(today.unix_days() - 12).to_string()).into()],
        )
        .await?;
    tx.rollback().await?;
    for (id, version, now, due, benefit) in uses {
        // At the end, something is left for whoever tries the demo.
        let is_left = match now.as_str() {
            "requested" => ago < *CATCHING_UP.start(),
            "approved" => ago < PLANNED_UNTIL,
            _ => false,
        };
        if is_left || dice.below(4) != 0 && !CATCHING_UP.contains(&ago) {
            continue;
        }
        let is_due = due <= today.to_string();
        let (action, note, day) = match (now.as_str(), is_due) {
            ("requested", _) if dice.below(9) == 0 => (UseStep::Refuse, "That week is full.", String::new()),
            ("requested", _) => (UseStep::Approve, "Good idea: please send us a draft.", String::new()),
            ("approved", false) => (UseStep::Schedule, "", due),
            (_, true) if dice.below(12) == 0 => (UseStep::Miss, "The speaker was ill.", String::new()),
            (_, true) => (UseStep::Deliver, wishes(&benefit).1, today.to_string()),
            _ => continue,
        };
        let command = BenefitUseCommand {
            action,
            version,
            note: note.to_owned(),
            day,
            link: String::new(),
        };
        allowed(handle(state, session, foundation, &id, &command).await)?;
    }
    for (label, minor) in unpaid.into_iter().filter(|(_, minor)| *minor > 0) {
        if dice.below(20) == 0 {
            allowed(act(state, session, foundation, &label, &payment(minor, &today.to_string())).await)?;
        }
    }
    Ok(())
}
