//! The button that makes a draft, with everything the address already says.

use crate::api::ProgrammeAnswer;
use crate::facts::FactsState;
use crate::markup::{Element, all, el};
use crate::site::Links;
use crate::text::Texts;
use domain::programme::Tier;
use leptos::prelude::*;
use leptos::tachys::html::InertElement;

/// The form; what it carries is never asked again (C10).
pub(super) fn begin(t: Texts, answer: &ProgrammeAnswer, tier: &Tier, state: &FactsState) -> AnyView {
    let hidden = |name: &str, value: &str| {
        el("input")
            .attr("type", "hidden")
            .attr("name", name)
            .attr("value", value)
    };
    let programme = &answer.programme;
    if programme.version != answer.in_force {
        // One applies under the version in force.
        let query: Vec<(&str, &str)> = std::iter::once(("tier", tier.id.as_str()))
            .chain(state.pairs())
            .collect();
        let page = Links::in_force(&programme.foundation, &programme.id).with("/join", &query);
        let link = el("p").child(el("a").attr("href", page).text(t.apply_in_force()));
        return InertElement::new(all([link])).into_any();
    }
    let facts: Vec<Element> = state.pairs().map(|(fact, typed)| hidden(fact, typed)).collect();
    let form = el("form")
        .attr("method", "post")
        .attr("action", "/apply")
        .attr("novalidate", "")
        .child(hidden(".foundation", &programme.foundation))
        .child(hidden(".programme", &programme.id))
        .child(hidden(".tier", &tier.id))
        .children(facts)
        .child(el("p").attr("class", "hint").text(t.apply_start_hint()))
        .child(
            el("p")
                .attr("class", "actions")
                .child(el("button").attr("class", "button").text(t.apply_start())),
        );
    InertElement::new(all([form])).into_any()
}
