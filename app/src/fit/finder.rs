//! The tier finder: the questions and the results. In the browser, the results follow every answer.

use crate::api::ProgrammeAnswer;
use crate::facts::{Choices, FactsState, complaint, fact_fields};
use crate::fit::results::results;
use crate::query::Query;
use crate::reactive::dynamic;
use crate::site::{Links, keep_address, page_data, page_query, read_form, version_field};
use crate::text::Texts;
use crate::words::Words;
use domain::date::Date;
use domain::fit::questions;
use domain::programme::Programme;
use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the finder works on. It's in the page, so the browser makes no request for it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FinderSubject {
    pub programme: Programme,
    pub links: Links,
    pub today: Date,
}

impl FinderSubject {
    pub(super) fn new(answer: &ProgrammeAnswer) -> Self {
        Self {
            links: Links::new(answer),
            programme: answer.programme.clone(),
            today: answer.today,
        }
    }

    fn words(&self, t: Texts) -> Words<'_> {
        Words::new(t, &self.programme)
    }
}

/// The form and the results.
#[island(lazy)]
pub fn Finder() -> impl IntoView {
    let Some((t, subject)) = page_data::<FinderSubject>() else {
        return ().into_any();
    };
    let query = page_query();
    let initial = FactsState::from_query(&query, &subject.programme);
    let (answers, set_answers) = signal(initial.clone());
    // What the visitor has finished typing. Only that can have errors (W9).
    let (finished, set_finished) = signal(initial.clone());
    let form = NodeRef::new();
    let read = {
        let subject = subject.clone();
        move || read_form(form).map(|query: Query| FactsState::from_query(&query, &subject.programme))
    };
    let typed = {
        let read = read.clone();
        move || {
            if let Some(now) = read() {
                set_answers.set(now);
            }
        }
    };
    let left = move || {
        if let Some(now) = read() {
            set_finished.set(now);
        }
    };
    // What was typed before the scripts loaded.
    Effect::new({
        let (typed, left) = (typed.clone(), left.clone());
        move || {
            typed();
            left();
        }
    });
    Effect::new({
        let subject = subject.clone();
        move || {
            let answers = answers.read();
            let pairs: Vec<(&str, &str)> = answers.pairs().collect();
            keep_address(&subject.links.with("/fit", &pairs));
        }
    });
    let complaints = {
        let subject = subject.clone();
        move |fact: &str| {
            let (subject, fact) = (subject.clone(), fact.to_owned());
            Signal::derive(move || {
                complaint(subject.words(t), &finished.read(), &fact)?;
                complaint(subject.words(t), &answers.read(), &fact)
            })
        }
    };
    let words = subject.words(t);
    let asked = questions(&subject.programme);
    let fields = fact_fields(words, &asked, None, &initial, Choices::InSight, &complaints);
    // A URL with answers, even empty ones, means that the form was sent, so the focus goes to the results.
    let sent = asked.iter().any(|fact| query.get(fact).is_some());
    let right = asked
        .iter()
        .all(|fact| initial.problem(&subject.programme, fact).is_none());
    let focused = sent && right;
    let found = {
        let subject = subject.clone();
        dynamic(move || {
            results(
                subject.words(t),
                &subject.links,
                &answers.read(),
                subject.today,
                focused,
            )
        })
    };
    // The results are there already. Invalid answers are left to the server's page (W6).
    let send = {
        let subject = subject.clone();
        move |event: SubmitEvent| {
            let answers = answers.read();
            let facts = questions(&subject.programme);
            if facts
                .iter()
                .all(|fact| answers.problem(&subject.programme, fact).is_none())
            {
                event.prevent_default();
            }
        }
    };
    let form = (!asked.is_empty()).then(|| {
        view! {
            <form
                class="fit-form section"
                method="get"
                action=subject.links.path("fit")
                node_ref=form
                on:input=move |_: Event| typed()
                on:change=move |_: Event| left()
                on:submit=send
            >
                {version_field(&subject.links)}
                {fields}
                <button class="button when-static">{t.fit_show()}</button>
            </form>
        }
    });
    view! { {form} {found} }.into_any()
}
