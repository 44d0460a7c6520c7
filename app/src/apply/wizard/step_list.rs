//! All steps with their numbers and status, next to the form. On a small screen, they open from the current step.

use super::model::WizardModel;
use super::moves::follow;
use crate::apply::labels::step_title;
use crate::apply::standing::standing;
use crate::apply::trail::number;
use crate::reactive::dynamic;
use crate::site::isolate;
use domain::application::StepKind;
use leptos::html::Details;
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

/// The number and name of the current step. Empty on a page that isn't a numbered step.
fn here(model: WizardModel) -> String {
    let (t, application, request) = (model.t, model.application.read(), model.request.read());
    let step = application.step(&request.step);
    let here = step.and_then(|step| Some((number(&application, step)?, step)));
    here.map_or_else(String::new, |((place, all), step)| {
        t.step_summary(t.step_of(place, all), step_title(t, &application, step))
    })
}

#[component]
pub(super) fn StepList(model: WizardModel) -> impl IntoView {
    let t = model.t;
    let lines = Memo::new(move |_| lines(model));
    let here = Memo::new(move |_| here(model));
    let fold = NodeRef::<Details>::new();
    // On another step, the list closes.
    Effect::new(move |before: Option<()>| {
        model.request.track();
        if let (Some(()), Some(fold)) = (before, fold.get_untracked()) {
            fold.set_open(false);
        }
    });
    let rows = dynamic(move || {
        let rows = lines.get().into_iter().map(|line| {
            view! {
                <li class=line.class>
                    <a href=line.href aria-current=line.here.then_some("step")>{isolate(line.title)}</a>
                    <span>{isolate(line.state)}</span>
                </li>
            }
        });
        rows.collect_view().into_any()
    });
    view! {
        <nav class="step-list" aria-label=t.all_steps() on:click=move |event| follow(model, event)>
            <details class="fold" node_ref=fold>
                <summary>
                    <span class="fold-here">{dynamic(move || isolate(here.get()))}</span>
                    " "
                    <span class="fold-more">{t.all_steps()}</span>
                </summary>
                <ol class="fold-content" role="list">{rows}</ol>
            </details>
        </nav>
    }
}
