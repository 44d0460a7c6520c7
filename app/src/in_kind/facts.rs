//! What was promised, and how much of it has arrived. Members and the foundation's people see the same.

use super::state::{state_mark, summary_words};
use crate::api::CommitmentDetails;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, money, say};
use leptos::prelude::*;
use std::borrow::Cow;

/// The state in a line, and what it means.
pub(super) fn standing(t: Texts, details: &CommitmentDetails) -> AnyView {
    let commitment = &details.commitment;
    view! {
        <p>{state_mark(t, commitment.state)}</p>
        <p class="lead">{isolate(summary_words(t, commitment))}</p>
    }
    .into_any()
}

/// The amounts and the term.
pub(super) fn facts(t: Texts, details: &CommitmentDetails, invoice: Option<AnyView>) -> AnyView {
    let commitment = &details.commitment;
    let value = commitment
        .value
        .map_or_else(|| isolate(t.in_kind_to_be_agreed()), |value| isolate(money(t, value)));
    let title = details.title.as_ref().map(|title| {
        let title = say(t, title).to_owned();
        fact(t.in_kind_kind(), isolate(title))
    });
    let is_known = commitment.value.is_some();
    let amounts = is_known.then(|| {
        view! {
            {fact(t.in_kind_accepted(), isolate(money(t, commitment.accepted)))}
            {fact(t.in_kind_open(), isolate(money(t, commitment.open)))}
        }
    });
    let term = t.status_dates(date(t, details.first_day), date(t, details.last_day));
    let waived = details
        .waived
        .then(|| fact(t.in_kind_difference(), isolate(t.in_kind_waived())));
    let invoice = invoice.map(|invoice| fact(t.in_kind_difference_invoice(), invoice));
    view! {
        <dl class="pairs">
            {title}
            {fact(t.in_kind_value(), value)}
            {amounts}
            {fact(t.invoice_term(), isolate(term))}
            {invoice}
            {waived}
        </dl>
    }
    .into_any()
}

/// What was promised, in the applicant's words. `None` if there are none.
pub(super) fn promise(t: Texts, details: &CommitmentDetails) -> Option<AnyView> {
    (!details.promise.is_empty()).then(|| {
        view! {
            <section aria-labelledby="promise">
                <h2 id="promise">{t.in_kind_promise()}</h2>
                <blockquote class="note typed">{isolate(details.promise.clone())}</blockquote>
            </section>
        }
        .into_any()
    })
}

fn fact(name: Cow<'static, str>, value: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}
