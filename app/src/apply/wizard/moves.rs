//! Moving between steps without loading pages, and moving the focus.

use super::model::{ShownErrors, WizardModel, is_local};
use super::save::{Outcome, SaveStatus};
use crate::apply::labels::document_title;
use crate::apply::request::WizardRequest;
use crate::query::Query;
use crate::site::{keep_address, push_address};
use domain::application::next_page;
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::html::Form;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlButtonElement, HtmlElement, HtmlFormElement, HtmlInputElement};

/// "Save and continue": checks and saves here if possible. Every other button submits the form.
pub(super) fn submit(model: WizardModel, form: NodeRef<Form>, event: SubmitEvent) {
    let button = event
        .submitter()
        .and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    let continues = button.as_ref().is_none_or(|button| button.value() == "next");
    let Some(element) = form.get_untracked() else { return };
    if model.sends_form.get_value() || !continues || !model.can_save_here() || has_file(&element) {
        return;
    }
    event.prevent_default();
    spawn_local(async move {
        // Save before checking, so that nothing gets lost (W7).
        match model.saver.save_now(model.page_answers()).await {
            // The server's page shows both answers, or why nothing can be saved.
            Outcome::Conflict | Outcome::Refused => send(model, &element, button),
            outcome if model.check() => {
                // If the server can't be reached, the status says so, and saving is retried.
                if outcome == Outcome::Saved {
                    go_on(model);
                }
            }
            _ => {
                model.say_title();
                keep_address(&model.request.get_untracked().address(&["check"]));
                focus("main .errors");
            }
        }
    });
}

/// Submits the form like a browser without scripts.
fn send(model: WizardModel, form: &HtmlFormElement, button: Option<HtmlButtonElement>) {
    model.sends_form.set_value(true);
    let button = button.map(HtmlElement::from);
    let _ = form.request_submit_with_submitter(button.as_ref());
}

fn go_on(model: WizardModel) {
    let application = model.application.get_untracked();
    let request = model.request.get_untracked();
    let next = next_page(
        &application.steps,
        &model.answers.read_untracked(),
        &request.step,
        request.back,
    );
    let to = WizardRequest {
        secret: request.secret,
        step: next.unwrap_or_default().to_owned(),
        back: request.back && next.is_some_and(|next| next != "check"),
        ..WizardRequest::default()
    };
    go(model, to);
}

/// Shows a step: here if possible, otherwise by loading its page.
fn go(model: WizardModel, to: WizardRequest) {
    let address = to.address(&[]);
    let local = model.application.read_untracked().step(&to.step).is_some_and(is_local);
    if !local {
        let _ = location().assign(&address);
        return;
    }
    push_address(&address);
    show(model, to);
}

fn show(model: WizardModel, to: WizardRequest) {
    model.shown_errors.set(ShownErrors::NotYet);
    model.request.set(to);
    model.say_title();
    window().scroll_to_with_x_and_y(0.0, 0.0);
    focus("main h1");
}

/// Follows a link to a step of the same application.
pub(super) fn follow(model: WizardModel, event: MouseEvent) {
    let plain = event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key();
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest("a[href]").ok().flatten());
    let Some(href) = link.and_then(|link| link.get_attribute("href")).filter(|_| plain) else {
        return;
    };
    let Some(to) = model.reads(&href) else { return };
    if model.can_leave_here() {
        event.prevent_default();
        go(model, to);
    }
}

/// Back and forward between steps that were shown here.
pub(super) fn follow_history(model: WizardModel) {
    let _listener = window_event_listener_untyped("popstate", move |_| {
        let path = location().pathname().unwrap_or_default();
        let search = location().search().unwrap_or_default();
        // Changing the fragment triggers this event, too.
        match model.reads(&format!("{path}{search}")) {
            Some(to) if to.step == model.request.read_untracked().step => {}
            Some(to) => show(model, to),
            None => {
                let _ = location().reload();
            }
        }
    });
}

impl WizardModel {
    /// A draft's page is checked and saved here, unless the server has to show a conflict.
    fn can_save_here(self) -> bool {
        self.subject().loaded.state == crate::api::ApplicationState::Draft && self.can_leave_here()
    }

    fn can_leave_here(self) -> bool {
        self.saver.status.get_untracked() != SaveStatus::Conflict
    }

    /// What a URL asks for, if it's for a step that can be shown here.
    fn reads(self, address: &str) -> Option<WizardRequest> {
        let (address, _) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let secret = self.request.read_untracked().secret.clone();
        let step = path.strip_prefix(&format!("/apply/{secret}/"))?;
        let application = self.application.read_untracked();
        application
            .step(step)
            .is_some_and(is_local)
            .then(|| WizardRequest::new(&secret, step, &Query::parse(query)))
    }

    /// The document title contains the step, after a prefix if there are errors (W6).
    fn say_title(self) {
        let application = self.application.read_untracked();
        let wrong = !self.complaints.read_untracked().is_empty();
        if let Some(step) = self.step.read_untracked().as_ref() {
            document().set_title(&document_title(self.t, &application, step, wrong));
        }
    }
}

/// Focuses what has just appeared.
fn focus(selector: &'static str) {
    request_animation_frame(move || {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let _ = element.set_attribute("tabindex", "-1");
            if let Ok(element) = element.dyn_into::<HtmlElement>() {
                let _ = element.focus();
            }
        }
    });
}

/// Whether the form contains a file.
fn has_file(form: &HtmlFormElement) -> bool {
    let Ok(inputs) = form.query_selector_all("input[type=file]") else {
        return false;
    };
    let mut inputs = (0..inputs.length()).filter_map(|at| inputs.item(at)?.dyn_into::<HtmlInputElement>().ok());
    inputs.any(|input| input.files().is_some_and(|files| files.length() > 0))
}
