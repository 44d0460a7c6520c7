//! An interactive step: a form or check-your-answers. Next to it are the list of steps and the price, which follow the
//! answers.

use super::model::WizardModel;
use super::moves::{follow, follow_history, submit};
use super::price_panel::PricePanel;
use super::save::SaveStatus;
use super::step_list::StepList;
use super::subject::WizardSubject;
use crate::apply::check;
use crate::apply::field::FieldContext;
use crate::apply::problems::summary;
use crate::apply::step::{against, help, more};
use crate::apply::trail::{Heading, action, button, quiet_button};
use crate::reactive::{dynamic, each};
use crate::site::{page_data, read_form};
use domain::application::{Field, FieldKind, Step, StepKind};
use leptos::ev::{Event, SubmitEvent};
use leptos::html::Form;
use leptos::prelude::*;

#[island(lazy)]
pub fn Wizard() -> impl IntoView {
    let Some((t, subject)) = page_data::<WizardSubject>() else {
        return ().into_any();
    };
    let has_rules = subject.has_rules();
    let model = WizardModel::new(t, subject);
    let form = NodeRef::<Form>::new();
    let typed = move || {
        if let Some(query) = read_form(form) {
            model.read_fields(&query);
        }
    };
    Effect::new(move || {
        model.saver.open();
        follow_history(model);
        // What was typed before the scripts loaded.
        typed();
    });
    // Another step is another page, so it's rendered from scratch.
    let shown = Signal::derive(move || vec![model.request.read().step.clone()]);
    let page = each(shown, move |id| step_page(model, form, &id));
    let panel = has_rules.then(|| view! { <PricePanel model /> });
    view! {
        <div class="task">
            <StepList model />
            {panel}
            <div
                class="task-page apply"
                on:input=move |_: Event| typed()
                on:submit=move |event: SubmitEvent| submit(model, event)
                on:click=move |event| follow(model, event)
            >
                {page}
            </div>
        </div>
    }
    .into_any()
}

/// The page of the current step. Within it, only what changes is rendered again.
fn step_page(model: WizardModel, form: NodeRef<Form>, id: &str) -> AnyView {
    let step = model.application.read_untracked().step(id).cloned();
    match step {
        Some(step) if step.kind == StepKind::Check => check_page(model, step),
        Some(step) => questions(model, form, &step),
        None => ().into_any(),
    }
}

fn check_page(model: WizardModel, step: Step) -> AnyView {
    dynamic(move || {
        let request = model.request.read();
        if request.step != step.id {
            // Another step is about to be shown.
            return ().into_any();
        }
        check::content(model.t, &model.application.read(), &request, &step)
    })
}

fn questions(model: WizardModel, form: NodeRef<Form>, step: &Step) -> AnyView {
    let t = model.t;
    let request = model.request.get_untracked();
    let heading = heading_of(model, step.id.clone());
    let refusals = Memo::new(move |_| model.application.read().refusals.clone());
    let kind = step.clone();
    let against = dynamic(move || {
        refusals.track();
        against(t, &model.application.read_untracked(), &kind).into_any()
    });
    let brings_files = step.fields.iter().any(|field| field.kind == FieldKind::File);
    let revision = model.subject().loaded.revision.to_string();
    let page = Signal::derive(move || Some(model.saver.page.get()));
    view! {
        {dynamic(move || summary(t, &model.complaints.read()).into_any())}
        {dynamic(move || heading.get().map(|heading| heading.view(t)).into_any())}
        {against}
        {help(t, step)}
        <form
            method="post"
            action=action(&request, &step.id)
            novalidate
            data-step=step.id.clone()
            enctype=brings_files.then_some("multipart/form-data")
            class="step"
            node_ref=form
        >
            <input type="hidden" name="revision" value=revision />
            <input type="hidden" name="page" value=page />
            {fields(model, step)}
            {more(t, step)}
            <div class="actions">
                {button(t.save_and_continue(), "next")}
                {quiet_button(t.save_for_later(), "later")}
                <a href=request.page("")>{t.all_steps()}</a>
                {status(model)}
            </div>
        </form>
    }
    .into_any()
}

/// The heading, only rendered again if its text changes.
fn heading_of(model: WizardModel, id: String) -> Memo<Option<Heading>> {
    Memo::new(move |_| {
        let application = model.application.read();
        let step = application.step(&id)?;
        Some(Heading::new(
            model.t,
            &application,
            &model.request.read_untracked(),
            step,
        ))
    })
}

fn fields(model: WizardModel, step: &Step) -> AnyView {
    let id = step.id.clone();
    let fields = Memo::new(move |before: Option<&Vec<Field>>| match &*model.step.read() {
        Some(step) if step.id == id => step.fields.clone(),
        // Another step is about to be shown.
        _ => before.cloned().unwrap_or_default(),
    });
    dynamic(move || {
        let context = FieldContext {
            t: model.t,
            answer: &model.application.read_untracked(),
            typed: model.answers.into(),
            complaints: model.complaints.into(),
        };
        context.fields(&fields.read())
    })
}

/// The saving status.
fn status(model: WizardModel) -> AnyView {
    let (t, status) = (model.t, model.saver.status);
    let words = Signal::derive(move || match status.get() {
        SaveStatus::Untouched => String::new(),
        SaveStatus::Saving => t.saving_now().into_owned(),
        SaveStatus::Saved => t.saved_now().into_owned(),
        SaveStatus::NotSaved => t.not_saved().into_owned(),
        SaveStatus::Unreachable => t.saved_but_unreachable().into_owned(),
        SaveStatus::Conflict => t.saved_conflict().into_owned(),
    });
    let bad = Signal::derive(move || {
        matches!(
            status.get(),
            SaveStatus::NotSaved | SaveStatus::Unreachable | SaveStatus::Conflict
        )
    });
    view! { <p class="saved" role="status" class:bad=bad>{words}</p> }.into_any()
}
