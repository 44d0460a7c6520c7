//! What's special about payments by card: those that the payer disputes, and money that's to go back and hasn't.

use crate::api::{InvoiceAnswer, LocalTime, RefundBrief, RefundProgress};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{moment, money};
use leptos::prelude::*;

/// A note for each payment that the payer disputes.
pub(super) fn disputes(t: Texts, answer: &InvoiceAnswer) -> AnyView {
    let open = answer.cards.iter().filter(|card| card.disputed);
    let notes = open.map(|card| {
        let text = t.payments_open_dispute(money(t, card.amount), &card.intent);
        view! { <p class="note">{isolate(text)}</p> }
    });
    notes.collect_view().into_any()
}

/// The refunds that aren't done. `None` if there are none.
pub(super) fn refunds(t: Texts, answer: &InvoiceAnswer) -> Option<AnyView> {
    let local = answer.local_time.as_ref();
    let rows: Vec<_> = answer.refunds.iter().map(|refund| row(t, local, refund)).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="refunds">
                <h2 id="refunds">{t.refunds_heading()}</h2>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn row(t: Texts, local: Option<&LocalTime>, refund: &RefundBrief) -> AnyView {
    let state = match refund.progress {
        RefundProgress::Due => t.refunds_due(),
        RefundProgress::Sent => t.refunds_sent(),
        RefundProgress::Failed => t.refunds_failed(),
    };
    let who = refund
        .who
        .clone()
        .unwrap_or_else(|| t.payments_by_stripe().into_owned());
    let requested = t.refunds_requested(moment(t, local, refund.at), who);
    let reason = (!refund.reason.is_empty()).then(|| view! { <p class="typed">{isolate(refund.reason.clone())}</p> });
    let failed = (refund.progress == RefundProgress::Failed).then(|| view! { <p>{t.refunds_failed_text()}</p> });
    let trouble = refund.trouble.as_ref().map(|trouble| {
        view! { <p class="meta" lang="en" dir="auto">{trouble.clone()}</p> }
    });
    view! {
        <li>
            <p><strong>{isolate(t.refunds_row(money(t, refund.amount), state))}</strong></p>
            <p class="meta">{isolate(requested)}</p>
            {reason}
            {failed}
            {trouble}
        </li>
    }
    .into_any()
}
