//! The price with the current answers and the days it's for, next to the form. On a small screen, it's one line, which opens.

use super::model::WizardModel;
use crate::api::{ApplicationAnswer, ApplicationState};
use crate::apply::labels::tier_title;
use crate::format::capitalised;
use crate::reactive::dynamic;
use crate::site::{Links, isolate};
use crate::words::{Headline, Words, date, headline, headline_parts, period_price, price_notes, say};
use domain::date::Date;
use domain::quote::Quote;
use domain::review::{Stage, decided_by};
use domain::term::TermPeriod;
use leptos::prelude::*;

/// The first term, if the application is submitted today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Days {
    period: TermPeriod,
    /// The day by which the foundation promises to approve it. `None` if nobody has to.
    approved: Option<Date>,
}

impl Days {
    /// `None` if the application was submitted before, the foundation makes no promise, or the term has no fixed end.
    fn of(application: &ApplicationAnswer) -> Option<Self> {
        if application.state != ApplicationState::Draft {
            return None;
        }
        let decided = decided_by(application.today, &application.stages)?;
        Some(Self {
            period: application.first_term(decided)?,
            approved: application.stages.iter().any(Stage::is_by_people).then_some(decided),
        })
    }

    fn view(self, words: Words<'_>, quote: &Quote) -> AnyView {
        let t = words.t;
        let (first, last) = (date(t, self.period.start), date(t, self.period.end));
        let price = period_price(words, quote, self.period);
        let price = price
            .map(|price| view! { <div><dt>{t.price_for_term()}</dt><dd>{isolate(capitalised(&price))}</dd></div> });
        let condition = match self.approved {
            Some(day) => t.days_if_approved(date(t, day)),
            None => t.days_if_submitted().into_owned(),
        };
        view! {
            <dl class="days">
                <div><dt>{t.first_day()}</dt><dd>{first}</dd></div>
                <div><dt>{t.last_day()}</dt><dd>{last}</dd></div>
                {price}
            </dl>
            <p class="hint">{condition}</p>
        }
        .into_any()
    }
}

#[component]
pub(super) fn PricePanel(model: WizardModel) -> impl IntoView {
    let t = model.t;
    let quote = Memo::new(move |_| model.application.read().quote.clone());
    let application = model.application.get_untracked();
    let tier = tier_title(t, &application);
    let page = Links::in_force(&application.foundation.id, &application.programme.id).tier(&application.tier);
    let price = move || {
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
    };
    let name = tier.clone();
    let summary = Memo::new(move |_| {
        let price = headline(Words::new(t, &model.subject().loaded.programme), &quote.read());
        t.tier_price(&name, price)
    });
    let hint = move || {
        let quote = quote.read();
        let hint = crate::words::agreement_hint(&quote).map(|hint| say(t, hint).to_owned());
        hint.map(|hint| view! { <p class="hint">{isolate(hint)}</p> })
    };
    let notes = move || {
        let subject = model.subject();
        let notes = price_notes(Words::new(t, &subject.loaded.programme), &quote.read()).into_iter();
        let notes = notes.map(|note| view! { <p class="price-note">{isolate(note)}</p> });
        notes.collect_view()
    };
    let days = Memo::new(move |_| Days::of(&model.application.read()));
    let first_term = dynamic(move || {
        let subject = model.subject();
        let words = Words::new(t, &subject.loaded.programme);
        let days = days.get().map(|days| days.view(words, &quote.read()));
        days.into_any()
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
