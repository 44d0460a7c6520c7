//! The text of the file, each line a place to link to.

use crate::api::{GetProgramme, GetSource, PREFIX, Problem, ProgrammeAnswer, SourceAnswer, call, segment};
use crate::site::{Page, Place, VersionNote, programme_of_address, shown};
use crate::text::Texts;
use domain::programme::Programme;
use leptos::prelude::*;

/// `/{foundation}/{programme}/source`
#[component]
pub fn SourcePage() -> impl IntoView {
    shown(programme_and_source(programme_of_address()), |(answer, source)| {
        file(&answer, &source).into_any()
    })
}

async fn programme_and_source(asked: GetProgramme) -> Result<(ProgrammeAnswer, SourceAnswer), Problem> {
    let source = GetSource {
        foundation: asked.foundation.clone(),
        programme: asked.programme.clone(),
        version: asked.version.clone(),
    };
    Ok((call(asked).await?, call(source).await?))
}

fn file(answer: &ProgrammeAnswer, source: &SourceAnswer) -> impl IntoView + use<> {
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
            {VersionNote::new(t, answer).view()}
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
    view! { <Page title=t.source_heading() place=Place::programme(t, answer)>{content}</Page> }
}
