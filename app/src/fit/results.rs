//! The tiers: those that fit, those that depend on more facts, those that do not fit.

use super::reasons::reasons;
use crate::facts::FactsState;
use crate::markup::{Element, all, el};
use crate::site::{Links, name};
use crate::words::{self, Words};
use domain::date::Date;
use domain::fit::{Fit, Verdict, fit};

/// The lists. `focused` is where who sent the form goes on: at the first heading.
pub(super) fn results(words: Words<'_>, links: &Links, state: &FactsState, today: Date, focused: bool) -> String {
    let fits = fit(words.programme, &state.facts(words.programme, today));
    let group = |verdict| Group {
        words,
        links,
        state,
        verdict,
        fits: of(&fits, verdict),
    };
    let groups = [Verdict::Fits, Verdict::Open, Verdict::DoesNotFit].map(group);
    let best = fits.first().map(|fit| fit.verdict);
    let sections = groups.iter().filter(|group| !group.fits.is_empty());
    let sections = sections.map(|group| section(group, focused && Some(group.verdict) == best));
    let none = (best == Some(Verdict::DoesNotFit)).then(|| none(words));
    all(none.into_iter().chain(sections))
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

fn none(words: Words<'_>) -> Element {
    let t = words.t;
    let contact = el("a").attr("href", format!("/{}#contact", words.programme.foundation));
    el("p")
        .class("note section", true)
        .text(format!("{} ", t.fit_none()))
        .child(contact.text(t.nav_contact()))
}

fn section(group: &Group<'_>, focused: bool) -> Element {
    let (t, n) = (group.words.t, count(&group.fits));
    let (id, heading) = match group.verdict {
        Verdict::Fits => ("fits", t.fit_fits(n)),
        Verdict::Open => ("open", t.fit_open(n)),
        Verdict::DoesNotFit => ("not", t.fit_does_not(n)),
    };
    let order = (group.verdict == Verdict::Fits && n > 1).then(|| {
        let ids = group.fits.iter().map(|fit| ("tier", fit.tier.as_str()));
        let query: Vec<(&str, &str)> = ids.chain(group.state.pairs()).collect();
        let compare = el("a").attr("href", group.links.with("/compare", &query));
        el("p")
            .class("meta", true)
            .text(format!("{} ", t.fit_order()))
            .child(compare.text(t.fit_compare()))
    });
    let tiers = group.fits.iter().enumerate();
    let tiers = tiers.filter_map(|(place, fit)| tier(group, fit, place == 0));
    let heading = el("h2").attr("id", id).text(heading);
    let heading = if focused {
        heading.attr("tabindex", "-1").attr("autofocus", "")
    } else {
        heading
    };
    el("section")
        .class("section", true)
        .attr("aria-labelledby", id)
        .child(heading)
        .children(order)
        .child(el("ol").class("fit-tiers", true).attr("role", "list").children(tiers))
}

fn tier(group: &Group<'_>, fit: &Fit, first: bool) -> Option<Element> {
    let Group {
        words, links, state, ..
    } = group;
    let tier = words.programme.tier(&fit.tier)?;
    let stated: Vec<(&str, &str)> = state.pairs().collect();
    let about = links.with(&format!("/tiers/{}", crate::api::segment(&tier.id)), &stated);
    let name = el("a").attr("href", about).child(name(words.t, &tier.title));
    let reasons = el("div").child(el("h3").child(name)).child(reasons(*words, fit));
    let cost = (fit.verdict != Verdict::DoesNotFit).then(|| {
        let query: Vec<(&str, &str)> = std::iter::once(("tier", tier.id.as_str())).chain(stated).collect();
        let quiet = !first || fit.verdict != Verdict::Fits;
        let join = el("a").class("button", true).class("quiet", quiet);
        let join = join.attr("href", links.with("/join", &query));
        let join = join.text(words.t.apply_for(words.say(&tier.title)));
        el("div")
            .child(el("p").class("price", true).text(words::headline(*words, &fit.quote)))
            .child(el("p").class("actions", true).child(join))
    });
    Some(el("li").child(reasons).children(cost))
}
