//! The state of a membership, as a shape, a colour and words.

use crate::api::MembersFilter;
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

pub(super) fn mark(t: Texts, state: MembersFilter) -> AnyView {
    let class = match state {
        MembersFilter::Current | MembersFilter::All => "done",
        MembersFilter::Leaving => "waiting",
        MembersFilter::Changing | MembersFilter::Open | MembersFilter::Unmanaged => "you",
        MembersFilter::Ended => "none",
    };
    view! { <span class=format!("turn {class}")>{state_name(t, state)}</span> }.into_any()
}

pub(super) fn state_name(t: Texts, state: MembersFilter) -> Cow<'static, str> {
    match state {
        MembersFilter::Current => t.members_current(),
        MembersFilter::Changing => t.members_changing(),
        MembersFilter::Leaving => t.members_leaving(),
        MembersFilter::Open => t.members_open(),
        MembersFilter::Unmanaged => t.members_unmanaged(),
        MembersFilter::Ended => t.members_ended(),
        MembersFilter::All => t.uses_all(),
    }
}
