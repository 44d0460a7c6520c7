//! The directory elsewhere: feeds, JSON, and the snippet for other sites.

use crate::api::{DirectoryAnswer, PREFIX, segment};
use crate::embed::{escaped, snippet};
use crate::site::PageContext;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

pub(super) fn elsewhere(t: Texts, answer: &DirectoryAnswer) -> AnyView {
    let PageContext { origin, nonce, .. } = expect_context();
    let id = segment(&answer.foundation.id);
    let lang = t.locale().tag();
    let feed = |kind: &str| format!("/directory/{id}/feed.{kind}?lang={lang}");
    let words = escaped(&t.directory_heading(say(t, &answer.foundation.name)));
    let code = format!(
        "<script src=\"{origin}/embed.js\" async></script>\n\
         <guildhall-directory foundation=\"{id}\">\n  \
           <a href=\"{origin}/directory/{id}\">{words}</a>\n\
         </guildhall-directory>"
    );
    view! {
        <section class="section" aria-labelledby="elsewhere">
            <h2 id="elsewhere">{t.directory_elsewhere()}</h2>
            <ul class="listed-links" role="list">
                <li><a href=feed("atom") type="application/atom+xml" rel="alternate">{t.directory_atom()}</a></li>
                <li><a href=feed("json") type="application/feed+json" rel="alternate">{t.directory_json_feed()}</a></li>
                <li><a href=format!("{PREFIX}/directory/{id}?lang={lang}") type="application/json">{t.directory_json()}</a></li>
            </ul>
            <details>
                <summary>{t.directory_embed()}</summary>
                <p class="hint">{t.directory_embed_text()}</p>
                {snippet(t, "embed", t.directory_embed_code().into_owned(), code)}
            </details>
            <script nonce=nonce>{include_str!("../embed/copy.js")}</script>
        </section>
    }
    .into_any()
}
