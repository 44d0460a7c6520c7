//! The programmes of a foundation, side by side.

use crate::api::ProgrammeBrief;
use crate::site::{Links, named, said};
use crate::text::Texts;
use crate::words::say;
use domain::programme::ProgrammeKind;
use leptos::prelude::*;

pub(super) fn offers(t: Texts, foundation: &str, programmes: &[ProgrammeBrief]) -> Option<AnyView> {
    if programmes.is_empty() {
        return None;
    }
    let has = |kind| programmes.iter().any(|programme| programme.kind == kind);
    let heading = if has(ProgrammeKind::Membership) && has(ProgrammeKind::Project) {
        t.offers_both_heading()
    } else {
        t.offers_heading()
    };
    let items = programmes
        .iter()
        .map(|programme| offer(t, foundation, programme))
        .collect_view();
    Some(
        view! {
            <section class="section" aria-labelledby="offers">
                <h2 id="offers">{heading}</h2>
                <ul class="offers" role="list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn offer(t: Texts, foundation: &str, programme: &ProgrammeBrief) -> impl IntoView + use<> {
    let links = Links::in_force(foundation, &programme.id);
    let title = say(t, &programme.title);
    let (way, text) = if programme.tiers > 1 {
        (links.page("compare"), t.compare_programme(title))
    } else {
        (links.programme(), t.see_programme(title))
    };
    view! {
        <li class="offer">
            <h3><a href=links.programme()>{named(t, &programme.title)}</a></h3>
            <p>{said(t, &programme.summary)}</p>
            <p class="meta">{t.tiers_count(i64::try_from(programme.tiers).unwrap_or(i64::MAX))}</p>
            <p class="actions"><a class="button quiet" href=way>{text}</a></p>
        </li>
    }
}
