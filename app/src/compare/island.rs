//! The interactive comparison.

use super::bar::Bar;
use super::pairs::PairSwitch;
use super::take_along::TakeAlong;
use super::{CompareModel, CompareState, CompareSubject, ComparisonTable};
use crate::reactive::dynamic;
use crate::site::{keep_address, page_data, page_query, read_form};
use domain::compare::Comparison;
use leptos::ev::{Event, SubmitEvent};
use leptos::html::Form;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::time::Duration;
use web_sys::HtmlInputElement;

/// The delay before the URL follows a choice. Browsers limit how often it can change.
const ADDRESS_PAUSE: Duration = Duration::from_millis(150);

/// The bar, the table, and the ways to share or export it.
#[island(lazy)]
pub fn ComparisonIsland() -> impl IntoView {
    let Some((t, subject)) = page_data::<CompareSubject>() else {
        return ().into_any();
    };
    let initial = CompareState::from_query(&page_query(), &subject.programme);
    let model = CompareModel::new(t, subject, initial);
    let form = NodeRef::new();
    follow_form(model, form);
    follow_state(model);
    view! {
        <form
            class="compare-form"
            method="get"
            action=model.path()
            node_ref=form
            on:input=move |_: Event| take_form(model, form)
            on:change=move |_: Event| finish_form(model, form)
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                finish_form(model, form);
            }
        >
            <Bar model form />
        </form>
        {key(model)}
        <PairSwitch model />
        <ComparisonTable model />
        {dynamic(move || left_out(model))}
        <TakeAlong model />
    }
    .into_any()
}

/// Reads the state from the form.
fn take_form(model: CompareModel, form: NodeRef<Form>) {
    let Some(query) = read_form(form) else { return };
    let subject = model.subject();
    let mut now = CompareState::from_query(&query, &subject.programme);
    now.pair = now
        .pair
        .max(model.state.read_untracked().pair.min(last_pair(&now, &subject)));
    if query.get("tier").is_none() {
        // If no tier is chosen, the default selection is shown and ticked.
        let tiers = domain::compare::shown(&subject.programme, &[]);
        tick(form, &tiers.iter().map(|tier| tier.id.as_str()).collect::<Vec<_>>());
    }
    if now != *model.state.read_untracked() {
        model.state.set(now);
    }
}

/// Ticks the boxes of these tiers.
fn tick(form: NodeRef<Form>, tiers: &[&str]) {
    let boxes = form
        .get_untracked()
        .and_then(|form| form.query_selector_all("[name=tier]").ok());
    let Some(boxes) = boxes else { return };
    for input in (0..boxes.length()).filter_map(|place| boxes.item(place)?.dyn_into::<HtmlInputElement>().ok()) {
        if tiers.contains(&input.value().as_str()) {
            input.set_checked(true);
        }
    }
}

fn last_pair(state: &CompareState, subject: &CompareSubject) -> usize {
    let tiers = domain::compare::shown(&subject.programme, &state.choice.tiers).len();
    tiers.div_ceil(2).saturating_sub(1)
}

fn finish_form(model: CompareModel, form: NodeRef<Form>) {
    take_form(model, form);
    model.finished.set(model.state.read_untracked().facts.clone());
}

/// Reads what was chosen before the scripts loaded.
fn follow_form(model: CompareModel, form: NodeRef<Form>) {
    Effect::new(move || finish_form(model, form));
}

/// Links follow the state one frame later, and the URL after a delay.
fn follow_state(model: CompareModel) {
    Effect::new(move || {
        let now = model.state.get();
        request_animation_frame(move || {
            if now != *model.settled.read_untracked() {
                model.settled.set(now.clone());
            }
        });
    });
    let pending = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |first: Option<()>| {
        let links = model.subject().links.clone();
        let address = model.settled.read().address(&model.path(), links.version());
        if first.is_none() {
            return;
        }
        if let Some(pending) = pending.get_value() {
            pending.clear();
        }
        pending.set_value(set_timeout_with_handle(move || keep_address(&address), ADDRESS_PAUSE).ok());
    });
}

/// How much is shown, and what the marks mean. A single tier has none.
fn key(model: CompareModel) -> AnyView {
    let t = model.t;
    let subject = model.subject();
    let rows = subject
        .has_benefits()
        .then(|| view! { <p role="status">{Signal::derive(move || summary(model))}</p> });
    let marks = (subject.programme.tiers.len() > 1).then(|| {
        view! {
            <p class="key-differs">{t.key_differs()}</p>
            <p class="key-step">{t.key_step()}</p>
        }
    });
    view! { <div class="compare-key">{rows} {marks}</div> }.into_any()
}

/// How much is shown, announced to screen readers.
fn summary(model: CompareModel) -> String {
    let compared = model.compared.read();
    let rows = || compared.groups.iter().flat_map(|group| &group.rows);
    let differ = rows().filter(|row| row.differs).count();
    model.t.rows_and_differences(rows().count(), differ)
}

/// What's hidden, and why.
fn left_out(model: CompareModel) -> AnyView {
    let t = model.t;
    let compared = model.compared.read();
    let Comparison {
        hidden, absent, groups, ..
    } = &**compared;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let lines = [
        (*hidden > 0).then(|| t.rows_hidden(count(*hidden))),
        (*absent > 0).then(|| t.rows_absent(count(*absent))),
    ];
    let lines = lines
        .into_iter()
        .flatten()
        .map(|line| view! { <p class="meta">{line}</p> });
    let nothing = (groups.is_empty() && model.subject().has_benefits()).then(|| {
        let text = match model.state.read().choice.search.trim() {
            "" if *hidden > 0 => t.nothing_differs().into_owned(),
            "" => t.grants_none_of_these().into_owned(),
            search => t.nothing_found(search),
        };
        view! { <p class="note">{text}</p> }
    });
    view! { {lines.collect_view()} {nothing} }.into_any()
}
