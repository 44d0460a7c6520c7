//! The member's form for a delivery.

use super::form::DeliveryForm;
use crate::api::{NewDelivery, OwnCommitmentAnswer};
use crate::apply::error_words;
use crate::invoices::MoneyField;
use crate::review::FieldNotes;
use crate::text::Texts;
use crate::words::money;
use domain::in_kind::DeliveryField;
use leptos::prelude::*;
use std::borrow::Cow;

/// The ID of a field.
pub(super) fn field_id(field: DeliveryField) -> &'static str {
    match field {
        DeliveryField::Day => "delivery-day",
        DeliveryField::What => "delivery-what",
        DeliveryField::Link => "delivery-link",
        DeliveryField::Value => "delivery-value",
    }
}

fn label(t: Texts, field: DeliveryField) -> Cow<'static, str> {
    match field {
        DeliveryField::Day => t.delivery_day(),
        DeliveryField::What => t.delivery_what(),
        DeliveryField::Link => t.delivery_link(),
        DeliveryField::Value => t.delivery_value(),
    }
}

/// What's wrong with a field, in words. The summary uses the same (W6).
pub(super) fn error(
    t: Texts,
    answer: &OwnCommitmentAnswer,
    form: &DeliveryForm,
    field: DeliveryField,
) -> Option<String> {
    let (_, error) = form.problems().iter().find(|(of, _)| *of == field)?;
    if field == DeliveryField::Day {
        return Some(t.delivery_day_wrong().into_owned());
    }
    Some(error_words(t, &label(t, field), error, answer.details.today))
}

/// The form. `None` if nothing can be reported.
pub(super) fn report(t: Texts, answer: &OwnCommitmentAnswer, form: &DeliveryForm, address: String) -> Option<AnyView> {
    answer.reports.then(|| report_form(t, answer, form, address))
}

fn report_form(t: Texts, answer: &OwnCommitmentAnswer, form: &DeliveryForm, address: String) -> AnyView {
    let today = answer.details.today.to_string();
    let fresh = NewDelivery {
        day: today.clone(),
        ..NewDelivery::default()
    };
    let sent = form.sent.as_ref().unwrap_or(&fresh);
    let error = |field| error(t, answer, form, field);
    let currency = answer.details.commitment.open.currency;
    let day = MoneyField {
        id: field_id(DeliveryField::Day),
        name: "day",
        label: label(t, DeliveryField::Day),
        hint: None,
        error: error(DeliveryField::Day),
        typed: &sent.day,
    };
    let what = FieldNotes {
        id: field_id(DeliveryField::What).to_owned(),
        label: label(t, DeliveryField::What).into_owned(),
        hint: Some(t.delivery_what_hint().into_owned()),
        error: error(DeliveryField::What),
    };
    let link = MoneyField {
        id: field_id(DeliveryField::Link),
        name: "link",
        label: label(t, DeliveryField::Link),
        hint: Some(t.delivery_link_hint().into_owned()),
        error: error(DeliveryField::Link),
        typed: &sent.link,
    };
    let value = MoneyField {
        id: field_id(DeliveryField::Value),
        name: "value",
        label: label(t, DeliveryField::Value),
        hint: Some(t.amount_hint(currency.code(), money(t, currency.example()))),
        error: error(DeliveryField::Value),
        typed: &sent.value,
    };
    view! {
        <section class="card" aria-labelledby="report">
            <h2 id="report">{t.delivery_report()}</h2>
            <form class="money-form" method="post" action=address novalidate>
                <input type="hidden" name="version" value=answer.details.version.to_string() />
                {day.day(t, today)}
                {what.lines(t, "what", &sent.what)}
                {link.line(t)}
                {value.line(t)}
                <p><button class="button">{t.delivery_report_button()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
