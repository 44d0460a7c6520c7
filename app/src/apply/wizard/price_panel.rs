//! The price with the current answers and the days it's for, next to the form. On a small screen, it's one line, which opens.

use super::model::WizardModel;
use crate::apply::first_term::{FirstTerm, panel};
use crate::apply::labels::tier_title;
use crate::reactive::dynamic;
use crate::site::{Links, isolate};
use crate::words::{Headline, Words, headline, headline_parts, price_notes, say};
use leptos::prelude::*;

#[component]
pub(super) fn PricePanel(model: WizardModel) -> impl IntoView {
    let t = model.t;
    let quote = Memo::new(move |_| model.application.read().quote.clone());
    let application = model.application.get_untracked();
    let tier = tier_title(t, &application);
    let page = Links::in_force(&application.foundation.id, &application.programme.id).tier(&application.tier);
    let price = dynamic(move || {
        let quote = quote.read();
        let subject = model.subject();
        let words = Words::new(t, &subject.loaded.programme);
        match headline_parts(words, &quote) {
            Headline::Amount { amount, per } => view! {
                <strong class="price-amount">{isolate(amount)}</strong>
                " "
                <span class="price-per">{per}</span>
            }
            .into_any(),
            Headline::Words(text) => view! { <strong class="price-words">{isolate(text)}</strong> }.into_any(),
        }
    });
    let name = tier.clone();
    let summary = Memo::new(move |_| {
        let price = headline(Words::new(t, &model.subject().loaded.programme), &quote.read());
        t.tier_price(&name, price)
    });
    let hint = dynamic(move || {
        let quote = quote.read();
        let hint = crate::words::agreement_hint(&quote).map(|hint| say(t, hint).to_owned());
        hint.map(|hint| view! { <p class="hint">{isolate(hint)}</p> })
            .into_any()
    });
    let notes = dynamic(move || {
        let subject = model.subject();
        let notes = price_notes(Words::new(t, &subject.loaded.programme), &quote.read()).into_iter();
        let notes = notes.map(|note| view! { <p class="price-note">{isolate(note)}</p> });
        notes.collect_view().into_any()
    });
    let days = Memo::new(move |_| FirstTerm::of(&model.application.read()));
    let first_term = dynamic(move || {
        let subject = model.subject();
        let words = Words::new(t, &subject.loaded.programme);
        panel(words, &subject.loaded, days.get(), &quote.read())
    });
    view! {
        <aside class="price-panel" aria-labelledby="price-panel">
            // Outside the fold, so that screen readers announce a new price even while it's closed.
            <p class="vh" aria-live="polite">{dynamic(move || isolate(summary.get()))}</p>
            <details class="fold">
                <summary>
                    <span class="fold-here">{dynamic(move || isolate(summary.get()))}</span>
                    " "
                    <span class="fold-more">{t.price_panel_details()}</span>
                </summary>
                <div class="fold-content">
                    <h2 id="price-panel">{t.price_panel_heading()}</h2>
                    <p class="price-tier">{isolate(tier.clone())}</p>
                    <p class="price">{price}</p>
                    {notes}
                    {hint}
                    {first_term}
                    <p class="hint">{t.price_panel_hint()}</p>
                    <p><a href=page>{t.price_panel_tier(tier)}</a></p>
                </div>
            </details>
        </aside>
    }
}
