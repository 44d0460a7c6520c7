//! The newest mailings, beneath the list of members.

use crate::api::{MailingBrief, MailingKind, MailingState};
use crate::members::address::mailing_address;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

/// Links to them. `None` if there are none.
pub(in crate::members) fn recent(t: Texts, foundation: &str, mailings: &[MailingBrief]) -> Option<AnyView> {
    let rows = mailings.iter().map(|mailing| row(t, foundation, mailing));
    (!mailings.is_empty()).then(|| {
        view! {
            <details class="whole">
                <summary>{t.mailing_recent()}</summary>
                <ul role="list" class="documents">{rows.collect_view()}</ul>
            </details>
        }
        .into_any()
    })
}

fn row(t: Texts, foundation: &str, mailing: &MailingBrief) -> AnyView {
    let state = match mailing.state {
        MailingState::Draft => t.mailing_state_draft(),
        MailingState::Sending => t.mailing_state_sending(),
        MailingState::Sent => t.mailing_state_sent(),
        MailingState::Stopped => t.mailing_state_stopped(),
    };
    let name = match mailing.kind {
        MailingKind::Reminder => t.mailing_reminder_heading().into_owned(),
        MailingKind::Email if mailing.subject.is_empty() => t.mailing_email_heading().into_owned(),
        MailingKind::Email => mailing.subject.clone(),
    };
    let state = isolate(t.mailing_recent_state(state, date(t, mailing.on)));
    view! {
        <li>
            <p><a href=mailing_address(foundation, &mailing.id)><bdi>{name}</bdi></a></p>
            <p class="meta">{state}</p>
        </li>
    }
    .into_any()
}
