//! What the visitor has already stated, with links to change it.

use crate::compare::CompareState;
use crate::facts::FactsState;
use crate::site::{Links, in_language, named, said};
use crate::words::{Words, fact_problem, fact_value};
use domain::fact::FactDefinition;
use domain::programme::Tier;
use leptos::prelude::*;

pub(super) fn carried(words: Words<'_>, links: &Links, tier: &Tier, state: &FactsState) -> AnyView {
    let t = words.t;
    let facts = words
        .programme
        .facts
        .iter()
        .filter_map(|fact| stated(words, fact, state));
    view! {
        <section aria-labelledby="carried">
            <h2 id="carried">{t.apply_carried()}</h2>
            <dl class="pairs">
                <div><dt>{t.apply_programme()}</dt><dd>{named(t, &words.programme.title)}</dd></div>
                <div><dt>{t.apply_tier()}</dt><dd>{named(t, &tier.title)}</dd></div>
                {facts.collect_view()}
            </dl>
            <p><a href=back(links, tier, state)>{t.apply_change()}</a></p>
        </section>
    }
    .into_any()
}

/// A valid answer, or what's wrong with it.
fn stated(words: Words<'_>, fact: &FactDefinition, state: &FactsState) -> Option<AnyView> {
    let typed = state.get(&fact.id);
    if typed.is_empty() || !fact.is_asked() {
        return None;
    }
    let answer = match fact.read(typed) {
        Ok(value) => in_language(None, fact_value(words, fact, &value)).into_any(),
        Err(error) => view! { <p class="error">{fact_problem(words, fact, typed, &error)}</p> }.into_any(),
    };
    Some(view! { <div><dt>{said(words.t, &fact.label)}</dt><dd>{answer}</dd></div> }.into_any())
}

/// The comparison with this tier and these facts.
fn back(links: &Links, tier: &Tier, state: &FactsState) -> String {
    let mut compared = CompareState {
        facts: state.clone(),
        ..CompareState::default()
    };
    compared.choice.tiers.push(tier.id.clone());
    let page = links.page("compare");
    let path = page.split('?').next().unwrap_or_default();
    format!("{path}?{}", compared.query(links.version()))
}
