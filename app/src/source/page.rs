//! The text of the file, each line a place to link to.

use crate::api::{Endpoint, GetProgramme, GetSource, PREFIX, ProgrammeAnswer, SourceAnswer, call};
use crate::site::{ErrorPage, Page, Place, VersionNote, content_language};
use crate::text::Texts;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use leptos_router::{LazyRoute, lazy_route};

/// `/{foundation}/{programme}/source`
#[derive(Debug)]
pub struct SourcePage;

#[lazy_route]
impl LazyRoute for SourcePage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let lang = content_language(expect_context());
        let (params, query) = (use_params_map(), use_query_map());
        let of_address = move || GetSource {
            foundation: params.read().get("foundation").unwrap_or_default(),
            programme: params.read().get("programme").unwrap_or_default(),
            version: query.read().get("version").unwrap_or_default(),
        };
        let programme_of_address = move || {
            let GetSource {
                foundation,
                programme,
                version,
            } = of_address();
            GetProgramme {
                foundation,
                programme,
                version,
                lang: lang.to_owned(),
            }
        };
        // Both are asked for at once.
        let programme = Resource::new(programme_of_address, call);
        let source = Resource::new(of_address, call);
        view! {
            <Transition>
                {move || Suspend::new(async move {
                    match (programme.await, source.await) {
                        (Ok(programme), Ok(source)) => file(&programme, &source).into_any(),
                        (Err(problem), _) | (_, Err(problem)) => view! { <ErrorPage problem /> }.into_any(),
                    }
                })}
            </Transition>
        }
        .into_any()
    }
}

fn file(answer: &ProgrammeAnswer, source: &SourceAnswer) -> impl IntoView + use<> {
    let t: Texts = expect_context();
    let question = GetSource {
        foundation: answer.programme.foundation.clone(),
        programme: answer.programme.id.clone(),
        version: answer.programme.version.clone(),
    };
    let lines = source.text.lines().zip(1_u32..).map(|(line, number)| {
        view! { <li id=format!("L{number}")>{line.to_owned()}</li> }
    });
    go_to_line();
    let content = view! {
        <div class="head">
            <h1>{t.source_heading()}</h1>
            <p class="lead">{t.source_intro()}</p>
            {VersionNote::new(t, answer).view()}
            <p class="actions">
                <a class="button quiet" href=format!("{PREFIX}{}", question.path()) rel="external" download>
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

/// After a click inside the site the file comes later than its address, and the browser has not looked for the line.
fn go_to_line() {
    Effect::new(|| {
        // One frame later the lines are in the document.
        request_animation_frame(|| {
            let found = leptos::prelude::document().query_selector(":target").ok().flatten();
            let hash = location().hash().unwrap_or_default();
            if found.is_none() && hash.len() > 1 {
                // Where the address is refused, the reader still has the file.
                let _ = location().replace(&hash);
            }
        });
    });
}
