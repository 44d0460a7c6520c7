//! The head of a tier's column: its name, its price, whether the visitor can join, and how.

use super::CompareModel;
use crate::api::segment;
use crate::reactive::dynamic;
use crate::site::isolate;
use crate::text::isolated;
use crate::words::{self, Headline};
use domain::quote::{NeededFor, Quote, QuoteOutcome};
use leptos::prelude::*;

#[component]
pub fn ColumnHead(model: CompareModel, tier: String) -> impl IntoView {
    let t = model.t;
    let title = model.subject().words(t).tier_title(&tier);
    let quote = model.quote(&tier);
    let outcome = Memo::new(move |_| quote.map(|quote| quote.read().outcome));
    let headline = Memo::new(move |_| {
        let subject = model.subject();
        quote.map(|quote| words::headline_parts(subject.words(t), &quote.read()))
    });
    let notes = Memo::new(move |_| {
        let subject = model.subject();
        quote.map_or_else(Vec::new, |quote| words::price_notes(subject.words(t), &quote.read()))
    });
    let notes = dynamic(move || {
        let notes = notes.get().into_iter();
        let notes = notes.map(|note| view! { <p class="price-note">{isolate(note)}</p> });
        notes.collect_view().into_any()
    });
    let page = format!("/tiers/{}", segment(&tier));
    let about = Signal::derive(move || stated(model, &page, None));
    let standing = Memo::new(move |_| {
        let quote = quote.filter(|_| model.knows_reader.get())?;
        Some(standing(model, &quote.read()))
    });
    let standing = dynamic(move || {
        let standing = standing.get();
        standing
            .map(|(class, text)| view! { <p class=class>{text}</p> })
            .into_any()
    });
    let way = {
        let title = title.clone();
        dynamic(move || way_in(model, &tier, &title, outcome.get()))
    };
    view! {
        <a class="compare-tier" href=about><bdi>{title}</bdi></a>
        <p class="price">{price(headline)}</p>
        {notes}
        {standing}
        {way}
    }
}

/// The amount is emphasised, the billing interval isn't.
fn price(headline: Memo<Option<Headline>>) -> AnyView {
    let text = Signal::derive(move || match headline.get() {
        Some(Headline::Amount { amount: text, .. } | Headline::Words(text)) => text,
        None => String::new(),
    });
    let per = Memo::new(move |_| match headline.get() {
        Some(Headline::Amount { per, .. }) => Some(per),
        _ => None,
    });
    dynamic(move || match per.get() {
        Some(per) => view! { <bdi class="amount">{text}</bdi> " " <span class="per">{per}</span> }.into_any(),
        None => view! { <bdi class="words">{text}</bdi> }.into_any(),
    })
}

/// Whether someone with these details can join: a class and a text.
fn standing(model: CompareModel, quote: &Quote) -> (&'static str, String) {
    let t = model.t;
    let subject = model.subject();
    let words = subject.words(t);
    let needs = quote.needs.iter().filter(|need| need.purpose != NeededFor::Alternative);
    let needs: Vec<String> = needs
        .map(|need| isolated(t.locale(), &words::fact_label(words, &need.fact)))
        .collect();
    match quote.outcome {
        QuoteOutcome::NotEligible | QuoteOutcome::NotOffered => ("state none", t.cannot_join().into_owned()),
        _ if needs.is_empty() => ("state done", t.can_join().into_owned()),
        _ => {
            let needs = crate::format::all_of(t.locale(), &needs);
            ("state you", t.needs_a_detail(needs))
        }
    }
}

/// The link to join, with the tier and the stated facts, so that nothing is asked again (C10). Visitors who aren't eligible
/// get a link that shows who is.
fn way_in(model: CompareModel, tier: &str, title: &str, outcome: Option<QuoteOutcome>) -> AnyView {
    let t = model.t;
    let (join, about) = (tier.to_owned(), format!("/tiers/{}", segment(tier)));
    match outcome {
        None | Some(QuoteOutcome::NotEligible | QuoteOutcome::NotOffered) => {
            let href = Signal::derive(move || format!("{}#qualifies", stated(model, &about, None)));
            let title = title.to_owned();
            view! {
                <a class="button quiet small" href=href>{t.who_can_join()} <span class="vh">": " {crate::site::isolate(title)}</span></a>
            }
            .into_any()
        }
        Some(_) => {
            let text = t.apply_for(title);
            let href = Signal::derive(move || stated(model, "/join", Some(&join)));
            // Outlined until the visitor's details show which tiers are open to them.
            let quiet = Signal::derive(move || !model.knows_reader.get());
            view! { <a class="button small" class:quiet=quiet href=href>{text}</a> }.into_any()
        }
    }
}

/// A page of the programme, with the stated facts.
fn stated(model: CompareModel, page: &str, tier: Option<&str>) -> String {
    let settled = model.settled.read();
    let tier = tier.map(|tier| ("tier", tier));
    let query: Vec<(&str, &str)> = tier.into_iter().chain(settled.facts.pairs()).collect();
    model.subject().links.with(page, &query)
}
