//! `/in-kind/{foundation}/{id}`: a commitment, as the foundation's people handle it.

use super::address::{application_address, commitments_address, invoice_address};
use super::close::close;
use super::decide::{CommitmentContext, decide};
use super::deliveries::deliveries;
use super::facts::{facts, promise, standing};
use super::form::CommitmentForm;
use super::list_page::nav;
use super::milestones::milestones;
use super::outcome::outcome;
use super::plan::plan;
use crate::api::CommitmentAnswer;
use crate::review::events;
use crate::site::{Page, Place, isolate};
use crate::text::Texts;
use leptos::prelude::*;

/// A commitment with its milestones and deliveries, and what can be done about it.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn commitment_page(answer: CommitmentAnswer, form: CommitmentForm) -> AnyView {
    let t: Texts = expect_context();
    let context = CommitmentContext {
        t,
        answer: &answer,
        form: &form,
    };
    let forms: Vec<AnyView> = [close(context), plan(context)].into_iter().flatten().collect();
    let side = (!forms.is_empty()).then(|| view! { <div class="duo-side">{forms}</div> });
    let details = &answer.details;
    let invoice = details.invoice.as_ref().map(|label| {
        let address = invoice_address(&answer.foundation.id, label);
        // Not everyone who sees the commitment reads invoices.
        if answer.money {
            view! { <a class="number" href=address>{label.clone()}</a> }.into_any()
        } else {
            view! { <span class="number">{label.clone()}</span> }.into_any()
        }
    });
    let content = view! {
        <div class="invoices">
            {outcome(t, &answer, &form)}
            {nav(t, &answer.foundation.id, answer.money)}
            <div class="duo">
                <div class="duo-main">
                    {head(t, &answer)}
                    {facts(t, details, invoice)}
                    {promise(t, details)}
                    {milestones(t, details)}
                    {deliveries(t, answer.local_time.as_ref(), details, |row| decide(context, row))}
                    {events(t, answer.local_time.as_ref(), &answer.history)}
                </div>
                {side}
            </div>
        </div>
    }
    .into_any();
    view! {
        <Page
            title=title(t, &answer)
            place=Place::foundation(&answer.foundation)
            wrong=form.refusal.is_some()
            private=true
        >
            {content}
        </Page>
    }
    .into_any()
}

fn title(t: Texts, answer: &CommitmentAnswer) -> String {
    let commitment = &answer.details.commitment;
    if commitment.name.is_empty() {
        t.in_kind_title(&commitment.application)
    } else {
        t.in_kind_title(&commitment.name)
    }
}

fn head(t: Texts, answer: &CommitmentAnswer) -> AnyView {
    let foundation = answer.foundation.id.as_str();
    let application = &answer.details.commitment.application;
    view! {
        <div class="status-head">
            <p><a class="back" href=commitments_address(foundation)>{t.in_kind_back()}</a></p>
            <p class="caption">
                <a class="number" href=application_address(foundation, application)>
                    {t.invoices_application_of(application)}
                </a>
            </p>
            <h1>{isolate(title(t, answer))}</h1>
            {standing(t, &answer.details)}
        </div>
    }
    .into_any()
}
