//! `/polls/{foundation}/{number}/nominee`: for somebody who was nominated. They accept or decline, write a statement,
//! and answer questions.

use super::address::{nominee_address, poll_address};
use super::nominee_card::{badge, supporters};
use super::voice_form::{NomineeForm, VoiceProblem, is_text_long};
use super::voice_page::problem_text;
use crate::api::{NomineeAction, NomineeState, NomineeView, PollAnswer, QuestionView};
use crate::review::FieldNotes;
use crate::site::{ConfirmedAction, Page, Place, answer_with, error_box, error_summary, isolate};
use crate::text::Texts;
use crate::words::date;
use domain::poll::PollPhase;
use leptos::prelude::*;

/// The IDs of the fields.
const NAME: &str = "name";
const STATEMENT: &str = "statement";

/// The page. Without a nomination, it says that there's none for the address that the reader is signed in with.
pub fn nominee_page(answer: PollAnswer, form: NomineeForm) -> AnyView {
    let t: Texts = expect_context();
    let own = answer.nominees.iter().find(|nominee| nominee.is_own);
    let (title, content) = match own {
        Some(own) => {
            let title = if own.state == NomineeState::Nominated {
                t.poll_nominee_title_new()
            } else {
                t.poll_nominee_title()
            };
            (title, nomination(t, &answer, own, &form))
        }
        None => (t.poll_nominee_title_none(), nobody(t)),
    };
    if form.problem.is_some() {
        answer_with(422);
    }
    let back = poll_address(&answer.foundation.id, answer.poll.number);
    let content = view! {
        {outcome(t, &form)}
        <div class="poll-form">
            <div class="head">
                <p class="eyebrow"><bdi>{answer.poll.title.clone()}</bdi></p>
                <h1>{title.clone()}</h1>
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

fn nobody(t: Texts) -> AnyView {
    view! { <p>{t.poll_nominee_none()}</p> }.into_any()
}

/// What's wrong with what was sent, or what it has done.
fn outcome(t: Texts, form: &NomineeForm) -> Option<AnyView> {
    if let Some(problem) = form.problem {
        let text = problem_text(t, problem);
        return match field(form, problem) {
            Some(field) => error_summary(t, vec![(field, text.into_owned())]),
            None => Some(error_box(t, view! { <p>{text}</p> }.into_any())),
        };
    }
    let text = match form.done? {
        NomineeAction::Accept => t.poll_nominee_done_accept(),
        NomineeAction::Write => t.poll_nominee_done_write(),
        NomineeAction::Withdraw => t.poll_nominee_done_withdraw(),
        NomineeAction::Answer => t.poll_nominee_done_answer(),
    };
    Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
}

/// The ID of the field that a problem is about.
fn field(form: &NomineeForm, problem: VoiceProblem) -> Option<String> {
    let sent = form.sent.as_ref()?;
    match (sent.action, problem) {
        (NomineeAction::Answer, VoiceProblem::TextMissing | VoiceProblem::TooLong) => Some(answer_field(sent.question)),
        (_, VoiceProblem::NameMissing) => Some(NAME.to_owned()),
        (_, VoiceProblem::TooLong) if !is_text_long(&sent.text) => Some(NAME.to_owned()),
        (_, VoiceProblem::TextMissing | VoiceProblem::TooLong) => Some(STATEMENT.to_owned()),
        _ => None,
    }
}

fn answer_field(question: i64) -> String {
    format!("answer-{question}")
}

fn nomination(t: Texts, answer: &PollAnswer, own: &NomineeView, form: &NomineeForm) -> AnyView {
    // The candidates and what they say are fixed when voting opens.
    let writes = answer.poll.phase < PollPhase::Held;
    let is_out = matches!(own.state, NomineeState::Withdrawn | NomineeState::RuledOut);
    // Until then, people who've declined or withdrawn can still accept.
    let action = if matches!(own.state, NomineeState::Nominated | NomineeState::Withdrawn) {
        NomineeAction::Accept
    } else {
        NomineeAction::Write
    };
    let statement = (writes && own.state != NomineeState::RuledOut).then(|| statement(t, answer, own, form, action));
    let fixed = (!writes && !own.statement.is_empty())
        .then(|| view! { <p class="note typed">{isolate(own.statement.clone())}</p> });
    let withdraw = (!is_out && answer.poll.phase.is_running()).then(|| withdraw(t, answer, own));
    let why =
        (!own.ruled_out.is_empty()).then(|| view! { <p>{isolate(t.poll_nominee_ruled_out_why(&own.ruled_out))}</p> });
    view! {
        <p>{badge(t, own)}</p>
        {supporters(t, own)}
        {why}
        {intro(t, answer, own)}
        {statement}
        {fixed}
        {questions(t, answer, own, form)}
        {withdraw}
    }
    .into_any()
}

/// What the nominee can do, by when.
fn intro(t: Texts, answer: &PollAnswer, own: &NomineeView) -> Option<AnyView> {
    let opens = date(t, answer.poll.days.opens);
    let is_early = answer.poll.phase < PollPhase::Held;
    let text = match own.state {
        NomineeState::Nominated if is_early => match &own.nominated_by {
            Some(member) => t.poll_nominee_intro_by(member, opens),
            None => t.poll_nominee_intro(opens),
        },
        NomineeState::Withdrawn if is_early => t.poll_nominee_again(opens),
        NomineeState::Nominated => t.poll_nominee_late().into_owned(),
        NomineeState::Accepted | NomineeState::Candidate if is_early => t.poll_nominee_until(opens),
        _ => return None,
    };
    Some(view! { <p>{isolate(text)}</p> }.into_any())
}

/// The form with the name, the affiliation and the statement.
fn statement(t: Texts, answer: &PollAnswer, own: &NomineeView, form: &NomineeForm, action: NomineeAction) -> AnyView {
    let refused = form.refused(action);
    let error = |id: &str| {
        let (_, problem) = refused?;
        let is_here = field(form, problem).as_deref() == Some(id);
        is_here.then(|| problem_text(t, problem).into_owned())
    };
    let (name, affiliation, text) = match refused {
        Some((sent, _)) => (&sent.name, &sent.affiliation, &sent.text),
        None => (&own.name, &own.affiliation, &own.statement),
    };
    let name_notes = FieldNotes {
        id: NAME.to_owned(),
        label: t.people_full_name().into_owned(),
        hint: None,
        error: error(NAME),
    };
    let affiliation_notes = FieldNotes {
        id: "affiliation".to_owned(),
        label: t.poll_nominee_affiliation().into_owned(),
        hint: Some(t.poll_nominee_affiliation_hint().into_owned()),
        error: None,
    };
    let text_notes = FieldNotes {
        id: STATEMENT.to_owned(),
        label: t.poll_nominee_statement_field().into_owned(),
        hint: Some(t.poll_nominee_statement_hint().into_owned()),
        error: error(STATEMENT),
    };
    let address = nominee_address(&answer.foundation.id, answer.poll.number);
    let button = if action == NomineeAction::Accept {
        t.poll_nominee_accept()
    } else {
        t.poll_nominee_save()
    };
    view! {
        <form class="money-form" method="post" action=address novalidate>
            {own_line(t, &name_notes, "name", name)}
            {own_line(t, &affiliation_notes, "organization", affiliation)}
            {text_notes.lines(t, "text", text)}
            <p class="actions"><button class="button" name="do" value=action.id()>{button}</button></p>
        </form>
    }
    .into_any()
}

/// A field for one line about the reader. Browsers can fill it in.
fn own_line(t: Texts, notes: &FieldNotes, autocomplete: &'static str, typed: &str) -> AnyView {
    let name = notes.id.clone();
    let control = view! {
        <input
            class="input wide"
            id=notes.id.clone()
            name=name
            value=typed.to_owned()
            autocomplete=autocomplete
            aria-invalid=notes.invalid()
            aria-describedby=notes.described()
        />
    };
    notes.around(t, control.into_any())
}

/// Declining or withdrawing takes two clicks.
fn withdraw(t: Texts, answer: &PollAnswer, own: &NomineeView) -> AnyView {
    let (summary, text, button) = if own.state == NomineeState::Nominated {
        (
            t.poll_nominee_decline(),
            t.poll_nominee_decline_text(),
            t.poll_nominee_decline_button(),
        )
    } else if answer.poll.phase < PollPhase::Held {
        (
            t.poll_nominee_withdraw(),
            t.poll_nominee_withdraw_text(),
            t.poll_nominee_withdraw_button(),
        )
    } else {
        (
            t.poll_nominee_withdraw(),
            t.poll_nominee_withdraw_late(),
            t.poll_nominee_withdraw_button(),
        )
    };
    let form = ConfirmedAction {
        summary: summary.into_owned(),
        text: text.into_owned(),
        button: button.into_owned(),
        action: NomineeAction::Withdraw.id(),
    };
    form.view(nominee_address(&answer.foundation.id, answer.poll.number))
}

/// What members have asked, with a form for each answer. `None` if nobody has asked anything.
fn questions(t: Texts, answer: &PollAnswer, own: &NomineeView, form: &NomineeForm) -> Option<AnyView> {
    let items = own.questions.iter().map(|question| item(t, answer, question, form));
    (!own.questions.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="questions">
                <h2 id="questions">{t.poll_nominee_questions_heading()}</h2>
                <p class="meta">{t.poll_nominee_questions_public()}</p>
                <ul class="nominees" role="list">{items.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

fn item(t: Texts, answer: &PollAnswer, question: &QuestionView, form: &NomineeForm) -> AnyView {
    let refused = form
        .refused(NomineeAction::Answer)
        .filter(|(sent, _)| sent.question == question.number);
    let (typed, error) = match refused {
        Some((sent, problem)) => (&sent.text, Some(problem_text(t, problem).into_owned())),
        None => (&question.answer, None),
    };
    let field = FieldNotes {
        id: answer_field(question.number),
        label: t.poll_nominee_answer_field().into_owned(),
        hint: None,
        error,
    };
    let is_open = answer.poll.phase < PollPhase::Closed;
    let content = if is_open {
        let address = nominee_address(&answer.foundation.id, answer.poll.number);
        view! {
            <form class="money-form" method="post" action=address novalidate>
                <input type="hidden" name="question" value=question.number.to_string() />
                {field.lines(t, "text", typed)}
                <p>
                    <button class="button quiet" name="do" value=NomineeAction::Answer.id()>
                        {t.poll_nominee_answer_button()}
                    </button>
                </p>
            </form>
        }
        .into_any()
    } else {
        view! { <p class="typed">{isolate(question.answer.clone())}</p> }.into_any()
    };
    view! {
        <li class="nominee">
            <p class="meta"><bdi>{question.member.clone()}</bdi></p>
            <p class="typed"><strong>{isolate(question.question.clone())}</strong></p>
            {content}
        </li>
    }
    .into_any()
}
