//! What a tier costs this visitor: the price, its components, in-kind contributions, and why.

use super::alternatives::alternatives;
use crate::site::{Links, foreign, in_language, isolate, said};
use crate::words::{self, Words};
use domain::facts::Facts;
use domain::programme::Tier;
use domain::quote::{NeededFor, Quote, QuoteOutcome, QuotedComponent};
use leptos::prelude::*;

/// The contents of a `quote` box, below its heading.
pub fn price(words: Words<'_>, links: &Links, tier: &Tier, facts: &Facts, quote: &Quote) -> AnyView {
    let t = words.t;
    let notes = words::price_notes(words, quote).into_iter();
    let notes = notes.map(|note| view! { <p class="price-note">{isolate(note)}</p> });
    view! {
        <p class="price">{words::headline(words, quote)}</p>
        {notes.collect_view()}
        {parts(words, tier, quote, facts)}
        {taxed(words, quote)}
        {alternatives(words, links, quote)}
        <details>
            <summary>{t.why_this_price()}</summary>
            <ul class="quote-why" role="list">{why(words, links, tier, quote)}</ul>
        </details>
    }
    .into_any()
}

/// The components if there are several, the price for each answer if one is missing, and what else isn't known.
fn parts(words: Words<'_>, tier: &Tier, quote: &Quote, facts: &Facts) -> AnyView {
    let t = words.t;
    let answers = words::price_by_answer(words, tier, facts, quote);
    let several = quote.components.len() > 1 || quote.outcome == QuoteOutcome::NeedsFacts;
    let known = quote.components.iter().filter(|_| several && answers.is_empty());
    let known = known.map(|part| (words.say(&part.title).to_owned(), words::part(words, part)));
    let open = quote
        .open
        .iter()
        .filter(|_| answers.is_empty() && !quote.components.is_empty());
    let open = open.map(|part| (words.say(&part.title).to_owned(), words::open_part(words, part)));
    let rows: Vec<(String, String)> = known.chain(open).chain(answers.iter().cloned()).collect();
    let rows = (!rows.is_empty()).then(|| {
        let rows = rows
            .into_iter()
            .map(|(name, price)| view! { <div><dt>{in_language(None, name)}</dt><dd>{price}</dd></div> });
        view! { <dl class="quote-parts">{rows.collect_view()}</dl> }
    });
    let refusals = quote
        .refusals
        .iter()
        .map(|refusal| view! { <p>{words::refusal(words, refusal)}</p> });
    let needs = quote.needs.iter().filter_map(|need| {
        let purpose = match need.purpose {
            NeededFor::Price => return None,
            NeededFor::Eligibility => t.needed_for_eligibility(),
            NeededFor::Alternative => t.needed_for_alternative(),
            NeededFor::Tax => t.needed_for_tax(),
        };
        Some(view! { <p class="meta">{t.letter_line(purpose, words::fact_label(words, &need.fact))}</p> })
    });
    let hint = words::agreement_hint(quote).map(|hint| view! { <p class="sentence">{said(t, hint)}</p> });
    view! { {hint} {rows} {refusals.collect_view()} {needs.collect_view()} }.into_any()
}

/// Each total with its tax.
fn taxed(words: Words<'_>, quote: &Quote) -> Option<AnyView> {
    let t = words.t;
    let totals = words::taxed_totals(words, quote);
    let rate = words::tax_rate(words, quote);
    let rows = totals.into_iter().map(|(name, amounts)| {
        let amounts = amounts.map(|amount| view! { <td>{amount}</td> });
        view! { <tr><th scope="row">{crate::format::capitalised(&name)}</th>{amounts.collect_view()}</tr> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <table class="totals">
                <caption class="vh">{t.tax_table()}</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{t.tax_net()}</th>
                        <th scope="col">{rate}</th>
                        <th scope="col">{t.tax_gross()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

/// The reasons, by component. If there are no components, the tier's own.
fn why(words: Words<'_>, links: &Links, tier: &Tier, quote: &Quote) -> AnyView {
    let t = words.t;
    if quote.components.is_empty() {
        let href = links.line(tier.line);
        return view! { <li><a href=href>{t.source_line(tier.line)}</a></li> }.into_any();
    }
    let several = quote.components.len() > 1;
    quote
        .components
        .iter()
        .map(|part| reasons(words, links, part, several))
        .collect_view()
        .into_any()
}

fn reasons(words: Words<'_>, links: &Links, part: &QuotedComponent, several: bool) -> impl IntoView + use<> {
    let t = words.t;
    let name = several.then(|| view! { <p><strong>{said(t, &part.title)}</strong></p> });
    // The programme's own words come first. They can be in another language.
    let own = part.because.text.as_ref().and_then(|text| foreign(t, text));
    let reasons = words::because(words, part)
        .into_iter()
        .enumerate()
        .map(|(place, reason)| {
            let lang = if place == 0 { own.clone() } else { None };
            view! { <p>{in_language(lang, reason)}</p> }
        });
    let note = part.note.as_ref().map(|note| view! { <p>{said(t, note)}</p> });
    let line = part.because.line;
    view! {
        <li>
            {name}
            {reasons.collect_view()}
            {note}
            <p><a href=links.line(line)>{t.source_line(line)}</a></p>
        </li>
    }
}
