//! The text of the file, with an anchor for each line.

use crate::api::{PREFIX, ProgrammeAnswer, SourceAnswer, segment};
use crate::site::{Page, Place, version_note};
use crate::text::Texts;
use domain::programme::Programme;
use leptos::prelude::*;

/// `/{foundation}/{programme}/source`
pub fn source_page(answer: &ProgrammeAnswer, source: &SourceAnswer) -> AnyView {
    let t: Texts = expect_context();
    let Programme {
        foundation,
        id,
        version,
        ..
    } = &answer.programme;
    let programme = format!(
        "{PREFIX}/foundations/{}/programmes/{}",
        segment(foundation),
        segment(id)
    );
    let download = format!("{programme}/source.toml?version={}", segment(version));
    let lines = source.text.lines().zip(1_u32..).map(|(line, number)| {
        view! { <li id=format!("L{number}")>{line.to_owned()}</li> }
    });
    let content = view! {
        <div class="head">
            <h1>{t.source_heading()}</h1>
            <p class="lead">{t.source_intro()}</p>
            {version_note(t, answer, "source", "")}
            <p class="actions">
                <a class="button quiet" href=download rel="external" download=source.file.clone()>
                    {t.source_download()}
                </a>
                <code>{source.file.clone()}</code>
            </p>
        </div>
        <ol class="source" role="list" tabindex="0" aria-label=t.source_heading() dir="ltr">
            {lines.collect_view()}
        </ol>
    };
    view! { <Page title=t.source_heading() place=Place::programme(t, answer)>{content}</Page> }.into_any()
}
