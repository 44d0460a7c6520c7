//! Ways to share and export the comparison: a link, printing, CSV.

use super::CompareModel;
use crate::api::{PREFIX, segment};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

#[component]
pub fn TakeAlong(model: CompareModel) -> impl IntoView {
    let t = model.t;
    let file = move |suffix: &str| {
        let subject = model.subject();
        let (foundation, id) = (segment(&subject.programme.foundation), segment(&subject.programme.id));
        let query = model.settled.read().query(subject.links.version());
        let separator = if query.is_empty() { "" } else { "&" };
        let lang = t.locale().tag();
        format!("{PREFIX}/foundations/{foundation}/programmes/{id}/comparison{suffix}?lang={lang}{separator}{query}")
    };
    let here = Signal::derive(move || {
        model
            .settled
            .read()
            .address(&model.path(), model.subject().links.version())
    });
    let csv = Signal::derive(move || file(".csv"));
    let json = Signal::derive(move || file(""));
    let source = model.subject().links.page("source");
    let print = move |_: MouseEvent| {
        // If a browser can't print, there's nothing to fall back to.
        let _ = window().print();
    };
    view! {
        <ul class="compare-take" role="list">
            <li><a href=here>{t.share_link()}</a></li>
            <li class="when-live"><button class="as-link" type="button" on:click=print>{t.print()}</button></li>
            <li><a href=csv download="">{t.csv()}</a></li>
            <li><a href=json rel="external">{t.json()}</a></li>
            <li><a href=source>{t.nav_source()}</a></li>
        </ul>
    }
}
