//! The review: who acts next, and by when.

use crate::api::{ApplicationAnswer, ApplicationState};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, stage_title};
use domain::date::Date;
use domain::review::Stage;
use domain::term::TermPeriod;
use leptos::prelude::*;

/// What follows from the stages and the date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Review {
    /// Nobody reviews the application.
    pub automatic: bool,
    /// The stage that decides next. Decisions aren't shown yet, so it's the first one that people decide.
    pub current: Option<usize>,
    /// The date by which the foundation has promised to decide.
    pub deadline: Option<Date>,
    /// Whether that date has passed.
    pub late: bool,
    /// The number of questions that are waiting for the applicant.
    pub questions: i64,
    /// The first and last day, if the decision is made on the last possible day or isn't needed.
    pub period: Option<TermPeriod>,
}

impl Review {
    pub fn of(answer: &ApplicationAnswer) -> Self {
        let current = answer.stages.iter().position(Stage::is_by_people);
        let automatic = Stage::are_automatic(&answer.stages);
        let deadline = answer.decided_by.filter(|_| current.is_some());
        let late = deadline.is_some_and(|day| day < answer.today);
        let decided = deadline.or(answer.submitted_on.filter(|_| automatic));
        let asked = answer.state == ApplicationState::Asked;
        let open = answer.requests.iter().filter(|request| request.answered.is_none());
        // Nobody knows when a question will be answered.
        let period = decided
            .filter(|_| !late && !asked)
            .and_then(|day| answer.first_term(day));
        Self {
            automatic,
            current,
            deadline,
            late,
            questions: i64::try_from(open.count()).unwrap_or(i64::MAX),
            period,
        }
    }
}

/// While the applicant waits: who acts next, and by when.
pub(super) fn next(t: Texts, answer: &ApplicationAnswer, review: &Review) -> AnyView {
    if review.automatic {
        return view! {
            <section class="now" aria-labelledby="now">
                <p class="state waiting">{t.status_complete_waiting()}</p>
                <h2 id="now">{t.submitted_automatic()}</h2>
            </section>
        }
        .into_any();
    }
    let stage = review.current.and_then(|at| answer.stages.get(at));
    let title = stage.map_or_else(
        || t.status_stage_unsaid().into_owned(),
        |stage| stage_title(t, answer.programme.officer.as_ref(), stage.reviewer),
    );
    let (class, state) = if review.late {
        ("state late", t.status_late())
    } else {
        ("state waiting", t.status_in_review())
    };
    let by = match review.deadline {
        Some(day) if review.late => t.status_was_due(date(t, day)),
        Some(day) => t.status_by(date(t, day)),
        None => t.status_no_day().into_owned(),
    };
    let rest = if review.late {
        t.status_late_ask(&answer.foundation.email)
    } else {
        t.status_nothing_to_do().into_owned()
    };
    let left = review.deadline.filter(|_| !review.late);
    let left = left.map(|day| match day.unix_days() - answer.today.unix_days() {
        0 => t.due_today().into_owned(),
        days => t.due_in_days(days),
    });
    view! {
        <section class="now" aria-labelledby="now">
            <p class=class>{state}</p>
            <h2 id="now">{isolate(title)}</h2>
            <p>{by} " " {left}</p>
            <p class="meta">{rest}</p>
        </section>
    }
    .into_any()
}
