//! The tiers: those that fit, those that depend on more facts, those that do not fit.

use super::page::RESULTS;
use super::reasons::reasons;
use crate::facts::FactsState;
use crate::site::{Links, named};
use crate::text::Texts;
use crate::words::{self, Words};
use domain::date::Date;
use domain::fit::{Fit, Verdict, fit};
use domain::programme::Programme;
use leptos::prelude::*;

#[component]
pub(super) fn Results(
    programme: StoredValue<Programme>,
    state: RwSignal<FactsState>,
    today: Date,
    links: Links,
) -> impl IntoView {
    let t: Texts = expect_context();
    let fits = Memo::new(move |_| programme.with_value(|programme| fit(programme, &state.read().facts(programme, today))));
    let summary = move || {
        let fits = fits.read();
        t.fit_fits(count(&of(&fits, Verdict::Fits)))
    };
    let links = StoredValue::new(links);
    let lists = move || {
        programme.with_value(|programme| {
            let words = Words::new(t, programme);
            let (fits, state) = (fits.read(), state.read());
            links.with_value(|links| {
                let group = |verdict| Group { words, links, state: &state, fits: of(&fits, verdict) };
                view! {
                    {fitting(&group(Verdict::Fits))}
                    {others(&group(Verdict::Open), Verdict::Open)}
                    {others(&group(Verdict::DoesNotFit), Verdict::DoesNotFit)}
                }
            })
        })
    };
    view! {
        <p class="vh" role="status">{summary}</p>
        {lists}
    }
}

/// The tiers of one verdict, and what is needed to show them.
struct Group<'a> {
    words: Words<'a>,
    links: &'a Links,
    state: &'a FactsState,
    fits: Vec<&'a Fit>,
}

fn of(fits: &[Fit], verdict: Verdict) -> Vec<&Fit> {
    fits.iter().filter(|fit| fit.verdict == verdict).collect()
}

fn count(fits: &[&Fit]) -> i64 {
    i64::try_from(fits.len()).unwrap_or(i64::MAX)
}

fn fitting(group: &Group<'_>) -> AnyView {
    let t = group.words.t;
    let none = group.fits.is_empty().then(|| {
        let contact = format!("/{}#contact", group.words.programme.foundation);
        view! { <p>{t.fit_none()} " " <a href=contact>{t.nav_contact()}</a></p> }
    });
    let order = (group.fits.len() > 1).then(|| {
        let ids = group.fits.iter().map(|fit| ("tier", fit.tier.as_str()));
        let query: Vec<(&str, &str)> = ids.chain(group.state.pairs()).collect();
        let compare = group.links.with("/compare", &query);
        view! { <p class="meta">{t.fit_order()} " " <a href=compare>{t.fit_compare()}</a></p> }
    });
    let tiers = group.fits.iter().enumerate().map(|(place, fit)| tier(group, fit, place == 0)).collect_view();
    let list = (!group.fits.is_empty()).then(|| view! { <ol class="fit-tiers" role="list">{tiers}</ol> });
    view! {
        <section class="section" aria-labelledby=RESULTS>
            <h2 id=RESULTS tabindex="-1">{t.fit_fits(count(&group.fits))}</h2>
            {none}
            {order}
            {list}
        </section>
    }
    .into_any()
}

fn others(group: &Group<'_>, verdict: Verdict) -> AnyView {
    if group.fits.is_empty() {
        return ().into_any();
    }
    let (t, n) = (group.words.t, count(&group.fits));
    let (id, heading) = if verdict == Verdict::Open { ("open", t.fit_open(n)) } else { ("not", t.fit_does_not(n)) };
    let tiers = group.fits.iter().map(|fit| tier(group, fit, false)).collect_view();
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            <ul class="fit-tiers" role="list">{tiers}</ul>
        </section>
    }
    .into_any()
}

fn tier(group: &Group<'_>, fit: &Fit, first: bool) -> AnyView {
    let Group { words, links, state, .. } = group;
    let Some(tier) = words.programme.tier(&fit.tier) else { return ().into_any() };
    let stated: Vec<(&str, &str)> = state.pairs().collect();
    let about = links.with(&format!("/tiers/{}", crate::api::segment(&tier.id)), &stated);
    let cost = (fit.verdict != Verdict::DoesNotFit).then(|| {
        let query: Vec<(&str, &str)> = std::iter::once(("tier", tier.id.as_str())).chain(stated).collect();
        let (join, title) = (links.with("/join", &query), words.say(&tier.title).to_owned());
        view! {
            <div>
                <p class="price">{words::price(*words, &fit.quote)}</p>
                <p class="actions"><a class="button" class:quiet=!first href=join>{words.t.apply_for(title)}</a></p>
            </div>
        }
    });
    view! {
        <li>
            <div>
                <h3><a href=about>{named(words.t, &tier.title)}</a></h3>
                {reasons(*words, fit)}
            </div>
            {cost}
        </li>
    }
    .into_any()
}
