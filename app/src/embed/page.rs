//! The page that shows how to put the comparison on another site.

use super::options::options;
use super::snippet::{copy_script, escaped, snippet};
use crate::api::{ProgrammeAnswer, segment};
use crate::site::{Page, PageContext, Place};
use crate::text::Texts;
use crate::words::say;
use leptos::attr::custom::CustomAttribute;
use leptos::prelude::*;

/// `/{foundation}/{programme}/embed`
pub fn embed_page(answer: &ProgrammeAnswer) -> AnyView {
    let t: Texts = expect_context();
    let PageContext { origin, .. } = expect_context();
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
    let frame = format!("/embed/{programme}?lang={}", t.locale().tag());
    let preview = view! { <iframe class="embed-preview" src=frame title=title></iframe> }.attr("loading", "lazy");
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
            {copy_script()}
        </Page>
    }
    .into_any()
}
