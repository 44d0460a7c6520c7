//! Questions to the applicant, with their replies.

use crate::api::{RequestBrief, ReviewAnswer};
use crate::apply::{changes, replied};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::date;
use leptos::prelude::*;

pub(super) fn questions(t: Texts, answer: &ReviewAnswer) -> Option<AnyView> {
    let requests = &answer.application.requests;
    (!requests.is_empty()).then(|| {
        let asked = requests.iter().map(|asked| question(t, answer, asked));
        view! {
            <section aria-labelledby="questions">
                <h2 id="questions">{t.review_questions()}</h2>
                {asked.collect_view()}
            </section>
        }
        .into_any()
    })
}

fn question(t: Texts, answer: &ReviewAnswer, asked: &RequestBrief) -> AnyView {
    let reply = match asked.answered {
        Some(day) => t.asked_answered(date(t, day)),
        None => t.review_unanswered().into_owned(),
    };
    view! {
        <div class="aside-note">
            <p class="typed">{isolate(asked.question.clone())}</p>
            <p class="meta">{t.asked_heading(date(t, asked.asked))}</p>
            {replied(t, asked)}
            {changes(t, &answer.application, asked, t.review_changes())}
            <p class="meta">{reply}</p>
        </div>
    }
    .into_any()
}
