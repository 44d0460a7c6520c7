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
    let fits =
        Memo::new(move |_| programme.with_value(|programme| fit(programme, &state.read().facts(programme, today))));
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
                let group = |verdict| Group {
                    words,
                    links,
                    state: &state,
                    verdict,
                    fits: of(&fits, verdict),
                };
                let groups = [Verdict::Fits, Verdict::Open, Verdict::DoesNotFit].map(group);
                let best = fits.first().map(|fit| fit.verdict);
                let sections = groups.iter().filter(|group| !group.fits.is_empty());
                let sections = sections
                    .map(|group| section(group, Some(group.verdict) == best))
                    .collect_view();
                view! {
                    {(best == Some(Verdict::DoesNotFit)).then(|| none(words))}
                    {sections}
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
    verdict: Verdict,
    fits: Vec<&'a Fit>,
}

fn of(fits: &[Fit], verdict: Verdict) -> Vec<&Fit> {
    fits.iter().filter(|fit| fit.verdict == verdict).collect()
}

fn count(fits: &[&Fit]) -> i64 {
    i64::try_from(fits.len()).unwrap_or(i64::MAX)
}

fn none(words: Words<'_>) -> impl IntoView + use<> {
    let t = words.t;
    let contact = format!("/{}#contact", words.programme.foundation);
    view! { <p class="note section">{t.fit_none()} " " <a href=contact>{t.nav_contact()}</a></p> }
}

/// The heading of the first one takes the focus when the form is sent.
fn section(group: &Group<'_>, first: bool) -> AnyView {
    let (t, n) = (group.words.t, count(&group.fits));
    let (id, heading) = match group.verdict {
        Verdict::Fits => ("fits", t.fit_fits(n)),
        Verdict::Open => ("open", t.fit_open(n)),
        Verdict::DoesNotFit => ("not", t.fit_does_not(n)),
    };
    let order = (group.verdict == Verdict::Fits && n > 1).then(|| {
        let ids = group.fits.iter().map(|fit| ("tier", fit.tier.as_str()));
        let query: Vec<(&str, &str)> = ids.chain(group.state.pairs()).collect();
        let compare = group.links.with("/compare", &query);
        view! { <p class="meta">{t.fit_order()} " " <a href=compare>{t.fit_compare()}</a></p> }
    });
    let tiers = group
        .fits
        .iter()
        .enumerate()
        .map(|(place, fit)| tier(group, fit, place == 0))
        .collect_view();
    let id = if first { RESULTS } else { id };
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id tabindex=first.then_some("-1")>{heading}</h2>
            {order}
            <ol class="fit-tiers" role="list">{tiers}</ol>
        </section>
    }
    .into_any()
}

fn tier(group: &Group<'_>, fit: &Fit, first: bool) -> AnyView {
    let Group {
        words, links, state, ..
    } = group;
    let Some(tier) = words.programme.tier(&fit.tier) else {
        return ().into_any();
    };
    let stated: Vec<(&str, &str)> = state.pairs().collect();
    let about = links.with(&format!("/tiers/{}", crate::api::segment(&tier.id)), &stated);
    let cost = (fit.verdict != Verdict::DoesNotFit).then(|| {
        let query: Vec<(&str, &str)> = std::iter::once(("tier", tier.id.as_str())).chain(stated).collect();
        let quiet = !first || fit.verdict != Verdict::Fits;
        let (join, title) = (links.with("/join", &query), words.say(&tier.title).to_owned());
        view! {
            <div>
                <p class="price">{words::headline(*words, &fit.quote)}</p>
                <p class="actions"><a class="button" class:quiet=quiet href=join>{words.t.apply_for(title)}</a></p>
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
