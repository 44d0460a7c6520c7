//! The page that shows how the comparison is put on another site.

use super::options::options;
use super::snippet::{escaped, snippet};
use crate::api::{ProgrammeAnswer, segment};
use crate::site::{Origin, Page, Place, with_programme};
use crate::text::Texts;
use crate::words::say;
use leptos::attr::custom::CustomAttribute;
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

/// `/{foundation}/{programme}/embed`
#[derive(Debug)]
pub struct Embed;

#[lazy_route]
impl LazyRoute for Embed {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let origin = SharedValue::new(origin).into_inner();
        with_programme(move |answer| embed(&answer, &origin).into_any())
    }
}

/// The address readers use: as configured on the server, as it stands in the browser.
fn origin() -> String {
    match use_context::<Origin>() {
        Some(Origin(origin)) => origin,
        None => window().location().origin().unwrap_or_default(),
    }
}

fn embed(answer: &ProgrammeAnswer, origin: &str) -> impl IntoView + use<> {
    let t: Texts = expect_context();
    let place = Place::programme(t, answer);
    let programme = format!(
        "{}/{}",
        segment(&answer.programme.foundation),
        segment(&answer.programme.id)
    );
    let title = t.embed_frame_title(say(t, &answer.foundation.name));
    let words = escaped(&title);
    let with_script = format!(
        "<script src=\"{origin}/embed.js\" async></script>\n\
         <guildhall-compare programme=\"{programme}\">\n  \
           <a href=\"{origin}/{programme}/compare\">{words}</a>\n\
         </guildhall-compare>"
    );
    let without_script = format!(
        "<iframe src=\"{origin}/embed/{programme}\" title=\"{words}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>"
    );
    let shown = format!("/embed/{programme}?lang={}", t.locale().tag());
    let preview = view! { <iframe class="embed-preview" src=shown title=title></iframe> }.attr("loading", "lazy");
    view! {
        <Page title=t.embed_heading() place>
            <div class="head">
                <h1>{t.embed_heading()}</h1>
                <p class="lead">{t.embed_intro()}</p>
            </div>
            {snippet(t, "with-script", t.embed_with_script().into_owned(), with_script)}
            {snippet(t, "without-script", t.embed_without_script().into_owned(), without_script)}
            {options(t, &programme)}
            <section class="section" aria-labelledby="preview">
                <h2 id="preview">{t.embed_preview()}</h2>
                {preview}
            </section>
        </Page>
    }
}
