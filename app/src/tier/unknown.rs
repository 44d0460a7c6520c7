//! The page for a tier that the programme doesn't have.

use crate::api::ProgrammeAnswer;
use crate::site::{Links, Page, Place, answer_with, named};
use crate::text::Texts;
use crate::words::Words;
use domain::suggest::nearest;
use leptos::prelude::*;

/// What happened, the tier that could be meant, and all tiers.
pub fn unknown(answer: &ProgrammeAnswer, id: &str) -> AnyView {
    let t: Texts = expect_context();
    answer_with(404);
    let links = Links::new(answer);
    let programme = &answer.programme;
    let words = Words::new(t, programme);
    let ids: Vec<&str> = programme.tiers.iter().map(|tier| tier.id.as_str()).collect();
    let meant = nearest(id, &ids).map(|meant| {
        let title = words.tier_title(&meant);
        view! { <p>{t.did_you_mean()} " " <a href=links.tier(&meant)><bdi>{title}</bdi></a>"?"</p> }
    });
    let tiers = programme.tiers.iter().map(|tier| {
        view! { <li><a href=links.tier(&tier.id)>{named(t, &tier.title)}</a></li> }
    });
    let content = view! {
        <div class="head">
            <h1>{t.not_found_heading()}</h1>
            <p class="lead">{t.no_such_tier(id)}</p>
            {meant}
        </div>
        <section class="section" aria-labelledby="ways-on">
            <h2 id="ways-on">{t.ways_on_heading()}</h2>
            <ul>
                {tiers.collect_view()}
                <li><a href=links.page("compare")>{t.compare_tiers()}</a></li>
                <li><a href="/">{t.nav_foundations()}</a></li>
            </ul>
        </section>
    };
    view! { <Page title=t.error_title(t.not_found_heading()) place=Place::programme(t, answer)>{content}</Page> }
        .into_any()
}
