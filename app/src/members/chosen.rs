//! Several members at once: a checkbox for each member, and beneath the list the choice, with what can be done about the chosen ones.

use super::views::{hidden_filters, shown};
use crate::api::{MailingProblem, MemberRow, MembersAnswer};
use crate::review::FieldNotes;
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// The ID of the choice.
const CHOICE: &str = "chosen";

/// The form around the list: what was chosen, and what's wrong with it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ChosenForm {
    /// Made up when the page is rendered: it becomes the ID of what's made, so that a form that's sent twice makes one.
    pub key: String,
    /// The IDs of the memberships that were ticked.
    pub ticked: Vec<String>,
    /// Whether all members were chosen that match the filters.
    pub all: bool,
    pub problem: Option<MailingProblem>,
}

impl ChosenForm {
    /// The error, with the ID of the field that it's at.
    pub(super) fn error(&self, t: Texts) -> Option<(String, String)> {
        let text = problem_text(t, self.problem?);
        Some((CHOICE.to_owned(), text.into_owned()))
    }
}

fn problem_text(t: Texts, problem: MailingProblem) -> Cow<'static, str> {
    match problem {
        MailingProblem::NobodyChosen => t.chosen_nobody(),
        MailingProblem::TooManyChosen => t.chosen_too_many(),
        MailingProblem::UnknownMember => t.chosen_unknown(),
        _ => t.chosen_again(),
    }
}

/// The choice, and the buttons.
pub(super) fn choice(t: Texts, answer: &MembersAnswer, form: &ChosenForm) -> AnyView {
    let count = answer.counts.iter().find(|(show, _)| *show == answer.show);
    let count = count.map_or(0, |(_, count)| *count);
    let field = FieldNotes {
        id: CHOICE.to_owned(),
        label: t.chosen_heading().into_owned(),
        hint: None,
        error: form.error(t).map(|(_, text)| text),
    };
    let mails = answer.sends.then(|| {
        view! {
            <button class="button quiet" name="do" value="email">{t.chosen_email()}</button>
            <button class="button quiet" name="do" value="reminder">{t.chosen_remind()}</button>
        }
    });
    view! {
        <input type="hidden" name="key" value=form.key.clone() />
        <input type="hidden" name="page" value=answer.page.to_string() />
        {hidden_filters(&shown(answer))}
        <fieldset
            class="field"
            class:wrong=field.error.is_some()
            id=CHOICE
            tabindex="-1"
            aria-describedby=field.described()
        >
            <legend class="label">{field.label.clone()}</legend>
            {field.notes(t)}
            <div class="choice-row">
                <label class="choice">
                    <input type="radio" name="which" value="ticked" checked=!form.all />
                    {t.chosen_ticked()}
                </label>
                <label class="choice">
                    <input type="radio" name="which" value="all" checked=form.all />
                    {t.chosen_all(count)}
                </label>
            </div>
        </fieldset>
        <p class="actions">
            {mails}
            <button class="button quiet" name="do" value="csv">{t.chosen_csv()}</button>
            <button class="button quiet" name="do" value="json">{t.chosen_json()}</button>
        </p>
    }
    .into_any()
}

/// The checkbox of a member.
pub(super) fn checkbox(t: Texts, row: &MemberRow, name: &str, form: &ChosenForm) -> AnyView {
    let checked = form.ticked.contains(&row.membership);
    view! {
        <label class="choice row-tick">
            <input type="checkbox" name="chosen" value=row.membership.clone() checked=checked />
            <span class="vh">{t.chosen_choose_one(name)}</span>
        </label>
    }
    .into_any()
}
