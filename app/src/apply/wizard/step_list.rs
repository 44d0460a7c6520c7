//! All steps with their numbers and status, next to the form.

use super::model::WizardModel;
use super::moves::follow;
use crate::apply::labels::step_title;
use crate::apply::standing::standing;
use crate::site::isolate;
use domain::application::StepKind;
use leptos::prelude::*;

/// One line of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Line {
    href: String,
    title: String,
    class: &'static str,
    state: String,
    here: bool,
}

fn lines(model: WizardModel) -> Vec<Line> {
    let (t, application, request) = (model.t, model.application.read(), model.request.read());
    let answers = application.all_answers();
    let steps = application.asked().enumerate();
    let lines = steps.map(|(place, step)| {
        let here = step.id == request.step;
        let (class, state) = match standing(&application, step, &answers).words(t) {
            _ if here => ("state here", t.step_here().into_owned()),
            _ if step.kind == StepKind::Check => ("state", String::new()),
            words => words,
        };
        Line {
            href: request.page(&step.id),
            title: t.step_number(place + 1, step_title(t, &application, step)),
            class,
            state,
            here,
        }
    });
    lines.collect()
}

#[component]
pub(super) fn StepList(model: WizardModel) -> impl IntoView {
    let t = model.t;
    let lines = Memo::new(move |_| lines(model));
    let rows = move || {
        let rows = lines.get().into_iter().map(|line| {
            view! {
                <li class=line.class>
                    <a href=line.href aria-current=line.here.then_some("step")>{isolate(line.title)}</a>
                    <span>{isolate(line.state)}</span>
                </li>
            }
        });
        rows.collect_view()
    };
    view! {
        <nav class="step-list" aria-label=t.all_steps() on:click=move |event| follow(model, event)>
            <ol role="list">{rows}</ol>
        </nav>
    }
}
