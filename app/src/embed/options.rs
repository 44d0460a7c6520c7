//! The options: attributes of the element, and parameters of the frame's URL.

use crate::site::PageContext;
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn options(t: Texts, programme: &str) -> impl IntoView + use<> {
    let PageContext { languages, .. } = expect_context();
    // With a single language, there's nothing to choose.
    let other = languages.get(1).map(|locale| locale.tag().to_owned());
    let rows = [
        Some(("programme", "", t.embed_option_programme(), programme.to_owned())),
        Some(("tiers", "tier", t.embed_option_tiers(), "silver gold".to_owned())),
        other.map(|tag| ("lang", "lang", t.embed_option_lang(), tag)),
        Some(("scheme", "scheme", t.embed_option_scheme(), "dark".to_owned())),
    ];
    let rows = rows
        .into_iter()
        .flatten()
        .map(|(attribute, parameter, meaning, example)| {
            let parameter = (!parameter.is_empty()).then(|| view! { <code>{format!("?{parameter}=")}</code> });
            view! {
                <tr>
                    <th scope="row"><code>{format!("{attribute}=\"{example}\"")}</code></th>
                    <td>{parameter.map_or_else(|| t.embed_in_address().into_any(), IntoAny::into_any)}</td>
                    <td>{meaning}</td>
                </tr>
            }
        });
    view! {
        <section class="section" aria-labelledby="options">
            <h2 id="options">{t.embed_options()}</h2>
            <table class="table embed-options">
                <caption class="vh">{t.embed_options()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.embed_attribute()}</th>
                        <th scope="col">{t.embed_parameter()}</th>
                        <th scope="col">{t.api_meaning()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}
