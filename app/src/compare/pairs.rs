//! On a phone, two tiers are shown at a time. These links switch to the others.

use super::{CompareModel, CompareState};
use crate::reactive::each;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

#[component]
pub fn PairSwitch(model: CompareModel) -> impl IntoView {
    let t = model.t;
    let count = move || model.compared.read().tiers.len().div_ceil(2);
    let pairs = Signal::derive(move || (0..count()).map(|pair| pair.to_string()).collect());
    let hidden = Signal::derive(move || count() < 2);
    let links = each(pairs, move |pair| {
        let pair = pair.parse().unwrap_or_default();
        view! { <li><PairLink model pair /></li> }.into_any()
    });
    view! {
        <nav class="pair-switch" aria-label=t.pairs_label() hidden=hidden>
            <ul role="list">{links}</ul>
        </nav>
    }
}

#[component]
fn PairLink(model: CompareModel, pair: usize) -> impl IntoView {
    let names = Signal::derive(move || {
        let subject = model.subject();
        let words = subject.words(model.t);
        let compared = model.compared.read();
        let names = compared.tiers.iter().skip(2 * pair).take(2);
        names.map(|id| words.tier_title(id)).collect::<Vec<_>>().join(", ")
    });
    let href = Signal::derive(move || {
        let state = CompareState {
            pair,
            ..model.settled.get()
        };
        state.address(&model.path(), model.subject().links.version())
    });
    let current = Signal::derive(move || (model.state.read().pair == pair).then(|| "true".to_owned()));
    let show = move |event: MouseEvent| {
        event.prevent_default();
        model.state.update(|state| state.pair = pair);
    };
    view! { <a href=href aria-current=current on:click=show><bdi>{names}</bdi></a> }
}
