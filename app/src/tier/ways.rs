//! Links from a tier to its questions, joining and the comparison. Each one keeps what was stated.

use crate::compare::CompareState;
use crate::facts::{Choices, FactsState, complaint, fact_fields};
use crate::site::{Links, version_field};
use crate::text::Texts;
use crate::words::{Words, say};
use domain::compare::shown;
use domain::fit::questions_of;
use domain::programme::Tier;
use domain::quote::QuoteOutcome;
use leptos::prelude::*;

/// The questions that matter for this tier, and those with invalid answers. Answers to others, from other pages, stay in
/// the URL.
pub(super) fn facts_form(words: Words<'_>, state: &FactsState, links: &Links, tier: &Tier) -> Option<AnyView> {
    let t = words.t;
    let asked = questions_of(words.programme, tier);
    let facts = words.programme.facts.iter().map(|fact| fact.id.as_str());
    let facts = facts.filter(|fact| asked.contains(fact) || state.problem(words.programme, fact).is_some());
    let asked: Vec<&str> = facts.collect();
    if asked.is_empty() {
        return None;
    }
    let page = links.tier(&tier.id);
    let kept = state.pairs().filter(|(fact, _)| !asked.contains(fact));
    let kept =
        kept.map(|(fact, answer)| view! { <input type="hidden" name=fact.to_owned() value=answer.to_owned() /> });
    let action = page.split('?').next().unwrap_or_default().to_owned();
    let complaint = |fact: &str| Signal::stored(complaint(words, state, fact));
    let fields = fact_fields(words, &asked, Some(tier), state, Choices::Lists, &complaint);
    let form = view! {
        <form class="fit-form" method="get" action=action aria-labelledby="facts">
            <h2 id="facts">{t.your_situation()}</h2>
            {version_field(links)}
            {kept.collect_view()}
            {fields}
            <button class="button">{t.show_price()}</button>
        </form>
    };
    Some(form.into_any())
}

/// The link to join. `None` for people who aren't eligible.
pub(super) fn way_in(
    t: Texts,
    tier: &Tier,
    outcome: QuoteOutcome,
    state: &FactsState,
    links: &Links,
) -> Option<AnyView> {
    let title = say(t, &tier.title);
    if matches!(outcome, QuoteOutcome::NotEligible | QuoteOutcome::NotOffered) {
        return None;
    }
    let text = t.apply_for(title);
    let query: Vec<(&str, &str)> = std::iter::once(("tier", tier.id.as_str()))
        .chain(state.pairs())
        .collect();
    Some(view! { <a class="button" href=links.with("/join", &query)>{text}</a> }.into_any())
}

/// The comparison of the default tiers, including this one.
pub(super) fn way_to_comparison(words: Words<'_>, tier: &Tier, state: &FactsState, links: &Links) -> AnyView {
    let mut compared = CompareState {
        facts: state.clone(),
        ..CompareState::default()
    };
    let first = shown(words.programme, &[]);
    if !first.iter().any(|known| known.id == tier.id) {
        compared.choice.tiers = first.into_iter().chain([tier]).map(|tier| tier.id.clone()).collect();
    }
    let href = compared.address(&links.path("compare"), links.version());
    view! { <a class="button quiet" href=href>{words.t.compare_with_others()}</a> }.into_any()
}
