//! In-kind contributions, instead of money or on top of it.

use crate::site::{Links, foreign, in_language, said, traced_briefly};
use crate::words::{self, Words};
use domain::price::AlternativeMode;
use domain::quote::{Quote, QuotedAlternative};
use leptos::prelude::*;

pub(super) fn alternatives(words: Words<'_>, links: &Links, quote: &Quote) -> AnyView {
    let t = words.t;
    view! {
        {group(words, links, quote, AlternativeMode::InsteadOf, t.instead_of_money().into_owned())}
        {group(words, links, quote, AlternativeMode::Besides, t.besides_money().into_owned())}
    }
    .into_any()
}

fn group(words: Words<'_>, links: &Links, quote: &Quote, mode: AlternativeMode, heading: String) -> Option<AnyView> {
    let offers = quote.alternatives.iter().filter(|offer| offer.alternative.mode == mode);
    let items: Vec<_> = offers.map(|offer| item(words, links, offer)).collect();
    (!items.is_empty()).then(|| view! { <div class="quote-or"><h3>{heading}</h3><ul>{items}</ul></div> }.into_any())
}

fn item(words: Words<'_>, links: &Links, offer: &QuotedAlternative) -> AnyView {
    let t = words.t;
    let alternative = &offer.alternative;
    let remarks = words::offer_rules(words, offer)
        .into_iter()
        .map(|remark| view! { <p class="meta">{remark}</p> });
    let note = alternative
        .note
        .as_ref()
        .map(|note| view! { <p class="meta">{said(t, note)}</p> });
    let line = alternative.line;
    view! {
        <li>
            {in_language(foreign(t, &alternative.text), words::alternative(words, alternative))}
            {remarks.collect_view()}
            {note}
            {traced_briefly(t, links, line).map(|link| view! { <p class="meta">{link}</p> })}
        </li>
    }
    .into_any()
}
