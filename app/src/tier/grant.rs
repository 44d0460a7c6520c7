//! One benefit of a tier: its value, where it comes from, what it replaces, its conditions.

use crate::site::{Links, in_language, said, traced_briefly};
use crate::words::{self, Words};
use domain::facts::Facts;
use domain::grant::{Benefit, GrantValue};
use domain::programme::Tier;
use domain::resolve::{RemovedBenefit, ResolvedGrant, ResolvedTier, resolve};
use domain::text::Text;
use leptos::prelude::*;

pub(super) fn granted(
    words: Words<'_>,
    links: &Links,
    benefit: &Benefit,
    (tier, facts): (&Tier, &Facts),
    resolved: &ResolvedTier,
    granted: &ResolvedGrant,
) -> AnyView {
    let t = words.t;
    let own = words::grant_for_you(words, tier, &granted.grant, facts);
    let own = own.map(|own| view! { <p class="cell-from">{own}</p> });
    let grant = &granted.grant;
    let yes = grant.value == GrantValue::Yes;
    let from = (granted.from != tier.id).then(|| t.from_tier(words.tier_title(&granted.from)));
    let from = from
        .or_else(|| replaced(words, resolved, granted))
        .map(|text| view! { {text} });
    let rules = words::grant_rules(words, grant)
        .into_iter()
        .map(|rule| view! { <p class="cell-if">{rule}</p> });
    view! {
        <li class="grant">
            <div>
                {about(words, benefit)}
                {rules.collect_view()}
                {remark(words, grant.note.as_ref())}
            </div>
            <div>
                <p class="cell" class:yes=yes>{in_language(None, words::grant(words, grant))}</p>
                {own}
                <p class="cell-from">{from} {traced_briefly(t, links, grant.line)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// A benefit of an extended tier that this tier doesn't have.
pub(super) fn removed(words: Words<'_>, links: &Links, benefit: &Benefit, removal: &RemovedBenefit) -> AnyView {
    let t = words.t;
    let text = removal.replaced_by.as_ref().map_or_else(
        || t.cell_no().into_owned(),
        |other| t.cell_replaced_by(words.benefit_title(other)),
    );
    let by = words.programme.tier(&removal.by);
    let line = by
        .and_then(|by| by.removes.iter().find(|gone| gone.benefit == benefit.id))
        .map(|gone| gone.line);
    let had = by.and_then(|by| {
        let parent = words.programme.tier(by.extends.as_ref()?)?;
        Some(resolve(words.programme, parent).grant(&benefit.id)?.from.clone())
    });
    let had = had.map(|from| t.without_benefit(words.say(&benefit.title), words.tier_title(&from)));
    view! {
        <li class="grant">
            <p class="grant-name">{said(t, &benefit.title)}</p>
            <div>
                <p class="cell no">{text}</p>
                <p class="cell-from">
                    {had}
                    {line.and_then(|line| traced_briefly(t, links, line))}
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// What the benefit is, whichever tier grants it.
fn about(words: Words<'_>, benefit: &Benefit) -> AnyView {
    let t = words.t;
    let summary = benefit.summary.as_ref().map(|text| view! { <p>{said(t, text)}</p> });
    let capacity = benefit
        .capacity
        .map(|places| view! { <p class="cell-if">{t.capacity(i64::from(places))}</p> });
    let sold = words::sold_separately(words, benefit).map(|text| view! { <p class="cell-if">{text}</p> });
    let excludes = benefit.excludes.iter().map(|other| {
        view! { <p class="cell-if">{t.not_together_with(words.benefit_title(other))}</p> }
    });
    let more = benefit.url.clone().map(|url| {
        view! { <p class="meta"><a href=url>{t.more_about(words.say(&benefit.title))}</a></p> }
    });
    view! {
        <p class="grant-name">{said(t, &benefit.title)}</p>
        {summary}
        {remark(words, benefit.condition.as_ref())}
        {sold}
        {capacity}
        {excludes.collect_view()}
        {remark(words, benefit.note.as_ref())}
        {more}
    }
    .into_any()
}

fn remark(words: Words<'_>, text: Option<&Text>) -> Option<impl IntoView + use<>> {
    text.map(|text| view! { <p class="cell-if">{said(words.t, text)}</p> })
}

/// The value that this one replaces.
fn replaced(words: Words<'_>, resolved: &ResolvedTier, granted: &ResolvedGrant) -> Option<String> {
    let from = granted.replaces.as_ref()?;
    let origin = words.programme.tier(from)?;
    let earlier = origin
        .grants
        .iter()
        .find(|grant| grant.benefit == granted.grant.benefit)?;
    // Shown only for the tier that replaces it, not for tiers that inherit the new value.
    (granted.from == resolved.tier).then(|| words.t.replaces(words::grant(words, earlier), words.tier_title(from)))
}
