//! The members on a page: by tier, or all that a search has found.

use super::entry::entry;
use crate::api::{DirectoryAnswer, GetDirectory, ListedMember};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

pub(super) fn list(t: Texts, answer: &DirectoryAnswer, asked: &GetDirectory) -> AnyView {
    if answer.members.is_empty() {
        let is_all = asked.search.is_empty() && asked.programme.is_empty() && asked.tier.is_empty();
        let text = if is_all {
            t.directory_empty()
        } else {
            t.directory_none_found()
        };
        return view! { <p class="note">{text}</p> }.into_any();
    }
    if !asked.search.trim().is_empty() {
        let members = answer.members.iter();
        let entries = members.map(|member| {
            let tier = tier_title(t, answer, member);
            entry(t, &answer.foundation.id, member, Some(tier))
        });
        return view! {
            <section class="section" aria-labelledby="found">
                <h2 id="found">{t.directory_found()}</h2>
                <ul class="listed-entries" role="list">{entries.collect_view()}</ul>
            </section>
        }
        .into_any();
    }
    let groups = by_tier(&answer.members).enumerate();
    groups
        .map(|(at, members)| group(t, answer, at, members))
        .collect_view()
        .into_any()
}

/// The members, in a piece for each tier.
pub(super) fn by_tier(members: &[ListedMember]) -> impl Iterator<Item = &[ListedMember]> {
    members.chunk_by(|one, next| one.programme == next.programme && one.tier == next.tier)
}

/// The members of a tier.
fn group(t: Texts, answer: &DirectoryAnswer, at: usize, members: &[ListedMember]) -> AnyView {
    let title = members.first().map(|member| tier_title(t, answer, member));
    let entries = members
        .iter()
        .map(|member| entry(t, &answer.foundation.id, member, None));
    let id = format!("tier-{at}");
    let heading = id.clone();
    view! {
        <section class="section" aria-labelledby=heading>
            <h2 id=id>{isolate(title.unwrap_or_default())}</h2>
            <ul class="listed-entries" role="list">{entries.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The tier of a member, with the programme if there are several.
pub(super) fn tier_title(t: Texts, answer: &DirectoryAnswer, member: &ListedMember) -> String {
    let programme = answer.programmes.iter().find(|known| known.id == member.programme);
    let tier = programme.and_then(|programme| programme.tiers.iter().find(|tier| tier.id == member.tier));
    let tier = tier.map_or(member.tier.as_str(), |tier| say(t, &tier.title));
    match programme {
        Some(programme) if answer.programmes.len() > 1 => t.directory_tier_of(say(t, &programme.title), tier),
        _ => tier.to_owned(),
    }
}
