//! The elections: who votes with how many votes, for which seats, by which rules.

use crate::format;
use crate::site::{Links, in_language, isolate, said, traced, traced_briefly};
use crate::text::isolated;
use crate::words::{self, Words};
use domain::election::{Election, ElectionSeats};
use domain::programme::Tier;
use domain::roll::{VotingRight, voting_right};
use leptos::prelude::*;

/// A programme without elections can still have a quorum for its votes.
pub(super) fn elections(words: Words<'_>, links: &Links) -> Option<AnyView> {
    let t = words.t;
    let programme = words.programme;
    let items: Vec<_> = programme
        .elections
        .iter()
        .map(|election| item(words, links, election))
        .collect();
    let quorum = programme.roll.as_ref().and_then(|roll| roll.quorum.as_ref());
    if items.is_empty() && quorum.is_none() {
        return None;
    }
    let quorum = quorum.map(|text| view! { <p class="prose">{t.roll_quorum()} " " {said(t, text)}</p> });
    let list = (!items.is_empty()).then(|| view! { <dl class="pairs">{items}</dl> });
    Some(
        view! {
            <section class="section" aria-labelledby="elections">
                <h2 id="elections">{t.elections_heading()}</h2>
                {quorum}
                {list}
            </section>
        }
        .into_any(),
    )
}

fn item(words: Words<'_>, links: &Links, election: &Election) -> AnyView {
    let t = words.t;
    let voters = words.programme.tiers.iter();
    let voters = voters.filter_map(|tier| voter(words, links, election, tier));
    let rules = words::election_rules(words, election).into_iter();
    let own = [
        election.quorum.as_ref().and_then(|quorum| quorum.text.as_ref()),
        election.nominations.as_ref().and_then(|rules| rules.text.as_ref()),
        election.note.as_ref(),
    ];
    let own = own.into_iter().flatten().map(|text| view! { <p>{said(t, text)}</p> });
    view! {
        <div>
            <dt>{said(t, &election.title)}</dt>
            <dd>
                <ul>{voters.collect_view()}</ul>
                {others(words, election).map(|line| view! { <p class="meta">{in_language(None, line)}</p> })}
                {seats(words, election)}
                {rules.map(|rule| view! { <p>{in_language(None, rule)}</p> }).collect_view()}
                {own.collect_view()}
                {traced(words, links, election.line, election.source.as_ref())}
            </dd>
        </div>
    }
    .into_any()
}

/// A tier whose members vote, and the line that says so.
fn voter(words: Words<'_>, links: &Links, election: &Election, tier: &Tier) -> Option<AnyView> {
    let t = words.t;
    let right = voting_right(words.programme, election, tier);
    let (each, from, line) = match &right {
        VotingRight::Votes(votes) => (
            words::votes_each(words, Some(election), votes),
            words::votes_from(words, votes),
            votes.line,
        ),
        VotingRight::Depends(votes) => (t.votes_depend().into_owned(), Vec::new(), votes.line),
        VotingRight::OtherClass | VotingRight::NoVotes => return None,
    };
    let from = from.into_iter().map(|rule| view! { <p class="meta">{rule}</p> });
    let href = links.tier(&tier.id);
    Some(
        view! {
            <li>
                <a href=href>{isolate(words.tier_title(&tier.id))}</a>
                ": "
                {each}
                {traced_briefly(t, links, line)}
                {from.collect_view()}
            </li>
        }
        .into_any(),
    )
}

/// The tiers whose members don't vote, if there's a vote.
fn others(words: Words<'_>, election: &Election) -> Option<String> {
    let t = words.t;
    if election.is_appointment() {
        return None;
    }
    let others = words.programme.tiers.iter();
    let others = others.filter(|tier| !voting_right(words.programme, election, tier).can_vote());
    let names: Vec<String> = others
        .map(|tier| isolated(t.locale(), words.say(&tier.title)))
        .collect();
    (!names.is_empty()).then(|| t.no_vote_here(format::all_of(t.locale(), &names)))
}

/// The number of seats, or a link to the body whose seats are computed above.
fn seats(words: Words<'_>, election: &Election) -> AnyView {
    let t = words.t;
    match &election.seats {
        ElectionSeats::Number(number) => view! { <p>{t.seats_count(i64::from(*number))}</p> }.into_any(),
        ElectionSeats::Body(id) => {
            let body = words.programme.bodies.iter().find(|body| body.id == *id);
            let title = body.map(|body| said(t, &body.title));
            view! { <p>{t.seats_of()} " " <a href="#seats">{title}</a></p> }.into_any()
        }
    }
}
