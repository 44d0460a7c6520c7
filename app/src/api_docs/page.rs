//! The page: what the OpenAPI document says, under headings in the reader's language.

use super::events::events;
use super::operation::OperationSection;
use crate::api::{FoundationBrief, OPENAPI_URL, ProblemKind};
use crate::locale::Locale;
use crate::site::Page;
use crate::text::Texts;
use leptos::prelude::*;
use utoipa::openapi::OpenApi;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::tag::Tag;

/// `/api`. Examples are about the first of these foundations.
pub fn api_page(document: &OpenApi, foundations: &[FoundationBrief]) -> AnyView {
    let t: Texts = expect_context();
    let groups = document.tags.iter().flatten();
    let groups = groups.map(|tag| group(tag, document, foundations)).collect_view();
    let in_english = (t.locale() != Locale::En).then(|| view! { <p>{t.api_in_english()}</p> });
    view! {
        <Page title=t.api_heading()>
            <div class="head">
                <h1>{t.api_heading()}</h1>
                <p class="lead">{t.api_intro()}</p>
                {in_english}
                <p class="actions">
                    <a class="button quiet" href=OPENAPI_URL rel="external">{t.api_openapi()}</a>
                </p>
            </div>
            {groups}
            {problems(t)}
        </Page>
    }
    .into_any()
}

/// The operations with a tag.
fn group(tag: &Tag, document: &OpenApi, foundations: &[FoundationBrief]) -> AnyView {
    let operations = document.paths.paths.iter().flat_map(|(path, item)| {
        let operations = operations(item).into_iter();
        operations.filter_map(move |(method, operation)| Some((path, method, operation?)))
    });
    let sections = operations
        .filter(|(_, _, operation)| operation.tags.iter().flatten().any(|name| *name == tag.name))
        .map(|(path, method, operation)| {
            OperationSection {
                method,
                path,
                operation,
            }
            .view(foundations)
        })
        .collect_view();
    view! {
        <section class="section reference" aria-labelledby=tag.name.clone()>
            <h2 id=tag.name.clone() lang="en" dir="ltr">{capitalised(&tag.name)}</h2>
            <p lang="en" dir="ltr">{tag.description.clone()}</p>
            {sections}
            {(tag.name == "webhooks").then(|| events(document))}
        </section>
    }
    .into_any()
}

/// The methods an API like ours can have at a path.
fn operations(item: &PathItem) -> [(&'static str, Option<&Operation>); 5] {
    [
        ("GET", item.get.as_ref()),
        ("POST", item.post.as_ref()),
        ("PUT", item.put.as_ref()),
        ("PATCH", item.patch.as_ref()),
        ("DELETE", item.delete.as_ref()),
    ]
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The kinds of problems. A problem's `type` links to its row.
fn problems(t: Texts) -> impl IntoView {
    let rows = ProblemKind::ALL.iter().map(|kind| {
        view! {
            <tr id=kind.id()>
                <th scope="row"><code>{kind.id()}</code></th>
                <td>{kind.status()}</td>
                <td lang="en" dir="ltr">{kind.meaning()}</td>
            </tr>
        }
    });
    view! {
        <section class="section reference" aria-labelledby="problems">
            <h2 id="problems">{t.api_problems()}</h2>
            <p>{t.api_problems_about()}</p>
            <table class="table">
                <caption class="vh">{t.api_problems()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.api_kind()}</th>
                        <th scope="col">{t.api_status()}</th>
                        <th scope="col">{t.api_meaning()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}
