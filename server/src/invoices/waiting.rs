//! First invoices that wait: for the facts that decide how something is taxed, or for an amount that's still to be agreed on.

use super::amount::first_bills;
use super::issue::issue_first;
use super::letters::{self, UnpaidInvoice};
use super::rows::of_id;
use crate::accounts::Session;
use crate::applications::{
    AppState, ApplicationReference, CommandError, InvoiceId, LinkSecret, LinkedApplication, State, add_details, alone,
    by_reference,
};
use crate::memberships::of_application as of_membership;
use crate::storage::Tx;
use app::api::WaitingInvoice;
use domain::application::{Contribution, key};
use domain::fact::FactDefinition;
use domain::quote::ScheduledBill;
use std::borrow::Cow;

/// How many applications the list of invoices shows.
const MOST: usize = 50;

/// The facts that decide how these bills are taxed, if that isn't known. Without bills, the amount is still to be agreed on: then
/// those of everything that the price charges.
pub(super) fn unknown_tax(linked: &LinkedApplication<'_>, bills: &[ScheduledBill]) -> Option<Vec<String>> {
    let quote = linked.quote(linked.priced_on());
    let unknown = if bills.is_empty() {
        quote.unknown_tax_now()
    } else {
        quote.unknown_tax(bills.iter().map(|bill| &bill.bill))
    };
    unknown.map(|facts| facts.into_iter().map(str::to_owned).collect())
}

/// The bills of a membership that's agreed on this day, if it's known how they're taxed. Nothing else is ever issued.
pub(super) fn taxed_bills(linked: &LinkedApplication<'_>, bills: Vec<ScheduledBill>) -> Vec<ScheduledBill> {
    if bills.is_empty() || unknown_tax(linked, &bills).is_none() {
        bills
    } else {
        Vec::new()
    }
}

/// The facts that the first invoice of an approved application waits for, by ID: none if the foundation has to agree on the amount or
/// issue it. `None` if it doesn't wait.
///
/// # Errors
/// If the database fails.
pub(crate) async fn waits_for(
    tx: &mut Tx,
    linked: &LinkedApplication<'_>,
) -> Result<Option<Vec<String>>, CommandError> {
    let application = &linked.opened.application;
    let quote = linked.quote(linked.priced_on());
    if application.state() != State::Approved || !Contribution::of(&quote, linked.answers()).money {
        return Ok(None);
    }
    let Some(membership) = of_membership(tx, &application.reference).await? else {
        return Ok(None);
    };
    let is_issued = super::open::has_invoices(tx, linked).await?;
    if membership.activated_at.is_some() || is_issued {
        return Ok(None);
    }
    let bills = first_bills(linked, membership.agreed_on());
    Ok(Some(unknown_tax(linked, &bills).unwrap_or_default()))
}

/// The result of adding details.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DetailsAdded {
    /// They're stored. If nothing else is missing, the invoice was issued, too.
    Yes,
    /// Some aren't valid answers, or are missing: the facts, by ID.
    Wrong(Vec<String>),
}

/// Adds the details that the applicant's invoice waits for, and issues it if nothing else is missing. What was typed is kept, whether
/// it's valid or not. Idempotent.
///
/// # Errors
/// If the link isn't the applicant's, or the application isn't approved.
pub async fn add_own_details(
    state: &AppState,
    secret: &LinkSecret,
    typed: &[(String, String)],
) -> Result<DetailsAdded, CommandError> {
    let mut tx = state.database.begin().await?;
    let mut linked = LinkedApplication::open_own(&mut tx, state, secret).await?;
    if linked.opened.application.state() != State::Approved {
        return Err(CommandError::WrongState);
    }
    let Some(wanted) = waits_for(&mut tx, &linked).await?.filter(|facts| !facts.is_empty()) else {
        return Ok(DetailsAdded::Yes);
    };
    let (details, wrong) = read(&linked, &wanted, typed);
    add_details(&mut tx, state, &mut linked, details, "applicant").await?;
    if wrong.is_empty() {
        issue_waiting(&mut tx, state, &linked, "applicant").await?;
    }
    tx.commit().await?;
    Ok(if wrong.is_empty() {
        DetailsAdded::Yes
    } else {
        DetailsAdded::Wrong(wrong)
    })
}

/// Adds the details that an invoice waits for, for somebody who issues invoices. Nothing is stored if some aren't valid.
pub(super) async fn add_for(
    tx: &mut Tx,
    state: &AppState,
    session: &Session,
    linked: &mut LinkedApplication<'_>,
    typed: &[(String, String)],
) -> Result<DetailsAdded, CommandError> {
    let wanted = waits_for(tx, linked).await?.unwrap_or_default();
    let (details, wrong) = read(linked, &wanted, typed);
    if !wrong.is_empty() {
        return Ok(DetailsAdded::Wrong(wrong));
    }
    add_details(tx, state, linked, details, session.account.as_str()).await?;
    Ok(DetailsAdded::Yes)
}

/// The answers to the facts that are wanted, by the keys of their fields, and the facts without a valid one.
fn read(
    linked: &LinkedApplication<'_>,
    wanted: &[String],
    typed: &[(String, String)],
) -> (Vec<(String, String)>, Vec<String>) {
    let (mut details, mut wrong) = (Vec::new(), Vec::new());
    for fact in facts(linked, wanted) {
        let key = key::fact(&fact.id);
        let answer = typed.iter().rev().find(|(name, _)| *name == key);
        let answer = answer.map_or("", |(_, typed)| typed.as_str());
        if answer.trim().is_empty() || fact.read(answer).is_err() {
            wrong.push(fact.id.clone());
        }
        details.push((key, answer.to_owned()));
    }
    (details, wrong)
}

/// The definitions of facts, as they're asked for the application's tier.
fn facts<'a>(linked: &LinkedApplication<'a>, ids: &[String]) -> Vec<Cow<'a, FactDefinition>> {
    let facts = ids.iter().filter_map(|id| linked.programme.fact(id));
    facts.map(|fact| fact.for_tier(linked.tier)).collect()
}

/// Issues the first invoice if it doesn't wait for anything any more, and emails it.
pub(super) async fn issue_waiting(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    by: &str,
) -> Result<Option<InvoiceId>, CommandError> {
    let Some(membership) = of_membership(tx, &linked.opened.application.reference).await? else {
        return Ok(None);
    };
    let agreed = membership.agreed_on();
    alone(tx).await?;
    let bills = taxed_bills(linked, first_bills(linked, agreed));
    let Some(id) = issue_first(tx, state, linked, &bills, agreed, by).await? else {
        return Ok(None);
    };
    if let Some(invoice) = of_id(tx, &id).await? {
        letters::issued(tx, state, linked, &UnpaidInvoice::of(&invoice)?).await?;
    }
    Ok(Some(id))
}

/// The approved applications of a foundation whose first invoice waits, those approved first at the top.
pub(super) async fn waiting_invoices(
    tx: &mut Tx,
    state: &AppState,
    foundation: &str,
) -> Result<Vec<WaitingInvoice>, CommandError> {
    let found: Vec<(ApplicationReference,)> = tx
        .all(
            "SELECT m.application FROM membership m JOIN application a ON a.reference = m.application \
             WHERE m.foundation = $1 AND m.activated_at IS NULL AND m.ended_at IS NULL AND a.outcome = 'approved' \
             AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.application = m.application AND i.kind = 'invoice' \
             AND NOT EXISTS (SELECT 1 FROM invoice c WHERE c.cancels = i.id)) ORDER BY m.approved_at, m.application LIMIT 500",
            &[foundation.into()],
        )
        .await?;
    let mut waiting = Vec::new();
    for (reference,) in found {
        if waiting.len() == MOST {
            break;
        }
        let linked = match by_reference(tx, state, &reference).await {
            Ok(Some(linked)) => linked,
            // Its programme isn't on the site any more.
            Ok(None) | Err(CommandError::RulesMissing(_)) => continue,
            Err(error) => return Err(error),
        };
        let Some(wanted) = waits_for(tx, &linked).await? else {
            continue;
        };
        waiting.push(WaitingInvoice {
            application: reference.to_string(),
            name: linked.party_name(),
            tier: linked.tier.title.clone(),
            facts: facts(&linked, &wanted).into_iter().map(Cow::into_owned).collect(),
        });
    }
    Ok(waiting)
}
