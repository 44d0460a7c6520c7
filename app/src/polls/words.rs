//! How far an election or a resolution is, and what happens next.

use super::days::{day_end, day_start};
use crate::api::{CERTIFIERS, PollView};
use crate::text::Texts;
use domain::poll::PollPhase;
use leptos::prelude::*;

/// How far it is, as a shape, a colour and words.
pub(crate) fn phase_mark(t: Texts, phase: PollPhase) -> AnyView {
    let (class, text) = match phase {
        PollPhase::Announced => ("waiting", t.poll_page_announced()),
        PollPhase::Nominating => ("you", t.poll_page_nominating()),
        PollPhase::Waiting => ("waiting", t.poll_page_waiting()),
        PollPhase::Held => ("late", t.poll_page_held()),
        PollPhase::Voting => ("you", t.poll_page_voting()),
        PollPhase::Closed => ("waiting", t.poll_page_closed()),
        PollPhase::Counted => ("done", t.poll_page_counted()),
        PollPhase::Certified => ("done", t.poll_page_certified()),
        PollPhase::Cancelled => ("declined", t.poll_page_cancelled()),
    };
    view! { <span class=format!("turn {class}")>{text}</span> }.into_any()
}

/// What happens next, and when: a sentence.
pub(super) fn whats_next(t: Texts, poll: &PollView) -> String {
    let days = &poll.days;
    match poll.phase {
        PollPhase::Announced => match days.nominations {
            Some((first, _)) => t.poll_next_nominations(day_start(t, first)),
            None => t.poll_next_opens(day_start(t, days.opens)),
        },
        PollPhase::Nominating => {
            let last = days.nominations.map_or(days.opens, |(_, last)| last);
            t.poll_next_nominating(day_end(t, last))
        }
        PollPhase::Waiting => t.poll_next_opens(day_start(t, days.opens)),
        PollPhase::Held => t.poll_next_held(day_start(t, days.opens)),
        PollPhase::Voting => t.poll_next_voting(day_end(t, days.closes)),
        PollPhase::Closed => t.poll_next_closed(day_end(t, days.closes)),
        PollPhase::Counted => t.poll_next_counted(poll.certifications.len(), CERTIFIERS),
        PollPhase::Certified => t.poll_next_certified(count(poll.certifications.len())),
        PollPhase::Cancelled => t.poll_next_cancelled().into_owned(),
    }
}

/// A length as a number for texts.
pub(super) fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
