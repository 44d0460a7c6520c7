//! A member's votes in short.

use super::MemberPage;
use super::shell::member_address;
use crate::api::{MemberAnswer, OwnRoll, OwnRollsAnswer};
use crate::polls::{MemberPoll, member_polls};
use crate::site::{isolate, said};
use crate::text::Texts;
use crate::words::{RollWords, Words, date, roll_entry, roll_missing, roll_to_do, votes_each};
use domain::date::Date;
use domain::election::Election;
use domain::programme::Tier;
use domain::roll::{MemberVotes, Missing, RollEntry, VotingRight, voting_right as right_of};
use leptos::prelude::*;

/// What a member has in an election.
struct Right<'a> {
    election: &'a Election,
    right: VotingRight,
}

fn rights<'a>(answer: &'a MemberAnswer, tier: &Tier) -> Vec<Right<'a>> {
    let all = answer.programme.elections.iter().map(|election| Right {
        election,
        right: right_of(&answer.programme, election, tier),
    });
    all.collect()
}

/// Since or from when somebody can vote.
fn starts(t: Texts, answer: &MemberAnswer, election: &Election, votes: &MemberVotes) -> Option<String> {
    let day: Date = votes.starts_on(answer.since_with(election.benefit.as_deref())?);
    let text = date(t, day);
    Some(if day <= answer.today {
        t.first_steps_since(text)
    } else {
        t.first_steps_from(text)
    })
}

/// The running elections and resolutions, next to the home page. `None` if there are none.
pub(super) fn running(t: Texts, answer: &MemberAnswer, polls: &[MemberPoll]) -> Option<AnyView> {
    let list = member_polls(t, &answer.foundation.id, &answer.membership, polls)?;
    Some(
        view! {
            <section class="card" aria-labelledby="running">
                <h2 id="running">{t.poll_list_heading()}</h2>
                {list}
            </section>
        }
        .into_any(),
    )
}

/// Next to the home page. `None` if the programme has no elections. Without the rolls, it says what the tier gives.
pub(super) fn card(t: Texts, answer: &MemberAnswer, rolls: Option<&OwnRollsAnswer>) -> Option<AnyView> {
    let content = match rolls {
        Some(rolls) => roll_list(t, rolls)?,
        None => votes_list(t, answer)?,
    };
    Some(
        view! {
            <section class="card" aria-labelledby="votes">
                <h2 id="votes">{t.area_votes()}</h2>
                {content}
                <p><a href=member_address(&answer.membership, MemberPage::Votes.id())>{t.area_votes_why()}</a></p>
            </section>
        }
        .into_any(),
    )
}

/// The member's lines in the rolls of the elections that the tier takes part in. `None` if the programme has no
/// elections.
fn roll_list(t: Texts, rolls: &OwnRollsAnswer) -> Option<AnyView> {
    if rolls.rolls.is_empty() {
        return None;
    }
    let taken = rolls.rolls.iter().filter(|roll| takes_part(&roll.entry));
    let rows: Vec<_> = taken
        .map(|roll| {
            let title = said(t, &roll.election.title);
            view! { <li><p>{title}</p> {line(own_words(t, rolls, roll), roll)}</li> }
        })
        .collect();
    Some(if rows.is_empty() {
        view! { <p>{t.area_no_votes()}</p> }.into_any()
    } else {
        view! { <ul role="list">{rows}</ul> }.into_any()
    })
}

/// What a member's own line in a roll is described with.
pub(super) fn own_words<'a>(t: Texts, rolls: &'a OwnRollsAnswer, roll: &'a OwnRoll) -> RollWords<'a> {
    RollWords {
        t,
        election: &roll.election,
        names: &rolls.names,
        today: rolls.today,
    }
}

/// Whether the member's tier has votes in the election.
fn takes_part(entry: &RollEntry) -> bool {
    let excludes = |missing: &Missing| matches!(missing, Missing::NoSuchTier | Missing::NoVotes | Missing::OtherClass);
    match entry {
        RollEntry::Votes(_) => true,
        RollEntry::Missing(other) => !other.obstacles.iter().any(|obstacle| excludes(&obstacle.missing)),
    }
}

/// The votes and the person who casts them, or what to do by when, or why there's no vote.
fn line(words: RollWords<'_>, roll: &OwnRoll) -> AnyView {
    let entry = &roll.entry;
    let RollEntry::Missing(other) = entry else {
        return view! { <p><strong>{isolate(roll_entry(words, Some(entry)))}</strong></p> }.into_any();
    };
    let to_do = roll_to_do(words, roll.day, other);
    // What's missing is in the sentence already if it's a single thing that the member can do.
    let explains = to_do.is_none() || other.obstacles.len() > 1;
    let (class, text) = match to_do {
        Some(text) => ("turn you", text),
        None => ("turn none", words.t.roll_none().into_owned()),
    };
    let why = explains.then(|| {
        let obstacles = other.obstacles.iter();
        let sentences: Vec<String> = obstacles
            .map(|obstacle| roll_missing(words, other, &obstacle.missing))
            .collect();
        view! { <p class="meta">{isolate(sentences.join(" "))}</p> }
    });
    view! {
        <p><span class=class>{isolate(text)}</span></p>
        {why}
    }
    .into_any()
}

/// The member's votes by election, as the programme has them. `None` if the programme has no elections.
pub(crate) fn votes_list(t: Texts, answer: &MemberAnswer) -> Option<AnyView> {
    let words = Words::new(t, &answer.programme);
    let rights = rights(answer, answer.own_tier()?);
    let votes = rights.iter().filter_map(|Right { election, right }| match right {
        VotingRight::Votes(votes) => {
            let each = votes_each(words, Some(election), votes);
            let starts = starts(t, answer, election, votes);
            Some((words.say(&election.title).to_owned(), each, starts))
        }
        VotingRight::Depends(_) | VotingRight::OtherClass | VotingRight::NoVotes => None,
    });
    let rows: Vec<_> = votes
        .map(|(title, each, starts)| {
            view! { <li><p>{isolate(title)}</p> <p><strong>{each}</strong> " " <span class="meta">{starts}</span></p></li> }
        })
        .collect();
    if rights.is_empty() {
        return None;
    }
    Some(if rows.is_empty() {
        view! { <p>{t.area_no_votes()}</p> }.into_any()
    } else {
        view! { <ul role="list">{rows}</ul> }.into_any()
    })
}
