//! The page as a whole.

use super::asks::asks;
use super::grants::grants;
use super::price::Price;
use super::qualifies::qualifies;
use super::stages::joining;
use super::term::term;
use super::unknown::unknown;
use super::ways::{facts_form, way_in, way_to_comparison};
use crate::api::ProgrammeAnswer;
use crate::compare::CompareState;
use crate::facts::FactsState;
use crate::programme::notes;
use crate::site::{
    Links, Page, Place, VersionNote, keep_in_address, named, not_in_force, said, traced, with_programme,
};
use crate::text::Texts;
use crate::words::{Words, say};
use domain::facts::Facts;
use domain::price::quote;
use domain::programme::{Audience, Status, Tier};
use leptos::prelude::*;
use leptos_router::components::Redirect;
use leptos_router::hooks::{use_params_map, use_query_map};
use leptos_router::{LazyRoute, lazy_route};

/// `/{foundation}/{programme}/tiers/{tier}`
#[derive(Debug)]
pub struct TierPage;

#[lazy_route]
impl LazyRoute for TierPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let params = use_params_map();
        with_programme(move |answer| {
            (move || tier_of_address(&answer, &params.read().get("tier").unwrap_or_default())).into_any()
        })
    }
}

/// A tier keeps its identity: an earlier name leads to the present one.
fn tier_of_address(answer: &ProgrammeAnswer, id: &str) -> AnyView {
    let programme = &answer.programme;
    if let Some(tier) = programme.tier(id) {
        return tier_page(answer, tier).into_any();
    }
    let renamed = programme
        .tiers
        .iter()
        .find(|tier| tier.formerly.iter().any(|former| former == id));
    match renamed {
        Some(tier) => view! { <Redirect path=Links::new(answer).tier(&tier.id) /> }.into_any(),
        None => unknown(answer, id),
    }
}

fn tier_page(answer: &ProgrammeAnswer, tier: &Tier) -> impl IntoView + use<> {
    let t: Texts = expect_context();
    let links = Links::new(answer);
    let words = Words::new(t, &answer.programme);
    let today = answer.today;
    let programme = StoredValue::new(answer.programme.clone());
    let query = use_query_map();
    let read = move || programme.with_value(|programme| FactsState::from_query(&query.read(), programme));
    let state = RwSignal::new(untrack(read));
    let version = links.version().to_owned();
    keep_in_address(state, read, move |facts| {
        CompareState {
            facts: facts.clone(),
            ..CompareState::default()
        }
        .query(&version)
    });
    let facts = Memo::new(move |_| programme.with_value(|programme| state.read().facts(programme, today)));
    let unasked = quote(&answer.programme, tier, &Facts::new().on(Some(today)));
    let depends = !unasked.needs.is_empty() || !state.read_untracked().is_empty();
    let form = depends.then(|| facts_form(t, programme, state, &links, &tier.id));
    let cost_heading = if depends {
        t.your_cost_heading()
    } else {
        t.cost_heading()
    };
    let remarks = (!tier.notes.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="notes">
                <h2 id="notes">{t.notes_heading()}</h2>
                {notes(words, &links, &tier.notes)}
            </section>
        }
    });
    let content = view! {
        <div class="head">
            <p class="eyebrow">{eyebrow(t, tier.audience)}</p>
            <h1>{named(t, &tier.title)}</h1>
            {tier.summary.as_ref().map(|text| view! { <p class="lead">{said(t, text)}</p> })}
            {tier.closed.as_ref().map(|why| closed(t, why))}
            {VersionNote::new(t, answer).view()}
            {not_in_force(t, answer)}
            <p class="meta">{traced(words, &links, tier.line, tier.source.as_ref())}</p>
        </div>
        <div class="beside section">
            {form}
            <aside class="quote" aria-labelledby="cost">
                <h2 id="cost">{cost_heading}</h2>
                <Price programme tier=tier.id.clone() facts links=links.clone() />
                {(answer.programme.status == Status::Published && tier.closed.is_none())
                    .then(|| way_in(t, programme, tier, state, facts, links.clone()))}
                {way_to_comparison(t, &answer.programme, tier, state, &links)}
            </aside>
            <div>
                {grants(words, &links, tier)}
                {qualifies(words, &links, tier)}
                {asks(words, &links, tier)}
                {joining(words, tier)}
                {term(words, &links, tier)}
                {remarks}
            </div>
        </div>
    };
    view! { <Page title=say(t, &tier.title).to_owned() place=Place::programme(t, answer)>{content}</Page> }
}

fn eyebrow(t: Texts, audience: Audience) -> String {
    match audience {
        Audience::Person => t.tier_for_people(),
        Audience::Organisation => t.tier_for_organisations(),
        Audience::Both => t.tier_for_both(),
    }
    .into_owned()
}

fn closed(t: Texts, why: &domain::text::Text) -> impl IntoView + use<> {
    view! { <div class="note"><p><strong>{t.tier_closed()}</strong></p><p>{said(t, why)}</p></div> }
}
