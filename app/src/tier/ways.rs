//! The ways on from a tier: its questions, joining, comparing. Each carries what was stated.

use crate::compare::CompareState;
use crate::facts::{FactFields, FactsState};
use crate::site::Links;
use crate::text::Texts;
use crate::words::say;
use domain::compare::shown;
use domain::facts::Facts;
use domain::price::{Outcome, quote};
use domain::programme::{Programme, Tier};
use leptos::prelude::*;

/// The questions that the price depends on. Without scripts the button asks the server.
pub(super) fn facts_form(
    t: Texts,
    programme: StoredValue<Programme>,
    state: RwSignal<FactsState>,
    links: &Links,
    tier: &str,
) -> impl IntoView + use<> {
    let page = links.tier(tier);
    let action = page.split('?').next().unwrap_or_default().to_owned();
    let version = links.version().to_owned();
    let version = (!version.is_empty()).then(|| view! { <input type="hidden" name="version" value=version /> });
    view! {
        <form
            class="fit-form"
            method="get"
            action=action
            aria-labelledby="facts"
            on:submit=|event| event.prevent_default()
        >
            <h2 id="facts">{t.your_situation()}</h2>
            {version}
            <FactFields programme state />
            <button class="button when-static">{t.show_price()}</button>
        </form>
    }
}

/// The way into joining. Whoever may not join is not sent there.
pub(super) fn way_in(
    t: Texts,
    programme: StoredValue<Programme>,
    tier: &Tier,
    state: RwSignal<FactsState>,
    facts: Memo<Facts>,
    links: Links,
) -> impl IntoView + use<> {
    let (id, title) = (tier.id.clone(), say(t, &tier.title).to_owned());
    let asked = id.clone();
    let outcome = Memo::new(move |_| {
        programme.with_value(|programme| {
            programme
                .tier(&asked)
                .map(|tier| quote(programme, tier, &facts.read()).outcome)
        })
    });
    move || {
        let text = match outcome.get() {
            Some(Outcome::NotEligible | Outcome::NotOffered) | None => return None,
            Some(Outcome::ByAgreement) => t.ask_about(&title),
            Some(_) => t.apply_for(&title),
        };
        let stated = state.read();
        let query: Vec<(&str, &str)> = std::iter::once(("tier", id.as_str())).chain(stated.pairs()).collect();
        Some(view! { <a class="button" href=links.with("/join", &query)>{text}</a> })
    }
}

/// The comparison of the tiers that are shown first, this one among them.
pub(super) fn way_to_comparison(
    t: Texts,
    programme: &Programme,
    tier: &Tier,
    state: RwSignal<FactsState>,
    links: &Links,
) -> impl IntoView + use<> {
    let mut compared = CompareState::default();
    let first = shown(programme, &[]);
    if !first.iter().any(|known| known.id == tier.id) {
        compared.choice.tiers = first.into_iter().chain([tier]).map(|tier| tier.id.clone()).collect();
    }
    let page = links.page("compare");
    let path = page.split('?').next().unwrap_or_default().to_owned();
    let version = links.version().to_owned();
    let href = move || {
        let compared = CompareState {
            facts: state.get(),
            ..compared.clone()
        };
        match compared.query(&version) {
            query if query.is_empty() => path.clone(),
            query => format!("{path}?{query}"),
        }
    };
    view! { <a class="button quiet" href=href>{t.compare_with_others()}</a> }
}
