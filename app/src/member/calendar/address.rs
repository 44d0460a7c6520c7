//! The address that calendar programs subscribe to: made, replaced and withdrawn.

use crate::api::MemberCalendarAnswer;
use crate::member::{MemberPage, member_address};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use domain::date::Date;
use leptos::prelude::*;

/// What became of the form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CalendarForm {
    /// `None` if nothing was sent.
    pub outcome: Option<CalendarOutcome>,
}

/// What was done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CalendarOutcome {
    /// The new address, which is only shown once.
    Made(String),
    Withdrawn,
}

/// First on the page: what was done.
pub(super) fn outcome(t: Texts, form: &CalendarForm) -> Option<AnyView> {
    Some(match form.outcome.as_ref()? {
        CalendarOutcome::Made(address) => {
            let address = address.clone();
            let to_open = address.split_once("://").map(|(_, rest)| format!("webcal://{rest}"));
            view! {
                <div class="note good" role="status">
                    <p>{t.calendar_made()}</p>
                    <p><code class="token">{address}</code></p>
                    <p><a href=to_open>{t.calendar_open()}</a></p>
                </div>
            }
            .into_any()
        }
        CalendarOutcome::Withdrawn => {
            view! { <p class="note good" role="status">{t.calendar_withdrawn()}</p> }.into_any()
        }
    })
}

pub(super) fn section(t: Texts, answer: &MemberCalendarAnswer) -> AnyView {
    let content = match answer.address_made_at {
        None => view! { <p>{button(t.calendar_make(), "make", false)}</p> }.into_any(),
        Some(at) => view! {
            <p>{isolate(t.calendar_made_on(date(t, Date::from_unix_millis(at))))}</p>
            <p class="member-tasks">
                {button(t.calendar_replace(), "make", true)} {button(t.calendar_withdraw(), "withdraw", true)}
            </p>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="subscribe">
            <h2 id="subscribe">{t.calendar_subscribe()}</h2>
            <p>{t.calendar_subscribe_text()}</p>
            <form method="post" action=member_address(&answer.membership, MemberPage::Calendar.id())>{content}</form>
        </section>
    }
    .into_any()
}

fn button(text: impl Into<String>, action: &'static str, quiet: bool) -> AnyView {
    view! { <button class="button" class:quiet=quiet name="do" value=action>{text.into()}</button> }.into_any()
}
