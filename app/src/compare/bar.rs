//! The bar above the table: details, differences, search, tiers. Each one expands in place.

use super::CompareModel;
use crate::facts::{Choices, FactsState, fact_errors, fact_fields, facts_summary};
use crate::site::version_field;
use crate::words::say;
use domain::compare::{AT_ONCE, shown};
use domain::fit::questions;
use leptos::html::Form;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

#[component]
pub fn Bar(model: CompareModel, form: NodeRef<Form>) -> impl IntoView {
    let t = model.t;
    let initial = model.state.get_untracked();
    let subject = model.subject();
    let asks = !questions(&subject.programme).is_empty();
    let several = subject.programme.tiers.len() > 1;
    let differences = several.then(|| {
        view! {
            <label class="bar-item choice">
                <input type="checkbox" name="differences" value="on" checked=initial.choice.only_differences />
                <span>{t.only_differences()}</span>
            </label>
        }
    });
    let search = subject.has_benefits().then(|| {
        view! {
            <div class="bar-item bar-search">
                <label for="search">{t.bar_search()}</label>
                <input class="input" type="search" id="search" name="q" autocomplete="off" value=initial.choice.search />
                <button class="button quiet small when-static">{t.bar_update()}</button>
            </div>
        }
    });
    let pair = (initial.pair > 0).then(|| (initial.pair + 1).to_string());
    view! {
        {version_field(&subject.links)}
        {pair.map(|pair| view! { <input type="hidden" name="pair" value=pair /> })}
        <div class="bar">
            {asks.then(|| view! { <Details model form /> })}
            {differences}
            {search}
            {several.then(|| view! { <Tiers model /> })}
        </div>
    }
}

/// The visitor's details. The summary counts the valid ones.
#[component]
fn Details(model: CompareModel, form: NodeRef<Form>) -> impl IntoView {
    let t = model.t;
    let subject = model.subject();
    let initial = model.state.get_untracked();
    let given = Signal::derive(move || {
        let given = facts_summary(model.subject().words(t), &model.state.read().facts).len();
        match i64::try_from(given).unwrap_or(i64::MAX) {
            0 => t.bar_details_none().into_owned(),
            given => t.bar_details_given(given),
        }
    });
    let complaint = move |fact: &str| model.complaint(fact);
    let fields = fact_fields(
        subject.words(t),
        &questions(&subject.programme),
        None,
        &initial.facts,
        Choices::Lists,
        &complaint,
    );
    let forgotten = Signal::derive(move || {
        let mut state = model.settled.get();
        state.facts = FactsState::default();
        state.address(&model.path(), model.subject().links.version())
    });
    let wrong = !fact_errors(subject.words(t), &initial.facts).is_empty();
    view! {
        <details class="bar-item bar-details" open=wrong>
            <summary>{t.bar_details()} " " <strong>{given}</strong></summary>
            <div class="bar-panel">
                <div class="bar-fields">{fields}</div>
                <p class="actions">
                    <button class="button when-static">{t.bar_update_prices()}</button>
                    <a href=forgotten on:click=move |event| {
                        event.prevent_default();
                        forget(form);
                    }>{t.bar_forget()}</a>
                </p>
            </div>
        </details>
    }
}

/// Clears the details' fields, and dispatches the event that typing would.
fn forget(form: NodeRef<Form>) {
    let Some(form) = form.get_untracked() else { return };
    let Ok(fields) = form.query_selector_all(".bar-fields :is(input, select)") else {
        return;
    };
    for field in (0..fields.length()).filter_map(|place| fields.item(place)) {
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            input.set_value("");
        }
        if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
            list.set_value("");
        }
    }
    // Handled by the form's own listener.
    let _ = web_sys::Event::new("change").map(|changed| form.dispatch_event(&changed));
}

/// Which tiers and which group of benefits to show.
#[component]
fn Tiers(model: CompareModel) -> impl IntoView {
    let t = model.t;
    let subject = model.subject();
    let programme = &subject.programme;
    let initial = model.state.get_untracked();
    let chosen = shown(programme, &initial.choice.tiers);
    let all = programme.tiers.len();
    let now = Signal::derive(move || t.bar_tiers_shown(model.compared.read().tiers.len(), all));
    let boxes = programme.tiers.iter().map(|tier| {
        let checked = chosen.iter().any(|chosen| chosen.id == tier.id);
        let (id, title) = (tier.id.clone(), say(t, &tier.title).to_owned());
        view! {
            <label class="choice">
                <input type="checkbox" name="tier" value=id checked=checked />
                <span><bdi>{title}</bdi></span>
            </label>
        }
    });
    let limit = (all > AT_ONCE).then(|| {
        view! { <p class="hint">{t.choose_up_to(i64::try_from(AT_ONCE).unwrap_or_default())}</p> }
    });
    let kinds = subject.has_benefits().then(|| {
        let kinds = programme.groups.iter().map(|group| {
            let selected = initial.choice.group == group.id;
            view! { <option value=group.id.clone() selected=selected>{say(t, &group.title).to_owned()}</option> }
        });
        view! {
            <div class="field">
                <label class="label" for="group">{t.bar_kind()}</label>
                <select class="input" id="group" name="group">
                    <option value="">{t.all_kinds()}</option>
                    {kinds.collect_view()}
                </select>
            </div>
        }
    });
    view! {
        <details class="bar-item bar-tiers">
            <summary>{t.bar_tiers()} " " <strong>{now}</strong></summary>
            <div class="bar-panel">
                <fieldset>
                    <legend class="label">{t.choose_tiers()}</legend>
                    {limit}
                    <div class="bar-choices">{boxes.collect_view()}</div>
                </fieldset>
                {kinds}
                <p class="actions"><button class="button when-static">{t.bar_show_tiers()}</button></p>
            </div>
        </details>
    }
}
