//! `/members/{foundation}/{membership}/page`: what a member wants to publish, next to what's public, and the form to decide.

use super::address::{member_address, page_approval_address, waiting_pages_address};
use super::nav::{MembersPart, nav};
use super::page_part::{PartOf, part_name};
use crate::api::{LogoOf, PageApprovalAnswer, PageDecision, WaitingProfile};
use crate::invoices::{MoneyField, NAME, cell, column};
use crate::site::{Page, Place, answer_with, error_box, error_summary, isolate};
use crate::text::Texts;
use crate::words::moment;
use domain::member::{Profile, ProfilePart};
use leptos::prelude::*;

/// The ID of the field for the reason.
const REASON: &str = "page-reason";

/// What was sent with the form, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PageForm {
    /// The reason, as typed.
    pub reason: String,
    pub problem: Option<PageFormProblem>,
}

/// Why nothing was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageFormProblem {
    /// It doesn't wait any more, or something else does.
    Conflict,
    /// The reason is missing or too long.
    NoReason,
}

/// A member's public page, for the staff who approve it.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn page_approval_page(answer: PageApprovalAnswer, form: PageForm) -> AnyView {
    let t: Texts = expect_context();
    let outcome = match form.problem {
        Some(PageFormProblem::Conflict) => {
            answer_with(409);
            Some(error_box(t, view! { <p>{t.pages_conflict()}</p> }.into_any()))
        }
        Some(PageFormProblem::NoReason) => {
            answer_with(422);
            error_summary(t, vec![(REASON.to_owned(), t.pages_no_reason().into_owned())])
        }
        None => None,
    };
    let foundation = answer.foundation.id.as_str();
    let waits = match &answer.waiting {
        Some(waiting) => self::waiting(t, &answer, waiting, &form),
        None => view! { <p class="note">{t.pages_nothing()}</p> }.into_any(),
    };
    let published = answer.published_at.map(|at| {
        let when = moment(t, answer.local_time.as_ref(), at);
        view! { <p class="meta">{isolate(t.profile_published_at(when))}</p> }
    });
    let listed = (!answer.listed).then(|| view! { <p class="note">{t.pages_unlisted()}</p> });
    let title = t.pages_of(&answer.member);
    let content = view! {
        <div class="invoices">
            {nav(t, foundation, Some(MembersPart::Pages), answer.money)}
            {outcome}
            <div class="head">
                <h1>{isolate(title.clone())}</h1>
                {published}
            </div>
            {listed}
            {waits}
            <p>
                <a href=member_address(foundation, &answer.membership)>{t.pages_to_member()}</a>
                " "
                <a href=waiting_pages_address(foundation, "", 1)>{t.pages_heading()}</a>
            </p>
        </div>
    }
    .into_any();
    view! {
        <Page
            title=title
            place=Place::foundation(&answer.foundation)
            wide=true
            wrong=form.problem.is_some()
            private=true
        >
            {content}
        </Page>
    }
    .into_any()
}

fn waiting(t: Texts, answer: &PageApprovalAnswer, waiting: &WaitingProfile, form: &PageForm) -> AnyView {
    let since = moment(t, answer.local_time.as_ref(), waiting.asked_at);
    let first = answer.published.is_none().then(|| view! { <p>{t.pages_first()}</p> });
    let changes = if waiting.changes.is_empty() {
        view! { <p>{t.pages_same()}</p> }.into_any()
    } else {
        table(t, answer, waiting)
    };
    let decide = answer.may_decide.then(|| decision(t, answer, waiting, form));
    view! {
        <p>{isolate(t.pages_waits_since(since))}</p>
        {first}
        {changes}
        {decide}
    }
    .into_any()
}

/// What's different, side by side.
fn table(t: Texts, answer: &PageApprovalAnswer, waiting: &WaitingProfile) -> AnyView {
    let address = page_approval_address(&answer.foundation.id, &answer.membership);
    let nothing = Profile::default();
    let old = PartOf {
        profile: answer.published.as_ref().unwrap_or(&nothing),
        address: &address,
        of: LogoOf::Published,
    };
    let new = PartOf {
        profile: &waiting.profile,
        address: &address,
        of: LogoOf::Waiting,
    };
    let side = |of: PartOf<'_>, part: &ProfilePart| {
        let content = of.content(t, part);
        Some(content.unwrap_or_else(|| view! { <span class="meta">{t.pages_empty()}</span> }.into_any()))
    };
    let rows = waiting.changes.iter().map(|part| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{part_name(t, part)}</th>
                {cell(t.pages_public(), NAME, side(old, part))}
                {cell(t.pages_waiting(), NAME, side(new, part))}
            </tr>
        }
    });
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.pages_changes()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {column(t.pages_part(), "")} {column(t.pages_public(), NAME)} {column(t.pages_waiting(), NAME)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn decision(t: Texts, answer: &PageApprovalAnswer, waiting: &WaitingProfile, form: &PageForm) -> AnyView {
    let wrong = form.problem == Some(PageFormProblem::NoReason);
    let reason = MoneyField {
        id: REASON,
        name: "reason",
        label: t.decide_reason(),
        hint: Some(t.pages_reason_hint().into_owned()),
        error: wrong.then(|| t.pages_no_reason().into_owned()),
        typed: &form.reason,
    };
    let (approve, decline) = (PageDecision::Approve.id(), PageDecision::Decline.id());
    view! {
        <section class="section" aria-labelledby="decide">
            <h2 id="decide">{t.pages_decide()}</h2>
            <form
                class="money-form"
                method="post"
                action=page_approval_address(&answer.foundation.id, &answer.membership)
                novalidate
            >
                <input type="hidden" name="version" value=waiting.version.to_string() />
                {reason.lines(t)}
                <p class="buttons">
                    <button class="button" name="do" value=approve>{t.pages_approve()}</button>
                    " "
                    <button class="button quiet" name="do" value=decline>{t.pages_decline()}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}
