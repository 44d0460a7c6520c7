//! The elections that a tier's members vote in.

use crate::site::{Links, said, traced};
use crate::words::{self, Words};
use domain::election::Election;
use domain::programme::Tier;
use domain::roll::{VotingRight, voting_right};
use leptos::prelude::*;

pub(super) fn elections(words: Words<'_>, links: &Links, tier: &Tier) -> Option<AnyView> {
    let t = words.t;
    let elections = words.programme.elections.iter();
    let items: Vec<_> = elections
        .filter_map(|election| match voting_right(words.programme, election, tier) {
            VotingRight::Votes(votes) => {
                let each = words::votes_each(words, Some(election), &votes);
                let from = words::votes_from(words, &votes);
                Some(item(words, links, election, each, from, votes.line))
            }
            VotingRight::Depends(votes) => {
                let each = t.votes_depend().into_owned();
                Some(item(words, links, election, each, Vec::new(), votes.line))
            }
            VotingRight::OtherClass | VotingRight::NoVotes => None,
        })
        .collect();
    let all = format!("{}#elections", links.programme());
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="elections">
                <h2 id="elections">{t.elections_heading()}</h2>
                <ul>{items}</ul>
                <p><a href=all>{t.all_elections()}</a></p>
            </section>
        }
        .into_any()
    })
}

fn item(words: Words<'_>, links: &Links, election: &Election, each: String, from: Vec<String>, line: u32) -> AnyView {
    let from = from.into_iter().map(|rule| view! { <p class="meta">{rule}</p> });
    view! {
        <li>
            {said(words.t, &election.title)}
            ": "
            {each}
            {from.collect_view()}
            {traced(words, links, line, None)}
        </li>
    }
    .into_any()
}
