//! What has become of a use, as a shape, a colour and words.

use crate::api::{BenefitFilter, BenefitUseBrief};
use crate::text::Texts;
use domain::entitlement::UseState;
use leptos::prelude::*;
use std::borrow::Cow;

/// The state as the foundation's people see it: a request waits for them.
pub(super) fn staff_mark(t: Texts, asked: &BenefitUseBrief) -> AnyView {
    let class = match asked.state {
        UseState::Requested => "you",
        state => class(state),
    };
    marks(t, asked, class)
}

/// The state as the member sees it.
pub(super) fn member_mark(t: Texts, asked: &BenefitUseBrief) -> AnyView {
    marks(t, asked, class(asked.state))
}

fn class(state: UseState) -> &'static str {
    match state {
        UseState::Requested | UseState::Approved | UseState::Scheduled => "waiting",
        UseState::Delivered => "done",
        UseState::Refused | UseState::Missed => "declined",
        UseState::Withdrawn => "none",
    }
}

fn marks(t: Texts, asked: &BenefitUseBrief, class: &'static str) -> AnyView {
    let late = asked
        .late
        .then(|| view! { " " <span class="turn late">{t.use_late()}</span> });
    view! { <span class=format!("turn {class}")>{state_words(t, asked.state)}</span> {late} }.into_any()
}

pub(crate) fn state_words(t: Texts, state: UseState) -> Cow<'static, str> {
    match state {
        UseState::Requested => t.use_requested(),
        UseState::Approved => t.use_approved(),
        UseState::Scheduled => t.use_planned(),
        UseState::Delivered => t.use_done(),
        UseState::Refused => t.use_refused(),
        UseState::Withdrawn => t.use_withdrawn(),
        UseState::Missed => t.use_missed(),
    }
}

pub(super) fn filter_name(t: Texts, show: BenefitFilter) -> Cow<'static, str> {
    match show {
        BenefitFilter::Open => t.uses_open(),
        BenefitFilter::ToAnswer => t.uses_to_answer(),
        BenefitFilter::Planned => t.use_planned(),
        BenefitFilter::Late => t.use_late(),
        BenefitFilter::Delivered => t.use_done(),
        BenefitFilter::NotDelivered => t.uses_not_delivered(),
        BenefitFilter::All => t.uses_all(),
    }
}

/// Instead of rows, if a filter has none.
pub(super) fn empty(t: Texts, show: BenefitFilter) -> Cow<'static, str> {
    match show {
        BenefitFilter::Open => t.uses_none_open(),
        BenefitFilter::ToAnswer => t.uses_none_to_answer(),
        BenefitFilter::Planned => t.uses_none_planned(),
        BenefitFilter::Late => t.uses_none_late(),
        BenefitFilter::Delivered => t.uses_none_delivered(),
        BenefitFilter::NotDelivered => t.uses_none_not_delivered(),
        BenefitFilter::All => t.uses_none(),
    }
}
