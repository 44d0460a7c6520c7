//! The emails that a review causes. They're added to the outbox in the same transaction.

use super::deciders::Decider;
use super::records::{StageRow, StoredDay};
pub(super) use crate::applications::submitted_letter as submitted;
use crate::applications::{
    AppState, CommandError, LinkSecret, LinkedApplication, RateLimit, email_context, fingerprint, fresh_link,
    reserve_slot, to_applicant,
};
use crate::invoices::{UnpaidInvoice, issued_to_payer, waits_for};
use crate::mail::{NewEmail, mailbox, owe_at};
use crate::memberships::MissingForMembership;
use crate::storage::Tx;
use app::locale::Locale;
use app::mail::{self, Approved, DeclinedApplication, VoteDue, Welcome};
use app::text::Texts;
use domain::term::TermPeriod;

/// Requests to vote: by mailbox.
const VOTES_DUE: (&str, i64, i64) = ("vote mail to", 60, 400);

/// The full URL of the applicant's status page, with a new link.
async fn status_page(tx: &mut Tx, state: &AppState, linked: &LinkedApplication<'_>) -> Result<String, CommandError> {
    let secret: LinkSecret = fresh_link(tx, state, linked).await?;
    Ok(state.address(&secret, ""))
}

pub(super) async fn approved(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    missing: &MissingForMembership,
) -> Result<(), CommandError> {
    let link = status_page(tx, state, linked).await?;
    let invoice = UnpaidInvoice::first(tx, linked).await?;
    let context = email_context(state, linked)?;
    let approved = Approved {
        about: context.about,
        payment_missing: missing.payment,
        invoice: invoice.as_ref().map(UnpaidInvoice::notice),
        details_missing: waits_for(tx, linked).await?.is_some_and(|facts| !facts.is_empty()),
        signature_missing: !missing.agreements.is_empty(),
        link: &link,
    };
    let letter = mail::approved(context.t, &approved);
    to_applicant(tx, state, linked, "approved", &letter).await?;
    match invoice {
        Some(invoice) => issued_to_payer(tx, state, linked, &invoice).await,
        None => Ok(()),
    }
}

/// The membership is active.
pub(crate) async fn welcome(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    first_term: Option<TermPeriod>,
) -> Result<(), CommandError> {
    let link = status_page(tx, state, linked).await?;
    let context = email_context(state, linked)?;
    let welcome = Welcome {
        about: context.about,
        first_term,
        since: linked.today,
        link: &link,
    };
    let letter = mail::welcome(context.t, &welcome);
    to_applicant(tx, state, linked, "welcome", &letter).await.map(drop)
}

pub(super) async fn declined(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    reasons: &[String],
) -> Result<(), CommandError> {
    let context = email_context(state, linked)?;
    let declined = DeclinedApplication {
        about: context.about,
        reasons,
        contact: &context.foundation.contact.email,
    };
    let letter = mail::declined_application(context.t, &declined);
    to_applicant(tx, state, linked, "application declined", &letter)
        .await
        .map(drop)
}

/// There's a place for an application that was on the waiting list.
pub(super) async fn place_free(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
) -> Result<(), CommandError> {
    let context = email_context(state, linked)?;
    let letter = mail::place_free(context.t, &context.about);
    to_applicant(tx, state, linked, "place free", &letter).await.map(drop)
}

/// Asks deciders to vote.
pub(super) async fn vote_due(
    tx: &mut Tx,
    state: &AppState,
    linked: &LinkedApplication<'_>,
    stage: &StageRow,
    deciders: &[&Decider],
    late: bool,
) -> Result<(), CommandError> {
    let application = &linked.opened.application;
    let foundation = &state.loaded.catalogue.shelf(&application.foundation)?.foundation;
    let locale = Locale::offered_by(&foundation.languages, "");
    // Anyone can type a name. It's only passed on once the applicant has confirmed their address.
    let is_confirmed = application.confirmed_email.is_some();
    let (party, link) = (
        if is_confirmed {
            linked.party_name()
        } else {
            application.reference.to_string()
        },
        format!(
            "{}/review/{}/{}",
            state.origin, application.foundation, application.reference
        ),
    );
    let due = VoteDue {
        foundation: &foundation.name,
        party: &party,
        tier: &linked.tier.title,
        by: stage.due.map(|StoredDay(day)| day),
        link: &link,
        late,
    };
    let letter = mail::vote_due(Texts::new(locale), &due);
    for decider in deciders {
        let mailbox = fingerprint(&mailbox(&decider.address));
        let limits = [RateLimit::new(VOTES_DUE, &mailbox)];
        let Some(when) = reserve_slot(tx, state, &limits).await? else {
            tracing::warn!(application = %application.reference, "a decider wasn't emailed, because of a limit");
            continue;
        };
        let owed = NewEmail {
            application: Some(&application.reference),
            kind: if late { "vote late" } else { "vote due" },
            to: &decider.email,
            from_name: foundation.name.say(locale.content_tag()),
            reply_to: &foundation.contact.email,
            letter: &letter,
        };
        owe_at(tx, state, owed, when).await?;
    }
    Ok(())
}
