//! What has happened and what's still to come: who does it, and by when.

use super::decided::active_since;
use super::details::waits_for_details;
use super::review::Review;
use crate::api::{
    ApplicationAnswer, ApplicationState, DecisionBrief, MembershipBrief, SignatureBrief, StageProgress, StageResult,
};
use crate::apply::labels::tier_title;
use crate::format::capitalised;
use crate::invoices::is_unpaid;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{Words, date, review_rule, reviewer, say, stage_title, term};
use domain::date::Date;
use domain::review::{Decision, Stage};
use leptos::prelude::*;

/// How far an event has got. Each has its own shape and its own words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Progress {
    Done,
    /// The foundation acts.
    Now,
    /// The applicant acts.
    Yours,
    /// The applicant pays.
    Unpaid,
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
    let heading = match answer.state {
        ApplicationState::Withdrawn => {
            events.push(Event {
                progress: Progress::Done,
                title: t.status_you_withdrew().into_owned(),
                when: answer.withdrawn_on.map(|day| date(t, day)).unwrap_or_default(),
                details: Vec::new(),
            });
            t.status_past()
        }
        ApplicationState::Declined => t.status_past(),
        ApplicationState::Approved => {
            let membership = answer.membership.as_ref();
            events.extend(
                membership
                    .into_iter()
                    .flat_map(|membership| until_active(t, membership)),
            );
            events.push(start(t, answer, review));
            match active_since(answer) {
                Some(_) => t.status_past(),
                None => t.status_timeline(),
            }
        }
        _ => {
            events.extend(ahead(t, answer, review));
            t.status_timeline()
        }
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
        Progress::Unpaid => ("here", t.status_waits_for_payment()),
        Progress::Late => ("here late", t.status_late()),
        Progress::Later => ("later", t.timeline_later()),
    };
    let here = matches!(
        event.progress,
        Progress::Now | Progress::Yours | Progress::Unpaid | Progress::Late
    );
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

/// Signatures, the submission, replies, decisions and countersignatures, in order.
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
    for (at, stage) in answer.progress.iter().enumerate() {
        if let Some((day, title)) = stage_decided(t, answer, stage, answer.progress.get(at + 1)) {
            add(day, title, String::new());
        }
    }
    if let Some((day, title)) = decided(t, answer) {
        add(day, title, String::new());
    }
    // Keeps the order within a day.
    events.sort_by_key(|(day, _)| day.unix_days());
    events.into_iter().map(|(_, event)| event).collect()
}

fn signed_on(signed: &SignatureBrief) -> Date {
    Date::from_unix_millis(signed.at)
}

/// How a stage ended, and when. `next` is the stage that began after it.
fn stage_decided(
    t: Texts,
    answer: &ApplicationAnswer,
    ended: &StageProgress,
    next: Option<&StageProgress>,
) -> Option<(Date, String)> {
    let officer = answer.programme.officer.as_ref();
    let name = |stage: &Stage| reviewer(t, officer, stage.reviewer);
    let who = capitalised(&name(&ended.stage));
    let title = match (ended.result?, next) {
        // The decision says it.
        _ if !ended.stage.is_by_people() => return None,
        (StageResult::Approved, _) => t.stage_approved(who),
        (StageResult::Declined, _) => t.stage_declined(who),
        (StageResult::PassedOn, Some(next)) => t.stage_passed_on_to(who, name(&next.stage)),
        (StageResult::PassedOn, None) => t.stage_passed_on(who),
        (StageResult::Reopened, _) => t.stage_reopened().into_owned(),
    };
    Some((ended.decided_on?, title))
}

/// The foundation's decision, unless the stage that made it says so.
fn decided(t: Texts, answer: &ApplicationAnswer) -> Option<(Date, String)> {
    let DecisionBrief { decision, on, .. } = answer.decision.as_ref()?;
    let last = answer.progress.last();
    let is_said = last.is_some_and(|stage| stage.stage.is_by_people() && stage.result.is_some());
    let title = match decision {
        Decision::Approve => t.status_approved(),
        Decision::Decline => t.status_declined(),
    };
    (!is_said).then(|| (*on, title.into_owned()))
}

fn ahead(t: Texts, answer: &ApplicationAnswer, review: &Review) -> Vec<Event> {
    let words = Words::new(t, &answer.programme);
    let asked = answer.state == ApplicationState::Asked;
    let mut events: Vec<Event> = waits(t, answer, review).into_iter().collect();
    if let Some(current) = &review.current {
        let progress = match asked {
            true => Progress::Later,
            false if review.late => Progress::Late,
            false => Progress::Now,
        };
        events.push(stage(words, current, progress, review.stage_due().filter(|_| !asked)));
    } else if answer.stages.is_empty() {
        let is_next = events.is_empty();
        events.push(Event {
            progress: if is_next { Progress::Now } else { Progress::Later },
            title: t.status_stage_unsaid().into_owned(),
            when: t.no_deadline().into_owned(),
            details: Vec::new(),
        });
    }
    let last = review.later.len().saturating_sub(1);
    for (at, later) in review.later.iter().enumerate() {
        let deadline = review.deadline.filter(|_| at == last && !asked);
        events.push(stage(words, later, Progress::Later, deadline));
    }
    events.push(start(t, answer, review));
    events
}

/// What has to happen before the review starts or goes on.
fn waits(t: Texts, answer: &ApplicationAnswer, review: &Review) -> Option<Event> {
    let (progress, title) = match (answer.state, answer.place) {
        (ApplicationState::Asked, _) => (Progress::Yours, t.status_you_answer(review.questions)),
        (ApplicationState::OnHold, _) => (Progress::Now, t.status_on_hold_heading().into_owned()),
        (_, Some(place)) => (Progress::Now, t.status_place(place)),
        (_, None) => return None,
    };
    Some(Event {
        progress,
        title,
        when: t.no_deadline().into_owned(),
        details: Vec::new(),
    })
}

/// A stage that hasn't decided yet, with the date by which it does.
fn stage(words: Words<'_>, stage: &Stage, progress: Progress, deadline: Option<Date>) -> Event {
    let t = words.t;
    let within = stage.days.map(|days| t.stage_within_working_days(i64::from(days)));
    let (when, within) = match (deadline, within) {
        _ if !stage.is_by_people() => (String::new(), None),
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

/// What an approved membership still needs.
fn until_active(t: Texts, membership: &MembershipBrief) -> Vec<Event> {
    let event = |progress, title: std::borrow::Cow<'static, str>| Event {
        progress,
        title: title.into_owned(),
        when: t.no_deadline().into_owned(),
        details: Vec::new(),
    };
    let invoice = membership.waits_for.as_ref().map(|_| {
        if waits_for_details(membership) {
            event(Progress::Yours, t.status_you_complete())
        } else {
            event(Progress::Now, t.status_we_invoice())
        }
    });
    let is_paid_later = invoice.is_some();
    let pays = membership.unpaid.then(|| {
        let unpaid = membership.invoices.iter().find(|invoice| is_unpaid(invoice.state));
        Event {
            when: unpaid.map_or_else(
                || t.no_deadline().into_owned(),
                |invoice| t.by_day(date(t, invoice.due_on)),
            ),
            ..event(
                if is_paid_later {
                    Progress::Later
                } else {
                    Progress::Unpaid
                },
                t.status_you_pay(),
            )
        }
    });
    let signs = (!membership.unsigned.is_empty()).then(|| event(Progress::Now, t.status_we_sign()));
    invoice.into_iter().chain(pays).chain(signs).collect()
}

/// The membership's start, once the foundation has approved the application.
fn start(t: Texts, answer: &ApplicationAnswer, review: &Review) -> Event {
    let tier = tier_title(t, answer);
    let dates = review
        .period
        .map(|period| t.status_dates(date(t, period.start), date(t, period.end)));
    if let Some(day) = active_since(answer) {
        return Event {
            progress: Progress::Done,
            title: t.status_started(tier),
            when: date(t, day),
            details: dates.into_iter().collect(),
        };
    }
    let undecided = answer.state.is_undecided();
    let rules = answer.term();
    let detail = match (review.deadline.filter(|_| dates.is_some()), rules) {
        _ if !undecided => String::new(),
        (Some(day), _) => t.status_if_decided_on(date(t, day)),
        (None, Some(rules)) => t.status_if_approved(term(Words::new(t, &answer.programme), Some(&rules))),
        (None, None) => String::new(),
    };
    let when = match dates {
        Some(dates) => dates,
        None if undecided => t.status_after_decision().into_owned(),
        None => t.status_after_conditions().into_owned(),
    };
    Event {
        progress: Progress::Later,
        title: t.status_starts(tier),
        when,
        details: vec![detail],
    }
}
