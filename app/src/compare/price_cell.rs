//! The cells about cost and joining.

use super::benefits::line;
use super::cost::CostRow;
use crate::markup::{Element, all, el};
use crate::site::Links;
use crate::words::{self, Words};
use domain::price::{NeedFor, Priced, Quote};
use domain::programme::Tier;

/// What stands in the cell of a tier, below the price.
pub(super) fn content(words: Words<'_>, row: CostRow, tier: &Tier, quote: &Quote) -> String {
    let lines = row.lines(words, tier, quote).into_iter();
    let nothing = row.is_nothing(tier, quote);
    all(lines.map(|line| el("p").class("cell", true).class("no", nothing).said(line)))
}

/// Why the price is what it is: each part with its reasons and the line it stands in, and what is missing.
pub(super) fn why(words: Words<'_>, tier: &Tier, quote: &Quote, links: &Links) -> Element {
    let t = words.t;
    let summary = el("summary")
        .child(el("span").attr("aria-hidden", "true").text(t.why()))
        .child(el("span").class("vh", true).text(t.why_for(words.say(&tier.title))));
    let refusals = quote.refusals.iter().map(|refusal| words::refusal(words, refusal));
    let needs = quote.needs.iter().map(|need| {
        let purpose = match need.purpose {
            NeedFor::Price => t.needed_for_price(),
            NeedFor::Eligibility => t.needed_for_eligibility(),
            NeedFor::Alternative => t.needed_for_alternative(),
        };
        t.letter_line(purpose, words::fact_label(words, &need.fact))
    });
    let several = quote.components.len() > 1;
    let parts = quote
        .components
        .iter()
        .flat_map(|priced| part(words, priced, several, links));
    let own_line = quote
        .components
        .is_empty()
        .then(|| line(links, tier.line, &t.source_line(tier.line)));
    let said = refusals.chain(needs).map(|text| el("p").said(text));
    el("details")
        .child(summary)
        .children(said)
        .children(parts)
        .children(own_line)
}

fn part(words: Words<'_>, priced: &Priced, several: bool, links: &Links) -> Vec<Element> {
    let name = several.then(|| {
        words
            .t
            .reason_of_part(words.say(&priced.title), words::priced(words, priced))
    });
    let note = priced.note.as_ref().map(|note| words.say(note).to_owned());
    let said = name
        .into_iter()
        .chain(words::because(words, priced))
        .chain(note)
        .map(|text| el("p").said(text));
    let at = priced.because.line;
    said.chain(std::iter::once(line(links, at, &words.t.source_line(at))))
        .collect()
}
