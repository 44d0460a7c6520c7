//! The result of a resolution: whether it's adopted, how many gave which answer, and how many had to say yes.

use crate::api::PollView;
use crate::format;
use crate::invoices::{AMOUNT, NAME, cell, column};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::poll_answer;
use domain::poll::{AnswerSum, Majority, MajorityShare, PollResult, ResolutionResult, YesNo};
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn resolution(t: Texts, poll: &PollView, result: &PollResult) -> AnyView {
    let Some(counted) = &result.resolution else {
        return ().into_any();
    };
    let headline = if !result.has_quorum() {
        t.poll_result_no_quorum()
    } else if counted.is_adopted {
        t.poll_result_adopted()
    } else {
        t.poll_result_rejected()
    };
    let rule = poll.rules.majority.map(|majority| needed(t, majority, counted));
    view! {
        <p class="lead">{headline}</p>
        {rule}
        {table(t, counted)}
    }
    .into_any()
}

/// How many had to say yes, and by which rule.
fn needed(t: Texts, majority: Majority, counted: &ResolutionResult) -> AnyView {
    let (needed, given) = if majority.by_heads {
        (t.poll_result_needed_members(counted.needed), counted.yes.members)
    } else {
        (t.poll_result_needed_votes(counted.needed), counted.yes.votes)
    };
    let given = t.poll_result_given(format::number(t.locale(), given));
    let heads = majority.by_heads.then(|| t.poll_result_heads());
    view! {
        <p>{rule(t, majority.share)} " " {heads} " " {needed} " " {given}</p>
    }
    .into_any()
}

fn rule(t: Texts, share: MajorityShare) -> Cow<'static, str> {
    match share {
        MajorityShare::Simple => t.poll_result_simple(),
        MajorityShare::Absolute => t.poll_result_absolute(),
        MajorityShare::TwoThirds => t.poll_result_two_thirds(),
    }
}

/// On phones and tablets, rows become blocks. The explicit roles keep it a table for screen readers.
fn table(t: Texts, counted: &ResolutionResult) -> AnyView {
    let rows = [
        (YesNo::Yes, counted.yes),
        (YesNo::No, counted.no),
        (YesNo::Abstain, counted.abstain),
    ];
    let rows = rows.map(|(answer, sum)| row(t, answer, sum));
    view! {
        <table class="stacked ledger" role="table">
            <caption class="vh">{t.poll_result_answers()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {column(t.poll_result_answer(), NAME)}
                    {column(t.poll_result_members(), AMOUNT)}
                    {column(t.area_votes(), AMOUNT)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(t: Texts, answer: YesNo, sum: AnswerSum) -> AnyView {
    let number = |number| Some(isolate(format::number(t.locale(), number)));
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class=NAME>{poll_answer(t, answer)}</th>
            {cell(t.poll_result_members(), AMOUNT, number(sum.members))}
            {cell(t.area_votes(), AMOUNT, number(sum.votes))}
        </tr>
    }
    .into_any()
}
