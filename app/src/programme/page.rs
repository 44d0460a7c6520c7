//! The whole page.

use super::elections::elections;
use super::notes::{notes, sources};
use super::required::required;
use super::seats::seats;
use super::standings::standings;
use super::tiers::tiers;
use super::versions::versions;
use crate::api::ProgrammeAnswer;
use crate::query::Query;
use crate::site::{Area, Links, Page, Place, named, said, sources_switch, version_note};
use crate::text::Texts;
use crate::words::{Words, date, say};
use leptos::prelude::*;

/// `/{foundation}/{programme}`
pub fn programme_page(answer: &ProgrammeAnswer, query: &Query) -> AnyView {
    let t: Texts = expect_context();
    let links = Links::new(answer);
    let shown = &answer.programme;
    let words = Words::new(t, shown);
    let renewals = shown
        .from_renewals
        .map(|day| view! { <p class="meta">{t.version_renewals_from(date(t, day))}</p> });
    let fit = (shown.tiers.len() > 1).then(|| {
        view! { " " <a class="button quiet" href=links.page("fit")>{t.find_tier()}</a> }
    });
    let notes = (!shown.notes.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="notes">
                <h2 id="notes">{t.notes_heading()}</h2>
                {notes(words, &links, &shown.notes)}
            </section>
        }
    });
    let content = view! {
        <div class="head">
            <h1>{named(t, &shown.title)}</h1>
            <p class="lead">{said(t, &shown.summary)}</p>
            {version_note(t, answer, "", "")}
            {renewals}
            <p class="actions">
                <a class="button" href=links.page("compare")>{t.compare_tiers()}</a>
                {fit}
            </p>
        </div>
        {tiers(words, &links, answer.today)}
        {required(words)}
        {standings(words, &links)}
        {seats(t, answer, &links, query)}
        {elections(words, &links)}
        {versions(t, answer)}
        {notes}
        {sources(words)}
        {sources_switch(t)}
    };
    view! { <Page title=say(t, &shown.title).to_owned() place=Place::programme(t, answer) area=Area::Programme>{content}</Page> }
        .into_any()
}
