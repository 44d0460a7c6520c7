//! `/directory/{foundation}/{member}`: what a member shows of itself.

use super::address::directory_address;
use super::link::links;
use super::logo::logo;
use crate::api::{GetDirectory, ListedMember, ListedMemberAnswer};
use crate::site::{Page, Place, foreign, isolate, said};
use crate::text::Texts;
use crate::words::{date, say};
use leptos::prelude::*;

/// A member's page.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn listed_member_page(answer: ListedMemberAnswer) -> AnyView {
    let t: Texts = expect_context();
    let place = Place::foundation(&answer.foundation);
    let member = &answer.member;
    let all = GetDirectory {
        foundation: answer.foundation.id.clone(),
        ..GetDirectory::default()
    };
    let programme = (answer.foundation.programmes.len() > 1).then(|| {
        let title = said(t, &answer.programme);
        view! { <span>{title}</span> }
    });
    let (name, title) = (member.name.clone(), member.name.clone());
    let content = view! {
        <div class="status-head">
            <p class="caption">
                {programme}
                <span>{said(t, &answer.tier)}</span>
                <span>{isolate(t.area_since(date(t, member.since)))}</span>
            </p>
            <h1><bdi>{name}</bdi></h1>
        </div>
        <div class="listed">{member_content(t, member)}</div>
        <p><a href=directory_address(&all)>{t.directory_back()}</a></p>
    };
    let content = content.into_any();
    view! { <Page title=title place>{content}</Page> }.into_any()
}

/// What a member says about itself, with its links. The preview shows the same.
pub(crate) fn member_content(t: Texts, member: &ListedMember) -> AnyView {
    let lang = foreign(t, &member.description);
    let text = say(t, &member.description);
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty());
    let paragraphs: Vec<_> = paragraphs
        .map(|paragraph| view! { <p dir="auto">{paragraph.to_owned()}</p> })
        .collect();
    let description = if paragraphs.is_empty() {
        view! { <p class="meta">{t.listed_no_description()}</p> }.into_any()
    } else {
        view! { <div class="prose listed-text" lang=lang>{paragraphs}</div> }.into_any()
    };
    view! { {logo(&member.logos)} {description} {links(t, &member.name, &member.links)} }.into_any()
}
