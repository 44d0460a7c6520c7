//! The form above the comparison: tiers, facts, what to leave out. A `GET` form, so that it works without scripts; with
//! them every choice is taken at once.

use super::CompareState;
use crate::facts::{FactFields, FactsState, facts_summary};
use crate::site::Links;
use crate::text::Texts;
use crate::words::{Words, say};
use domain::compare::{AT_ONCE, shown};
use domain::fit::questions;
use domain::programme::Programme;
use leptos::prelude::*;

#[component]
pub(super) fn Choices(programme: StoredValue<Programme>, state: RwSignal<CompareState>, links: Links) -> impl IntoView {
    let t: Texts = expect_context();
    let page = links.page("compare");
    let action = page.split('?').next().unwrap_or_default().to_owned();
    let version = links.version().to_owned();
    let version = (!version.is_empty()).then(|| view! { <input type="hidden" name="version" value=version /> });
    let many = programme.with_value(|programme| programme.tiers.len() > AT_ONCE);
    let limit =
        many.then(|| view! { <p class="hint">{t.choose_up_to(i64::try_from(AT_ONCE).unwrap_or_default())}</p> });
    view! {
        <form class="compare-form" method="get" action=action on:submit=|event| event.prevent_default()>
            {version}
            <fieldset>
                <legend>{t.choose_tiers()}</legend>
                {limit}
                <div class="chips">{tiers(t, programme, state)}</div>
            </fieldset>
            {facts(t, programme, state)}
            <div class="compare-bar">
                <div class="field">
                    <label class="label" for="search">{t.search_benefits()}</label>
                    <input
                        class="input"
                        type="search"
                        id="search"
                        name="q"
                        autocomplete="off"
                        value=state.read_untracked().choice.search.clone()
                        prop:value=move || state.read().choice.search.clone()
                        on:input=move |event| state.update(|state| state.choice.search = event_target_value(&event))
                    />
                </div>
                {groups(t, programme, state)}
                <label class="choice">
                    <input
                        type="checkbox"
                        name="differences"
                        value="on"
                        checked=state.read_untracked().choice.only_differences
                        prop:checked=move || state.read().choice.only_differences
                        on:change=move |event| state.update(|state| state.choice.only_differences = event_target_checked(&event))
                    />
                    " "
                    {t.only_differences()}
                </label>
                <button class="button when-static">{t.update()}</button>
            </div>
        </form>
    }
}

fn tiers(t: Texts, programme: StoredValue<Programme>, state: RwSignal<CompareState>) -> impl IntoView {
    let chip = |id: String, title: String| {
        let mine = id.clone();
        let is_shown = move || {
            programme.with_value(|programme| {
                shown(programme, &state.read().choice.tiers)
                    .iter()
                    .any(|tier| tier.id == mine)
            })
        };
        let toggled = id.clone();
        let toggle = move |on: bool| {
            let tiers = programme.with_value(|programme| {
                let before = shown(programme, &state.read_untracked().choice.tiers);
                let before: Vec<&str> = before.iter().map(|tier| tier.id.as_str()).collect();
                let after = programme
                    .tiers
                    .iter()
                    .map(|tier| tier.id.as_str())
                    .filter(|id| if *id == toggled { on } else { before.contains(id) });
                after.map(str::to_owned).collect()
            });
            state.update(|state| state.choice.tiers = tiers);
        };
        view! {
            <label class="chip">
                <input
                    type="checkbox"
                    name="tier"
                    value=id
                    checked=untrack(&is_shown)
                    prop:checked=is_shown
                    on:change=move |event| toggle(event_target_checked(&event))
                />
                <bdi>{title}</bdi>
            </label>
        }
    };
    programme.with_value(|programme| {
        let tiers = programme.tiers.iter();
        tiers
            .map(|tier| chip(tier.id.clone(), say(t, &tier.title).to_owned()))
            .collect_view()
    })
}

/// The questions, folded away; their summary says what was stated.
fn facts(t: Texts, programme: StoredValue<Programme>, state: RwSignal<CompareState>) -> Option<impl IntoView> {
    if programme.with_value(|programme| questions(programme).is_empty()) {
        return None;
    }
    let facts: RwSignal<FactsState> = RwSignal::new(state.read_untracked().facts.clone());
    // Two views of one state: what is typed here, and what the address says.
    Effect::new(move |_| {
        let typed = facts.get();
        if state.read_untracked().facts != typed {
            state.update(|state| state.facts = typed);
        }
    });
    Effect::new(move |_| {
        let stated = state.read().facts.clone();
        if *facts.read_untracked() != stated {
            facts.set(stated);
        }
    });
    let now = move || {
        let stated = programme.with_value(|programme| facts_summary(Words::new(t, programme), &facts.read()));
        if stated.is_empty() {
            return t.nothing_stated().into_owned();
        }
        stated
            .into_iter()
            .map(|(label, value)| format!("{label}: {value}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    Some(view! {
        <details class="compare-facts" open>
            <summary>{t.your_situation()} <span class="compare-facts-now">{now}</span></summary>
            <div class="compare-facts-grid"><FactFields programme state=facts /></div>
        </details>
    })
}

fn groups(t: Texts, programme: StoredValue<Programme>, state: RwSignal<CompareState>) -> impl IntoView {
    let chosen = state.read_untracked().choice.group.clone();
    let options = programme.with_value(|programme| {
        let groups = programme.groups.iter();
        groups
            .map(|group| {
                let selected = group.id == chosen;
                view! { <option value=group.id.clone() selected=selected>{say(t, &group.title).to_owned()}</option> }
            })
            .collect_view()
    });
    view! {
        <div class="field">
            <label class="label" for="group">{t.group_by_kind()}</label>
            <select
                class="input"
                id="group"
                name="group"
                prop:value=move || state.read().choice.group.clone()
                on:change=move |event| state.update(|state| state.choice.group = event_target_value(&event))
            >
                <option value="">{t.all_kinds()}</option>
                {options}
            </select>
        </div>
    }
}
