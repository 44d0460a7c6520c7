//! A member's public page on a day in the past.

use super::page_part::part_name;
use crate::api::{MemberAnswer, PastProfile};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::moment;
use domain::member::{LogoVariant, Profile, ProfileLink, ProfilePart};
use leptos::prelude::*;

/// Whether the member was listed, what was public, and what waited.
pub(super) fn profile(t: Texts, profile: &PastProfile, then: &MemberAnswer) -> AnyView {
    let at = |at| moment(t, then.local_time.as_ref(), at);
    let listed = match profile.listed {
        Some(true) => t.past_listed(),
        Some(false) => t.past_unlisted(),
        None => t.past_listed_unknown(),
    };
    let waiting = profile
        .waiting_since
        .map(|since| view! { <p>{isolate(t.pages_waits_since(at(since)))}</p> });
    let published = match (&profile.published, profile.erased) {
        (Some(published), _) => parts(t, published),
        (None, true) => view! { <p>{t.past_page_erased()}</p> }.into_any(),
        (None, false) => view! { <p>{t.past_page_none()}</p> }.into_any(),
    };
    let when = profile
        .published_at
        .map(|when| view! { <p class="meta">{isolate(t.profile_published_at(at(when)))}</p> });
    view! {
        <section class="section" aria-labelledby="public-page">
            <h2 id="public-page">{t.profile_heading()}</h2>
            <p>{listed}</p>
            {waiting}
            {published}
            {when}
        </section>
    }
    .into_any()
}

/// What was public. Logos only by name: their files may be gone.
fn parts(t: Texts, profile: &Profile) -> AnyView {
    let texts = profile.description.languages().map(|tag| {
        let part = ProfilePart::Description(tag.to_owned());
        (part_name(t, &part), profile.description_in(tag).to_owned())
    });
    let links = ProfileLink::ALL.into_iter().filter_map(|link| {
        let url = profile.url(link);
        (!url.is_empty()).then(|| (part_name(t, &ProfilePart::Link(link)), url.to_owned()))
    });
    let logos = LogoVariant::ALL.into_iter().filter_map(|variant| {
        let logo = profile.logo(variant)?;
        Some((
            part_name(t, &ProfilePart::Logo(logo.variant)),
            t.cell_yes().into_owned(),
        ))
    });
    let rows = texts.chain(links).chain(logos).map(|(name, value)| {
        view! { <div><dt>{name}</dt><dd class="typed" dir="auto">{value}</dd></div> }
    });
    let rows: Vec<_> = rows.collect();
    view! { <dl class="pairs">{rows}</dl> }.into_any()
}
