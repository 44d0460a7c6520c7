//! Statuses across tiers: facts that the foundation grants, rather than the applicant states.

use crate::site::{Links, said, traced};
use crate::words::{self, Words};
use domain::fact::FactDefinition;
use domain::review::Reviewer;
use leptos::prelude::*;

pub(super) fn standings(words: Words<'_>, links: &Links) -> Option<AnyView> {
    let granted = words
        .programme
        .facts
        .iter()
        .filter_map(|fact| Some((fact, fact.granted_by.as_deref()?)));
    let items: Vec<_> = granted.map(|(fact, by)| standing(words, links, fact, by)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="standings">
                <h2 id="standings">{words.t.standings_heading()}</h2>
                <dl class="pairs">{items}</dl>
            </section>
        }
        .into_any()
    })
}

fn standing(words: Words<'_>, links: &Links, fact: &FactDefinition, by: &str) -> AnyView {
    let t = words.t;
    let help = fact.help.as_ref().map(|help| view! { <p>{said(t, help)}</p> });
    let by = Reviewer::parse(by).map(|by| view! { <p>{t.standing_granted_by(words::reviewers(words, &[by]))}</p> });
    let evidence = fact
        .evidence
        .as_ref()
        .map(|text| view! { <p>{t.evidence(words.say(text))}</p> });
    let recheck = fact.recheck_months.map(|months| {
        view! { <p>{t.evidence_checked_every_months(i64::from(months))}</p> }
    });
    view! {
        <div>
            <dt>{said(t, &fact.label)}</dt>
            <dd>
                {help}
                {by}
                {evidence}
                {recheck}
                {traced(words, links, fact.line, None)}
            </dd>
        </div>
    }
    .into_any()
}
