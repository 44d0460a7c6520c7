//! The top of a foundation's home page, in its own colour: what it is, and what joining costs.

use super::prices::prices;
use crate::api::{ProgrammeAnswer, ProgrammeBrief};
use crate::site::{Links, named, said};
use crate::text::Texts;
use crate::words::say;
use domain::foundation::Foundation;
use domain::programme::ProgrammeKind;
use leptos::prelude::*;

/// The programme that most visitors come for.
pub fn main_programme(programmes: &[ProgrammeBrief]) -> Option<&ProgrammeBrief> {
    let membership = |programme: &&ProgrammeBrief| programme.kind == ProgrammeKind::Membership;
    programmes.iter().find(membership).or(programmes.first())
}

pub(super) fn hero(
    t: Texts,
    foundation: &Foundation,
    programmes: &[ProgrammeBrief],
    priced: Option<&ProgrammeAnswer>,
) -> AnyView {
    view! {
        <div class="hero">
            <div class="hero-text">
                <h1>{named(t, &foundation.name)}</h1>
                <p class="lead">{said(t, &foundation.tagline)}</p>
                {main_programme(programmes).map(|programme| ways_in(t, &foundation.id, programme))}
            </div>
            {priced.map(|answer| prices(t, answer))}
        </div>
    }
    .into_any()
}

/// Links to the comparison and the tier finder, if there's more than one tier.
fn ways_in(t: Texts, foundation: &str, programme: &ProgrammeBrief) -> AnyView {
    let links = Links::in_force(foundation, &programme.id);
    if programme.tiers < 2 {
        return view! {
            <p class="actions">
                <a class="button" href=links.programme()>{t.see_programme(say(t, &programme.title))}</a>
            </p>
        }
        .into_any();
    }
    view! {
        <p class="actions">
            <a class="button" href=links.page("compare")>{t.compare_tiers()}</a>
            " "
            <a class="button quiet" href=links.page("fit")>{t.find_tier()}</a>
        </p>
    }
    .into_any()
}
