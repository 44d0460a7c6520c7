//! The form that searches and filters the directory. What's chosen is in the URL.

use super::address::directory_address;
use crate::api::{DirectoryAnswer, GetDirectory};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

pub(super) fn filters(t: Texts, answer: &DirectoryAnswer, asked: &GetDirectory) -> AnyView {
    let all = GetDirectory {
        foundation: asked.foundation.clone(),
        ..GetDirectory::default()
    };
    let action = directory_address(&all);
    let is_limited = !(asked.search.is_empty() && asked.programme.is_empty() && asked.tier.is_empty());
    let everyone = is_limited.then(|| view! { <a href=action.clone()>{t.directory_all()}</a> });
    view! {
        <form class="board-limits" method="get" action=action.clone() role="search">
            <div class="field">
                <label class="label" for="search">{t.directory_search()}</label>
                <input class="input" type="search" id="search" name="search" value=asked.search.clone() autocomplete="off" />
            </div>
            {programmes(t, answer, asked)}
            {tiers(t, answer, asked)}
            <p class="directory-go"><button class="button quiet">{t.directory_show()}</button> " " {everyone}</p>
        </form>
    }
    .into_any()
}

/// A single programme isn't a choice.
fn programmes(t: Texts, answer: &DirectoryAnswer, asked: &GetDirectory) -> Option<AnyView> {
    if answer.programmes.len() < 2 {
        return None;
    }
    let options = answer.programmes.iter().map(|programme| {
        view! {
            <option value=programme.id.clone() selected=programme.id == asked.programme>
                {say(t, &programme.title).to_owned()}
            </option>
        }
    });
    Some(
        view! {
            <div class="field">
                <label class="label" for="programme">{t.proof_programme()}</label>
                <select class="input" id="programme" name="programme">
                    <option value="">{t.directory_any_programme()}</option>
                    {options.collect_view()}
                </select>
            </div>
        }
        .into_any(),
    )
}

/// The tiers of the chosen programme, or of all. Tiers with the same ID in two programmes are one choice.
fn tiers(t: Texts, answer: &DirectoryAnswer, asked: &GetDirectory) -> Option<AnyView> {
    let is_chosen = |id: &str| asked.programme.is_empty() || asked.programme == id;
    let programmes = answer.programmes.iter().filter(|programme| is_chosen(&programme.id));
    let mut known: Vec<&str> = Vec::new();
    let mut options = Vec::new();
    for tier in programmes.flat_map(|programme| &programme.tiers) {
        if known.contains(&tier.id.as_str()) {
            continue;
        }
        known.push(&tier.id);
        let title = say(t, &tier.title).to_owned();
        options.push(view! { <option value=tier.id.clone() selected=tier.id == asked.tier>{title}</option> });
    }
    if options.len() < 2 {
        return None;
    }
    Some(
        view! {
            <div class="field">
                <label class="label" for="tier">{t.apply_tier()}</label>
                <select class="input" id="tier" name="tier">
                    <option value="">{t.directory_any_tier()}</option>
                    {options}
                </select>
            </div>
        }
        .into_any(),
    )
}
