//! The tiers: those that fit, those that depend on more facts, those that don't fit.

use super::reasons::reasons;
use crate::api::segment;
use crate::facts::FactsState;
use crate::site::{Links, isolate, named};
use crate::words::{self, Words};
use domain::date::Date;
use domain::fit::{Fit, Verdict, fit};
use leptos::prelude::*;

/// The tiers with one verdict, and what's needed to show them.
struct Group<'a> {
    words: Words<'a>,
    links: &'a Links,
    state: &'a FactsState,
    verdict: Verdict,
    fits: Vec<&'a Fit>,
}

/// The lists. If the form was sent, `focused` moves the focus to the first heading.
pub(super) fn results(words: Words<'_>, links: &Links, state: &FactsState, today: Date, focused: bool) -> AnyView {
    let fits = fit(words.programme, &state.facts(words.programme, today));
    if state.is_empty() {
        return undecided(words, links, state, &fits, focused);
    }
    let best = fits.first().map(|fit| fit.verdict);
    let sections = [Verdict::Fits, Verdict::Open, Verdict::DoesNotFit].map(|verdict| {
        let of_verdict: Vec<&Fit> = fits.iter().filter(|fit| fit.verdict == verdict).collect();
        let group = Group {
            words,
            links,
            state,
            verdict,
            fits: of_verdict,
        };
        (!group.fits.is_empty()).then(|| section(&group, focused && Some(verdict) == best))
    });
    let none = (best == Some(Verdict::DoesNotFit)).then(|| none(words));
    view! { {none} {sections.into_iter().collect_view()} }.into_any()
}

/// Nothing is known about the visitor, so nothing is claimed about tiers: those that people can apply for, in file order.
fn undecided(words: Words<'_>, links: &Links, state: &FactsState, fits: &[Fit], focused: bool) -> AnyView {
    let open = words.programme.open_tiers();
    let group = Group {
        words,
        links,
        state,
        verdict: Verdict::Open,
        fits: open
            .filter_map(|tier| fits.iter().find(|fit| fit.tier == tier.id))
            .collect(),
    };
    list(&group, "open", words.t.fit_undecided().into_owned(), None, focused)
}

fn none(words: Words<'_>) -> AnyView {
    let t = words.t;
    let contact = format!("/{}#contact", words.programme.foundation);
    view! { <p class="note section">{t.fit_none()} " " <a href=contact>{t.nav_contact()}</a></p> }.into_any()
}

fn section(group: &Group<'_>, focused: bool) -> AnyView {
    let t = group.words.t;
    let n = i64::try_from(group.fits.len()).unwrap_or(i64::MAX);
    let (id, heading) = match group.verdict {
        Verdict::Fits => ("fits", t.fit_fits(n)),
        Verdict::Open => ("open", t.fit_open(n)),
        Verdict::DoesNotFit => ("not", t.fit_does_not(n)),
    };
    let order = (group.verdict == Verdict::Fits && n > 1).then(|| {
        let ids = group.fits.iter().map(|fit| ("tier", fit.tier.as_str()));
        let query: Vec<(&str, &str)> = ids.chain(group.state.pairs()).collect();
        let compare = group.links.with("/compare", &query);
        view! { <p class="meta">{t.fit_order()} " " <a href=compare>{t.fit_compare()}</a></p> }.into_any()
    });
    list(group, id, heading, order, focused)
}

fn list(group: &Group<'_>, id: &'static str, heading: String, order: Option<AnyView>, focused: bool) -> AnyView {
    let tiers = group.fits.iter().enumerate();
    let tiers = tiers.filter_map(|(place, fit)| tier(group, fit, place == 0));
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id tabindex=focused.then_some("-1") autofocus=focused>{heading}</h2>
            {order}
            <ol class="fit-tiers" role="list">{tiers.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn tier(group: &Group<'_>, fit: &Fit, first: bool) -> Option<AnyView> {
    let Group {
        words, links, state, ..
    } = group;
    let tier = words.programme.tier(&fit.tier)?;
    let stated: Vec<(&str, &str)> = state.pairs().collect();
    let about = links.with(&format!("/tiers/{}", segment(&tier.id)), &stated);
    let cost = (fit.verdict != Verdict::DoesNotFit).then(|| {
        let query: Vec<(&str, &str)> = std::iter::once(("tier", tier.id.as_str())).chain(stated).collect();
        let quiet = !first || fit.verdict != Verdict::Fits;
        let title = words.say(&tier.title);
        let apply = words.t.apply_for(title);
        let join = links.with("/join", &query);
        let notes = words::price_notes(*words, &fit.quote).into_iter();
        let notes = notes.map(|note| view! { <p class="price-note">{isolate(note)}</p> });
        view! {
            <div>
                <p class="price">{words::headline(*words, &fit.quote)}</p>
                {notes.collect_view()}
                <p class="actions">
                    <a class="button" class:quiet=quiet href=join>{apply}</a>
                </p>
            </div>
        }
    });
    Some(
        view! {
            <li>
                <div>
                    <h3><a href=about>{named(words.t, &tier.title)}</a></h3>
                    {reasons(*words, fit)}
                </div>
                {cost}
            </li>
        }
        .into_any(),
    )
}
