//! Who can join a tier, the evidence needed, and how many members it can have.

use crate::site::{Links, isolate, said, traced};
use crate::words::{self, Words, date};
use domain::programme::{Audience, Cap, ParentMembership, Qualification, Tier};
use leptos::prelude::*;

pub(super) fn qualifies(words: Words<'_>, links: &Links, tier: &Tier) -> AnyView {
    let t = words.t;
    let audience = match tier.audience {
        Audience::Person => t.reason_open_to_people(),
        Audience::Organisation => t.reason_open_to_organisations(),
        Audience::Both => t.reason_open_to_all(),
    };
    let conditions = tier
        .qualification
        .iter()
        .map(|condition| self::condition(words, links, condition));
    let parents = tier
        .requires
        .iter()
        .filter_map(|id| words.programme.parent(id))
        .map(|parent| self::parent(words, parent));
    let anybody = (tier.qualification.is_empty() && tier.requires.is_empty())
        .then(|| view! { <p class="meta">{t.qualifies_anybody()}</p> });
    view! {
        <section class="section" aria-labelledby="qualifies">
            <h2 id="qualifies">{t.qualifies_heading()}</h2>
            <ul>
                <li>{audience} {anybody}</li>
                {conditions.collect_view()}
                {parents.collect_view()}
                {tier.cap.as_ref().map(|cap| self::cap(words, cap))}
            </ul>
        </section>
    }
    .into_any()
}

fn condition(words: Words<'_>, links: &Links, condition: &Qualification) -> AnyView {
    let t = words.t;
    let evidence = condition
        .evidence
        .as_ref()
        .map(|text| view! { <p class="meta">{t.evidence(words.say(text))}</p> });
    let rules = [
        condition
            .recheck_months
            .map(|months| t.evidence_checked_every_months(i64::from(months))),
        condition.from.map(|day| t.from_date(date(t, day))),
        condition.until.map(|day| t.until_date(date(t, day))),
    ];
    let rules = rules
        .into_iter()
        .flatten()
        .map(|rule| view! { <p class="meta">{rule}</p> });
    view! {
        <li>
            {said(t, &condition.text)}
            {evidence}
            {rules.collect_view()}
            {traced(words, links, condition.line, None)}
        </li>
    }
    .into_any()
}

fn parent(words: Words<'_>, parent: &ParentMembership) -> AnyView {
    let t = words.t;
    let name = words.say(&parent.name);
    let text = t.parent_required(name);
    let text = match parent.url.clone() {
        Some(url) => view! { <a href=url>{text}</a> }.into_any(),
        None => text.into_any(),
    };
    let except = parent.except.as_ref().map(|except| {
        view! { <p class="meta">{t.parent_except()} " " {isolate(words::expression(words, except))}</p> }
    });
    view! { <li>{text} {except}</li> }.into_any()
}

fn cap(words: Words<'_>, cap: &Cap) -> AnyView {
    let t = words.t;
    view! {
        <li>
            {words::cap(words, cap)}
            {cap.waiting_list.then(|| view! { <p class="meta">{t.cap_waiting_list()}</p> })}
            {cap.related_count_as_one.then(|| view! { <p class="meta">{t.cap_related()}</p> })}
        </li>
    }
    .into_any()
}
