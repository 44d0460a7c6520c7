//! Moving between steps without loading pages, and moving the focus.

use super::model::{LoadError, ShownErrors, WizardModel, load};
use super::save::{Outcome, SaveStatus};
use crate::apply::labels::document_title;
use crate::apply::request::WizardRequest;
use crate::query::Query;
use crate::site::{keep_address, push_address};
use domain::application::{StepKind, next_page};
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlButtonElement, HtmlElement, HtmlFormElement, HtmlInputElement};

/// "Save and continue": checks and saves here if possible. Every other button submits the form.
pub(super) fn submit(model: WizardModel, event: SubmitEvent) {
    let form = event.target().and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form.filter(|_| !model.sends_form.get_value()) else {
        return;
    };
    let button = event
        .submitter()
        .and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    let continues = button.as_ref().is_none_or(|button| button.value() == "next");
    if continues && model.can_save_here() && !has_file(&form) {
        event.prevent_default();
        spawn_local(save_and_continue(model, form, button));
    }
}

async fn save_and_continue(model: WizardModel, form: HtmlFormElement, button: Option<HtmlButtonElement>) {
    // Save before checking, so that nothing gets lost (W7).
    match model.saver.save_now(model.page_answers()).await {
        // The server's page shows both answers, or why nothing can be saved.
        Outcome::Conflict | Outcome::Refused => send(model, &form, button),
        outcome if model.validate() => {
            // If the server can't be reached, the status says so, and saving is retried.
            if outcome == Outcome::Saved {
                go_to_next(model);
            }
        }
        _ => {
            model.update_title();
            keep_address(&model.request.get_untracked().address(&["check"]));
            focus("main .errors");
        }
    }
}

/// Submits the form like a browser without scripts.
fn send(model: WizardModel, form: &HtmlFormElement, button: Option<HtmlButtonElement>) {
    model.sends_form.set_value(true);
    let button = button.map(HtmlElement::from);
    let _ = form.request_submit_with_submitter(button.as_ref());
}

fn go_to_next(model: WizardModel) {
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
    go(model, to, "");
}

/// Shows a step: here if possible, otherwise by loading its page. A fragment is the ID of a field.
fn go(model: WizardModel, to: WizardRequest, fragment: &str) {
    let step = model.application.read_untracked().step(&to.step).cloned();
    let mut address = to.address(if to.check { &["check"] } else { &[] });
    if !fragment.is_empty() {
        address.push('#');
        address.push_str(fragment);
    }
    if model.is_check(&to.step) {
        spawn_local(async move {
            match bring_up_to_date(model, &to).await {
                Ready::Here => {
                    push_address(&address);
                    show(model, to, "");
                }
                Ready::OnServer(address) => load_page(&address),
                Ready::Unreachable | Ready::Superseded => {}
            }
        });
    } else if step.is_some_and(|step| model.is_local(&step)) {
        push_address(&address);
        show(model, to, fragment);
    } else {
        load_page(&address);
    }
}

/// Where check-your-answers can be shown.
enum Ready {
    Here,
    /// At this address.
    OnServer(String),
    /// Not yet: the server can't be reached, which the status says.
    Unreachable,
    /// Not any more: the visitor has gone somewhere else.
    Superseded,
}

/// Saves everything, and loads what the server has stored: colleagues may have saved something, too.
async fn bring_up_to_date(model: WizardModel, to: &WizardRequest) -> Ready {
    // The page shows both answers, or why nothing can be saved.
    let problems = || Ready::OnServer(model.request.get_untracked().address(&["check"]));
    if !model.can_leave_here() {
        return problems();
    }
    let from = model.visits.get_value();
    // It's announced again if it's still true.
    model.saver.forget_unreachable();
    loop {
        match model.saver.save_rest().await {
            Outcome::Saved => {}
            Outcome::Unreachable => return Ready::Unreachable,
            Outcome::Conflict | Outcome::Refused => return problems(),
        }
        let stored = load(&to.secret, model.t.locale()).await;
        if model.visits.get_value() != from {
            return Ready::Superseded;
        }
        if model.saver.has_unsaved() {
            continue;
        }
        return match stored {
            Ok(stored) if stored.state == model.subject().loaded.state => {
                model.continue_with(&stored, to);
                Ready::Here
            }
            Err(LoadError::Unreachable) => {
                model.saver.show(SaveStatus::Unreachable);
                Ready::Unreachable
            }
            Ok(_) | Err(LoadError::Refused) => Ready::OnServer(to.address(&[])),
        };
    }
}

fn load_page(address: &str) {
    let _ = location().assign(address);
}

fn show(model: WizardModel, to: WizardRequest, fragment: &str) {
    model.visits.update_value(|visits| *visits += 1);
    model.saver.forget_unreachable();
    let checks = to.check;
    model.shown_errors.set(ShownErrors::NotYet);
    model.request.set(to);
    if checks {
        model.validate();
    }
    model.update_title();
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if model.has_errors() {
        focus("main .errors");
    } else {
        focus_field(fragment);
    }
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
    let Some(to) = model.parse_link(&href) else { return };
    if model.can_leave_here() {
        event.prevent_default();
        go(model, to, href.split_once('#').map_or("", |(_, fragment)| fragment));
    }
}

/// Back and forward between steps that were shown here.
pub(super) fn follow_history(model: WizardModel) {
    let _listener = window_event_listener_untyped("popstate", move |_| {
        let path = location().pathname().unwrap_or_default();
        let search = location().search().unwrap_or_default();
        // Changing the fragment triggers this event, too.
        if model.step_of(&path) == Some(&*model.request.read_untracked().step) {
            return;
        }
        match model.parse_link(&format!("{path}{search}")) {
            Some(to) if model.is_check(&to.step) => spawn_local(return_to_check(model, to)),
            Some(to) => show(model, to, ""),
            None => {
                let _ = location().reload();
            }
        }
    });
}

async fn return_to_check(model: WizardModel, to: WizardRequest) {
    match bring_up_to_date(model, &to).await {
        Ready::Here => show(model, to, ""),
        Ready::OnServer(address) => load_page(&address),
        // The page stays, so the URL is its own again.
        Ready::Unreachable => push_address(&model.request.get_untracked().address(&[])),
        Ready::Superseded => {}
    }
}

impl WizardModel {
    /// A draft's page is checked and saved here, unless the server has to show a conflict, or to say which steps follow.
    fn can_save_here(self) -> bool {
        let subject = self.subject();
        subject.loaded.state == crate::api::ApplicationState::Draft
            && self.can_leave_here()
            && (subject.has_rules() || !self.decides_steps())
    }

    /// Whether the current step's answers decide if other steps are asked. On a colleague's page, only the server knows.
    fn decides_steps(self) -> bool {
        let step = self.step.read_untracked();
        step.as_ref().is_some_and(|step| step.kind == StepKind::Payer)
    }

    fn can_leave_here(self) -> bool {
        self.saver.status.get_untracked() != SaveStatus::Conflict
    }

    /// What a URL asks for, if it's for a step that can be shown here.
    fn parse_link(self, address: &str) -> Option<WizardRequest> {
        let (address, _) = address.split_once('#').unwrap_or((address, ""));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let step = self.step_of(path)?;
        let application = self.application.read_untracked();
        application
            .step(step)
            .is_some_and(|step| self.is_local(step))
            .then(|| WizardRequest::new(&self.request.read_untracked().secret, step, &Query::parse(query)))
    }

    /// The ID of the step whose page has this path, if it's a page of this application.
    fn step_of(self, path: &str) -> Option<&str> {
        let request = self.request.read_untracked();
        path.strip_prefix("/apply/")?
            .strip_prefix(&*request.secret)?
            .strip_prefix('/')
    }

    /// The document title contains the step, after a prefix if there are errors (W6).
    fn update_title(self) {
        let application = self.application.read_untracked();
        let wrong = self.has_errors();
        if let Some(step) = self.step.read_untracked().as_ref() {
            document().set_title(&document_title(self.t, &application, step, wrong));
        }
    }
}

/// Focuses what has just appeared.
fn focus(selector: &'static str) {
    request_animation_frame(move || focus_now(selector));
}

fn focus_now(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let _ = element.set_attribute("tabindex", "-1");
        if let Ok(element) = element.dyn_into::<HtmlElement>() {
            let _ = element.focus();
        }
    }
}

/// Scrolls to the field with this ID, and focuses it. Without one, focuses the heading.
fn focus_field(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        let field = document().get_element_by_id(&id);
        let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) else {
            return focus_now("main h1");
        };
        field.scroll_into_view();
        let _ = field.focus();
        if document().active_element().as_ref() != Some(&field) {
            focus_now("main h1");
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
