//! The seats of the bodies, and what they come to for so many members: a `GET` form, answered at once in the browser.

use crate::api::ProgrammeAnswer;
use crate::site::{Links, keep_in_address, said, traced};
use crate::text::Texts;
use crate::words::{self, Words};
use domain::programme::{Body, Programme};
use domain::seats::{Seats, seats as compute};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::counts::CountsState;

pub(super) fn seats(t: Texts, answer: &ProgrammeAnswer, links: &Links) -> Option<AnyView> {
    if answer.programme.bodies.is_empty() {
        return None;
    }
    let programme = StoredValue::new(answer.programme.clone());
    let query = use_query_map();
    let read = move || programme.with_value(|programme| CountsState::from_query(&query.read(), programme));
    let state = RwSignal::new(untrack(read));
    let version = links.version().to_owned();
    keep_in_address(state, read, move |state| state.query(&version));
    let links = StoredValue::new(links.clone());
    let bodies = move || {
        programme.with_value(|programme| {
            let words = Words::new(t, programme);
            let computed = compute(programme, &state.read().counts(programme));
            let pairs = programme.bodies.iter().zip(&computed);
            links.with_value(|links| {
                pairs
                    .map(|(body, seats)| item(words, links, body, seats))
                    .collect_view()
            })
        })
    };
    let path = Links::in_force(&answer.programme.foundation, &answer.programme.id).programme();
    let version = (!links.with_value(|links| links.version().is_empty()))
        .then(|| view! { <input type="hidden" name="version" value=answer.programme.version.clone() /> });
    Some(
        view! {
            <section class="section" aria-labelledby="seats">
                <h2 id="seats">{t.seats_heading()}</h2>
                <p class="prose">{t.seats_intro()}</p>
                <form class="compare-bar" method="get" action=format!("{path}#seats") on:submit=|event| event.prevent_default()>
                    {version}
                    {fields(t, programme, state)}
                    <button class="button when-static">{t.seats_compute()}</button>
                </form>
                <dl class="pairs" aria-live="polite">{bodies}</dl>
            </section>
        }
        .into_any(),
    )
}

fn fields(t: Texts, programme: StoredValue<Programme>, state: RwSignal<CountsState>) -> impl IntoView {
    let field = |tier: &str, title: String| {
        let id = format!("count-{tier}");
        let error_id = format!("{id}-error");
        let described = error_id.clone();
        let label = t.seats_members(title);
        let (read, typed, asked) = (tier.to_owned(), tier.to_owned(), tier.to_owned());
        let value = move || state.read().get(&read).to_owned();
        let wrong = Memo::new(move |_| state.read().is_wrong(&asked));
        let named = label.clone();
        let error = move || {
            let (id, text) = (error_id.clone(), t.needs_whole_number(&named));
            wrong
                .get()
                .then(|| view! { <p class="error" id=id><span class="vh">{t.error_prefix()} " "</span>{text}</p> })
        };
        view! {
            <div class="field" class:wrong=wrong>
                <label class="label" for=id.clone()>{label}</label>
                {error}
                <input
                    class="input short"
                    type="text"
                    id=id.clone()
                    name=format!("count.{tier}")
                    inputmode="numeric"
                    autocomplete="off"
                    value=untrack(&value)
                    aria-invalid=move || wrong.get().then_some("true")
                    aria-describedby=move || wrong.get().then(|| described.clone())
                    prop:value=value
                    on:input=move |event| state.update(|state| state.set(&typed, &event_target_value(&event)))
                />
            </div>
        }
    };
    programme.with_value(|programme| {
        let words = Words::new(t, programme);
        CountsState::tiers(programme)
            .into_iter()
            .map(|tier| field(tier, words.tier_title(tier)))
            .collect_view()
    })
}

fn item(words: Words<'_>, links: &Links, body: &Body, seats: &Seats) -> AnyView {
    let t = words.t;
    let when = body
        .when
        .as_ref()
        .map(|when| view! { <p>{t.seats_if()} " " <code>{when.text().to_owned()}</code></p> });
    let note = body.note.as_ref().map(|note| view! { <p>{said(t, note)}</p> });
    view! {
        <div>
            <dt>{said(t, &body.title)}</dt>
            <dd>
                <p><strong>{words::seats(words, &seats.seats)}</strong></p>
                <p>{t.seats_formula()} " " <code>{seats.formula.clone()}</code></p>
                {when}
                {note}
                <p class="meta">{traced(words, links, body.line, body.source.as_ref())}</p>
            </dd>
        </div>
    }
    .into_any()
}
