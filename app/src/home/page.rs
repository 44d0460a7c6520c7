//! A foundation's home page: what it is, what membership brings, its commitments and contact details. Anything that its
//! file leaves out isn't shown.

use super::entries::{columns, names, pairs};
use super::hero::hero;
use super::offers::offers;
use crate::api::{FoundationAnswer, FoundationBrief, ProgrammeAnswer};
use crate::html::HtmlBlock;
use crate::site::{Page, Place, foreign, said};
use crate::text::Texts;
use crate::words::say;
use domain::foundation::{Foundation, HomeItem};
use domain::text::Text;
use leptos::prelude::*;
use std::borrow::Cow;

/// `/{foundation}`, with the prices of its main programme if there is one.
pub fn home_page(answer: FoundationAnswer, priced: Option<&ProgrammeAnswer>) -> AnyView {
    let t: Texts = expect_context();
    let place = Place::foundation(&brief(&answer));
    let FoundationAnswer {
        foundation,
        programmes,
        story_html,
    } = answer;
    let title = say(t, &foundation.tagline).trim_end_matches('.').to_owned();
    let lang = foreign(t, &foundation.story);
    let dir = lang.is_some().then_some("auto");
    let story = (!story_html.is_blank()).then(|| {
        view! { <HtmlBlock html=story_html class="section prose" lang=lang dir=dir /> }
    });
    let supported = foundation.projects.iter().all(|entry| entry.text.is_none());
    let supports = if supported { names } else { columns };
    let content = view! {
        {hero(t, &foundation, &programmes, priced)}
        {story}
        {section(t, "projects", heading(t, &foundation.projects_title, t.supports_heading()), &foundation.projects, supports)}
        {section(t, "brings", heading(t, &foundation.readers_title, t.brings_heading()), &foundation.readers, columns)}
        {offers(t, &foundation.id, &programmes)}
        {section(
            t,
            "commitments",
            heading(t, &foundation.commitments_title, t.commitments_heading()),
            &foundation.commitments,
            pairs,
        )}
        {section(t, "documents", t.documents_heading().into_any(), &foundation.legal, pairs)}
        {contact(t, &foundation)}
    };
    view! { <Page title place>{content}</Page> }.into_any()
}

/// For header and footer.
fn brief(answer: &FoundationAnswer) -> FoundationBrief {
    let foundation = &answer.foundation;
    FoundationBrief {
        id: foundation.id.clone(),
        name: foundation.name.clone(),
        short_name: foundation.short_name.clone(),
        tagline: foundation.tagline.clone(),
        mark: foundation.mark.clone(),
        email: foundation.contact.email.clone(),
        documents: !foundation.legal.is_empty(),
        programmes: answer.programmes.clone(),
    }
}

/// The foundation's own heading, or a default.
fn heading(t: Texts, own: &Text, usual: Cow<'static, str>) -> AnyView {
    if say(t, own).is_empty() {
        usual.into_any()
    } else {
        said(t, own).into_any()
    }
}

/// A section, unless it's empty.
fn section(
    t: Texts,
    id: &'static str,
    heading: AnyView,
    entries: &[HomeItem],
    show: fn(Texts, &[HomeItem]) -> AnyView,
) -> Option<AnyView> {
    (!entries.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 id=id>{heading}</h2>
                {show(t, entries)}
            </section>
        }
        .into_any()
    })
}

fn contact(t: Texts, foundation: &Foundation) -> AnyView {
    let contact = &foundation.contact;
    let ways = [
        (contact.url.clone(), t.contact_more().into_owned()),
        (foundation.website.clone(), t.website_of(say(t, &foundation.name))),
    ];
    let ways: Vec<_> = ways
        .into_iter()
        .filter_map(|(url, text)| Some(view! { <li><a href=url?>{text}</a></li> }))
        .collect();
    let ways = (!ways.is_empty()).then(|| view! { <ul role="list">{ways}</ul> });
    view! {
        <section class="section" aria-labelledby="contact">
            <h2 id="contact">{t.contact_heading()}</h2>
            <p class="lead"><a href=format!("mailto:{}", contact.email)>{contact.email.clone()}</a></p>
            {ways}
        </section>
    }
    .into_any()
}
