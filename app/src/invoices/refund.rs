//! Giving money back: by card through Stripe, or at the bank, where somebody has sent it already.

use super::address::invoice_address;
use super::field::MoneyField;
use super::form::{MoneyForm, MoneyProblem};
use super::outcome::{REFUND_AMOUNT, REFUND_DAY, REFUND_REASON, has_form, problem_text};
use crate::api::{CardPaymentBrief, InvoiceAnswer, MoneyAction};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::money;
use leptos::prelude::*;

/// Whether something is left to give back.
pub(super) fn can_refund(answer: &InvoiceAnswer) -> bool {
    refundable_cards(answer).next().is_some() || is_at_bank(answer)
}

/// The payments by card of which something is left.
fn refundable_cards(answer: &InvoiceAnswer) -> impl Iterator<Item = &CardPaymentBrief> {
    answer.cards.iter().filter(|card| card.left.minor > 0)
}

/// Whether something is left of what arrived at the bank.
fn is_at_bank(answer: &InvoiceAnswer) -> bool {
    let counted = answer
        .payments
        .iter()
        .filter(|payment| !payment.undone && !payment.card);
    counted.map(|payment| payment.amount.minor).sum::<i64>() > 0
}

/// The form to give money back. `None` if nothing is left, or the reader can't record it.
pub(super) fn refund(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm) -> Option<AnyView> {
    has_form(answer, MoneyAction::Refund).then(|| refund_form(t, answer, form))
}

fn refund_form(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm) -> AnyView {
    let error = |about: &[MoneyProblem]| {
        let problem = form
            .problem_of(MoneyAction::Refund)
            .filter(|problem| about.contains(problem));
        problem.map(|problem| problem_text(t, answer, form, problem))
    };
    let (at_bank, has_cards) = (is_at_bank(answer), refundable_cards(answer).next().is_some());
    let (currency, today) = (answer.invoice.gross.currency, answer.today.to_string());
    let typed = |field, otherwise| form.typed(MoneyAction::Refund, field, otherwise);
    let amount = MoneyField {
        id: REFUND_AMOUNT,
        name: "amount",
        label: t.invoice_amount(),
        hint: Some(t.amount_hint(currency.code(), money(t, currency.example()))),
        error: error(&[MoneyProblem::AmountWrong, MoneyProblem::TooMuch]),
        typed: typed(&form.amount, ""),
    };
    let reason = MoneyField {
        id: REFUND_REASON,
        name: "note",
        label: t.refund_reason(),
        hint: None,
        error: error(&[MoneyProblem::NoteMissing]),
        typed: typed(&form.note, ""),
    };
    let bank = at_bank.then(|| {
        let hint = has_cards.then(|| t.refund_bank_only().into_owned());
        let day = MoneyField {
            id: REFUND_DAY,
            name: "day",
            label: t.refund_day(),
            hint: hint.clone(),
            error: error(&[MoneyProblem::DayWrong]),
            typed: typed(&form.day, &today),
        };
        let reference = MoneyField {
            id: "refund-reference",
            name: "reference",
            label: t.refund_reference(),
            hint,
            error: None,
            typed: typed(&form.reference, ""),
        };
        view! {
            {day.day(t, today.clone())}
            {reference.line(t)}
        }
    });
    let card_text = has_cards.then(|| view! { <p>{t.refund_text()}</p> });
    let bank_text = at_bank.then(|| view! { <p>{t.refund_bank_text()}</p> });
    let address = invoice_address(&answer.foundation.id, &answer.invoice.label);
    view! {
        <section class="card">
            <details open=form.is_open(MoneyAction::Refund)>
                <summary>{t.refund_heading()}</summary>
                <form class="money-form" method="post" action=address novalidate>
                    <input type="hidden" name="payment" value=form.payment.clone() />
                    {card_text}
                    {bank_text}
                    {places(t, answer, form)}
                    {amount.line(t)}
                    {bank}
                    {reason.line(t)}
                    <p>
                        <button class="button quiet" name="do" value=MoneyAction::Refund.id()>{t.refund_button()}</button>
                    </p>
                </form>
            </details>
        </section>
    }
    .into_any()
}

/// Where the money can go: a question if there's a choice. The first card is chosen at first.
fn places(t: Texts, answer: &InvoiceAnswer, form: &MoneyForm) -> AnyView {
    let cards = refundable_cards(answer).map(|card| {
        let label = t.refund_to_card(money(t, card.left), &card.intent);
        (card.id.clone(), label)
    });
    let bank = is_at_bank(answer).then(|| (String::new(), t.refund_at_bank().into_owned()));
    let places: Vec<(String, String)> = cards.chain(bank).collect();
    let first = places.first().map_or("", |(id, _)| id.as_str());
    let chosen = form.typed(MoneyAction::Refund, &form.card, first).to_owned();
    if places.len() < 2 {
        return view! { <input type="hidden" name="card" value=first.to_owned() /> }.into_any();
    }
    let radios = places.into_iter().map(|(id, label)| {
        let checked = id == chosen;
        view! {
            <label class="choice boxed">
                <input type="radio" name="card" value=id checked=checked />
                " "
                <span>{isolate(label)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend class="label">{t.refund_from()}</legend>
            {radios.collect_view()}
        </fieldset>
    }
    .into_any()
}
