//! The right column: whose turn it is and by when, the forms, and the votes.

use super::countersign::countersign;
use super::forms::{FormContext, rarer_forms};
use super::moment::left;
use super::turn::TurnContext;
use super::vote::vote;
use super::votes::votes;
use crate::api::{MembershipBrief, ReviewAnswer, ReviewTurn, StageBrief};
use crate::format;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{date, review_rule, say, stage_title};
use leptos::prelude::*;

pub(super) fn decision(context: FormContext<'_>) -> AnyView {
    let FormContext { t, answer, .. } = context;
    view! {
        <section class="console-side" aria-labelledby="decision">
            {turn(t, answer)}
            {vote(context)}
            {countersign(context)}
            {rarer_forms(context)}
            {votes(t, answer)}
        </section>
    }
    .into_any()
}

/// Whose turn it is, and by when.
fn turn(t: Texts, answer: &ReviewAnswer) -> AnyView {
    let turn = TurnContext::of_review(answer);
    let class = if turn.turn == ReviewTurn::Yours {
        "now todo"
    } else {
        "now"
    };
    let details = details(t, answer, &turn).into_iter();
    let details = details.map(|line| view! { <p class="meta">{isolate(line)}</p> });
    view! {
        <div class=class>
            <p>{turn.view(t)}</p>
            <h2 id="decision">{isolate(heading(t, answer))}</h2>
            {details.collect_view()}
        </div>
    }
    .into_any()
}

/// The stage that decides now.
fn current(answer: &ReviewAnswer) -> Option<&StageBrief> {
    answer.stages.iter().find(|stage| stage.result.is_none())
}

fn heading(t: Texts, answer: &ReviewAnswer) -> String {
    let application = &answer.application;
    let decided = application.decision.as_ref().map(|decision| date(t, decision.on));
    match (answer.turn, decided) {
        (ReviewTurn::Yours | ReviewTurn::Others, _) => stage_heading(t, answer),
        (ReviewTurn::Applicant, _) => t.turn_applicant_heading().into_owned(),
        (ReviewTurn::OnHold, _) => t.turn_on_hold_heading().into_owned(),
        (ReviewTurn::WaitingList, _) => match application.place {
            Some(place) => t.turn_place(place),
            None => t.turn_waiting_list().into_owned(),
        },
        (ReviewTurn::Approved, Some(day)) => t.result_approved(day),
        (ReviewTurn::Declined, Some(day)) => t.result_declined(day),
        (ReviewTurn::Approved, None) => t.account_state_approved().into_owned(),
        (ReviewTurn::Declined, None) => t.account_state_declined().into_owned(),
        (ReviewTurn::Withdrawn, _) => t.turn_withdrawn_heading().into_owned(),
    }
}

fn stage_heading(t: Texts, answer: &ReviewAnswer) -> String {
    let officer = answer.application.programme.officer.as_ref();
    current(answer).map_or_else(
        || t.turn_others().into_owned(),
        |stage| stage_title(t, officer, stage.stage.reviewer),
    )
}

/// The deadline and the rule of the stage that decides now, or what an approved membership still needs.
fn details(t: Texts, answer: &ReviewAnswer, turn: &TurnContext<'_>) -> Vec<String> {
    let application = &answer.application;
    if let Some(membership) = &application.membership {
        let missing = [
            membership.unpaid.then(|| unpaid(t, answer, membership)),
            (!membership.unsigned.is_empty()).then(|| t.review_unsigned().into_owned()),
            membership.active_since.map(|day| t.review_member_since(date(t, day))),
        ];
        return missing.into_iter().flatten().collect();
    }
    let Some(stage) = current(answer).filter(|_| turn.is_open()) else {
        return Vec::new();
    };
    let by = match stage.due {
        Some(day) if turn.is_late() => t.review_was_due(date(t, day), left(t, day, application.today)),
        Some(day) => t.review_by(date(t, day), left(t, day, application.today)),
        None => t.no_deadline().into_owned(),
    };
    let rule = review_rule(t, application.programme.officer.as_ref(), stage.stage.rule).join(" ");
    [by, rule].into_iter().filter(|line| !line.is_empty()).collect()
}

/// What the first payment waits for.
fn unpaid(t: Texts, answer: &ReviewAnswer, membership: &MembershipBrief) -> String {
    match membership.waits_for.as_deref() {
        None => t.review_unpaid().into_owned(),
        Some([]) => t.review_not_invoiced().into_owned(),
        Some(facts) => {
            let facts = facts.iter().filter_map(|id| answer.application.programme.fact(id));
            let labels: Vec<String> = facts.map(|fact| say(t, &fact.label).to_owned()).collect();
            t.review_details_missing(format::all_of(t.locale(), &labels))
        }
    }
}
