//! What has happened and what's still to come: who does it, and by when.

use super::review::Review;
use crate::api::{ApplicationAnswer, ApplicationState, SignatureBrief};
use crate::apply::labels::tier_title;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{Words, date, review_rule, say, stage_title, term};
use domain::date::Date;
use domain::review::{Reviewer, Stage};
use leptos::prelude::*;

/// How far an event has got. Each has its own shape and its own words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Progress {
    Done,
    /// The foundation acts.
    Now,
    /// The applicant acts.
    Yours,
    Late,
    Later,
}

/// One line: what happens, by when, and details.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Event {
    progress: Progress,
    title: String,
    when: String,
    details: Vec<String>,
}

pub(super) fn timeline(t: Texts, answer: &ApplicationAnswer, review: &Review) -> AnyView {
    let mut events = past(t, answer);
    let heading = if answer.state == ApplicationState::Withdrawn {
        events.push(Event {
            progress: Progress::Done,
            title: t.status_you_withdrew().into_owned(),
            when: answer.withdrawn_on.map(|day| date(t, day)).unwrap_or_default(),
            details: Vec::new(),
        });
        t.status_past()
    } else {
        events.extend(ahead(t, answer, review));
        t.status_timeline()
    };
    let lines = events.into_iter().map(|event| line(t, event)).collect_view();
    view! {
        <section aria-labelledby="timeline">
            <h2 id="timeline">{heading}</h2>
            <ol class="timeline" role="list">{lines}</ol>
        </section>
    }
    .into_any()
}

fn line(t: Texts, event: Event) -> AnyView {
    let (class, words) = match event.progress {
        Progress::Done => ("done", t.timeline_done()),
        Progress::Now => ("here", t.stage_now()),
        Progress::Yours => ("here", t.stage_waits_for_you()),
        Progress::Late => ("here late", t.status_late()),
        Progress::Later => ("later", t.timeline_later()),
    };
    let here = matches!(event.progress, Progress::Now | Progress::Yours | Progress::Late);
    let when = (!event.when.is_empty()).then(|| view! { <strong>{event.when}</strong> });
    let details = event.details.into_iter().filter(|detail| !detail.is_empty());
    let details = details.map(|detail| view! { <p class="timeline-detail">{isolate(detail)}</p> });
    view! {
        <li class=class aria-current=here.then_some("step")>
            <h3>{isolate(event.title)}</h3>
            {details.collect_view()}
            <p class="timeline-when">{when} <span>{words}</span></p>
        </li>
    }
    .into_any()
}

/// Signatures, the submission, replies and countersignatures, in order.
fn past(t: Texts, answer: &ApplicationAnswer) -> Vec<Event> {
    let mut events: Vec<(Date, Event)> = Vec::new();
    let mut add = |day: Date, title: String, detail: String| {
        let event = Event {
            progress: Progress::Done,
            title,
            when: date(t, day),
            details: vec![detail],
        };
        events.push((day, event));
    };
    for agreement in &answer.agreements {
        if let Some(signed) = &agreement.signed {
            let title = t.status_signed(&signed.name, say(t, &agreement.title));
            add(signed_on(signed), title, signed.title.clone());
        }
    }
    if let Some(day) = answer.submitted_on {
        add(day, t.status_sent().into_owned(), t.status_complete().into_owned());
    }
    for request in &answer.requests {
        if let Some(day) = request.answered {
            add(day, t.status_you_answered().into_owned(), String::new());
        }
    }
    for agreement in &answer.agreements {
        if let Some(signed) = &agreement.countersignature {
            let title = t.status_countersigned(&signed.name, say(t, &agreement.title));
            add(signed_on(signed), title, signed.title.clone());
        }
    }
    // Keeps the order within a day.
    events.sort_by_key(|(day, _)| day.unix_days());
    events.into_iter().map(|(_, event)| event).collect()
}

fn signed_on(signed: &SignatureBrief) -> Date {
    Date::from_unix_millis(signed.at)
}

fn ahead(t: Texts, answer: &ApplicationAnswer, review: &Review) -> Vec<Event> {
    let mut events = Vec::new();
    let asked = answer.state == ApplicationState::Asked;
    if asked {
        events.push(Event {
            progress: Progress::Yours,
            title: t.status_you_answer(review.questions),
            when: t.no_deadline().into_owned(),
            details: Vec::new(),
        });
    }
    if answer.stages.is_empty() {
        events.push(Event {
            progress: if asked { Progress::Later } else { Progress::Now },
            title: t.status_stage_unsaid().into_owned(),
            when: t.no_deadline().into_owned(),
            details: Vec::new(),
        });
    }
    let last = answer.stages.len().saturating_sub(1);
    for (at, stage) in answer.stages.iter().enumerate() {
        let progress = match stage.reviewer {
            Reviewer::Automatic if review.automatic || review.current.is_some_and(|now| at < now) => Progress::Done,
            _ if asked || review.current != Some(at) => Progress::Later,
            _ if review.late => Progress::Late,
            _ => Progress::Now,
        };
        events.push(self::stage(
            Words::new(t, &answer.programme),
            stage,
            progress,
            review.deadline.filter(|_| at == last && !asked),
        ));
    }
    events.extend(start(t, answer, review));
    events
}

/// A stage. The last one has the date by which the foundation has promised to decide.
fn stage(words: Words<'_>, stage: &Stage, progress: Progress, deadline: Option<Date>) -> Event {
    let t = words.t;
    let within = stage.days.map(|days| t.stage_within_working_days(i64::from(days)));
    let (when, within) = match (deadline, within) {
        _ if stage.reviewer == Reviewer::Automatic => (String::new(), None),
        (Some(day), within) => (t.by_day(date(t, day)), within),
        (None, Some(within)) => (within, None),
        (None, None) => (t.no_deadline().into_owned(), None),
    };
    let rule = review_rule(t, words.programme.officer.as_ref(), stage.rule).join(" ");
    Event {
        progress,
        title: stage_title(t, words.programme.officer.as_ref(), stage.reviewer),
        when,
        details: within.into_iter().chain([rule]).collect(),
    }
}

/// What follows a yes.
fn start(t: Texts, answer: &ApplicationAnswer, review: &Review) -> Option<Event> {
    if review.automatic {
        return None;
    }
    let rules = answer.term()?;
    let when = review.period.map_or_else(
        || t.status_after_decision().into_owned(),
        |period| t.status_dates(date(t, period.start), date(t, period.end)),
    );
    let detail = match review.deadline.filter(|_| review.period.is_some()) {
        Some(day) => t.status_if_decided_on(date(t, day)),
        None => t.status_if_approved(term(Words::new(t, &answer.programme), Some(&rules))),
    };
    Some(Event {
        progress: Progress::Later,
        title: t.status_starts(tier_title(t, answer)),
        when,
        details: vec![detail],
    })
}
