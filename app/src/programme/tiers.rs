//! The tiers by audience, each with its price.

use crate::format;
use crate::site::{Links, in_language, isolate, named, price_table, said};
use crate::words::{self, Words};
use domain::date::Date;
use domain::facts::Facts;
use domain::price::AlternativeMode;
use domain::programme::{Audience, Tier};
use domain::quote::{Quote, QuoteOutcome, price_list, quote};
use domain::resolve::resolve;
use leptos::prelude::*;

pub(super) fn tiers(words: Words<'_>, links: &Links, today: Date) -> AnyView {
    let t = words.t;
    // Nothing is known about the visitor here. The tier's own page asks.
    let facts = Facts::new().on(Some(today));
    let open = |audience| move |tier: &&Tier| tier.closed.is_none() && tier.audience == audience;
    [
        group(
            words,
            links,
            &facts,
            "people",
            t.tiers_for_people().into_owned(),
            open(Audience::Person),
        ),
        group(
            words,
            links,
            &facts,
            "organisations",
            t.tiers_for_organisations().into_owned(),
            open(Audience::Organisation),
        ),
        group(
            words,
            links,
            &facts,
            "both",
            t.tiers_for_both().into_owned(),
            open(Audience::Both),
        ),
        group(words, links, &facts, "closed", t.tiers_closed().into_owned(), |tier| {
            tier.closed.is_some()
        }),
    ]
    .into_iter()
    .collect_view()
    .into_any()
}

fn group(
    words: Words<'_>,
    links: &Links,
    facts: &Facts,
    id: &'static str,
    heading: String,
    belongs: impl Fn(&&Tier) -> bool,
) -> Option<AnyView> {
    let items: Vec<_> = words
        .programme
        .tiers
        .iter()
        .filter(belongs)
        .map(|tier| item(words, links, facts, tier))
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 id=id>{heading}</h2>
                <ul class="tiers" role="list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(words: Words<'_>, links: &Links, facts: &Facts, tier: &Tier) -> AnyView {
    let t = words.t;
    let awarded = tier.awarded.as_ref();
    let awarded = awarded.map(|how| view! { <p class="meta">{t.tier_awarded()} " " {said(t, how)}</p> });
    let about = tier.closed.as_ref().or(tier.summary.as_ref());
    view! {
        <li>
            <div><h3 class="tiers-name"><a href=links.tier(&tier.id)>{named(t, &tier.title)}</a></h3></div>
            <div>{about.map(|text| view! { <p>{said(t, text)}</p> })}</div>
            <div>
                {tier.is_open().then(|| cost(words, links, facts, tier))}
                {awarded}
                {votes(words, tier).map(|votes| view! { <p class="meta">{in_language(None, votes)}</p> })}
            </div>
        </li>
    }
    .into_any()
}

/// The price, or its range and what it depends on.
fn cost(words: Words<'_>, links: &Links, facts: &Facts, tier: &Tier) -> AnyView {
    let quote = quote(words.programme, tier, facts);
    let answers = words::price_by_answer(words, tier, facts, &quote);
    let price = match quote.outcome {
        QuoteOutcome::NeedsFacts if answers.is_empty() => waiting(words, links, tier, facts, &quote),
        QuoteOutcome::NeedsFacts => pairs(answers),
        _ => view! { <p class="price">{words::headline(words, &quote)}</p> }.into_any(),
    };
    let notes = words::sum_notes(words, &quote).into_iter();
    let notes = notes.map(|note| view! { <p class="price-note">{in_language(None, note)}</p> });
    let hint = words::agreement_hint(&quote).map(|hint| view! { <p class="meta sentence">{said(words.t, hint)}</p> });
    let given = [AlternativeMode::Besides, AlternativeMode::InsteadOf].map(|mode| given(words, &quote, mode));
    let given = given
        .into_iter()
        .flatten()
        .map(|line| view! { <p class="meta">{in_language(None, line)}</p> });
    view! { {price} {notes.collect_view()} {hint} {given.collect_view()} }.into_any()
}

/// The range, its parts, all prices on demand, and a link to where the details are asked for.
fn waiting(words: Words<'_>, links: &Links, tier: &Tier, facts: &Facts, quote: &Quote) -> AnyView {
    let t = words.t;
    let has_headline =
        quote.range.is_some() || quote.components.is_empty() && quote.open.iter().any(|part| part.rate.is_some());
    let range = has_headline.then(|| view! { <p class="price">{words::headline(words, quote)}</p> });
    let known = quote.components.iter();
    let known = known.map(|part| (words.say(&part.title).to_owned(), words::part(words, part)));
    let open = quote.open.iter().filter(|_| !quote.components.is_empty());
    let open = open.map(|part| (words.say(&part.title).to_owned(), words::open_part(words, part)));
    let parts: Vec<_> = known.chain(open).collect();
    let parts = (!parts.is_empty()).then(|| pairs(parts));
    let list = price_list(words.programme, tier, facts).ok().map(|list| {
        let title = words.say(&tier.title);
        view! {
            <details class="all-prices">
                <summary>{t.all_prices()} <span class="vh">": " {isolate(title)}</span></summary>
                {price_table(words, &list, t.all_prices_of(title))}
            </details>
        }
    });
    let questions = format!("{}#facts", links.tier(&tier.id));
    view! {
        {range}
        {parts}
        <p><a href=questions>{words::needs(words, quote)}</a></p>
        {list}
    }
    .into_any()
}

fn pairs(pairs: Vec<(String, String)>) -> AnyView {
    let items = pairs
        .into_iter()
        .map(|(name, price)| view! { <div><dt>{in_language(None, name)}</dt><dd>{price}</dd></div> });
    view! { <dl class="quote-parts">{items.collect_view()}</dl> }.into_any()
}

/// In-kind contributions, instead of money or on top of it, on one line.
fn given(words: Words<'_>, quote: &Quote, mode: AlternativeMode) -> Option<String> {
    let t = words.t;
    let offers = quote.alternatives.iter().filter(|offer| offer.alternative.mode == mode);
    let offers: Vec<String> = offers
        .map(|offer| words::alternative(words, &offer.alternative))
        .collect();
    (!offers.is_empty()).then(|| match mode {
        AlternativeMode::InsteadOf => t.instead_line(format::one_of(t.locale(), &offers)),
        AlternativeMode::Besides => t.besides_line(format::all_of(t.locale(), &offers)),
    })
}

/// The votes, if the programme says which benefit sets them.
fn votes(words: Words<'_>, tier: &Tier) -> Option<String> {
    let rule = words.programme.roll.as_ref()?;
    let resolved = resolve(words.programme, tier);
    resolved
        .grant(&rule.benefit)
        .map(|granted| words::grant(words, &granted.grant))
}
