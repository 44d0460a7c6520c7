//! How far a commitment is, as a shape, a colour and words.

use crate::api::{CommitmentBrief, CommitmentFilter};
use crate::text::Texts;
use crate::words::{date, money};
use domain::in_kind::{CommitmentState, MilestoneState};
use leptos::prelude::*;
use std::borrow::Cow;

/// The state of a commitment.
pub(super) fn state_mark(t: Texts, state: CommitmentState) -> AnyView {
    let class = match state {
        CommitmentState::ToBeAgreed => "you",
        CommitmentState::UnderWay => "waiting",
        CommitmentState::Late | CommitmentState::FallenShort => "late",
        CommitmentState::Fulfilled => "done",
        CommitmentState::Closed => "none",
    };
    mark(class, state_words(t, state))
}

fn state_words(t: Texts, state: CommitmentState) -> Cow<'static, str> {
    match state {
        CommitmentState::ToBeAgreed => t.in_kind_to_be_agreed(),
        CommitmentState::UnderWay => t.in_kind_under_way(),
        CommitmentState::Late => t.in_kind_late(),
        CommitmentState::FallenShort => t.in_kind_fallen_short(),
        CommitmentState::Fulfilled => t.in_kind_fulfilled(),
        CommitmentState::Closed => t.in_kind_closed(),
    }
}

/// The state of a milestone.
pub(super) fn milestone_mark(t: Texts, state: MilestoneState) -> AnyView {
    match state {
        MilestoneState::Open => mark("waiting", t.milestone_open()),
        MilestoneState::Reported => mark("waiting", t.milestone_reported()),
        MilestoneState::Overdue => mark("late", t.milestone_overdue()),
        MilestoneState::Reached => mark("done", t.milestone_reached()),
    }
}

/// A shape in a colour, with words.
pub(super) fn mark(class: &'static str, words: Cow<'static, str>) -> AnyView {
    view! { <span class=format!("turn {class}")>{words}</span> }.into_any()
}

/// How much was accepted, what's open, and by when, in a sentence.
pub(super) fn summary_words(t: Texts, commitment: &CommitmentBrief) -> String {
    let Some(value) = commitment.value.map(|value| money(t, value)) else {
        return t.in_kind_summary_to_be_agreed().into_owned();
    };
    let accepted = money(t, commitment.accepted);
    let open = money(t, commitment.open);
    match (commitment.state, commitment.next_due) {
        (CommitmentState::Fulfilled, _) => t.in_kind_summary_fulfilled(value),
        (CommitmentState::Closed, _) => t.in_kind_summary_closed(accepted, open, value),
        (CommitmentState::Late | CommitmentState::FallenShort, _) => {
            t.in_kind_summary_overdue(accepted, money(t, commitment.overdue), value)
        }
        (_, Some(day)) => t.in_kind_summary(accepted, date(t, day), open, value),
        (_, None) => t.in_kind_summary_closed(accepted, open, value),
    }
}

pub(super) fn filter_name(t: Texts, show: CommitmentFilter) -> Cow<'static, str> {
    match show {
        CommitmentFilter::UnderWay => t.in_kind_under_way(),
        CommitmentFilter::Late => t.in_kind_late(),
        CommitmentFilter::ToApprove => t.in_kind_to_approve(),
        CommitmentFilter::FallenShort => t.in_kind_fallen_short(),
        CommitmentFilter::Fulfilled => t.in_kind_fulfilled(),
        CommitmentFilter::Closed => t.in_kind_closed(),
        CommitmentFilter::All => t.in_kind_all(),
    }
}

/// Instead of rows, if a filter has none.
pub(super) fn empty(t: Texts, show: CommitmentFilter) -> Cow<'static, str> {
    match show {
        CommitmentFilter::UnderWay => t.in_kind_none_under_way(),
        CommitmentFilter::Late => t.in_kind_none_late(),
        CommitmentFilter::ToApprove => t.in_kind_none_to_approve(),
        CommitmentFilter::FallenShort => t.in_kind_none_fallen_short(),
        CommitmentFilter::Fulfilled => t.in_kind_none_fulfilled(),
        CommitmentFilter::Closed => t.in_kind_none_closed(),
        CommitmentFilter::All => t.in_kind_none(),
    }
}
