//! What has become of a reminder, as a shape, a colour and words.

use crate::api::{NoticeFilter, NoticeState};
use crate::text::Texts;
use leptos::prelude::*;
use std::borrow::Cow;

/// What came of sending a reminder again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SentNotice {
    Sent,
    /// Nobody manages the membership.
    Nobody,
    /// The term is over.
    Over,
}

impl SentNotice {
    /// Its name in URLs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Nobody => "nobody",
            Self::Over => "over",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        [Self::Sent, Self::Nobody, Self::Over]
            .into_iter()
            .find(|sent| sent.id() == id)
    }
}

pub(super) fn mark(t: Texts, state: NoticeState) -> AnyView {
    let class = match state {
        NoticeState::Planned | NoticeState::Waiting | NoticeState::Delayed => "waiting",
        NoticeState::Sent | NoticeState::Delivered => "done",
        NoticeState::Bounced | NoticeState::Failed | NoticeState::Nobody => "late",
        NoticeState::Overtaken | NoticeState::Needless => "none",
    };
    view! { <span class=format!("turn {class}")>{words(t, state)}</span> }.into_any()
}

fn words(t: Texts, state: NoticeState) -> Cow<'static, str> {
    match state {
        NoticeState::Planned => t.notices_planned(),
        NoticeState::Waiting => t.notice_waiting(),
        NoticeState::Sent => t.notices_sent(),
        NoticeState::Delivered => t.notice_delivered(),
        NoticeState::Delayed => t.notice_delayed(),
        NoticeState::Bounced => t.notices_bounced(),
        NoticeState::Failed => t.notice_failed(),
        NoticeState::Nobody => t.notice_nobody(),
        NoticeState::Overtaken => t.notice_overtaken(),
        NoticeState::Needless => t.notices_needless(),
    }
}

pub(super) fn filter_name(t: Texts, show: NoticeFilter) -> Cow<'static, str> {
    match show {
        NoticeFilter::All => t.uses_all(),
        NoticeFilter::Planned => t.notices_planned(),
        NoticeFilter::Sent => t.notices_sent(),
        NoticeFilter::Bounced => t.notices_bounced(),
        NoticeFilter::NotSent => t.notices_not_sent(),
        NoticeFilter::Needless => t.notices_needless(),
    }
}
