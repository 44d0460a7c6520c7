//! What they'd pay, and why.

use crate::api::ApplicationAnswer;
use crate::site::{foreign, in_language, isolate, said};
use crate::text::Texts;
use crate::words::{self, Words};
use domain::quote::QuotedComponent;
use leptos::prelude::*;

pub(super) fn price(t: Texts, application: &ApplicationAnswer) -> Option<AnyView> {
    let words = Words::new(t, &application.programme);
    let quote = &application.quote;
    let rows = quote.components.iter().map(|part| component(words, part));
    let rows: Vec<_> = rows.collect();
    let notes = words::price_notes(words, quote).into_iter();
    let notes = notes.map(|note| view! { <p class="meta">{isolate(note)}</p> });
    let pro_forma = application.pro_forma.then(|| {
        let (foundation, reference) = (&application.foundation.id, &application.reference);
        let path = format!("/review/{foundation}/{reference}/pro-forma.pdf");
        view! { <p><a href=path rel="external">{t.status_pro_forma()}</a></p> }
    });
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="price">
                <h2 id="price">{t.mail_price()}</h2>
                <dl class="pairs">{rows}</dl>
                {notes.collect_view()}
                {pro_forma}
            </section>
        }
        .into_any()
    })
}

/// A component with its reasons. The programme's own words come first, and can be in another language.
fn component(words: Words<'_>, part: &QuotedComponent) -> AnyView {
    let t = words.t;
    let own = part.because.text.as_ref().and_then(|text| foreign(t, text));
    let reasons = words::because(words, part).into_iter().enumerate();
    let reasons = reasons.map(|(place, reason)| {
        let lang = own.clone().filter(|_| place == 0);
        view! { <p class="meta">{in_language(lang, reason)}</p> }
    });
    view! {
        <div>
            <dt>{said(t, &part.title)}</dt>
            <dd>
                <p>{words::part(words, part)}</p>
                {reasons.collect_view()}
            </dd>
        </div>
    }
    .into_any()
}
