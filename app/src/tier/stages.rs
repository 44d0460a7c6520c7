//! How to join: from the application to the decision, and who decides.

use crate::site::{isolate, said};
use crate::words::{Words, review_rule, stage_title};
use domain::programme::Tier;
use domain::review::{Reviewer, Stage};
use leptos::prelude::*;

pub(super) fn joining(words: Words<'_>, tier: &Tier, reviewers: &[Stage]) -> AnyView {
    view! {
        <section class="section" aria-labelledby="joining">
            <h2 id="joining">{words.t.joining_heading()}</h2>
            {stages(words, tier, reviewers)}
        </section>
    }
    .into_any()
}

/// The stages in order, each with the most working days that it takes, if the foundation promises that, and how it's decided.
/// The ones for in-kind contributions come last and say so.
pub fn stages(words: Words<'_>, tier: &Tier, reviewers: &[Stage]) -> AnyView {
    let t = words.t;
    let in_kind = tier
        .review_in_kind
        .iter()
        .filter(|reviewer| !tier.review.contains(reviewer));
    let stage = |reviewer: &Reviewer, in_kind| {
        let described = reviewers.iter().find(|stage| stage.reviewer == *reviewer);
        stage(words, described.unwrap_or(&Stage::of(*reviewer)), in_kind)
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

fn stage(words: Words<'_>, stage: &Stage, in_kind: bool) -> AnyView {
    let t = words.t;
    let heading = stage_title(t, words.programme.officer.as_ref(), stage.reviewer);
    let rule = review_rule(t, words.programme.officer.as_ref(), stage.rule).join(" ");
    let rule = (!rule.is_empty()).then(|| view! { <p>{isolate(rule)}</p> });
    let within = stage
        .days
        .map(|days| view! { <p>{t.stage_within_working_days(i64::from(days))}</p> });
    let in_kind = in_kind.then(|| view! { <p>{t.stage_in_kind_only()}</p> });
    view! { <li><h3>{isolate(heading)}</h3>{rule}{within}{in_kind}</li> }.into_any()
}
