//! How far a mailing is.

use crate::api::{MailingAnswer, MailingState};
use crate::format;
use crate::members::address::mailing_address;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::moment;
use leptos::prelude::*;

pub(super) fn progress(t: Texts, answer: &MailingAnswer) -> AnyView {
    let number = |count| format::number(t.locale(), count);
    let sent = number(answer.members_sent);
    // Those who haven't been handled yet are waiting for their email, too.
    let to_come = match answer.state {
        MailingState::Sending => (answer.members - answer.reached - answer.unreached).max(0),
        MailingState::Draft | MailingState::Sent | MailingState::Stopped => 0,
    };
    let line = |count: i64, class: &'static str, text: fn(Texts, i64) -> String| {
        (count > 0).then(|| view! { <p class=class>{isolate(text(t, count))}</p> })
    };
    let is_stopped = answer.state == MailingState::Stopped;
    let is_over = answer.waiting == 0 && (is_stopped || answer.state == MailingState::Sent);
    let stopped = is_stopped.then(|| view! { <p class="note">{t.mailing_stopped()}</p> });
    let href = mailing_address(&answer.foundation.id, &answer.id);
    let update = (!is_over).then(|| view! { <p><a href=href rel="external">{t.mailing_refresh()}</a></p> });
    let by = answer.sent_at.map(|at| {
        let when = moment(t, answer.local_time.as_ref(), at);
        view! { <p class="meta">{isolate(t.mailing_by(&answer.by, when))}</p> }
    });
    view! {
        <section class="section" aria-labelledby="progress">
            <h2 id="progress">{t.mailing_progress_heading()}</h2>
            <p class="note good" role="status">
                {isolate(t.mailing_progress(sent, number(answer.members)))}
            </p>
            {stopped}
            {line(answer.members_waiting + to_come, "note", Texts::mailing_members_waiting)}
            {line(answer.waiting, "note", Texts::mailing_waiting)}
            {line(answer.members_failed, "note bad", Texts::mailing_members_failed)}
            {line(answer.failed, "note bad", Texts::mailing_failed)}
            {line(answer.bounced, "note bad", Texts::mailing_bounced)}
            {by}
            {update}
        </section>
    }
    .into_any()
}
