//! Everything that a tier can cost, whoever joins.

use crate::site::price_table;
use crate::words::Words;
use domain::date::Date;
use domain::facts::Facts;
use domain::programme::Tier;
use domain::quote::price_list;
use leptos::prelude::*;

/// `None` if the price is the same for everyone.
pub(super) fn all_prices(words: Words<'_>, tier: &Tier, today: Date) -> Option<AnyView> {
    let list = price_list(words.programme, tier, &Facts::new().on(Some(today))).ok()?;
    let t = words.t;
    Some(
        view! {
            <section class="section" aria-labelledby="prices">
                <h2 id="prices">{t.all_prices()}</h2>
                {price_table(words, &list, t.all_prices_of(words.say(&tier.title)))}
            </section>
        }
        .into_any(),
    )
}
