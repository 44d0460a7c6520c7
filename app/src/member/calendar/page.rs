//! `/member/{membership}/calendar`: what's due and what happens by itself, by day.

use super::address::{CalendarForm, outcome, section as subscribe};
use super::words::{place, remark, summary};
use crate::api::{MemberAnswer, MemberCalendarAnswer};
use crate::member::{MemberPage, head, member_address, shell};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use domain::calendar::CalendarEntry;
use leptos::prelude::*;

/// A member's calendar.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn calendar_page(member: MemberAnswer, answer: MemberCalendarAnswer, form: CalendarForm) -> AnyView {
    let t: Texts = expect_context();
    let is_ahead = |entry: &&CalendarEntry| answer.today <= entry.day || entry.event.is_open();
    let ahead = rows(t, &answer, answer.entries.iter().filter(is_ahead));
    let earlier = rows(t, &answer, answer.entries.iter().filter(|entry| !is_ahead(entry)).rev());
    let ahead = if ahead.is_empty() {
        view! { <p>{t.calendar_none()}</p> }.into_any()
    } else {
        view! { <ul class="todo-rows" role="list">{ahead}</ul> }.into_any()
    };
    let earlier = (!earlier.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t.calendar_earlier()}</summary>
                <ul class="todo-rows" role="list">{earlier}</ul>
            </details>
        }
    });
    let content = view! {
        {outcome(t, &form)}
        {head(t, &member, t.calendar_heading(), Some(t.calendar_lead().into_owned()))}
        <div class="member-sections">
            <section class="section" aria-labelledby="ahead">
                <h2 id="ahead">{t.calendar_ahead()}</h2>
                {ahead}
                {earlier}
            </section>
            {subscribe(t, &answer)}
        </div>
    };
    shell(t, &member, MemberPage::Calendar, false, content.into_any())
}

fn rows<'a>(t: Texts, answer: &MemberCalendarAnswer, entries: impl Iterator<Item = &'a CalendarEntry>) -> Vec<AnyView> {
    entries.map(|entry| row(t, answer, entry)).collect()
}

fn row(t: Texts, answer: &MemberCalendarAnswer, entry: &CalendarEntry) -> AnyView {
    let days = entry.day.unix_days() - answer.today.unix_days();
    let is_open = entry.event.is_open();
    let state = match days {
        ..0 if is_open => Some(("late", t.review_days_late(-days))),
        0 => Some(("you", t.calendar_today().into_owned())),
        _ => None,
    };
    let state = state.map(|(class, words)| view! { <span class=format!("turn {class}")>{words}</span> });
    let remark = remark(t, &entry.event).map(|text| view! { <p class="meta whole typed">{isolate(text)}</p> });
    view! {
        <li>
            <a href=member_address(&answer.membership, &place(&entry.event))>{isolate(summary(t, &entry.event))}</a>
            {state}
            <span class="meta"><time datetime=entry.day.to_string()>{isolate(date(t, entry.day))}</time></span>
            {remark}
        </li>
    }
    .into_any()
}
