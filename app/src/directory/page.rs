//! `/directory/{foundation}`

use super::address::directory_address;
use super::elsewhere::elsewhere;
use super::filters::filters;
use super::list::list;
use crate::api::{DirectoryAnswer, GetDirectory};
use crate::site::{Page, Place, isolate};
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// A page of the directory.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn directory_page(answer: DirectoryAnswer, asked: &GetDirectory) -> AnyView {
    let t: Texts = expect_context();
    let place = Place::foundation(&answer.foundation);
    let heading = t.directory_heading(say(t, &answer.foundation.name));
    let content = view! {
        <div class="head">
            <h1>{isolate(heading)}</h1>
            <p class="lead">{t.directory_lead()}</p>
        </div>
        <div class="directory">
            {filters(t, &answer, asked)}
            {list(t, &answer, asked)}
            {pages(t, &answer, asked)}
            {elsewhere(t, &answer)}
        </div>
    };
    let content = content.into_any();
    view! { <Page title=t.directory_title() place>{content}</Page> }.into_any()
}

/// Links to the page before and after. `None` if everything is on one page.
fn pages(t: Texts, answer: &DirectoryAnswer, asked: &GetDirectory) -> Option<AnyView> {
    let to = |after: Option<&String>, before: Option<&String>| {
        directory_address(&GetDirectory {
            after: after.cloned().unwrap_or_default(),
            before: before.cloned().unwrap_or_default(),
            ..asked.clone()
        })
    };
    let previous = answer.previous.as_ref();
    let previous = previous.map(|id| view! { <a href=to(None, Some(id)) rel="prev">{t.review_page_before()}</a> });
    let next = answer.next.as_ref();
    let next = next.map(|id| view! { <a href=to(Some(id), None) rel="next">{t.review_page_after()}</a> });
    (previous.is_some() || next.is_some())
        .then(|| view! { <nav class="pager" aria-label=t.review_pages()>{previous} {next}</nav> }.into_any())
}
