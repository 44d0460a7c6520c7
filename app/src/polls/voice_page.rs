//! `/polls/{foundation}/{number}/nominate/{membership}`: a member nominates somebody. Questions to nominees are sent
//! here, too, so this is where they're corrected.

use super::address::{nominate_address, poll_address};
use super::ballot_words::candidate_name;
use super::days::{day_end, day_start};
use super::nominee_forms::{ask_field, ask_form};
use super::voice_form::{VoiceForm, VoiceProblem, is_text_long};
use crate::api::{OwnPollLine, PollAnswer, VoiceAction, VoiceCommand};
use crate::review::FieldNotes;
use crate::site::{NotFound, Page, Place, answer_with, error_box, error_summary, isolate};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// The IDs of the fields.
const WHO: &str = "who";
const NAME: &str = "name";
const EMAIL: &str = "email";
const STATEMENT: &str = "statement";

/// What the form sends for somebody who nominates themselves, and for somebody who doesn't. The fields that go with
/// each are shown once it's chosen.
pub const SELF: &str = "yes";
pub const OTHER: &str = "other";

/// The page for one of the reader's members.
pub fn voice_page(answer: PollAnswer, membership: &str, form: VoiceForm) -> AnyView {
    let t: Texts = expect_context();
    let Some(line) = answer.own.iter().find(|line| line.membership == membership) else {
        return view! { <NotFound /> }.into_any();
    };
    let (title, content) = match form.action() {
        VoiceAction::Ask => ask(t, &answer, line, &form),
        VoiceAction::Nominate if line.actions.contains(&VoiceAction::Nominate) => (
            t.poll_nominee_nominate_title().into_owned(),
            nominate(t, &answer, line, &form),
        ),
        VoiceAction::Nominate => (t.poll_nominee_nominate_title().into_owned(), closed(t, &answer)),
        VoiceAction::Object | VoiceAction::Support | VoiceAction::Unsupport | VoiceAction::Vote => {
            (answer.poll.title.clone(), ().into_any())
        }
    };
    if form.problem.is_some() {
        answer_with(422);
    }
    let back = poll_address(&answer.foundation.id, answer.poll.number);
    let content = view! {
        {errors(t, line, &form)}
        <div class="poll-form">
            <div class="head">
                <p class="eyebrow"><bdi>{answer.poll.title.clone()}</bdi></p>
                <h1>{isolate(title.clone())}</h1>
            </div>
            {content}
            <p><a class="back" href=back>{t.poll_ballot_back()}</a></p>
        </div>
    }
    .into_any();
    view! {
        <Page title=title place=Place::foundation(&answer.foundation) wrong=form.problem.is_some() private=true>
            {content}
        </Page>
    }
    .into_any()
}

/// First on the page: what's wrong, with a link to the field if there's one.
fn errors(t: Texts, line: &OwnPollLine, form: &VoiceForm) -> Option<AnyView> {
    let problem = form.problem?;
    let text = problem_text(t, problem);
    match field(line, form, problem) {
        Some(field) => error_summary(t, vec![(field, text.into_owned())]),
        None => Some(error_box(t, view! { <p>{text}</p> }.into_any())),
    }
}

/// A problem in words. The summary and the fields use the same (W6).
pub(super) fn problem_text(t: Texts, problem: VoiceProblem) -> Cow<'static, str> {
    match problem {
        VoiceProblem::WhoMissing => t.poll_nominee_problem_who(),
        VoiceProblem::NameMissing => t.poll_nominee_problem_name(),
        VoiceProblem::EmailWrong => t.poll_nominee_problem_email(),
        VoiceProblem::TextMissing => t.poll_nominee_problem_text(),
        VoiceProblem::TooLong => t.poll_nominee_problem_long(),
        VoiceProblem::Twice => t.poll_nominee_problem_twice(),
        VoiceProblem::TooMany => t.poll_nominee_problem_many(),
        VoiceProblem::Own => t.poll_nominee_problem_own(),
        VoiceProblem::Gone => t.poll_nominee_problem_gone(),
        VoiceProblem::Over => t.poll_nominee_problem_over(),
    }
}

/// The ID of the field that a problem is about.
fn field(line: &OwnPollLine, form: &VoiceForm, problem: VoiceProblem) -> Option<String> {
    let sent = form.sent.as_ref()?;
    let is_question = sent.action == VoiceAction::Ask;
    match problem {
        VoiceProblem::TextMissing | VoiceProblem::TooLong if is_question => {
            Some(ask_field(sent.nominee, &line.membership))
        }
        VoiceProblem::WhoMissing => Some(WHO.to_owned()),
        VoiceProblem::TextMissing => Some(STATEMENT.to_owned()),
        VoiceProblem::TooLong if is_text_long(&sent.text) => Some(STATEMENT.to_owned()),
        VoiceProblem::NameMissing | VoiceProblem::TooLong => Some(NAME.to_owned()),
        VoiceProblem::EmailWrong | VoiceProblem::Twice if form.is_self == Some(false) => Some(EMAIL.to_owned()),
        VoiceProblem::Twice
        | VoiceProblem::EmailWrong
        | VoiceProblem::TooMany
        | VoiceProblem::Own
        | VoiceProblem::Gone
        | VoiceProblem::Over => None,
    }
}

/// The form for a question.
fn ask(t: Texts, answer: &PollAnswer, line: &OwnPollLine, form: &VoiceForm) -> (String, AnyView) {
    let Some(sent) = &form.sent else {
        return (answer.poll.title.clone(), ().into_any());
    };
    let name = candidate_name(t, &answer.nominees, sent.nominee);
    let is_at_field = form.problem.filter(|problem| field(line, form, *problem).is_some());
    let error = is_at_field.map(|problem| problem_text(t, problem).into_owned());
    let content = ask_form(t, answer, line, sent.nominee, (sent.text.as_str(), error));
    (t.poll_nominee_ask_title(name), content)
}

/// That nobody can be nominated now.
fn closed(t: Texts, answer: &PollAnswer) -> AnyView {
    let text = match answer.poll.days.nominations {
        Some((first, last)) => t.poll_nominee_nominate_closed(day_start(t, first), day_end(t, last)),
        None => t.poll_nominee_nominate_none().into_owned(),
    };
    view! { <p>{text}</p> }.into_any()
}

fn nominate(t: Texts, answer: &PollAnswer, line: &OwnPollLine, form: &VoiceForm) -> AnyView {
    let empty = VoiceCommand {
        action: VoiceAction::Nominate,
        nominee: 0,
        text: String::new(),
        name: String::new(),
        email: String::new(),
        affiliation: String::new(),
    };
    let sent = form.sent.as_ref().unwrap_or(&empty);
    let error = |id: &str| {
        let here = form
            .problem
            .filter(|problem| field(line, form, *problem).as_deref() == Some(id));
        here.map(|problem| problem_text(t, problem).into_owned())
    };
    let name = FieldNotes {
        id: NAME.to_owned(),
        label: t.people_full_name().into_owned(),
        hint: None,
        error: error(NAME),
    };
    let email = FieldNotes {
        id: EMAIL.to_owned(),
        label: t.sign_in_email().into_owned(),
        hint: Some(t.poll_nominee_nominate_email_hint().into_owned()),
        error: error(EMAIL),
    };
    let affiliation = FieldNotes {
        id: "affiliation".to_owned(),
        label: t.poll_nominee_affiliation().into_owned(),
        hint: Some(t.poll_nominee_affiliation_hint().into_owned()),
        error: None,
    };
    let statement = FieldNotes {
        id: STATEMENT.to_owned(),
        label: t.poll_nominee_statement_field().into_owned(),
        hint: Some(t.poll_nominee_statement_hint().into_owned()),
        error: error(STATEMENT),
    };
    let address = nominate_address(&answer.foundation.id, answer.poll.number, &line.membership);
    view! {
        <p class="lead">{isolate(t.poll_nominee_nominate_lead(&line.name))}</p>
        <form class="fields" method="post" action=address novalidate>
            {who(t, form, error(WHO))}
            {one_line(t, &name, "name", &sent.name)}
            <div class="revealed" data-answers=OTHER>{one_line(t, &email, "email", &sent.email)}</div>
            {one_line(t, &affiliation, "affiliation", &sent.affiliation)}
            <div class="revealed" data-answers=SELF>{statement.lines(t, "text", &sent.text)}</div>
            <p class="hint">{t.poll_nominee_nominate_public()}</p>
            <p class="actions">
                <button class="button" name="do" value=VoiceAction::Nominate.id()>
                    {t.poll_nominee_nominate_button()}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// Whether they nominate themselves or somebody else.
fn who(t: Texts, form: &VoiceForm, error: Option<String>) -> AnyView {
    let notes = FieldNotes {
        id: WHO.to_owned(),
        label: t.poll_nominee_nominate_who().into_owned(),
        hint: None,
        error,
    };
    let choices = [
        (SELF, true, t.poll_nominee_nominate_self()),
        (OTHER, false, t.poll_nominee_nominate_other()),
    ];
    let choices = choices.map(|(value, is_self, label)| {
        view! {
            <label class="choice">
                <input type="radio" name="who" value=value checked=form.is_self == Some(is_self) />
                " "
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <fieldset
            class="field"
            class:wrong=notes.error.is_some()
            id=WHO
            tabindex="-1"
            aria-describedby=notes.described()
        >
            <legend class="label">{notes.label.clone()}</legend>
            {notes.notes(t)}
            <div class="choices">{choices.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// A field for one line about a person who may be somebody else, so browsers don't fill in the reader's own details.
fn one_line(t: Texts, notes: &FieldNotes, name: &'static str, typed: &str) -> AnyView {
    let kind = if name == "email" { "email" } else { "text" };
    let control = view! {
        <input
            class="input wide"
            type=kind
            id=notes.id.clone()
            name=name
            value=typed.to_owned()
            autocomplete="off"
            aria-invalid=notes.invalid()
            aria-describedby=notes.described()
        />
    };
    notes.around(t, control.into_any())
}
