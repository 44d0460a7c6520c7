//! How long a membership lasts.

use crate::site::{Links, said, traced};
use crate::words::{Words, bills, date, first_periods, term_pairs};
use domain::date::Date;
use domain::facts::Facts;
use domain::programme::Tier;
use domain::quote::Quote;
use leptos::prelude::*;

/// `joining`: the day for those who join today, if somebody can.
pub fn term(
    words: Words<'_>,
    links: &Links,
    tier: &Tier,
    joining: Option<Date>,
    facts: &Facts,
    quote: &Quote,
) -> Option<AnyView> {
    let t = words.t;
    let term = tier.term_for(facts)?;
    let first_period = joining.and_then(|today| term.first_periods(today).into_iter().next());
    let notice = first_period.and_then(|first| term.last_notice(first));
    let notice = notice.filter(|last| joining.is_some_and(|today| today <= *last));
    let periods = joining.map(|today| first_periods(words, tier, facts, quote, today));
    let first = periods.filter(|periods| !periods.is_empty()).map(|periods| {
        let lines = periods.into_iter().map(|line| view! { <dd>{line}</dd> });
        view! { <div><dt>{t.term_if_today()}</dt>{lines.collect_view()}</div> }
    });
    let bills = first_period
        .zip(joining)
        .and_then(|(first, today)| bills(words, quote, first, today));
    let bills = bills.map(|bills| view! { <div><dt>{t.bills_heading()}</dt><dd>{bills}</dd></div> });
    let notice = notice.map(|day| view! { <div><dt>{t.term_notice_by()}</dt><dd>{date(t, day)}</dd></div> });
    let pairs = term_pairs(words, &term)
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    Some(
        view! {
            <section class="section" aria-labelledby="term">
                <h2 id="term">{t.term_heading()}</h2>
                {term.text.as_ref().map(|text| view! { <p>{said(t, text)}</p> })}
                <dl class="pairs">{pairs.collect_view()} {first} {bills} {notice}</dl>
                {traced(words, links, term.line, term.source.as_ref())}
            </section>
        }
        .into_any(),
    )
}
