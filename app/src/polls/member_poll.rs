//! A running election or resolution, as the member area shows it.

use super::address::{poll_address, vote_address};
use super::words::phase_mark;
use crate::api::{PollAnswer, VoiceAction};
use crate::site::isolate;
use crate::text::Texts;
use domain::date::Date;
use domain::poll::PollPhase;
use leptos::prelude::*;

/// A running election or resolution that a member has a line for, whether or not they vote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MemberPoll {
    /// In the foundation, from 1.
    pub number: i64,
    pub title: String,
    pub phase: PollPhase,
    /// The last day of voting.
    pub closes: Date,
    /// 0 if the member doesn't vote.
    pub votes: i64,
    pub has_voted: bool,
    /// Whether the reader can cast the member's ballot now.
    pub can_vote: bool,
}

impl MemberPoll {
    /// What a membership sees of it. `None` if it's over, or has no line for it.
    pub fn of(answer: &PollAnswer, membership: &str) -> Option<Self> {
        let poll = &answer.poll;
        let own = answer.own.iter().find(|own| own.membership == membership)?;
        poll.phase.is_running().then(|| Self {
            number: poll.number,
            title: poll.title.clone(),
            phase: poll.phase,
            closes: poll.days.closes,
            votes: own.entry.votes(),
            has_voted: own.has_voted,
            can_vote: own.actions.contains(&VoiceAction::Vote),
        })
    }

    /// Whether the reader's ballot is missing.
    pub(crate) fn waits(&self) -> bool {
        self.can_vote && !self.has_voted
    }
}

/// The running elections and resolutions, each with the way to the ballot. `None` if there are none.
pub(crate) fn member_polls(t: Texts, foundation: &str, membership: &str, polls: &[MemberPoll]) -> Option<AnyView> {
    if polls.is_empty() {
        return None;
    }
    let rows = polls.iter().map(|poll| row(t, foundation, membership, poll));
    Some(view! { <ul role="list">{rows.collect_view()}</ul> }.into_any())
}

fn row(t: Texts, foundation: &str, membership: &str, poll: &MemberPoll) -> AnyView {
    let votes = match poll.votes {
        0 => t.roll_none().into_owned(),
        votes if poll.has_voted => t.poll_member_voted(votes),
        votes => t.votes(votes),
    };
    let vote = poll.waits().then(|| {
        let href = vote_address(foundation, poll.number, membership);
        let whose = format!(": {}", poll.title);
        view! { <p><a class="button" href=href>{t.poll_own_vote()} <span class="vh">{isolate(whose)}</span></a></p> }
    });
    view! {
        <li>
            <p><a href=poll_address(foundation, poll.number)><bdi>{poll.title.clone()}</bdi></a></p>
            <p>{phase_mark(t, poll.phase)} " · " {votes}</p>
            {vote}
        </li>
    }
    .into_any()
}
