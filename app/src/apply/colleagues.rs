//! Delegated sections: who has them, since when, and how to revoke their links.

use super::field::FieldContext;
use super::labels::part_title;
use super::problems::{complaints, summary};
use super::request::{WizardPage, WizardRequest};
use super::trail::{action, button, form, hidden};
use crate::api::{ApplicationAnswer, LinkBrief, LinkState};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use domain::application::{hand_over, hand_over_page, handed_parts};
use domain::joining::Part;
use leptos::prelude::*;

/// The sections of an application, and who completes them.
pub(super) fn section(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> Option<AnyView> {
    let parts = handed_parts(&answer.steps);
    if parts.is_empty() {
        return None;
    }
    let table = (!answer.links.is_empty()).then(|| table(t, answer, request));
    let send = parts.into_iter().map(|part| {
        let page = request.page(&hand_over_page(part));
        view! { <li><a href=page>{t.send_part(part_title(t, part))}</a></li> }
    });
    let send = send.collect_view();
    Some(
        view! {
            <section class="section" aria-labelledby="colleagues">
                <h2 id="colleagues">{t.colleagues_heading()}</h2>
                <p>{t.colleagues_text()}</p>
            {wait(t, answer)}
                {table}
                <ul>{send}</ul>
            </section>
        }
        .into_any(),
    )
}

/// Explains that nobody else is emailed before the applicant's address is confirmed.
fn wait(t: Texts, answer: &ApplicationAnswer) -> Option<AnyView> {
    (!answer.email_confirmed).then(|| view! { <p class="hint">{t.colleagues_wait()}</p> }.into_any())
}

fn table(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest) -> AnyView {
    let columns = [
        t.handed_part(),
        t.handed_to(),
        t.handed_since(),
        t.handed_state(),
        t.handed_actions(),
    ];
    let columns = columns.map(|text| view! { <th scope="col">{text}</th> });
    let columns = columns.into_iter().collect_view();
    let rows = answer
        .links
        .iter()
        .map(|link| row(t, answer, request, link))
        .collect_view();
    view! {
        <div class="scrolls" tabindex="0" role="region" aria-label=t.handed_table()>
            <table class="stacked">
                <caption class="vh">{t.handed_table()}</caption>
                <thead><tr>{columns}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, link: &LinkBrief) -> AnyView {
    let state = match link.state {
        LinkState::Waiting => t.handed_waiting(),
        LinkState::Sent => t.handed_sent(),
        LinkState::Begun => t.handed_in_progress(),
        LinkState::Done => t.handed_done(),
        LinkState::Declined => t.handed_declined(),
        LinkState::RanOut => t.handed_ran_out(),
    };
    let reminded = link
        .reminded
        .map(|day| view! { <span>", " {t.handed_reminded(date(t, day))}</span> });
    let about = t.of_part_with(part_title(t, link.part), &link.name);
    let act = |text: String, page: &'static str| {
        let about = format!(": {about}");
        let content = view! {
            {hidden("link", link.id.clone())}
            <button class="button quiet small" name="do" value=page>
                {text}
                <span class="vh">{isolate(about)}</span>
            </button>
        };
        form(request, page, answer, None, content.into_any())
    };
    let waits = matches!(
        link.state,
        LinkState::Waiting | LinkState::Sent | LinkState::Begun | LinkState::RanOut
    );
    let remind = waits.then(|| act(t.remind().into_owned(), "remind"));
    let recall = (link.state != LinkState::Done).then(|| act(t.recall().into_owned(), "recall"));
    view! {
        <tr>
            <th scope="row">{part_title(t, link.part)}</th>
            <td>{isolate(link.name.clone())} <br /> <span class="meta">{isolate(link.email.clone())}</span></td>
            <td>{date(t, link.sent)}</td>
            <td>{state} {reminded}</td>
            <td><div class="actions">{remind} {recall}</div></td>
        </tr>
    }
    .into_any()
}

/// The page that delegates a section.
pub(super) fn show(t: Texts, answer: &ApplicationAnswer, request: &WizardRequest, part: Part) -> WizardPage {
    let step = hand_over(part);
    let stored = answer.all_answers();
    let mut typed = stored.clone();
    if part == Part::Signature
        && let Some(signatory) = &answer.signatory
    {
        for (field, known) in step.fields.iter().zip([&signatory.name, &signatory.email]) {
            if typed.get(&field.key).is_empty() {
                typed.set(&field.key, known);
            }
        }
    }
    let complaints = complaints(t, &step, &stored, &[], request.check, answer.today);
    let wrong = !complaints.is_empty();
    let summary = summary(t, &complaints);
    let fields = FieldContext {
        t,
        answer,
        typed: Signal::stored(typed),
        complaints: Signal::stored(complaints),
    };
    let title = t.send_part(part_title(t, part));
    let body = view! {
        {summary}
        <div class="head">
            <p><a class="back" href=request.page("")>{t.step_back()}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lead">{t.colleagues_text()}</p>
            {wait(t, answer)}
        </div>
        <form method="post" action=action(request, &step.id) novalidate data-step=step.id.clone() class="step">
            {hidden("revision", answer.revision.to_string())}
            {fields.fields(&step.fields)}
            <div class="actions">{button(t.send_button(), "send")}</div>
        </form>
    };
    WizardPage {
        title,
        wrong,
        interactive: false,
        body: body.into_any(),
    }
}
