//! Why somebody can't vote for a member, and what they can do.

use super::address::poll_address;
use super::ballot_words::{election_brief, member_name};
use super::days::{day_end, day_start};
use crate::api::{BallotAnswer, PollAnswer};
use crate::site::{Page, Place, isolate};
use crate::text::Texts;
use crate::words::{RollWords, roll_deadline, roll_missing};
use domain::poll::PollPhase;
use domain::roll::{NonVoter, RollEntry, Voter};
use leptos::prelude::*;

/// Why somebody can't vote for a member.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum BallotBar<'a> {
    /// The member doesn't vote.
    NotOnRoll(&'a NonVoter),
    /// Somebody else votes for the member.
    OtherPerson(&'a Voter),
    /// Voting isn't open.
    NotOpen,
    /// The ballot was cast, and the rules don't allow another one.
    Voted,
}

/// What somebody who doesn't vote for a member sees instead of the ballot: the member's line, as the poll's page shows
/// it. `None` if they don't act for the member, or vote for it.
pub fn without_ballot(answer: PollAnswer, membership: &str) -> Option<BallotAnswer> {
    let line = answer.own.into_iter().find(|line| line.membership == membership)?;
    let votes = line.is_voter && matches!(line.entry, RollEntry::Votes(_));
    (!votes).then_some(BallotAnswer {
        foundation: answer.foundation,
        poll: answer.poll,
        today: answer.today,
        line,
        candidates: Vec::new(),
        names: answer.names,
        cast: None,
    })
}

/// The line of the member for whom the reader can vote now.
///
/// # Errors
/// Why they can't.
pub(super) fn voter_of(answer: &BallotAnswer) -> Result<&Voter, BallotBar<'_>> {
    let voter = match &answer.line.entry {
        RollEntry::Votes(voter) => voter,
        RollEntry::Missing(other) => return Err(BallotBar::NotOnRoll(other)),
    };
    if !answer.line.is_voter {
        return Err(BallotBar::OtherPerson(voter));
    }
    if answer.poll.phase != PollPhase::Voting {
        return Err(BallotBar::NotOpen);
    }
    if answer.line.has_voted && !answer.poll.rules.may_replace {
        return Err(BallotBar::Voted);
    }
    Ok(voter)
}

/// The page that says so.
pub(super) fn refused(t: Texts, answer: &BallotAnswer, why: BallotBar<'_>) -> AnyView {
    let name = member_name(answer);
    let (title, text) = match why {
        BallotBar::NotOnRoll(other) => (t.poll_ballot_bar_not_on_roll(name), missing(t, answer, other)),
        BallotBar::OtherPerson(voter) => {
            let person = &voter.representative;
            let text = t.poll_ballot_bar_other_person_text(&person.email);
            (t.poll_ballot_bar_other_person(&person.name, name), paragraph(text))
        }
        BallotBar::NotOpen => not_open(t, answer),
        BallotBar::Voted => (t.poll_ballot_bar_voted(name), voted(t, answer)),
    };
    let back = poll_address(&answer.foundation.id, answer.poll.number);
    let content = view! {
        <div class="head">
            <p class="eyebrow"><bdi>{answer.poll.title.clone()}</bdi></p>
            <h1>{isolate(title.clone())}</h1>
            <div class="prose">{text}</div>
            <p><a class="button quiet" href=back>{t.poll_ballot_back()}</a></p>
        </div>
    }
    .into_any();
    view! {
        <Page title=title place=Place::foundation(&answer.foundation) private=true>
            {content}
        </Page>
    }
    .into_any()
}

fn paragraph(text: impl Into<String>) -> AnyView {
    view! { <p>{isolate(text)}</p> }.into_any()
}

/// What the member is missing, and until when that can be changed.
fn missing(t: Texts, answer: &BallotAnswer, other: &NonVoter) -> AnyView {
    let election = election_brief(&answer.poll);
    let words = RollWords {
        t,
        election: &election,
        names: &answer.names,
        today: answer.today,
    };
    let items = other.obstacles.iter().map(|obstacle| {
        let text = roll_missing(words, other, &obstacle.missing);
        // Once the roll is frozen, nothing that the member does counts for it.
        let deadline = answer.poll.roll_hash.is_none().then(|| {
            let deadline = roll_deadline(t, obstacle.fix_by);
            view! { <p class="meta">{isolate(deadline)}</p> }
        });
        view! { <li>{isolate(text)} {deadline}</li> }
    });
    view! {
        <ul>{items.collect_view()}</ul>
        <p>{t.poll_ballot_bar_object()}</p>
    }
    .into_any()
}

/// When voting opens, or that it's over.
fn not_open(t: Texts, answer: &BallotAnswer) -> (String, AnyView) {
    let days = answer.poll.days;
    let (title, text) = match answer.poll.phase {
        PollPhase::Announced | PollPhase::Nominating | PollPhase::Waiting => (
            t.poll_ballot_bar_early(),
            t.poll_ballot_bar_opens(day_start(t, days.opens), day_end(t, days.closes)),
        ),
        PollPhase::Held | PollPhase::Voting => (
            t.poll_ballot_bar_early(),
            t.poll_ballot_bar_held(&answer.foundation.email),
        ),
        PollPhase::Closed => (
            t.poll_ballot_bar_closed(),
            t.poll_ballot_bar_closed_on(day_end(t, days.closes)),
        ),
        PollPhase::Counted | PollPhase::Certified => {
            (t.poll_ballot_bar_closed(), t.poll_ballot_bar_counted().into_owned())
        }
        PollPhase::Cancelled => (t.poll_ballot_bar_cancelled(), cancelled(t, answer)),
    };
    let voted = answer.line.has_voted.then(|| {
        let voted = t.poll_ballot_bar_was_cast(member_name(answer));
        view! { <p>{isolate(voted)}</p> }
    });
    let content = view! {
        <p>{isolate(text)}</p>
        {voted}
    };
    (title.into_owned(), content.into_any())
}

fn cancelled(t: Texts, answer: &BallotAnswer) -> String {
    match answer.poll.cancel_reason.as_deref() {
        Some(reason) if !reason.is_empty() => t.poll_ballot_bar_cancelled_why(reason),
        _ => t.poll_ballot_bar_cancelled_text().into_owned(),
    }
}

/// That the ballot is cast. In a recorded poll, with its receipt.
fn voted(t: Texts, answer: &BallotAnswer) -> AnyView {
    match &answer.cast {
        Some(cast) => paragraph(t.poll_ballot_bar_voted_receipt(&cast.receipt)),
        None => paragraph(t.poll_ballot_bar_voted_text()),
    }
}
