//! The wizard's state, and everything derived from it.

use super::save::{Saver, time_limit};
use super::subject::WizardSubject;
use crate::api::{ApplicationAnswer, Endpoint, PREFIX, wire};
use crate::apply::check;
use crate::apply::page::application_of;
use crate::apply::problems::Complaint;
use crate::apply::problems::complaints;
use crate::apply::request::WizardRequest;
use crate::apply::step::{page_complaints, with_held};
use crate::locale::Locale;
use crate::text::Texts;
use domain::application::{Answers, Field, FieldKind, Step, StepKind};
use gloo_net::http::Request;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Which errors a page shows: none before its form is sent for the first time (W9).
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum ShownErrors {
    /// The errors that the server rendered.
    AsLoaded,
    NotYet,
    /// The errors in these answers, which the applicant has finished typing.
    Of(Answers),
}

/// One signal contains the answers. Everything else is derived with the domain's rules.
#[derive(Clone, Copy, Debug)]
pub(super) struct WizardModel {
    pub t: Texts,
    /// As last loaded from the server.
    subject: RwSignal<Arc<WizardSubject>>,
    /// As typed.
    pub answers: RwSignal<Answers>,
    /// The current page, and how it was reached.
    pub request: RwSignal<WizardRequest>,
    pub shown_errors: RwSignal<ShownErrors>,
    /// The application with the current answers.
    pub application: Memo<Arc<ApplicationAnswer>>,
    /// The current step.
    pub step: Memo<Option<Step>>,
    pub complaints: Memo<Vec<Complaint>>,
    pub saver: Saver,
    /// Whether the form is being submitted, because only the server can continue.
    pub sends_form: StoredValue<bool>,
    /// Counts the pages shown, so that a page that took long to load doesn't replace a later one.
    pub visits: StoredValue<u32>,
}

impl WizardModel {
    pub fn new(t: Texts, subject: Arc<WizardSubject>) -> Self {
        let is_check = subject
            .loaded
            .step(&subject.request.step)
            .is_some_and(|step| step.kind == StepKind::Check);
        // Held answers aren't submitted.
        let answers = RwSignal::new(if is_check {
            subject.loaded.all_answers()
        } else {
            with_held(&subject.loaded)
        });
        let request = RwSignal::new(subject.request.clone());
        let shown_errors = RwSignal::new(ShownErrors::AsLoaded);
        let saver = Saver::new(&subject.request.secret, subject.loaded.revision, answers);
        let subject = RwSignal::new(subject);
        // Different answers make a different application. Comparing the two would take a lot of code in the browser.
        let application = Memo::new_with_compare(
            move |_| Arc::new(subject.read().with_answers(&answers.read())),
            |_, _| true,
        );
        let step = Memo::new(move |_| application.read().step(&request.read().step).cloned());
        let complaints = Memo::new(move |_| {
            let step = step.read();
            let Some(step) = step.as_ref() else { return Vec::new() };
            let subject = subject.read();
            match &*shown_errors.read() {
                ShownErrors::AsLoaded => page_complaints(t, &subject.loaded, &subject.request, step),
                ShownErrors::NotYet => Vec::new(),
                ShownErrors::Of(answers) => complaints(t, step, answers, &[], true, subject.loaded.today),
            }
        });
        Self {
            t,
            subject,
            answers,
            request,
            shown_errors,
            application,
            step,
            complaints,
            saver,
            sends_form: StoredValue::new(false),
            visits: StoredValue::new(0),
        }
    }

    pub fn subject(self) -> Arc<WizardSubject> {
        self.subject.get_untracked()
    }

    /// Continues with what the server has stored. Nothing may be unsaved.
    pub fn continue_with(self, stored: &ApplicationAnswer, request: &WizardRequest) {
        self.saver.continue_from(stored.revision);
        self.subject.set(Arc::new(WizardSubject::new(stored, request)));
        self.answers.set(stored.all_answers());
    }

    /// Whether a step can be shown without the server. Its page shows what conflicts with somebody else's answers.
    pub fn is_local(self, step: &Step) -> bool {
        let subject = self.subject();
        let is_held = |field: &Field| subject.loaded.held.iter().any(|(key, _)| *key == field.key);
        !matches!(step.kind, StepKind::Agreement { .. } | StepKind::HandOver(_)) && !step.fields.iter().any(is_held)
    }

    /// Whether the page shows errors.
    pub fn has_errors(self) -> bool {
        !self.complaints.read_untracked().is_empty()
            || self.is_check(&self.request.read_untracked().step)
                && check::has_errors(&self.application.read_untracked(), &self.request.read_untracked())
    }

    pub fn is_check(self, step: &str) -> bool {
        let application = self.application.read_untracked();
        application.step(step).is_some_and(|step| step.kind == StepKind::Check)
    }

    /// The fields that are saved while people type. Files are sent with the form, and signing needs an explicit
    /// submission.
    fn saved_fields(self) -> Vec<String> {
        let step = self.step.read_untracked();
        let fields = step.iter().flat_map(|step| &step.fields);
        let typed = fields.filter(|field: &&Field| field.kind != FieldKind::File && !field.key.starts_with("sign."));
        typed.map(|field| field.key.clone()).collect()
    }

    /// Reads the form, and saves what has changed.
    pub fn read_fields(self, form: &crate::query::Query) {
        let mut now = self.answers.get_untracked();
        let mut changed = BTreeSet::new();
        for key in self.saved_fields() {
            let before = now.get(&key).to_owned();
            now.set(&key, form.text(&key));
            if now.get(&key) != before {
                changed.insert(key);
            }
        }
        if !changed.is_empty() {
            self.answers.set(now);
            self.saver.schedule(changed);
        }
    }

    /// Checks the page, and returns whether nothing is missing. Its errors stay until the next check: a
    /// summary that disappears while someone presses the button would move the button away from the pointer.
    pub fn validate(self) -> bool {
        self.shown_errors.set(ShownErrors::Of(self.answers.get_untracked()));
        self.complaints.read_untracked().is_empty()
    }

    /// What saving the whole page sends.
    pub fn page_answers(self) -> BTreeSet<String> {
        // Collecting a set sorts first, which would take more code in the browser than everything else about saving.
        let mut keys = BTreeSet::new();
        keys.extend(self.saved_fields());
        keys
    }
}

/// Why an application can't be loaded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum LoadError {
    /// The server can't be reached, or can't respond at the moment.
    Unreachable,
    /// The server refuses, or is another build after an update. Its page says more.
    Refused,
}

/// The application as the server has stored it.
///
/// # Errors
/// If the server can't be reached, or it doesn't respond with an application.
pub(super) async fn load(secret: &str, locale: Locale) -> Result<ApplicationAnswer, LoadError> {
    let path = application_of(secret, "", locale).path();
    let request = Request::get(&format!("{PREFIX}{path}"))
        .header("accept", wire::MEDIA_TYPE)
        .abort_signal(time_limit().as_ref());
    let response = request.send().await.map_err(|_| LoadError::Unreachable)?;
    if response.status() >= 500 {
        return Err(LoadError::Unreachable);
    }
    if !response.ok() || response.headers().get("content-type").as_deref() != Some(wire::MEDIA_TYPE) {
        return Err(LoadError::Refused);
    }
    let body = response.binary().await.map_err(|_| LoadError::Unreachable)?;
    wire::read(&body).ok_or(LoadError::Refused)
}
