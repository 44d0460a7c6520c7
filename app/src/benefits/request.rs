//! The form that asks for a benefit.

use super::field::{UseField, field_error};
use super::form::MemberBenefitForm;
use super::refusal::refusal_words;
use crate::api::{BenefitGrant, BenefitQuantity, MemberBenefitAction, MemberBenefitsAnswer};
use crate::invoices::MoneyField;
use crate::member::member_address;
use crate::review::FieldNotes;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// The form, or why there's none. `None` if the reader may not ask.
pub(super) fn request(
    t: Texts,
    answer: &MemberBenefitsAnswer,
    form: &MemberBenefitForm,
    grant: &BenefitGrant,
    quantity: &BenefitQuantity,
) -> Option<AnyView> {
    let sent = form.asked(&grant.benefit.id);
    match quantity.closed {
        // What was typed isn't lost if somebody else was faster.
        Some(refusal) if sent.is_none() => {
            Some(view! { <p class="meta">{isolate(refusal_words(t, refusal))}</p> }.into_any())
        }
        _ => answer.may_ask.then(|| request_form(t, answer, form, grant)),
    }
}

fn request_form(t: Texts, answer: &MemberBenefitsAnswer, form: &MemberBenefitForm, grant: &BenefitGrant) -> AnyView {
    let benefit = grant.benefit.id.as_str();
    let sent = form.asked(benefit);
    let error = |field| {
        sent?;
        field_error(t, form.problems(), field, answer.today)
    };
    let what = FieldNotes {
        id: UseField::What.request_id(benefit),
        label: t.use_what().into_owned(),
        hint: Some(t.benefit_ask_what_hint().into_owned()),
        error: error(UseField::What),
    };
    let id = UseField::Day.request_id(benefit);
    let day = MoneyField {
        id: &id,
        name: UseField::Day.name(),
        label: t.benefit_ask_day(),
        hint: Some(t.benefit_ask_day_hint().into_owned()),
        error: error(UseField::Day),
        typed: sent.map_or("", |sent| sent.day.as_str()),
    };
    let about = format!(": {}", say(t, &grant.benefit.title));
    let button = about.clone();
    view! {
        <details open=sent.is_some()>
            <summary>{t.benefit_ask()} <span class="vh">{isolate(about)}</span></summary>
            <form
                class="money-form"
                method="post"
                action=member_address(&answer.membership, "benefits")
                novalidate
            >
                <input type="hidden" name="version" value=answer.version.to_string() />
                <input type="hidden" name="benefit" value=benefit.to_owned() />
                {what.lines(t, UseField::What.name(), sent.map_or("", |sent| sent.what.as_str()))}
                {day.later_day(t, answer.today.to_string())}
                <p>
                    <button class="button" name="do" value=MemberBenefitAction::Request.id()>
                        {t.benefit_ask_button()}
                        " "
                        <span class="vh">{isolate(button)}</span>
                    </button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
