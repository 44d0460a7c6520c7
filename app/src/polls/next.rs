//! What the foundation's people do next: freeze the roll, count, certify.

use super::context::{FormButton, PollContext};
use super::days::long_day;
use super::form::PollDeed;
use super::outcome::{DESPITE, text_id};
use super::words::count;
use crate::api::{CERTIFIERS, PollAction, PollDesk, RollFaults};
use crate::invoices::MoneyField;
use crate::site::isolate;
use leptos::prelude::*;
use std::borrow::Cow;

/// The step that's next. `None` if the reader can do none of them now.
pub(super) fn next(context: PollContext<'_>, desk: &PollDesk) -> Option<AnyView> {
    let t = context.t;
    let open = desk.objections.iter().filter(|made| made.answer.is_empty());
    let open = count(open.count());
    if open > 0 && is_due(context) {
        let content = view! { <p>{t.poll_freeze_objections(open)}</p> };
        Some(panel(t.poll_freeze_heading(), content.into_any()))
    } else if context.may(PollAction::Freeze) {
        Some(panel(t.poll_freeze_heading(), freeze(context, desk)))
    } else if context.may(PollAction::Count) {
        Some(panel(t.poll_count_heading(), count_form(context)))
    } else if context.may(PollAction::Certify) {
        Some(panel(t.poll_certify_heading(), certify(context)))
    } else {
        None
    }
}

/// Whether the roll should be frozen now, and the reader can answer the objections that come first.
fn is_due(context: PollContext<'_>) -> bool {
    let PollContext { answer, .. } = context;
    let poll = &answer.poll;
    let has_come = answer.today >= poll.days.record_day;
    has_come && poll.roll_hash.is_none() && poll.phase.is_running() && context.may(PollAction::Answer)
}

fn panel(heading: Cow<'static, str>, content: AnyView) -> AnyView {
    view! {
        <div class="now todo">
            <h3>{heading}</h3>
            {content}
        </div>
    }
    .into_any()
}

/// What freezing does. Faults have to be accepted.
fn freeze(context: PollContext<'_>, desk: &PollDesk) -> AnyView {
    let PollContext { t, answer, .. } = context;
    let day = long_day(t, answer.poll.days.record_day);
    let text = t.poll_freeze_text(desk.members, day, t.votes(desk.votes));
    let has_faults = desk.faults.unrepresented > 0 || desk.faults.unreminded > 0;
    let content = view! {
        <p>{isolate(text)}</p>
        {has_faults.then(|| despite(context, desk.faults))}
    };
    let button = FormButton::first(t.poll_freeze_button());
    context.form(PollDeed::Run(PollAction::Freeze), "", content.into_any(), button)
}

/// The checkbox that accepts the faults that are shown, and why.
fn despite(context: PollContext<'_>, faults: RollFaults) -> AnyView {
    let t = context.t;
    let deed = PollDeed::Run(PollAction::Freeze);
    let error = context.error(DESPITE);
    let is_wrong = error.is_some();
    let error_id = format!("{DESPITE}-error");
    let described = is_wrong.then(|| error_id.clone());
    let error = error.map(|error| {
        view! {
            <p class="error" id=error_id>
                <span class="vh">{t.error_prefix()} " "</span>
                {error}
            </p>
        }
    });
    // What has become worse meanwhile has to be accepted again.
    let is_checked = !is_wrong && context.is_sent(deed, "") && context.form.despite_faults;
    view! {
        <input type="hidden" name="unrepresented" value=faults.unrepresented.to_string() />
        <input type="hidden" name="unreminded" value=faults.unreminded.to_string() />
        <div class="field" class:wrong=is_wrong>
            {error}
            <label class="choice">
                <input
                    type="checkbox"
                    id=DESPITE
                    name="despite_faults"
                    value="yes"
                    checked=is_checked
                    aria-describedby=described
                />
                <span>{t.poll_freeze_despite()}</span>
            </label>
        </div>
        {context.text(deed, "", t.poll_freeze_why(), None)}
    }
    .into_any()
}

fn count_form(context: PollContext<'_>) -> AnyView {
    let t = context.t;
    let content = view! { <p>{t.poll_count_text()}</p> };
    let button = FormButton::first(t.poll_count_button());
    context.form(PollDeed::Run(PollAction::Count), "", content.into_any(), button)
}

/// What's certified, and the name to sign with.
fn certify(context: PollContext<'_>) -> AnyView {
    let PollContext { t, answer, .. } = context;
    let deed = PollDeed::Run(PollAction::Certify);
    let hash = answer.poll.bundle_hash.clone();
    let hash = hash.map(|hash| view! { <p>{t.poll_files_bundle_hash()} ": " <code>{hash}</code></p> });
    let id = text_id(deed, "");
    let name = MoneyField {
        id: &id,
        name: "text",
        label: t.poll_certify_name(),
        hint: None,
        error: context.error(&id),
        typed: context.typed(deed, "", |form| form.text.as_str()),
    };
    let content = view! {
        <p>{t.poll_certify_text(CERTIFIERS)}</p>
        {hash}
        {name.line(t)}
    };
    let button = FormButton::first(t.poll_certify_button());
    context.form(deed, "", content.into_any(), button)
}
