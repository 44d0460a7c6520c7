//! Everything that happened: what, who, when and why.

use crate::api::{HistoryBrief, LocalTime, MOST_ENTRIES, ReviewAnswer};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

pub(super) fn history(t: Texts, answer: &ReviewAnswer) -> Option<AnyView> {
    events(t, answer.local_time.as_ref(), &answer.history)
}

/// A section with what happened. `None` if nothing did.
pub(crate) fn events(t: Texts, local: Option<&LocalTime>, history: &[HistoryBrief]) -> Option<AnyView> {
    let events = lines(t, local, history);
    let only = only_newest(t, history);
    (!events.is_empty()).then(|| {
        view! {
            <section aria-labelledby="history">
                <h2 id="history">{t.review_history()}</h2>
                {only}
                <ol class="history" role="list">{events}</ol>
            </section>
        }
        .into_any()
    })
}

/// A section with what happened over years: the latest first, and what's older behind a disclosure. `None` if nothing did.
pub(crate) fn latest_first(t: Texts, local: Option<&LocalTime>, history: &[HistoryBrief]) -> Option<AnyView> {
    let mut events = lines(t, local, history);
    events.reverse();
    let older = events.split_off(events.len().min(NEWEST));
    let count = i64::try_from(older.len()).unwrap_or(i64::MAX);
    let older = (count > 0).then(|| {
        view! {
            <details>
                <summary>{t.history_older(count)}</summary>
                {only_newest(t, history)}
                <ol class="history" role="list">{older}</ol>
            </details>
        }
    });
    (!events.is_empty()).then(|| {
        view! {
            <section aria-labelledby="history">
                <h2 id="history">{t.review_history()}</h2>
                <ol class="history" role="list">{events}</ol>
                {older}
            </section>
        }
        .into_any()
    })
}

/// Says that there can be older entries. `None` if there are none.
fn only_newest(t: Texts, history: &[HistoryBrief]) -> Option<AnyView> {
    let is_cut = i64::try_from(history.len()).is_ok_and(|count| count >= MOST_ENTRIES);
    is_cut.then(|| view! { <p class="meta">{t.history_newest()}</p> }.into_any())
}

/// How many entries are shown at once.
const NEWEST: usize = 20;

/// A section with the newest entries, the latest first. `None` if nothing happened.
pub(crate) fn recent(t: Texts, local: Option<&LocalTime>, history: &[HistoryBrief], most: usize) -> Option<AnyView> {
    let events = history.iter().rev().take(most);
    let events: Vec<_> = events.map(|event| line(t, local, event, false)).collect();
    (!events.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="history">
                <h2 id="history">{t.history_recent()}</h2>
                <ol class="history" role="list">{events}</ol>
            </section>
        }
        .into_any()
    })
}

/// A stage of the review has started.
const STARTED: &str = "stage begun";

/// Every entry, in the order in which they happened.
fn lines(t: Texts, local: Option<&LocalTime>, history: &[HistoryBrief]) -> Vec<AnyView> {
    let mut in_review = false;
    let line = |event: &HistoryBrief| {
        let is_first = event.what == STARTED && !in_review;
        // A review that starts again has a first stage, too.
        in_review = (in_review || event.what == STARTED) && event.what != "reopened";
        line(t, local, event, is_first)
    };
    history.iter().map(line).collect()
}

/// An entry. `is_first` says whether it's the first stage of a review.
fn line(t: Texts, local: Option<&LocalTime>, event: &HistoryBrief, is_first: bool) -> AnyView {
    let what = if is_first {
        t.history_started().into_owned()
    } else {
        what(t, &event.what)
    };
    let invoice =
        (!event.invoice.is_empty()).then(|| view! { " " <span class="number">{event.invoice.clone()}</span> });
    let on_behalf = event
        .on_behalf
        .then(|| view! { " " <strong>{t.history_on_behalf()}</strong> });
    let why = (!event.why.is_empty()).then(|| view! { <p class="typed">{isolate(event.why.clone())}</p> });
    view! {
        <li>
            <p><strong>{isolate(what)}</strong> {invoice}</p>
            {why}
            <p class="meta"><bdi>{who(t, &event.who)}</bdi> {on_behalf} ", " {moment(t, local, event.at)}</p>
        </li>
    }
    .into_any()
}

/// An entry of the ledger in words. New kinds are shown as they are.
fn what(t: Texts, what: &str) -> String {
    match what {
        "signed" => t.history_signed(),
        "submitted" => t.history_submitted(),
        "asked" => t.history_asked(),
        "answered" => t.history_answered(),
        "details added" => t.history_details(),
        "voted for" => t.history_voted_for(),
        "voted against" => t.history_voted_against(),
        "taken off agenda" => t.history_taken_off(),
        "put back on agenda" => t.history_put_back(),
        "recused" => t.history_recused(),
        "noted" => t.history_noted(),
        "put on hold" => t.history_held(),
        "resumed" => t.history_resumed(),
        "passed on" => t.history_passed_on(),
        "reopened" => t.history_reopened(),
        "approved" => t.account_state_approved(),
        "declined" => t.account_state_declined(),
        "withdrawn" => t.account_state_withdrawn(),
        STARTED => t.history_stage(),
        "moved up" => t.history_moved_up(),
        "countersigned" => t.history_countersigned(),
        "reminded" => t.history_reminded(),
        "membership begun" => t.history_membership(),
        "membership imported" => t.history_imported(),
        "import undone" => t.history_import_undone(),
        "members imported" => t.history_members_imported(),
        "member import undone" => t.history_member_import_undone(),
        "membership renewed" => t.history_renewed(),
        "membership moved" => t.history_moved_tier(),
        "membership ended" => t.history_ended(),
        "term reminded" => t.history_term_reminded(),
        "member emailed" => t.history_member_emailed(),
        "member email withdrawn" => t.history_member_email_withdrawn(),
        "notice given" => t.history_notice(),
        "notice withdrawn" => t.history_notice_withdrawn(),
        "tier change asked" => t.history_change_asked(),
        "tier change withdrawn" => t.history_change_withdrawn(),
        "tier change approved" => t.history_change_approved(),
        "tier change declined" => t.history_change_declined(),
        "renewal asked" => t.history_renewal_asked(),
        "renewal withdrawn" => t.history_renewal_withdrawn(),
        "membership confirmed" => t.history_confirmed(),
        "term to be confirmed" => t.history_to_confirm(),
        "address failed" => t.history_address_failed(),
        "address recovered" => t.history_address_recovered(),
        "address stated" => t.history_address_stated(),
        "contacts made" => t.history_contacts(),
        "invoiced" => t.history_invoiced(),
        "credited" => t.history_credited(),
        "paid" => t.history_paid(),
        "payment undone" => t.history_payment_undone(),
        "payment returned" => t.history_payment_returned(),
        "parties merged" => t.history_merged(),
        "parties told apart" => t.history_told_apart(),
        "party decision undone" => t.history_party_undone(),
        "payment reminded" => t.history_payment_reminded(),
        "refund requested" => t.history_refund_requested(),
        "payment refunded" => t.history_refunded(),
        "refund failed" => t.history_refund_failed(),
        "payment disputed" => t.history_disputed(),
        "dispute won" => t.history_dispute_won(),
        "commitment made" => t.history_commitment(),
        "commitment planned" => t.history_commitment_planned(),
        "delivery reported" => t.history_delivery_reported(),
        "delivery accepted" => t.history_delivery_accepted(),
        "delivery sent back" => t.history_delivery_sent_back(),
        "delivery reopened" => t.history_delivery_reopened(),
        "commitment extended" => t.history_commitment_extended(),
        "commitment reminded" => t.history_commitment_reminded(),
        "commitment fell short" => t.history_fell_short(),
        "difference billed" => t.history_difference_billed(),
        "difference waived" => t.history_difference_waived(),
        "waiver undone" => t.history_waiver_undone(),
        "meeting planned" => t.history_meeting_planned(),
        "meeting changed" => t.history_meeting_changed(),
        "meeting closed" => t.history_meeting_closed(),
        "agenda extended" => t.history_agenda_extended(),
        "agenda shortened" => t.history_agenda_shortened(),
        "contact named" => t.history_contact_named(),
        "contact handed over" => t.history_contact_handed_over(),
        "contact corrected" => t.history_contact_corrected(),
        "contact ended" => t.history_contact_ended(),
        "contact kept" => t.history_contact_kept(),
        "email bounced" => t.history_email_bounced(),
        "address bounces" => t.history_address_bounces(),
        "address works" => t.history_address_works(),
        "bank statement imported" => t.bank_file_imported(),
        "bank import undone" => t.bank_file_undone(),
        "benefit requested" => t.history_benefit_requested(),
        "benefit approved" => t.history_benefit_approved(),
        "benefit scheduled" => t.history_benefit_scheduled(),
        "benefit refused" => t.history_benefit_refused(),
        "benefit delivered" => t.history_benefit_delivered(),
        "benefit missed" => t.history_benefit_missed(),
        "benefit withdrawn" => t.history_benefit_withdrawn(),
        "proof made" => t.history_proof_made(),
        "proof withdrawn" => t.history_proof_withdrawn(),
        "profile saved" => t.history_profile_saved(),
        "profile published" => t.history_profile_published(),
        "profile sent" => t.history_profile_sent(),
        "profile withdrawn" => t.history_profile_withdrawn(),
        "profile approved" => t.history_profile_approved(),
        "profile declined" => t.history_profile_declined(),
        "profile listed" => t.history_profile_listed(),
        "profile unlisted" => t.history_profile_unlisted(),
        "poll announced" => t.poll_event_announced(),
        "poll changed" => t.poll_event_changed(),
        "roll frozen" => t.poll_event_frozen(),
        "roll corrected" => t.poll_event_corrected(),
        "voting extended" => t.poll_event_extended(),
        "poll cancelled" => t.poll_event_cancelled(),
        "nominated" => t.poll_event_nominated(),
        "nomination accepted" => t.poll_event_accepted(),
        "nominee withdrawn" => t.poll_event_withdrawn(),
        "nominee ruled out" => t.poll_event_ruled_out(),
        "poll counted" => t.poll_event_counted(),
        "result certified" => t.poll_event_certified(),
        "objection made" => t.poll_event_objection(),
        "objection answered" => t.poll_event_answered(),
        other => return crate::format::capitalised(other),
    }
    .into_owned()
}

fn who(t: Texts, who: &str) -> String {
    match who {
        "applicant" => t.history_applicant().into_owned(),
        "command line" | "staff" => t.history_command_line().into_owned(),
        "foundation" => t.history_foundation().into_owned(),
        "system" => t.history_system().into_owned(),
        _ => who.to_owned(),
    }
}
