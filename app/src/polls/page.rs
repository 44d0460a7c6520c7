//! `/polls/{foundation}/{number}`: an election or a resolution. Everyone can read it. Members see their own lines, too,
//! and the foundation's people what they do next.

use super::address::polls_address;
use super::context::PollContext;
use super::desk::desk;
use super::facts::{rules, secrecy, timetable};
use super::files::files;
use super::form::PollForm;
use super::nominations::nominees_section;
use super::outcome::outcome;
use super::own::own;
use super::result::result_section;
use super::turnout::turnout;
use super::words::{phase_mark, whats_next};
use crate::api::{PollAnswer, PollView};
use crate::review::events;
use crate::site::{Page, Place, StaffArea, answer_with, isolate, said, staff_nav};
use crate::text::Texts;
use crate::words::poll_kind;
use domain::poll::PollPhase;
use leptos::prelude::*;

/// An election or a resolution, and what the reader can do.
pub fn poll_page(answer: PollAnswer, form: PollForm) -> AnyView {
    let t: Texts = expect_context();
    let is_wrong = !form.problems.is_empty();
    if is_wrong {
        answer_with(422);
    }
    let (foundation, poll) = (answer.foundation.id.as_str(), &answer.poll);
    let context = PollContext {
        t,
        answer: &answer,
        form: &form,
    };
    let nav = answer
        .desk
        .is_some()
        .then(|| staff_nav(t, foundation, StaffArea::Elections, answer.money));
    let result = poll.result.is_some().then(|| result_section(t, poll, &answer.nominees));
    let nominees = poll.is_election().then(|| nominees_section(t, &answer));
    let content = view! {
        {outcome(t, &form)}
        {nav}
        {head(t, &answer)}
        <div class="duo">
            <div class="duo-main">
                {own(context)}
                {desk(context)}
                {wording(t, poll)}
                {result}
                {turnout(t, poll)}
                {nominees}
                {events(t, answer.local_time.as_ref(), &answer.history)}
            </div>
            <aside class="duo-side poll-side">
                {timetable(t, poll)}
                {rules(t, foundation, poll)}
                {secrecy(t, poll)}
                {files(t, foundation, poll)}
            </aside>
        </div>
    }
    .into_any();
    view! {
        <Page title=poll.title.clone() place=Place::foundation(&answer.foundation) wrong=is_wrong>
            <div class="invoices">{content}</div>
        </Page>
    }
    .into_any()
}

/// What it is, how far it is, and what happens next.
fn head(t: Texts, answer: &PollAnswer) -> AnyView {
    let poll = &answer.poll;
    let next = whats_next(t, poll);
    let next = if poll.phase == PollPhase::Held {
        view! { <p class="note bad"><strong>{next}</strong></p> }.into_any()
    } else {
        view! { <p class="lead">{next}</p> }.into_any()
    };
    let why = poll
        .cancel_reason
        .as_ref()
        .map(|reason| view! { <blockquote class="note typed">{isolate(reason.clone())}</blockquote> });
    view! {
        <div class="status-head">
            <p><a class="back" href=polls_address(&answer.foundation.id)>{t.poll_list_heading()}</a></p>
            <h1><bdi>{poll.title.clone()}</bdi></h1>
            {next}
            {why}
            <p class="meta">
                <span class="tag">{poll_kind(t, poll.rules.kind)}</span>
                " "
                {phase_mark(t, poll.phase)}
                " · "
                {said(t, &poll.programme_title)}
            </p>
        </div>
    }
    .into_any()
}

/// A resolution's text. `None` for an election.
fn wording(t: Texts, poll: &PollView) -> Option<AnyView> {
    (!poll.wording.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="wording">
                <h2 id="wording">{t.poll_page_wording()}</h2>
                <blockquote class="note typed">{isolate(poll.wording.clone())}</blockquote>
            </section>
        }
        .into_any()
    })
}
