//! Everything a tier grants, group by group, including inherited benefits.

use super::grant::{granted, removed};
use crate::format;
use crate::site::{Links, said};
use crate::text::isolated;
use crate::words::Words;
use domain::facts::Facts;
use domain::programme::{BenefitGroup, Tier};
use domain::resolve::{ResolvedTier, resolve};
use leptos::prelude::*;

pub(crate) fn grants(words: Words<'_>, links: &Links, tier: &Tier, facts: &Facts) -> AnyView {
    let t = words.t;
    let resolved = resolve(words.programme, tier);
    let parent = tier.extends.as_ref().map(|parent| {
        view! { " · " <a href=links.tier(parent)>{t.includes_all_of(words.tier_title(parent))}</a> }
    });
    let groups = words
        .programme
        .groups
        .iter()
        .filter_map(|shown| group(words, links, shown, (tier, facts), &resolved));
    let body = if resolved.grants.is_empty() && resolved.removed.is_empty() {
        view! { <p>{t.grants_none()}</p> }.into_any()
    } else {
        view! { <div class="grants">{groups.collect_view()}</div> }.into_any()
    };
    // "0 benefits" says no more than the sentence below it.
    let about = (!resolved.grants.is_empty() || parent.is_some())
        .then(|| view! { <p class="meta">{summary(words, &resolved)} {parent}</p> });
    view! {
        <section aria-labelledby="grants">
            <h2 id="grants">{t.grants_heading()}</h2>
            {about}
            {body}
        </section>
    }
    .into_any()
}

/// How many benefits there are, and how many are inherited from where.
fn summary(words: Words<'_>, resolved: &ResolvedTier) -> String {
    let t = words.t;
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let count = t.grants_count(number(resolved.grants.len()));
    let inherited = resolved
        .grants
        .iter()
        .filter(|granted| granted.from != resolved.tier)
        .count();
    if inherited == 0 {
        return count;
    }
    let origins = resolved
        .ancestors
        .iter()
        .rev()
        .filter(|tier| resolved.grants.iter().any(|granted| granted.from == **tier));
    let origins: Vec<String> = origins
        .map(|tier| isolated(t.locale(), &words.tier_title(tier)))
        .collect();
    t.grants_summary(
        count,
        t.grants_inherited(number(inherited), format::all_of(t.locale(), &origins)),
    )
}

fn group(
    words: Words<'_>,
    links: &Links,
    group: &BenefitGroup,
    (tier, facts): (&Tier, &Facts),
    resolved: &ResolvedTier,
) -> Option<AnyView> {
    let benefits = words
        .programme
        .benefits
        .iter()
        .filter(|benefit| benefit.group == group.id);
    let items = benefits.filter_map(|benefit| {
        let has = resolved
            .grant(&benefit.id)
            .map(|grant| granted(words, links, benefit, (tier, facts), resolved, grant));
        has.or_else(|| {
            resolved
                .removal(&benefit.id)
                .map(|removal| removed(words, links, benefit, removal))
        })
    });
    let items: Vec<_> = items.collect();
    let id = format!("group-{}", group.id);
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby=id>
                <h3 id=id.clone()>{said(words.t, &group.title)}</h3>
                <ul role="list">{items}</ul>
            </section>
        }
        .into_any()
    })
}
