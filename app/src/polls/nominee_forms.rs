//! The forms at a nominee: members support them and ask them something, and those who run the poll rule them out.
//! Errors are shown on the page that the form is sent to.

use super::address::{nominate_address, poll_address};
use super::nominations::lines_for;
use crate::api::{NomineeState, NomineeView, OwnPollLine, PollAction, PollAnswer, VoiceAction};
use crate::review::FieldNotes;
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

/// Whether they've accepted, and can be elected.
fn is_running(nominee: &NomineeView) -> bool {
    matches!(nominee.state, NomineeState::Accepted | NomineeState::Candidate)
}

/// Buttons to support the nominee, or not to do so any more, for each member for whom the reader may.
pub(super) fn support(t: Texts, answer: &PollAnswer, nominee: &NomineeView) -> Option<AnyView> {
    if nominee.supporters_needed == 0 || !is_running(nominee) {
        return None;
    }
    let buttons = answer
        .own
        .iter()
        .filter_map(|line| support_of(t, answer, nominee, line));
    let buttons: Vec<AnyView> = buttons.collect();
    (!buttons.is_empty()).then(|| buttons.into_any())
}

fn support_of(t: Texts, answer: &PollAnswer, nominee: &NomineeView, line: &OwnPollLine) -> Option<AnyView> {
    let supports = nominee.supported_by.contains(&line.membership);
    // Nominating somebody isn't supporting them.
    let nominated = nominee.nominated_by.as_ref() == Some(&line.name);
    let action = if supports {
        VoiceAction::Unsupport
    } else {
        VoiceAction::Support
    };
    if !line.actions.contains(&action) || (nominated && !supports) {
        return None;
    }
    let is_only = answer.own.len() == 1;
    let label = match (supports, is_only) {
        (false, true) => t.poll_nominee_support().into_owned(),
        (false, false) => t.poll_nominee_support_for(&line.name),
        (true, true) => t.poll_nominee_unsupport().into_owned(),
        (true, false) => t.poll_nominee_unsupport_for(&line.name),
    };
    let whose = format!(": {}", nominee.name);
    Some(
        view! {
            <form method="post" action=nominate_address(&answer.foundation.id, answer.poll.number, &line.membership)>
                <input type="hidden" name="nominee" value=nominee.number.to_string() />
                <button class="button quiet small" name="do" value=action.id()>
                    {isolate(label)}
                    <span class="vh">{isolate(whose)}</span>
                </button>
            </form>
        }
        .into_any(),
    )
}

/// A form to ask the nominee something, for each member for whom the reader may.
pub(super) fn ask(t: Texts, answer: &PollAnswer, nominee: &NomineeView) -> Option<AnyView> {
    if !is_running(nominee) {
        return None;
    }
    let is_only = answer.own.len() == 1;
    let forms = lines_for(answer, VoiceAction::Ask).map(|line| {
        let summary = if is_only {
            t.poll_nominee_ask().into_owned()
        } else {
            t.poll_nominee_ask_for(&line.name)
        };
        let whose = format!(": {}", nominee.name);
        view! {
            <details>
                <summary>{isolate(summary)} <span class="vh">{isolate(whose)}</span></summary>
                {ask_form(t, answer, line, nominee.number, ("", None))}
            </details>
        }
        .into_any()
    });
    let forms: Vec<AnyView> = forms.collect();
    (!forms.is_empty()).then(|| forms.into_any())
}

/// The ID of the field for a question to a nominee.
pub(super) fn ask_field(nominee: u32, membership: &str) -> String {
    format!("ask-{nominee}-{membership}")
}

/// The form for a question, with what's typed and what's wrong with it.
pub(super) fn ask_form(
    t: Texts,
    answer: &PollAnswer,
    line: &OwnPollLine,
    nominee: u32,
    (typed, error): (&str, Option<String>),
) -> AnyView {
    let field = FieldNotes {
        id: ask_field(nominee, &line.membership),
        label: t.poll_nominee_ask_field().into_owned(),
        hint: Some(t.poll_nominee_ask_hint(&line.name)),
        error,
    };
    view! {
        <form
            class="money-form"
            method="post"
            action=nominate_address(&answer.foundation.id, answer.poll.number, &line.membership)
            novalidate
        >
            <input type="hidden" name="nominee" value=nominee.to_string() />
            {field.lines(t, "text", typed)}
            <p>
                <button class="button quiet" name="do" value=VoiceAction::Ask.id()>
                    {t.poll_nominee_ask_button()}
                </button>
            </p>
        </form>
    }
    .into_any()
}

/// For those who run the poll: rule that the nominee can't be elected, or that they can. It's sent to the poll's page.
pub(super) fn ruling(t: Texts, answer: &PollAnswer, nominee: &NomineeView) -> Option<AnyView> {
    let desk = answer.desk.as_ref()?;
    let is_out = nominee.state == NomineeState::RuledOut;
    let action = if is_out {
        PollAction::Reinstate
    } else {
        PollAction::RuleOut
    };
    if !desk.actions.contains(&action) || nominee.state == NomineeState::Withdrawn {
        return None;
    }
    let (summary, text, button) = if is_out {
        (
            t.poll_nominee_reinstate(),
            t.poll_nominee_reinstate_text(),
            t.poll_nominee_reinstate_button(),
        )
    } else {
        (
            t.poll_nominee_rule_out(),
            t.poll_nominee_rule_out_text(),
            t.poll_nominee_rule_out_button(),
        )
    };
    let reason = (!is_out).then(|| {
        let field = FieldNotes {
            id: format!("rule-out-{}", nominee.number),
            label: t.review_reason().into_owned(),
            hint: None,
            error: None,
        };
        field.lines(t, "text", "")
    });
    let whose = format!(": {}", nominee.name);
    Some(
        view! {
            <details>
                <summary>{summary} <span class="vh">{isolate(whose)}</span></summary>
                <form
                    class="money-form"
                    method="post"
                    action=poll_address(&answer.foundation.id, answer.poll.number)
                    novalidate
                >
                    <input type="hidden" name="version" value=answer.poll.version.to_string() />
                    <input type="hidden" name="number" value=nominee.number.to_string() />
                    <p>{text}</p>
                    {reason}
                    <p><button class="button quiet" name="do" value=action.id()>{button}</button></p>
                </form>
            </details>
        }
        .into_any(),
    )
}
