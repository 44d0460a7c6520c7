//! The rarer forms: reminding, a later last day, and cancelling. Each has to be opened first.

use super::context::{FormButton, PollContext};
use super::days::long_day;
use super::form::PollDeed;
use super::outcome::{CLOSES, TITLE};
use crate::api::PollAction;
use crate::invoices::MoneyField;
use crate::site::isolate;
use leptos::prelude::*;

/// The forms that the reader may use.
pub(super) fn steer(context: PollContext<'_>) -> AnyView {
    let forms = [
        context.may(PollAction::Remind).then(|| remind(context)),
        context.may(PollAction::Extend).then(|| extend(context)),
        context.may(PollAction::Cancel).then(|| cancel(context)),
    ];
    view! { <div class="meeting-steer">{forms}</div> }.into_any()
}

fn remind(context: PollContext<'_>) -> AnyView {
    let t = context.t;
    let turnout = context.answer.poll.turnout.as_ref();
    let left = turnout.map(|turnout| turnout.members() - turnout.members_voted());
    let left = left.map(|left| view! { <p>{t.poll_remind_left(left)}</p> });
    let content = view! { {left} <p>{t.poll_remind_text()}</p> };
    let button = FormButton::quiet(t.poll_remind_button());
    context.folded(
        PollDeed::Run(PollAction::Remind),
        "",
        t.poll_remind_summary(),
        content.into_any(),
        button,
    )
}

fn extend(context: PollContext<'_>) -> AnyView {
    let PollContext { t, answer, .. } = context;
    let deed = PollDeed::Run(PollAction::Extend);
    let day = MoneyField {
        id: CLOSES,
        name: "closes",
        label: t.poll_extend_day(),
        hint: Some(t.poll_extend_hint(long_day(t, answer.poll.days.closes))),
        error: context.error(CLOSES),
        typed: context.typed(deed, "", |form| form.closes.as_str()),
    };
    let content = view! {
        <p>{t.poll_extend_text()}</p>
        {day.any_day(t)}
        {context.text(deed, "", t.review_reason(), None)}
    };
    let button = FormButton::quiet(t.poll_extend_button());
    context.folded(deed, "", t.poll_extend_summary(), content.into_any(), button)
}

/// Cancelling can't be undone, so the title has to be typed.
fn cancel(context: PollContext<'_>) -> AnyView {
    let PollContext { t, answer, .. } = context;
    let deed = PollDeed::Run(PollAction::Cancel);
    let title = MoneyField {
        id: TITLE,
        name: "title",
        label: t.poll_cancel_title(),
        hint: Some(t.erasure_name_hint(&answer.poll.title)),
        error: context.error(TITLE),
        typed: context.typed(deed, "", |form| form.title.as_str()),
    };
    let content = view! {
        <p>{isolate(t.poll_cancel_text())}</p>
        {context.text(deed, "", t.review_reason(), None)}
        {title.line(t)}
    };
    let button = FormButton::quiet(t.poll_cancel_button());
    context.folded(deed, "", t.poll_cancel_summary(), content.into_any(), button)
}
