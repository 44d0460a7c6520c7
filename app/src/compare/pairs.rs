//! On a phone two tiers are shown at a time; these links switch to the others.

use super::{CompareModel, CompareState};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

#[component]
pub fn PairSwitch(model: CompareModel) -> impl IntoView {
    let t = model.t;
    let pairs = move || model.compared.read().tiers.len().div_ceil(2);
    let links = move || {
        let pairs: Vec<usize> = (0..pairs()).collect();
        pairs
    };
    view! {
        <nav class="pair-switch" aria-label=t.pairs_label() hidden=move || pairs() < 2>
            <ul role="list">
                <For each=links key=|pair| *pair children=move |pair| view! { <li><PairLink model pair /></li> } />
            </ul>
        </nav>
    }
}

#[component]
fn PairLink(model: CompareModel, pair: usize) -> impl IntoView {
    let names = move || {
        let subject = model.subject();
        let words = subject.words(model.t);
        let compared = model.compared.read();
        let names = compared.tiers.iter().skip(2 * pair).take(2);
        names.map(|id| words.tier_title(id)).collect::<Vec<_>>().join(", ")
    };
    let href = move || {
        let state = CompareState {
            pair,
            ..model.settled.get()
        };
        state.address(&model.path(), model.subject().links.version())
    };
    let current = move || (model.state.read().pair == pair).then_some("true");
    let show = move |event: MouseEvent| {
        event.prevent_default();
        model.state.update(|state| state.pair = pair);
    };
    view! { <a href=href aria-current=current on:click=show><bdi>{names}</bdi></a> }
}
