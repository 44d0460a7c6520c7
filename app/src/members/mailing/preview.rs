//! What members get, as it's sent, and how many of them.

use crate::api::{MailingAnswer, MailingKind, MailingState};
use crate::format;
use crate::members::address::mailing_address;
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn preview(t: Texts, answer: &MailingAnswer) -> AnyView {
    let is_draft = answer.state == MailingState::Draft;
    let content = match answer.kind {
        MailingKind::Reminder => view! { <p>{t.mailing_reminder_text()}</p> }.into_any(),
        MailingKind::Email => email(t, answer, is_draft),
    };
    view! {
        <section class="section" aria-labelledby="what">
            <h2 id="what">{t.mailing_what()}</h2>
            {content}
        </section>
        {is_draft.then(|| who(t, answer))}
    }
    .into_any()
}

/// The text that somebody else has saved.
pub(super) fn stored(t: Texts, answer: &MailingAnswer) -> AnyView {
    view! {
        <section class="section" aria-labelledby="stored">
            <h2 id="stored">{t.mailing_stored()}</h2>
            {email(t, answer, false)}
        </section>
    }
    .into_any()
}

fn email(t: Texts, answer: &MailingAnswer, can_change: bool) -> AnyView {
    let change = can_change.then(|| {
        let href = format!("{}?change=text", mailing_address(&answer.foundation.id, &answer.id));
        view! { <p><a href=href>{t.mailing_change()}</a></p> }
    });
    view! {
        <dl class="pairs">
            <div>
                <dt>{t.mailing_subject()}</dt>
                <dd><bdi>{answer.subject.clone()}</bdi></dd>
            </div>
        </dl>
        <div class="card">
            <p class="typed" dir="auto">{answer.preview.trim().to_owned()}</p>
        </div>
        <p class="meta">{t.mailing_language()}</p>
        {change}
    }
    .into_any()
}

/// How many members get it.
fn who(t: Texts, answer: &MailingAnswer) -> AnyView {
    let pairs = [
        (t.mailing_members(), answer.members),
        (t.mailing_reached(), answer.reached),
        (t.mailing_unreached(), answer.unreached),
        (t.mailing_emails(), answer.emails),
    ];
    let once = (answer.kind == MailingKind::Email).then(|| view! { <p class="meta">{t.mailing_once()}</p> });
    let pairs = pairs.map(|(label, number)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{format::number(t.locale(), number)}</dd>
            </div>
        }
    });
    view! {
        <section class="section" aria-labelledby="who">
            <h2 id="who">{t.mailing_who()}</h2>
            <dl class="pairs">{pairs.into_iter().collect_view()}</dl>
            {once}
        </section>
    }
    .into_any()
}
