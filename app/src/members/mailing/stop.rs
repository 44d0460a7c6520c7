//! The form that stops a mailing while somebody is still to get it. Reminders that are waiting to be sent can't be stopped.

use crate::api::{MailingAction, MailingAnswer, MailingKind, MailingState};
use crate::members::address::mailing_address;
use crate::text::Texts;
use leptos::prelude::*;

/// A section with the form. `None` if there's nothing left to stop.
pub(super) fn stop(t: Texts, answer: &MailingAnswer) -> Option<AnyView> {
    let goes_on = match answer.state {
        MailingState::Sending => true,
        MailingState::Sent => answer.kind == MailingKind::Email && answer.waiting > 0,
        MailingState::Draft | MailingState::Stopped => false,
    };
    let text = match answer.kind {
        MailingKind::Email => t.mailing_stop_text(),
        MailingKind::Reminder => t.mailing_stop_reminders(),
    };
    goes_on.then(|| {
        view! {
            <section class="section" aria-labelledby="stop">
                <h2 id="stop">{t.mailing_stop_heading()}</h2>
                <p>{text}</p>
                <form method="post" action=mailing_address(&answer.foundation.id, &answer.id)>
                    <input type="hidden" name="version" value=answer.version.to_string() />
                    <p>
                        <button class="button quiet" name="do" value=MailingAction::Stop.id()>
                            {t.mailing_stop_button()}
                        </button>
                    </p>
                </form>
            </section>
        }
        .into_any()
    })
}
