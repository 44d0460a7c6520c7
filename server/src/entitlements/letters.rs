//! The emails about uses. They're added to the outbox in the same transaction.

use super::brief::title_of;
use super::change::UseChange;
use super::rows::UseRow;
use crate::applications::{
    AppState, CommandError, LinkedApplication, RateLimit, email_context, fingerprint, reserve_slot,
};
use crate::from_row;
use crate::mail::{NewEmail, mailbox, normalized, owe_at};
use crate::members::contacts_of;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, BenefitAsked, BenefitChanged, Letter};
use app::text::Texts;
use domain::access::AccountRole;
use domain::entitlement::UseStep;
use domain::member::ContactRole;

/// Emails about benefits, by mailbox.
const LIMIT: (&str, i64, i64) = ("benefit mail to", 60, 400);

/// An address of somebody with a role.
struct BenefitRecipient {
    email: String,
}
from_row!(BenefitRecipient { email });

/// To the staff: a member has asked for something.
pub(super) async fn asked(tx: &mut Tx, state: &AppState, row: &UseRow) -> Result<(), CommandError> {
    to_staff(tx, state, row, "benefit requested", mail::benefit_asked).await
}

/// To the staff: a member has withdrawn something.
pub(super) async fn withdrawn(tx: &mut Tx, state: &AppState, row: &UseRow) -> Result<(), CommandError> {
    to_staff(tx, state, row, "benefit withdrawn", mail::benefit_withdrawn).await
}

async fn to_staff(
    tx: &mut Tx,
    state: &AppState,
    row: &UseRow,
    kind: &'static str,
    letter: fn(Texts, &BenefitAsked<'_>) -> Letter,
) -> Result<(), CommandError> {
    let foundation = &state.loaded.catalogue.shelf(&row.foundation)?.foundation;
    let t = Texts::new(Locale::offered_by(&foundation.languages, ""));
    let link = format!("{}/benefits/{}/{}", state.origin, row.foundation, row.id);
    let asked = BenefitAsked {
        foundation: &foundation.name,
        party: &row.name,
        benefit: &title_of(state, row),
        wanted: row.wanted_on.0,
        what: &row.what,
        link: &link,
    };
    let letter = letter(t, &asked);
    let to: Vec<BenefitRecipient> = tx
        .all(
            "SELECT DISTINCT a.email FROM role r JOIN account a ON a.id = r.account WHERE r.foundation = $1 \
             AND r.role IN ($2, $3) AND r.ended_at IS NULL ORDER BY a.email",
            &[
                (&row.foundation).into(),
                AccountRole::Staff.word().into(),
                AccountRole::Administrator.word().into(),
            ],
        )
        .await?;
    let name = foundation.name.say(t.locale().content_tag());
    for BenefitRecipient { email } in &to {
        send(tx, state, row, kind, email, (name, &foundation.contact.email), &letter).await?;
    }
    Ok(())
}

/// To whoever asked for the member, or to those who manage the membership if they don't act for it any more.
pub(super) async fn changed(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    row: &UseRow,
    change: &UseChange,
) -> Result<(), CommandError> {
    let context = email_context(state, linked)?;
    let link = format!("{}/member/{}/benefits", state.origin, row.membership);
    let changed = BenefitChanged {
        foundation: &context.foundation.name,
        member: &row.name,
        benefit: &title_of(state, row),
        step: change.step,
        wanted: row.wanted_on.0,
        day: change.delivered.or(change.scheduled),
        note: &change.note,
        link: &link,
    };
    let letter = mail::benefit_changed(context.t, &changed);
    let name = context.foundation.name.say(context.t.locale().content_tag());
    let from = (name, context.foundation.contact.email.as_str());
    for email in recipients(tx, linked, row).await? {
        send(tx, state, row, kind(change.step), &email, from, &letter).await?;
    }
    Ok(())
}

fn kind(step: UseStep) -> &'static str {
    match step {
        UseStep::Approve => "benefit approved",
        UseStep::Schedule => "benefit scheduled",
        UseStep::Refuse => "benefit refused",
        UseStep::Deliver => "benefit delivered",
        UseStep::Miss => "benefit missed",
        UseStep::Withdraw => "benefit withdrawn",
    }
}

async fn recipients(tx: &mut Tx, linked: &LinkedApplication<'_>, row: &UseRow) -> Result<Vec<String>, CommandError> {
    let contacts = contacts_of(tx, &row.membership).await?;
    let current = contacts
        .iter()
        .filter(|contact| contact.contact().is_current(linked.today));
    let asker = normalized(&row.email);
    if current.clone().any(|contact| Some(&contact.address) == asker.as_ref()) {
        return Ok(vec![row.email.clone()]);
    }
    let managers = current.filter(|contact| contact.role.0 == ContactRole::Manager);
    Ok(managers.map(|contact| contact.email.clone()).collect())
}

async fn send(
    tx: &mut Tx,
    state: &AppState,
    row: &UseRow,
    kind: &'static str,
    to: &str,
    (from_name, reply_to): (&str, &str),
    letter: &Letter,
) -> Result<(), CommandError> {
    let address = normalized(to).unwrap_or_else(|| to.to_owned());
    let mailbox = fingerprint(&mailbox(&address));
    let limits = [RateLimit::new(LIMIT, &mailbox)];
    let Some(when) = reserve_slot(tx, state, &limits).await? else {
        tracing::warn!(id = %row.id, kind, "somebody wasn't emailed, because of a limit");
        return Ok(());
    };
    let owed = NewEmail {
        application: Some(&row.application),
        kind,
        to,
        from_name,
        reply_to,
        letter,
    };
    owe_at(tx, state, owed, when).await
}
