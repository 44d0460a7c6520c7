//! How to join: from the application to the decision, and who decides.

use crate::site::said;
use crate::text::Texts;
use crate::words::Words;
use domain::programme::Tier;
use domain::review::Reviewer;
use leptos::prelude::*;

pub(super) fn joining(words: Words<'_>, tier: &Tier) -> AnyView {
    view! {
        <section class="section" aria-labelledby="joining">
            <h2 id="joining">{words.t.joining_heading()}</h2>
            {stages(words, tier)}
        </section>
    }
    .into_any()
}

/// The stages in order. The ones for in-kind contributions come last and say so.
pub fn stages(words: Words<'_>, tier: &Tier) -> AnyView {
    let t = words.t;
    let in_kind = tier
        .review_in_kind
        .iter()
        .filter(|reviewer| !tier.review.contains(reviewer));
    let reviews = tier.review.iter().map(|reviewer| stage(t, *reviewer, false));
    let reviews = reviews.chain(in_kind.map(|reviewer| stage(t, *reviewer, true)));
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

fn stage(t: Texts, reviewer: Reviewer, in_kind: bool) -> impl IntoView {
    let heading = match reviewer {
        Reviewer::Automatic => t.stage_automatic(),
        Reviewer::Staff => t.stage_staff(),
        Reviewer::Committee => t.stage_committee(),
        Reviewer::Board => t.stage_board(),
    };
    view! { <li><h3>{heading}</h3>{in_kind.then(|| view! { <p>{t.stage_in_kind_only()}</p> })}</li> }
}
