//! When a change could start, what it costs then, and the form that asks for it.

use super::details::{errors, fields};
use super::sign::{agreements, to_sign};
use super::wording::ChangePage;
use super::{REASON, TierForm, reason_error};
use crate::api::{StartOffer, TierChangeAction, TierPreview};
use crate::invoices::MoneyField;
use crate::site::isolate;
use crate::words::{Words, date, money, period_price};
use domain::tier_change::ChangeStart;
use leptos::prelude::*;

/// A choice as the form sends it: when it starts, the first day, and what's due, as the reader has seen them.
pub(super) fn value(offer: &StartOffer) -> String {
    let due = offer.due.map_or(0, |due| due.minor);
    format!("{} {} {due}", offer.starts.id(), offer.period.start)
}

pub(super) fn start(page: ChangePage<'_>, words: Words<'_>, preview: &TierPreview, form: &TierForm) -> AnyView {
    let ChangePage { t, member, .. } = page;
    let stated = !preview.unknown.is_empty() && form.states && errors(t, member, Some(preview), form).is_empty();
    let no_start = || view! { <p>{isolate(page.no_start())}</p> };
    let content = if !preview.starts.is_empty() {
        offers(page, words, preview, form)
    } else if preview.unknown.is_empty() {
        no_start().into_any()
    } else {
        // Without these facts, there's no price yet. With them, it can still be one that people have to agree on.
        view! {
            {stated.then(no_start)}
            {state(page, preview, form)}
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="when">
            <h3 id="when">{t.change_when()}</h3>
            {content}
        </section>
    }
    .into_any()
}

/// The form for the facts that the price depends on. It only changes the address, unless more was typed, which must not get lost.
fn state(page: ChangePage<'_>, preview: &TierPreview, form: &TierForm) -> AnyView {
    let ChangePage { t, member, .. } = page;
    let address = page.address();
    let fields = fields(t, member, preview, form);
    if !form.has_more() {
        return view! {
            <form class="money-form" method="get" action=address novalidate>
                <input type="hidden" name="to" value=preview.tier.clone() />
                {fields}
            </form>
        }
        .into_any();
    }
    let signed = form.signed.iter().map(|hash| {
        view! { <input type="hidden" name="signed" value=hash.clone() /> }
    });
    view! {
        <form class="money-form" method="post" action=format!("{address}?to={}", preview.tier) novalidate>
            <input type="hidden" name="version" value=member.version.to_string() />
            <input type="hidden" name="tier" value=preview.tier.clone() />
            <input type="hidden" name="start" value=form.start.clone() />
            <input type="hidden" name="name" value=form.name.clone() />
            {signed.collect_view()}
            {fields}
            {reason_field(page, form).lines(t)}
        </form>
    }
    .into_any()
}

/// The field for the reason.
pub(crate) fn reason_field<'a>(page: ChangePage<'_>, form: &'a TierForm) -> MoneyField<'a> {
    MoneyField {
        id: REASON,
        name: REASON,
        label: page.reason(),
        hint: Some(page.reason_hint().into_owned()),
        error: reason_error(page.t, form),
        typed: &form.reason,
    }
}

/// The form, and what can't be asked for with it because the member has to sign first.
fn offers(page: ChangePage<'_>, words: Words<'_>, preview: &TierPreview, form: &TierForm) -> AnyView {
    let (offers, unsigned): (Vec<_>, Vec<_>) = preview
        .starts
        .iter()
        .partition(|offer| page.can_ask(preview, offer.starts));
    let unsigned: Vec<_> = unsigned
        .into_iter()
        .map(|offer| {
            let title = page.starts(offer.starts, &date(page.t, offer.period.start));
            view! {
                <p>{isolate(title)}</p>
                <p class="hint">{isolate(costs(page, words, offer))}</p>
                {to_sign(page.t, preview, offer.starts)}
            }
            .into_any()
        })
        .collect();
    let form = (!offers.is_empty()).then(|| ask(page, words, preview, &offers, form));
    view! { {form} {unsigned} }.into_any()
}

fn ask(
    page: ChangePage<'_>,
    words: Words<'_>,
    preview: &TierPreview,
    offers: &[&StartOffer],
    form: &TierForm,
) -> AnyView {
    let ChangePage { t, member, .. } = page;
    // Nobody pays at once by mistake: what costs something now has to be chosen.
    let is_careful = |offer: &&StartOffer| offer.starts == ChangeStart::NextTerm || offer.due.is_none();
    let first = offers.iter().position(is_careful).unwrap_or(0);
    let choices = offers.iter().enumerate().map(|(place, offer)| {
        let value = value(offer);
        // What was chosen before stays chosen, even if its price is another one now.
        let kind = form.start.split(' ').next().unwrap_or_default();
        let is_chosen = if kind.is_empty() {
            place == first
        } else {
            kind == offer.starts.id()
        };
        let id = format!("start-{}", offer.starts.id());
        let hint = format!("{id}-hint");
        let title = page.starts(offer.starts, &date(t, offer.period.start));
        let later = (offer.rest && !preview.automatic).then(|| view! { " " {page.rest_later()} });
        view! {
            <label class="choice boxed">
                <input type="radio" id=id name="start" value=value checked=is_chosen aria-describedby=hint.clone() />
                <span>
                    {isolate(title)}
                    <span class="hint" id=hint>{isolate(costs(page, words, offer))} {later}</span>
                </span>
            </label>
        }
    });
    let choices = choices.collect_view();
    let is_down = preview.starts.iter().all(|offer| offer.starts == ChangeStart::NextTerm);
    let down = is_down.then(|| view! { <p class="note">{page.down()}</p> });
    let button = page.button(&words.tier_title(&preview.tier), preview.automatic);
    let action = format!("{}?to={}", page.address(), preview.tier);
    view! {
        <form class="money-form" method="post" action=action novalidate>
            <input type="hidden" name="version" value=member.version.to_string() />
            <input type="hidden" name="tier" value=preview.tier.clone() />
            {fields(t, member, preview, form)}
            <fieldset class="field">
                <legend class="vh">{t.change_when()}</legend>
                {choices}
            </fieldset>
            {down}
            {agreements(page, preview, form)}
            {reason_field(page, form).lines(t)}
            <p><button class="button" name="do" value=TierChangeAction::Ask.id()>{isolate(button)}</button></p>
        </form>
    }
    .into_any()
}

/// What it costs, and for which days.
pub(super) fn costs(page: ChangePage<'_>, words: Words<'_>, offer: &StartOffer) -> String {
    let t = page.t;
    let (first, last) = (date(t, offer.period.start), date(t, offer.period.end));
    match (offer.due, offer.rest, offer.open) {
        (Some(due), true, _) => page.rest(&money(t, due), &offer.period.share.to_string(), &last),
        (None, true, _) => page.rest_free(&last),
        (Some(due), false, open) => {
            let price = period_price(words, &offer.quote, offer.period).unwrap_or_else(|| money(t, due));
            if open {
                t.change_life(price)
            } else {
                page.term(&first, &last, &price)
            }
        }
        (None, false, true) => t.change_life_free().into_owned(),
        (None, false, false) => page.term_free(&first, &last),
    }
}
