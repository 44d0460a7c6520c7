//! What's wrong with a form of the page, and what was done.

use super::form::{PollDeed, PollForm, PollProblem};
use crate::account::confirmed_note;
use crate::api::{LONGEST_POLL_TITLE, PollAction, VoiceAction};
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// The IDs of fields.
pub(super) const REFERENCE: &str = "correct-reference";
pub(super) const VOTES: &str = "correct-votes";
pub(super) const NAME: &str = "correct-name";
pub(super) const EMAIL: &str = "correct-email";
pub(super) const CLOSES: &str = "extend-closes";
pub(super) const TITLE: &str = "cancel-title";
pub(super) const DESPITE: &str = "freeze-despite";

/// The ID of the field for the reason, answer or objection of a form.
pub(super) fn text_id(deed: PollDeed, about: &str) -> String {
    match about {
        "" => format!("{}-text", deed.id()),
        about => format!("{}-text-{about}", deed.id()),
    }
}

/// The ID of the field that a problem is about. `None` if it's about none of the page's own.
pub(super) fn field_of(form: &PollForm, problem: PollProblem) -> Option<String> {
    let deed = form.deed?;
    let own_text = !matches!(
        deed,
        PollDeed::Run(PollAction::RuleOut) | PollDeed::Speak(VoiceAction::Ask)
    );
    let corrects = deed == PollDeed::Run(PollAction::Correct);
    let id = match problem {
        PollProblem::TextMissing | PollProblem::TextTooLong if own_text => return Some(text_id(deed, &form.about)),
        PollProblem::NoSuchPart | PollProblem::HasVoted if corrects => REFERENCE,
        PollProblem::VotesWrong => VOTES,
        PollProblem::NameMissing => NAME,
        PollProblem::BadEmail => EMAIL,
        PollProblem::BadDay => CLOSES,
        PollProblem::OtherTitle => TITLE,
        PollProblem::Faults => DESPITE,
        PollProblem::TextMissing
        | PollProblem::TextTooLong
        | PollProblem::NoSuchPart
        | PollProblem::HasVoted
        | PollProblem::NotOwn
        | PollProblem::OwnNominee
        | PollProblem::OpenObjections
        | PollProblem::TooEarly
        | PollProblem::Nobody
        | PollProblem::TooMany
        | PollProblem::Twice
        | PollProblem::Conflict
        | PollProblem::Over => return None,
    };
    Some(id.to_owned())
}

/// A problem in words. The summary and the fields use the same (W6).
pub(super) fn problem_text(t: Texts, form: &PollForm, problem: PollProblem) -> Cow<'static, str> {
    match problem {
        PollProblem::TextMissing => text_missing(t, form),
        PollProblem::TextTooLong if form.deed == Some(PollDeed::Run(PollAction::Certify)) => {
            t.poll_problem_own_name_long(LONGEST_POLL_TITLE).into()
        }
        PollProblem::TextTooLong => t.review_text_long(),
        PollProblem::NoSuchPart if form.deed == Some(PollDeed::Run(PollAction::Correct)) => t.poll_problem_member(),
        PollProblem::NoSuchPart => t.poll_problem_part(),
        PollProblem::VotesWrong => t.poll_problem_votes(),
        PollProblem::NameMissing => t.poll_problem_name(),
        PollProblem::BadEmail => t.poll_problem_email(),
        PollProblem::HasVoted => t.poll_problem_has_voted(),
        PollProblem::NotOwn => t.poll_problem_not_own(),
        PollProblem::OwnNominee => t.poll_nominee_problem_own(),
        PollProblem::BadDay => t.poll_problem_day(),
        PollProblem::OtherTitle => t.poll_problem_title(),
        PollProblem::OpenObjections => t.poll_problem_objections(),
        PollProblem::Faults => t.poll_problem_faults(),
        PollProblem::TooEarly => t.poll_problem_too_early(),
        PollProblem::Nobody => t.poll_problem_nobody(),
        PollProblem::TooMany => t.poll_problem_too_many(),
        PollProblem::Twice => t.poll_problem_twice(),
        PollProblem::Conflict => t.poll_problem_changed(),
        PollProblem::Over => t.poll_problem_over(),
    }
}

fn text_missing(t: Texts, form: &PollForm) -> Cow<'static, str> {
    match form.deed {
        Some(PollDeed::Run(PollAction::Answer)) => t.poll_problem_answer(),
        Some(PollDeed::Run(PollAction::Certify)) => t.poll_problem_own_name(),
        Some(PollDeed::Speak(VoiceAction::Object)) => t.poll_problem_objection(),
        Some(PollDeed::Speak(VoiceAction::Ask)) => t.review_question_missing(),
        _ => t.review_reason_missing(),
    }
}

/// First on the page.
pub(super) fn outcome(t: Texts, form: &PollForm) -> Option<AnyView> {
    if !form.problems.is_empty() {
        let fields = form.problems.iter().filter_map(|problem| {
            let text = problem_text(t, form, *problem).into_owned();
            Some((field_of(form, *problem)?, text))
        });
        let others = form.problems.iter();
        let mut others = others.filter(|problem| field_of(form, **problem).is_none());
        return match others.next() {
            Some(problem) => {
                let text = problem_text(t, form, *problem);
                Some(error_box(t, view! { <p>{text}</p> {typed(form)} }.into_any()))
            }
            None => error_summary(t, fields.collect()),
        };
    }
    if form.confirmed {
        return Some(confirmed_note(t));
    }
    let done = if form.announced {
        t.poll_done_announced()
    } else {
        done_text(t, form.done?)
    };
    Some(view! { <p class="note good" role="status">{done}</p> }.into_any())
}

fn done_text(t: Texts, deed: PollDeed) -> Cow<'static, str> {
    match deed {
        PollDeed::Run(action) => match action {
            PollAction::Change => t.poll_done_change(),
            PollAction::Correct => t.poll_done_correct(),
            PollAction::Confirm => t.poll_done_confirm(),
            PollAction::Refuse => t.poll_done_refuse(),
            PollAction::Answer => t.poll_done_answer(),
            PollAction::Freeze => t.poll_done_freeze(),
            PollAction::RuleOut => t.poll_done_rule_out(),
            PollAction::Reinstate => t.poll_done_reinstate(),
            PollAction::Remind => t.poll_done_remind(),
            PollAction::Extend => t.poll_done_extend(),
            PollAction::Cancel => t.poll_done_cancel(),
            PollAction::Count => t.poll_done_count(),
            PollAction::Certify => t.poll_done_certify(),
        },
        PollDeed::Speak(action) => match action {
            VoiceAction::Object => t.poll_done_object(),
            VoiceAction::Nominate => t.poll_done_nominate(),
            VoiceAction::Support => t.poll_done_support(),
            VoiceAction::Unsupport => t.poll_done_unsupport(),
            VoiceAction::Ask => t.poll_done_ask(),
            VoiceAction::Vote => t.poll_done_vote(),
        },
    }
}

/// What was typed into a form that the page may not show again.
fn typed(form: &PollForm) -> Option<AnyView> {
    (!form.text.is_empty())
        .then(|| view! { <blockquote class="note typed">{isolate(form.text.clone())}</blockquote> }.into_any())
}
