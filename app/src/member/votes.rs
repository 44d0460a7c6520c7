//! A member's votes: how many, why, and from when.

use super::MemberPage;
use super::shell::{head, member_address};
use crate::api::MemberAnswer;
use crate::site::{Links, isolate, traced_line};
use crate::text::Texts;
use crate::words::{Words, date, votes_each, voting_right};
use domain::date::Date;
use domain::election::Election;
use domain::programme::Tier;
use domain::roll::{MemberVotes, VotingRight, voting_right as right_of};
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

/// Next to the home page. `None` if the programme has no elections.
pub(super) fn card(t: Texts, answer: &MemberAnswer) -> Option<AnyView> {
    let content = votes_list(t, answer)?;
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

/// The member's votes by election. `None` if the programme has no elections.
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

/// Each election with the member's votes, where they come from, and since or from when.
pub(super) fn page(t: Texts, answer: &MemberAnswer) -> AnyView {
    let words = Words::new(t, &answer.programme);
    let links = Links::in_force(&answer.foundation.id, &answer.programme.id).of_version(&answer.programme.version);
    let rights = answer.own_tier().map(|tier| rights(answer, tier)).unwrap_or_default();
    let sections = rights.iter().map(|right| section(words, &links, answer, right));
    let sections: Vec<_> = sections.collect();
    let content = if sections.is_empty() {
        view! { <p>{t.area_no_elections()}</p> }.into_any()
    } else {
        sections.into_any()
    };
    view! {
        {head(t, answer, t.area_votes(), None)}
        <div class="member-sections">{content}</div>
    }
    .into_any()
}

fn section(words: Words<'_>, links: &Links, answer: &MemberAnswer, held: &Right<'_>) -> AnyView {
    let t = words.t;
    let Right { election, right } = held;
    let id = format!("election-{}", election.id);
    let why = voting_right(words, Some(election), &answer.tier, right);
    let (starts, line) = match right {
        VotingRight::Votes(votes) => (starts(t, answer, election, votes), Some(votes.line)),
        VotingRight::Depends(votes) => (None, Some(votes.line)),
        VotingRight::OtherClass | VotingRight::NoVotes => (None, None),
    };
    let starts = starts.map(|starts| view! { <p>{t.area_vote_day(starts)}</p> });
    let line = line.map(|line| traced_line(t, links, line));
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{isolate(words.say(&election.title).to_owned())}</h2>
            <p>{isolate(why)}</p>
            {starts}
            {line}
        </section>
    }
    .into_any()
}
