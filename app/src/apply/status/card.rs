//! Paying an invoice by card, beneath the invoice.

use crate::api::{ApplicationAnswer, CardBrief, CardStage, InvoiceBrief};
use crate::apply::request::WizardRequest;
use crate::apply::trail::{form, hidden};
use crate::site::{error_box, isolate};
use crate::text::Texts;
use leptos::prelude::*;

/// The applicant has just come back from the payment page.
const PAYING: &str = "paying";

/// The payment page couldn't be opened.
const UNAVAILABLE: &str = "card-unavailable";

/// Whether a payment of an invoice is being confirmed: the applicant has finished it, but the money isn't here.
pub(super) fn is_confirming(card: &CardBrief, request: &WizardRequest) -> bool {
    card.stage == CardStage::Confirming || (card.checkout.is_some() && request.done == PAYING)
}

/// Whether the payment page couldn't be opened.
pub(super) fn is_unavailable(request: &WizardRequest) -> bool {
    request.done == UNAVAILABLE
}

/// First on the page: what came of a payment by card that was just begun or finished. It's only paid once the money has arrived.
pub(super) fn card_note(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    if is_unavailable(request) {
        return Some(error_box(t, view! { <p>{t.card_unavailable()}</p> }.into_any()));
    }
    let invoices = answer.membership.iter().flat_map(|membership| &membership.invoices);
    let mut cards = invoices.filter_map(|invoice| invoice.card.as_ref());
    let confirming = request.done == PAYING && cards.any(|card| is_confirming(card, request));
    confirming.then(|| {
        view! {
            <p class="note" role="status">
                <strong>{t.card_confirming()}</strong>
                ". "
                {t.card_confirming_text()}
                " "
                <a href=request.page("")>{t.card_check_again()}</a>
            </p>
        }
        .into_any()
    })
}

/// The button, or how far the payment is. `None` if cards aren't taken, or nothing is to be paid.
pub(super) fn card(
    t: Texts,
    answer: &ApplicationAnswer,
    invoice: &InvoiceBrief,
    request: &WizardRequest,
) -> Option<AnyView> {
    let card = invoice.card.as_ref()?;
    if is_confirming(card, request) {
        return Some(view! { <p class="meta whole">{t.card_confirming_text()}</p> }.into_any());
    }
    let failed = (card.stage == CardStage::Failed).then(|| view! { <p class="meta">{t.card_failed()}</p> });
    let about = isolate(format!(": {}", invoice.label));
    let content = view! {
        {failed}
        {hidden("invoice", invoice.label.clone())}
        <p>
            <button class="button small" name="do" value="pay">
                {t.card_pay()}
                <span class="vh">{about}</span>
            </button>
            " "
            <span class="meta">{t.card_pay_hint()}</span>
        </p>
    };
    let form = form(request, "pay", answer, None, content.into_any());
    Some(view! { <div class="whole">{form}</div> }.into_any())
}
