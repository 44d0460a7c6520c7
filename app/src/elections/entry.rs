//! A member's line of a roll, as views that several pages use.

use crate::api::ElectionBrief;
use crate::site::{Links, isolate, said};
use crate::words::{ReasonWords, RollWords, roll_reasons, roll_votes};
use domain::roll::{Representative, RollEntry, Voter};
use leptos::prelude::*;

/// The pages of an election's programme.
pub(super) fn links(foundation: &str, election: &ElectionBrief) -> Links {
    Links::in_force(foundation, &election.programme)
}

/// The chain of reasons for a member's votes, each with a link to the line of the programme file that says so.
pub(crate) fn reasons(words: RollWords<'_>, links: &Links, voter: &Voter) -> AnyView {
    let t = words.t;
    let items = roll_reasons(words, voter).into_iter();
    let items = items.map(|ReasonWords { text, source }| {
        let source = source.map(|(version, line)| {
            let href = links.of_version(&version).line(line);
            view! { " " <a href=href>{t.source_line(line)}</a> }
        });
        view! { <li>{isolate(text)} {source}</li> }
    });
    view! { <ol>{items.collect_view()}</ol> }.into_any()
}

/// The same, closed at first.
pub(super) fn why(words: RollWords<'_>, links: &Links, voter: &Voter) -> AnyView {
    let summary = words.t.roll_why_votes(roll_votes(words, voter.votes));
    view! {
        <details>
            <summary>{summary}</summary>
            {reasons(words, links, voter)}
        </details>
    }
    .into_any()
}

/// The person who votes, with the email address with which they sign in.
pub(super) fn representative(person: &Representative) -> AnyView {
    view! {
        <p><bdi>{person.name.clone()}</bdi></p>
        <p class="meta"><bdi>{person.email.clone()}</bdi></p>
    }
    .into_any()
}

/// Title of the tier that somebody has in a roll.
pub(super) fn tier(words: RollWords<'_>, entry: &RollEntry) -> AnyView {
    match words.tier_text(entry.version(), entry.tier()) {
        Some(title) => said(words.t, title),
        None => isolate(entry.tier()),
    }
}

/// The member's name, or the application number of a member whose name was erased.
pub(super) fn name(entry: &RollEntry) -> String {
    let name = if entry.name().is_empty() {
        entry.reference()
    } else {
        entry.name()
    };
    name.to_owned()
}
