//! While the applicant waits: who acts next, and by when.

use super::review::Review;
use crate::api::ApplicationAnswer;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, stage_title};
use domain::date::Date;
use leptos::prelude::*;

/// The foundation reviews the application.
pub(super) fn next(t: Texts, answer: &ApplicationAnswer, review: &Review) -> AnyView {
    let title = review.current.as_ref().map_or_else(
        || t.status_stage_unsaid().into_owned(),
        |stage| stage_title(t, answer.programme.officer.as_ref(), stage.reviewer),
    );
    let (class, state) = if review.late {
        ("state late", t.status_late())
    } else {
        ("state waiting", t.status_in_review())
    };
    let rest = if review.late {
        t.status_late_ask(&answer.foundation.email)
    } else {
        t.status_nothing_to_do().into_owned()
    };
    view! {
        <section class="now" aria-labelledby="now">
            <p class=class>{state}</p>
            <h2 id="now">{isolate(title)}</h2>
            <p>{by(t, review, answer.today)}</p>
            <p class="meta">{rest}</p>
        </section>
    }
    .into_any()
}

/// The date of the decision, and the one of this stage if it's a different one.
fn by(t: Texts, review: &Review, today: Date) -> String {
    let stage = review.due.filter(|due| review.deadline != Some(*due));
    let stage = stage.map(|day| {
        if day < today {
            t.status_stage_was_due(date(t, day))
        } else {
            t.status_stage_by(date(t, day))
        }
    });
    let whole = match review.deadline {
        Some(day) if day < today => Some(t.status_was_due(date(t, day))),
        Some(day) => Some(format!("{} {}", t.status_by(date(t, day)), left(t, day, today))),
        None if stage.is_some() => None,
        None => Some(t.status_no_day().into_owned()),
    };
    stage.into_iter().chain(whole).collect::<Vec<_>>().join(" ")
}

fn left(t: Texts, day: Date, today: Date) -> String {
    match day.unix_days() - today.unix_days() {
        0 => t.due_today().into_owned(),
        days => t.due_in_days(days),
    }
}

/// A reviewer has put it on hold.
pub(super) fn on_hold(t: Texts, answer: &ApplicationAnswer) -> AnyView {
    view! {
        <section class="now" aria-labelledby="now">
            <p class="state waiting">{t.turn_on_hold()}</p>
            <h2 id="now">{t.status_on_hold_heading()}</h2>
            <p>{t.status_on_hold_text()}</p>
            <p class="meta">{t.status_late_ask(&answer.foundation.email)}</p>
        </section>
    }
    .into_any()
}

/// The tier is full.
pub(super) fn on_waiting_list(t: Texts, place: i64) -> AnyView {
    view! {
        <section class="now" aria-labelledby="now">
            <p class="state waiting">{t.turn_waiting_list()}</p>
            <h2 id="now">{t.status_place(place)}</h2>
            <p>{t.status_place_text()}</p>
            <p class="meta">{t.status_nothing_to_do()}</p>
        </section>
    }
    .into_any()
}
