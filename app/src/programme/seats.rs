//! The seats of the bodies, and a `GET` form to compute them from member counts.

use crate::api::ProgrammeAnswer;
use crate::query::Query;
use crate::site::{Links, isolate, said, traced};
use crate::text::Texts;
use crate::words::{self, Words};
use domain::counts::{CountOf, used};
use domain::programme::GoverningBody;
use domain::ratio::Ratio;
use domain::seats::{Seats, seats as compute};
use leptos::prelude::*;

use super::counts::{CountError, CountsState};

pub(super) fn seats(t: Texts, answer: &ProgrammeAnswer, links: &Links, query: &Query) -> Option<AnyView> {
    if answer.programme.bodies.is_empty() {
        return None;
    }
    let programme = &answer.programme;
    let words = Words::new(t, programme);
    let state = CountsState::from_query(query, programme);
    let computed = compute(programme, &state.counts(programme));
    let pairs = programme.bodies.iter().zip(&computed);
    let bodies = pairs
        .map(|(body, seats)| item(words, links, body, seats))
        .collect_view();
    let counts = used(programme);
    let form = (!counts.is_empty()).then(|| form(words, links, &counts, &state));
    Some(
        view! {
            <section class="section" aria-labelledby="seats">
                <h2 id="seats">{t.seats_heading()}</h2>
                {form}
                <dl class="pairs">{bodies}</dl>
            </section>
        }
        .into_any(),
    )
}

/// The form for member counts, if the seats depend on any.
fn form(words: Words<'_>, links: &Links, counts: &[CountOf<'_>], state: &CountsState) -> AnyView {
    let t = words.t;
    let fields = counts.iter().map(|count| field(words, *count, state)).collect_view();
    let path = links.path("");
    let path = path.trim_end_matches('/');
    let version = (!links.version().is_empty())
        .then(|| view! { <input type="hidden" name="version" value=links.version().to_owned() /> });
    view! {
        <p class="prose">{t.seats_intro()}</p>
        <form class="compare-bar" method="get" action=format!("{path}#seats")>
            {version}
            {fields}
            <button class="button">{t.seats_compute()}</button>
        </form>
    }
    .into_any()
}

fn field(words: Words<'_>, count: CountOf<'_>, state: &CountsState) -> AnyView {
    let t = words.t;
    let name = count.name();
    let id = format!("count-{name}");
    let error_id = format!("{id}-error");
    let label = words::members(words, count);
    let error = state
        .error(words.programme, count)
        .map(|error| error_text(words, count, error));
    let wrong = error.is_some();
    let error = error.map(|text| {
        view! { <p class="error" id=error_id.clone()><span class="vh">{t.error_prefix()} " "</span>{text}</p> }
    });
    view! {
        <div class="field" class:wrong=wrong>
            <label class="label" for=id.clone()>{label}</label>
            {error}
            <input
                class="input short"
                type="text"
                id=id
                name=format!("count.{name}")
                inputmode="numeric"
                autocomplete="off"
                value=state.get(count).to_owned()
                aria-invalid=wrong.then_some("true")
                aria-describedby=wrong.then_some(error_id)
            />
        </div>
    }
    .into_any()
}

fn error_text(words: Words<'_>, count: CountOf<'_>, error: CountError) -> String {
    let label = words::members(words, count);
    match error {
        CountError::NotACount => words.t.needs_whole_number(label),
        CountError::MoreThan(most) => {
            let tier = CountOf { status: None, ..count };
            let most = words::number(words.t, Ratio::whole(most));
            words.t.more_than_members(label, most, words::members(words, tier))
        }
    }
}

fn item(words: Words<'_>, links: &Links, body: &GoverningBody, seats: &Seats) -> AnyView {
    let t = words.t;
    let when = body
        .when
        .as_ref()
        .map(|when| view! { <p>{t.seats_if()} " " {isolate(words::expression(words, when))}</p> });
    let note = body.note.as_ref().map(|note| view! { <p>{said(t, note)}</p> });
    view! {
        <div>
            <dt>{said(t, &body.title)}</dt>
            <dd>
                <p><strong>{words::seats(words, &seats.seats)}</strong></p>
                <p>{t.seats_formula()} " " {isolate(words::expression(words, &body.seats))}</p>
                {when}
                {note}
                {traced(words, links, body.line, body.source.as_ref())}
            </dd>
        </div>
    }
    .into_any()
}
