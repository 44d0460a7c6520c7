//! `/members/{foundation}/{membership}/erasure`: what erasing a member's personal data erases and keeps, and the form that does it.

use super::address::{erasure_address, member_address};
use super::nav::nav;
use crate::api::{ErasureAnswer, ErasureItem, ErasureLine, ErasureObstacle};
use crate::invoices::MoneyField;
use crate::site::{Page, Place, answer_with, error_box, error_summary, isolate};
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

/// The ID of the field for the name.
const NAME: &str = "erase-name";

/// What was sent with the form, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ErasureForm {
    /// Whether it was erased just now.
    pub done: bool,
    /// Whether the form waited until whoever sent it had confirmed who they are.
    pub confirmed: bool,
    /// The name, as typed.
    pub name: String,
    pub problem: Option<ErasureFormProblem>,
}

/// Why nothing was erased.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErasureFormProblem {
    /// It's another name.
    OtherName,
    /// It can't be erased.
    Refused,
}

/// What erasing a member's data would do.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn erasure_page(answer: ErasureAnswer, form: ErasureForm) -> AnyView {
    let t: Texts = expect_context();
    match form.problem {
        Some(ErasureFormProblem::OtherName) => answer_with(422),
        Some(ErasureFormProblem::Refused) => answer_with(409),
        None => {}
    }
    let foundation = answer.foundation.id.as_str();
    let name = if answer.name.is_empty() {
        answer.reference.clone()
    } else {
        answer.name.clone()
    };
    let title = t.erasure_heading(&name);
    let before = (answer.was_erased && !form.done).then(|| view! { <p class="note">{t.erasure_before()}</p> });
    let newest = answer.newest_invoice.map(|day| {
        view! { <p class="note">{isolate(t.erasure_newest(date(t, day)))}</p> }
    });
    let act = match answer.refusal {
        Some(obstacle) => view! { <p class="note bad">{obstacle_text(t, obstacle)}</p> }.into_any(),
        // There's no name left to type.
        None if answer.name.is_empty() && answer.was_erased => ().into_any(),
        None => self::form(t, &answer, &form),
    };
    let content = view! {
        <div class="invoices">
            {nav(t, foundation, None, answer.money)}
            {outcome(t, &form)}
            <div class="head">
                <h1>{isolate(title.clone())}</h1>
                <p class="lead">{t.erasure_lead()}</p>
            </div>
            {before}
            {list(t, "erased", t.data_erased().into_owned(), &answer.erased)}
            {list(t, "kept", t.data_kept().into_owned(), &answer.kept)}
            {newest}
            {act}
            <p><a href=member_address(foundation, &answer.membership)>{t.pages_to_member()}</a></p>
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

fn outcome(t: Texts, form: &ErasureForm) -> Option<AnyView> {
    match form.problem {
        Some(ErasureFormProblem::OtherName) => {
            error_summary(t, vec![(NAME.to_owned(), t.erasure_other_name().into_owned())])
        }
        Some(ErasureFormProblem::Refused) => Some(error_box(t, view! { <p>{t.erasure_refused()}</p> }.into_any())),
        None if form.done => Some(view! { <p class="note good" role="status">{t.erasure_done()}</p> }.into_any()),
        None if form.confirmed => Some(view! { <p class="note" role="status">{t.erasure_confirmed()}</p> }.into_any()),
        None => None,
    }
}

fn obstacle_text(t: Texts, obstacle: ErasureObstacle) -> std::borrow::Cow<'static, str> {
    match obstacle {
        ErasureObstacle::UnderReview => t.erasure_under_review(),
        ErasureObstacle::MembershipGoesOn => t.erasure_goes_on(),
        ErasureObstacle::Unpaid => t.erasure_unpaid(),
    }
}

/// What's erased or kept, and why.
fn list(t: Texts, id: &'static str, heading: String, lines: &[ErasureLine]) -> AnyView {
    let rows = lines
        .iter()
        .map(|line| view! { <li>{isolate(item_text(t, *line))}</li> });
    let content = if lines.is_empty() {
        view! { <p>{t.erasure_nothing()}</p> }.into_any()
    } else {
        view! { <ul>{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn item_text(t: Texts, line: ErasureLine) -> String {
    let n = line.count;
    match line.item {
        ErasureItem::Answers => t.erasure_answers(n),
        ErasureItem::People => t.erasure_people(n),
        ErasureItem::Signatures => t.erasure_signatures(n),
        ErasureItem::Emails => t.erasure_emails(n),
        ErasureItem::Notes => t.erasure_notes(n),
        ErasureItem::Requests => t.erasure_requests(n),
        ErasureItem::PublicPages => t.erasure_pages(n),
        ErasureItem::Bounces => t.erasure_bounces(n),
        ErasureItem::Proofs => t.erasure_proofs(n),
        ErasureItem::PollTexts => t.poll_erasure_texts(n),
        ErasureItem::LedgerTexts => t.erasure_ledger_texts(n),
        ErasureItem::Files => t.erasure_files(n),
        ErasureItem::Invoices => t.erasure_invoices(n),
        ErasureItem::Payments => t.erasure_payments(n),
        ErasureItem::Minutes => t.erasure_minutes(n),
        ErasureItem::PollLines => t.poll_erasure_lines(n),
        ErasureItem::LedgerEntries => t.erasure_ledger(n),
        ErasureItem::Accounts => t.erasure_accounts(n),
    }
}

fn form(t: Texts, answer: &ErasureAnswer, form: &ErasureForm) -> AnyView {
    let wrong = form.problem == Some(ErasureFormProblem::OtherName);
    let expected = if answer.name.is_empty() {
        answer.reference.clone()
    } else {
        answer.name.clone()
    };
    let name = MoneyField {
        id: NAME,
        name: "name",
        label: t.erasure_name(),
        hint: Some(t.erasure_name_hint(expected)),
        error: wrong.then(|| t.erasure_other_name().into_owned()),
        typed: &form.name,
    };
    view! {
        <section class="section" aria-labelledby="erase">
            <h2 id="erase">{t.erasure_form()}</h2>
            <p>{t.erasure_form_text()}</p>
            <form
                class="money-form"
                method="post"
                action=erasure_address(&answer.foundation.id, &answer.membership)
                novalidate
            >
                {name.line(t)}
                <p><button class="button">{t.erasure_button()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
