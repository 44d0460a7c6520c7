//! After the decision: what an approved membership still needs, since when it's active, or why there's none.

use super::details::{details_form, waits_for_details};
use crate::api::{ApplicationAnswer, MembershipBrief};
use crate::apply::first_steps;
use crate::apply::request::WizardRequest;
use crate::site::{Links, isolate};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use leptos::prelude::*;

/// The date the membership became active. `None` if there's none, or something is still missing.
pub(super) fn active_since(answer: &ApplicationAnswer) -> Option<Date> {
    answer.membership.as_ref()?.active_since
}

pub(super) fn approved(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    match (&answer.membership, active_since(answer)) {
        (Some(membership), Some(day)) => active(t, membership, day, request),
        (Some(membership), None) if membership.unpaid || !membership.unsigned.is_empty() => view! {
            {details_form(t, answer, request)}
            {missing(t, answer, membership)}
        }
        .into_any(),
        _ => unconfirmed(t),
    }
}

fn active(t: Texts, membership: &MembershipBrief, since: Date, request: &WizardRequest) -> AnyView {
    let term = match membership.first_term {
        Some(term) => t.status_first_term(date(t, term.start), date(t, term.end)),
        None => t.status_no_end().into_owned(),
    };
    view! {
        <section class="now" aria-labelledby="now">
            <p class="state good">{t.status_active_state()}</p>
            <h2 id="now">{t.status_member_since(date(t, since))}</h2>
            <p>{term}</p>
            <p class="actions"><a class="button" href=request.page(first_steps::PAGE)>{t.first_steps_heading()}</a></p>
        </section>
    }
    .into_any()
}

/// What the membership still needs: a payment, or the foundation's signature.
fn missing(t: Texts, answer: &ApplicationAnswer, membership: &MembershipBrief) -> AnyView {
    let row = |title: String, class: &'static str, state: String| {
        view! { <li><strong>{isolate(title)}</strong> <span class=class>{state}</span></li> }
    };
    let payment = membership.unpaid.then(|| {
        if membership.waits_for.is_none() {
            let title = t.status_first_payment().into_owned();
            return row(title, "state you", t.status_waits_for_payment().into_owned());
        }
        let title = t.status_first_invoice().into_owned();
        if waits_for_details(membership) {
            row(title, "state you", t.stage_waits_for_you().into_owned())
        } else {
            row(title, "state waiting", t.status_waits_for_us().into_owned())
        }
    });
    let signatures = membership.unsigned.iter().map(|agreement| {
        let title = t.status_our_signature(agreement_title(t, answer, agreement));
        row(title, "state waiting", t.status_waits_for_us().into_owned())
    });
    let is_theirs = membership.unpaid && membership.waits_for.is_none();
    let class = if is_theirs { "now todo" } else { "now" };
    view! {
        <section class=class aria-labelledby="now">
            <h2 id="now">{t.status_still_missing()}</h2>
            <ul class="todo-rows" role="list">{payment} {signatures.collect_view()}</ul>
            <p class="meta">{t.status_late_ask(&answer.foundation.email)}</p>
        </section>
    }
    .into_any()
}

/// The title of an agreement, by its ID.
fn agreement_title(t: Texts, answer: &ApplicationAnswer, id: &str) -> String {
    let known = answer.agreements.iter().find(|known| known.id == id);
    known.map_or_else(|| id.to_owned(), |known| say(t, &known.title).to_owned())
}

fn unconfirmed(t: Texts) -> AnyView {
    view! {
        <section class="now" aria-labelledby="now">
            <p class="state waiting">{t.status_complete_waiting()}</p>
            <h2 id="now">{t.status_unconfirmed()}</h2>
            <p class="meta">{t.status_nothing_to_do()}</p>
        </section>
    }
    .into_any()
}

/// Why it was declined, and what to do now.
pub(super) fn declined(t: Texts, answer: &ApplicationAnswer) -> AnyView {
    let reasons = answer.decision.iter().flat_map(|decision| &decision.reasons);
    let reasons: Vec<_> = reasons
        .map(|reason| view! { <blockquote class="note typed">{isolate(reason.clone())}</blockquote> })
        .collect();
    let heading = if reasons.is_empty() {
        t.status_no_reasons()
    } else {
        t.status_reasons()
    };
    let tiers = Links::in_force(&answer.foundation.id, &answer.programme.id).programme();
    view! {
        <section class="now" aria-labelledby="now">
            <h2 id="now">{heading}</h2>
            {reasons}
            <p>{t.status_decision_ask(&answer.foundation.email)}</p>
            <p class="actions">
                <a class="button quiet" href=tiers>{t.status_apply_again()}</a>
            </p>
        </section>
    }
    .into_any()
}
