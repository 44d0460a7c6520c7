//! The people who were nominated, on a poll's page: who's a candidate, what they say, who supports them, and what they
//! answer.

use super::address::nominee_address;
use super::nominee_card::card;
use crate::api::{NomineeState, OwnPollLine, PollAnswer, VoiceAction};
use crate::text::Texts;
use leptos::prelude::*;

/// The section. Nothing for a resolution.
pub(super) fn nominees_section(t: Texts, answer: &PollAnswer) -> AnyView {
    if !answer.poll.is_election() {
        return ().into_any();
    }
    let nominees = &answer.nominees;
    let cards = nominees.iter().map(|nominee| card(t, answer, nominee));
    let list = if nominees.is_empty() {
        view! { <p>{t.poll_nominee_list_none()}</p> }.into_any()
    } else {
        view! { <ul class="nominees" role="list">{cards.collect_view()}</ul> }.into_any()
    };
    let is_candidate = |state: NomineeState| state == NomineeState::Candidate;
    let heading = if nominees.iter().any(|nominee| is_candidate(nominee.state)) {
        t.poll_nominee_list_candidates()
    } else {
        t.poll_nominee_list_heading()
    };
    view! {
        <section class="section" aria-labelledby="nominees">
            <h2 id="nominees">{heading}</h2>
            {own_nomination(t, answer)}
            {list}
        </section>
    }
    .into_any()
}

/// The way to the reader's own nomination.
fn own_nomination(t: Texts, answer: &PollAnswer) -> Option<AnyView> {
    let own = answer.nominees.iter().find(|nominee| nominee.is_own)?;
    let text = if own.state == NomineeState::Nominated {
        t.poll_nominee_own_nominated()
    } else {
        t.poll_nominee_own_nomination()
    };
    let href = nominee_address(&answer.foundation.id, answer.poll.number);
    Some(view! { <p class="note"><a href=href>{text}</a></p> }.into_any())
}

/// The reader's members who can do something now.
pub(super) fn lines_for(answer: &PollAnswer, action: VoiceAction) -> impl Iterator<Item = &OwnPollLine> {
    answer.own.iter().filter(move |line| line.actions.contains(&action))
}
