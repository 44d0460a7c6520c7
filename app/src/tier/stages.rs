//! How to join: from the application to the decision, and who decides.

use crate::site::said;
use crate::text::Texts;
use crate::words::Words;
use domain::programme::Tier;
use domain::review::{Reviewer, Stage};
use leptos::prelude::*;

pub(super) fn joining(words: Words<'_>, tier: &Tier, promises: &[Stage]) -> AnyView {
    view! {
        <section class="section" aria-labelledby="joining">
            <h2 id="joining">{words.t.joining_heading()}</h2>
            {stages(words, tier, promises)}
        </section>
    }
    .into_any()
}

/// The stages in order, each with the most working days that it takes, if the foundation promises that. The ones for in-kind
/// contributions come last and say so.
pub fn stages(words: Words<'_>, tier: &Tier, promises: &[Stage]) -> AnyView {
    let t = words.t;
    let in_kind = tier
        .review_in_kind
        .iter()
        .filter(|reviewer| !tier.review.contains(reviewer));
    let stage = |reviewer: &Reviewer, in_kind| {
        let promise = promises.iter().find(|promise| promise.reviewer == *reviewer);
        stage(t, *reviewer, promise.and_then(|promise| promise.days), in_kind)
    };
    let reviews = tier.review.iter().map(|reviewer| stage(reviewer, false));
    let reviews = reviews.chain(in_kind.map(|reviewer| stage(reviewer, true)));
    view! {
        <ol class="stages" role="list">
            <li>
                <h3>{t.stage_apply()}</h3>
                {tier.join.as_ref().map(|text| view! { <p>{said(t, text)}</p> })}
            </li>
            {reviews.collect_view()}
        </ol>
    }
    .into_any()
}

fn stage(t: Texts, reviewer: Reviewer, days: Option<u16>, in_kind: bool) -> AnyView {
    let heading = match reviewer {
        Reviewer::Automatic => t.stage_automatic(),
        Reviewer::Staff => t.stage_staff(),
        Reviewer::Committee => t.stage_committee(),
        Reviewer::Board => t.stage_board(),
    };
    let within = days.map(|days| view! { <p>{t.stage_within_working_days(i64::from(days))}</p> });
    let in_kind = in_kind.then(|| view! { <p>{t.stage_in_kind_only()}</p> });
    view! { <li><h3>{heading}</h3>{within}{in_kind}</li> }.into_any()
}
