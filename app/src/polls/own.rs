//! The lines of the members for whom the reader acts: with how many votes they vote and why, or what's missing. The
//! ballot is one click away.

use super::address::{nominate_address, poll_address, vote_address};
use super::ballot_words::election_brief;
use super::context::{FormButton, PollContext};
use super::days::{day_start, long_day};
use super::form::PollDeed;
use super::objections::objection;
use crate::api::{OwnPollLine, PollView, VoiceAction, segment};
use crate::elections::reasons;
use crate::site::{Links, isolate};
use crate::text::Texts;
use crate::words::{RollWords, date, is_per_seat, roll_deadline, roll_missing, roll_to_do, roll_votes};
use domain::poll::PollPhase;
use domain::roll::{NonVoter, RollEntry, Voter};
use leptos::prelude::*;

/// The members' lines. For people who aren't signed in, the way to them.
pub(super) fn own(context: PollContext<'_>) -> Option<AnyView> {
    let PollContext { t, answer, .. } = context;
    if answer.own.is_empty() {
        return without(context);
    }
    let election = election_brief(&answer.poll);
    let words = RollWords {
        t,
        election: &election,
        names: &answer.names,
        today: answer.today,
    };
    let lines = answer.own.iter().map(|own| line(context, words, own));
    Some(lines.collect_view().into_any())
}

/// What's said to somebody who acts for no member. `None` if it doesn't matter.
fn without(context: PollContext<'_>) -> Option<AnyView> {
    let PollContext { t, answer, .. } = context;
    if !answer.poll.phase.is_running() || answer.desk.is_some() {
        return None;
    }
    if answer.is_signed_in {
        return Some(view! { <p class="note">{t.poll_own_none()}</p> }.into_any());
    }
    let here = poll_address(&answer.foundation.id, answer.poll.number);
    let href = format!("/sign-in?to={}", segment(&here));
    Some(view! { <p class="note"><a href=href>{t.poll_own_sign_in()}</a></p> }.into_any())
}

/// A member's line.
fn line(context: PollContext<'_>, words: RollWords<'_>, own: &OwnPollLine) -> AnyView {
    let PollContext { t, answer, .. } = context;
    let id = format!("own-{}", own.membership);
    let can_vote = own.actions.contains(&VoiceAction::Vote);
    let class = if can_vote && !own.has_voted { "now todo" } else { "now" };
    let standing = match &own.entry {
        RollEntry::Votes(voter) => votes(context, words, own, voter),
        RollEntry::Missing(other) => missing(context, words, other),
    };
    let vote = can_vote.then(|| {
        let href = vote_address(&answer.foundation.id, answer.poll.number, &own.membership);
        let (class, text) = if own.has_voted {
            ("button quiet", t.poll_own_vote_again())
        } else {
            ("button", t.poll_own_vote())
        };
        let whose = format!(": {}", own.name);
        view! { <a class=class href=href>{text} <span class="vh">{isolate(whose)}</span></a> }
    });
    let nominate = own.actions.contains(&VoiceAction::Nominate).then(|| {
        let href = nominate_address(&answer.foundation.id, answer.poll.number, &own.membership);
        view! { <a class="button quiet" href=href>{t.poll_own_nominate()}</a> }
    });
    let has_buttons = vote.is_some() || nominate.is_some();
    let buttons = has_buttons.then(|| view! { <p class="actions">{vote} {nominate}</p> });
    view! {
        <section class=class aria-labelledby=id.clone()>
            <h2 id=id.clone()><bdi>{own.name.clone()}</bdi></h2>
            {standing}
            {buttons}
            {provisional(t, &answer.poll)}
            {objections(context, own)}
        </section>
    }
    .into_any()
}

/// How many votes the member has, whether they're cast, who casts them, and why.
fn votes(context: PollContext<'_>, words: RollWords<'_>, own: &OwnPollLine, voter: &Voter) -> AnyView {
    let PollContext { t, answer, .. } = context;
    let headline = if answer.poll.is_election() && is_per_seat(words, voter) {
        t.poll_own_votes_seat(voter.votes)
    } else {
        t.poll_own_votes(voter.votes)
    };
    let person = &voter.representative;
    let person = if own.is_voter {
        t.poll_own_you(&person.email)
    } else {
        t.roll_own_voter(voter.votes, &person.name, &person.email)
    };
    let links = Links::in_force(&answer.foundation.id, &answer.poll.programme);
    view! {
        <p><strong>{headline}</strong></p>
        {cast(t, &answer.poll, own)}
        <p>{isolate(person)}</p>
        <details>
            <summary>{t.roll_why_votes(roll_votes(words, voter.votes))}</summary>
            {reasons(words, &links, voter)}
        </details>
        {salt(t, own)}
    }
    .into_any()
}

/// Whether the votes are cast, or from when they can be. `None` once it can't change and isn't known.
fn cast(t: Texts, poll: &PollView, own: &OwnPollLine) -> Option<AnyView> {
    let (class, text) = match poll.phase {
        PollPhase::Cancelled => return None,
        _ if own.has_voted => ("turn done", t.poll_own_voted().into_owned()),
        PollPhase::Voting if own.is_voter => return None,
        PollPhase::Voting => ("turn waiting", t.poll_own_not_voted().into_owned()),
        PollPhase::Announced | PollPhase::Nominating | PollPhase::Waiting => {
            ("turn waiting", t.poll_own_from(day_start(t, poll.days.opens)))
        }
        PollPhase::Held => ("turn late", t.poll_own_held().into_owned()),
        PollPhase::Closed | PollPhase::Counted | PollPhase::Certified => {
            ("turn none", t.poll_own_missed().into_owned())
        }
    };
    Some(view! { <p><span class=class>{text}</span></p> }.into_any())
}

/// That the member can't vote, what's missing, and by when it can be put right.
fn missing(context: PollContext<'_>, words: RollWords<'_>, other: &NonVoter) -> AnyView {
    let PollContext { t, answer, .. } = context;
    let day = answer.poll.days.record_day;
    let is_open = answer.poll.roll_hash.is_none() && other.fix_by().is_some_and(|last| last >= answer.today);
    let to_do = roll_to_do(words, day, other).filter(|_| is_open);
    let can_do = to_do.is_some();
    let (class, headline) = match to_do {
        Some(text) => ("turn you", text),
        None => ("turn none", t.poll_own_cannot(date(t, day))),
    };
    let has_several = other.obstacles.len() > 1;
    let items = other.obstacles.iter().map(|obstacle| {
        let deadline = (has_several && is_open).then(|| {
            let deadline = roll_deadline(t, obstacle.fix_by);
            view! { <p class="meta">{isolate(deadline)}</p> }
        });
        view! { <li>{isolate(roll_missing(words, other, &obstacle.missing))} {deadline}</li> }
    });
    let fix = can_do.then(|| {
        let href = format!("/member/{}/votes?day={day}", segment(&other.membership));
        view! { <p><a href=href>{t.poll_own_fix()}</a></p> }
    });
    view! {
        <p><strong class=class>{isolate(headline)}</strong></p>
        <ul>{items.collect_view()}</ul>
        {fix}
    }
    .into_any()
}

/// That the line can still change. `None` once the roll is frozen.
fn provisional(t: Texts, poll: &PollView) -> Option<AnyView> {
    let is_open = poll.roll_hash.is_none() && poll.phase.is_running();
    is_open.then(|| {
        let text = t.poll_own_provisional(long_day(t, poll.days.record_day));
        view! { <p class="meta">{text}</p> }.into_any()
    })
}

/// With what the member finds their line among the published hashes.
fn salt(t: Texts, own: &OwnPollLine) -> Option<AnyView> {
    let salt = own.salt.clone()?;
    let hash = own.line_hash.clone()?;
    Some(
        view! {
            <details>
                <summary>{t.poll_own_salt()}</summary>
                <p>{t.poll_own_hash_text()}</p>
                <p><code>{hash}</code></p>
                <p>{t.poll_own_salt_text()}</p>
                <p><code>{salt}</code></p>
            </details>
        }
        .into_any(),
    )
}

/// What was objected to the line, with the answers, and the form for another objection.
fn objections(context: PollContext<'_>, own: &OwnPollLine) -> AnyView {
    let t = context.t;
    let made = own.objections.iter();
    let made: Vec<_> = made
        .map(|made| view! { <li>{objection(context, made, false)}</li> })
        .collect();
    let made = (!made.is_empty()).then(|| {
        view! {
            <h3>{t.poll_own_objections()}</h3>
            <ul class="history" role="list">{made}</ul>
        }
    });
    let can_object = own.actions.contains(&VoiceAction::Object);
    let form = can_object.then(|| {
        let deed = PollDeed::Speak(VoiceAction::Object);
        let hint = Some(t.poll_own_object_hint().into_owned());
        let text = context.text(deed, &own.membership, t.poll_own_objection(), hint);
        let button = FormButton::quiet(t.poll_own_object_button());
        context.folded(deed, &own.membership, t.poll_own_object(), text, button)
    });
    view! { {made} {form} }.into_any()
}
