//! `/apply/{secret}/in-kind/{id}`: a commitment, as the member sees it.

use super::deliveries::deliveries;
use super::facts::{facts, promise, standing};
use super::form::{DeliveryForm, DeliveryRefusal};
use super::milestones::milestones;
use super::report::{error, field_id, report};
use crate::api::{OwnCommitmentAnswer, segment};
use crate::site::{Page, Place, error_box, error_summary, isolate};
use crate::text::Texts;
use crate::words::say;
use domain::in_kind::DeliveryField;
use leptos::prelude::*;

/// A member's own commitment, and the form that reports a delivery.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn own_commitment_page(answer: OwnCommitmentAnswer, secret: &str, form: DeliveryForm) -> AnyView {
    let t: Texts = expect_context();
    let details = &answer.details;
    let status = format!("/apply/{}", segment(secret));
    let address = format!("{status}/in-kind/{}", segment(&details.commitment.id));
    let side = report(t, &answer, &form, address).map(|form| view! { <div class="duo-side">{form}</div> });
    let invoice = details.invoice.as_ref().map(|label| {
        let document = format!("{status}/invoices/{}.pdf", segment(label));
        view! { <a class="number" href=document rel="external">{label.clone()}</a> }.into_any()
    });
    let tier = say(t, &answer.tier).to_owned();
    let content = view! {
        <div class="invoices">
            {outcome(t, &answer, &form)}
            <div class="duo">
                <div class="duo-main">
                    <div class="status-head">
                        <p><a class="back" href=status>{t.in_kind_own_back()}</a></p>
                        <p class="caption">
                            <span class="number">{details.commitment.application.clone()}</span>
                            " "
                            <span>{isolate(tier)}</span>
                        </p>
                        <h1>{t.in_kind_own_heading()}</h1>
                        {standing(t, details)}
                    </div>
                    {facts(t, details, invoice)}
                    {promise(t, details)}
                    {milestones(t, details)}
                    {deliveries(t, None, details, |_| None)}
                    <p class="meta">{t.status_late_ask(&answer.foundation.email)}</p>
                </div>
                {side}
            </div>
        </div>
    }
    .into_any();
    view! {
        <Page
            title=t.in_kind_own_heading()
            place=Place::foundation(&answer.foundation)
            wrong=form.refusal.is_some()
            private=true
        >
            {content}
        </Page>
    }
    .into_any()
}

fn outcome(t: Texts, answer: &OwnCommitmentAnswer, form: &DeliveryForm) -> Option<AnyView> {
    match &form.refusal {
        Some(DeliveryRefusal::Wrong(_)) => {
            let fields = [
                DeliveryField::Day,
                DeliveryField::What,
                DeliveryField::Link,
                DeliveryField::Value,
            ];
            let lines = fields
                .into_iter()
                .filter_map(|field| Some((field_id(field).to_owned(), error(t, answer, form, field)?)));
            error_summary(t, lines.collect())
        }
        Some(DeliveryRefusal::Conflict) => Some(conflict(t, answer, form)),
        None => form
            .done
            .then(|| view! { <p class="note good" role="status">{t.delivery_done()}</p> }.into_any()),
    }
}

/// The foundation has changed something. If nothing can be reported any more, what was typed is here.
fn conflict(t: Texts, answer: &OwnCommitmentAnswer, form: &DeliveryForm) -> AnyView {
    let lost = form.sent.as_ref().filter(|_| !answer.reports);
    let typed = lost.into_iter().flat_map(|sent| [&sent.what, &sent.link, &sent.value]);
    let typed: Vec<String> = typed.filter(|typed| !typed.trim().is_empty()).cloned().collect();
    let typed = (!typed.is_empty()).then(|| {
        view! {
            <p>{t.review_typed()}</p>
            <blockquote class="note typed">{isolate(typed.join("\n"))}</blockquote>
        }
    });
    error_box(t, view! { <p>{t.delivery_conflict()}</p> {typed} }.into_any())
}
