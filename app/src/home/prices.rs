//! What the tiers cost, on the first screen.

use crate::api::ProgrammeAnswer;
use crate::site::{Links, in_language, named};
use crate::text::Texts;
use crate::words::{self, Words};
use domain::facts::Facts;
use domain::programme::Tier;
use domain::quote::quote;
use leptos::prelude::*;

/// With more tiers than this, the list would push everything else off the first screen.
const MOST: usize = 8;

/// The open tiers of a programme, each with its price. Nothing is known about the visitor here.
pub(super) fn prices(t: Texts, answer: &ProgrammeAnswer) -> Option<AnyView> {
    let links = Links::new(answer);
    let words = Words::new(t, &answer.programme);
    let facts = Facts::new().on(Some(answer.today));
    let open: Vec<&Tier> = answer.programme.tiers.iter().filter(|tier| tier.is_open()).collect();
    if open.is_empty() {
        return None;
    }
    let rows = open.iter().take(MOST).map(|tier| {
        view! {
            <div>
                <dt><a href=links.tier(&tier.id)>{named(t, &tier.title)}</a></dt>
                {price(words, tier, &facts)}
            </div>
        }
    });
    let rows = rows.collect_view();
    let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
    let all = (open.len() > MOST).then(|| view! { <p><a href=links.programme()>{t.all_tiers(count)}</a></p> });
    Some(
        view! {
            <section class="hero-prices" aria-labelledby="prices">
                <h2 id="prices">{t.prices_heading()}</h2>
                <dl>{rows}</dl>
                {all}
            </section>
        }
        .into_any(),
    )
}

/// The price, or the price for each answer it depends on.
fn price(words: Words<'_>, tier: &Tier, facts: &Facts) -> AnyView {
    let quote = quote(words.programme, tier, facts);
    let answers = words::price_by_answer(words, tier, facts, &quote);
    if answers.is_empty() {
        return view! { <dd>{in_language(None, words::headline(words, &quote))}</dd> }.into_any();
    }
    let answers = answers.into_iter().map(|(answer, price)| {
        view! { <dd><span class="meta">{in_language(None, answer)}</span> " " {price}</dd> }
    });
    answers.collect_view().into_any()
}
