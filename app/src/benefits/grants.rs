//! What a member's tier gives: first what can be asked for, then everything else.

use super::balance::{balance, counts, period, remarks};
use super::form::MemberBenefitForm;
use super::request::request;
use crate::api::{BenefitGrant, BenefitQuantity, MemberAnswer, MemberBenefitsAnswer};
use crate::site::{foreign, in_language, isolate, said};
use crate::text::Texts;
use crate::words::{Words, date, grant_of, grant_rules};
use domain::text::Text;
use leptos::prelude::*;

/// The sections.
pub(super) fn grants(
    t: Texts,
    member: &MemberAnswer,
    answer: &MemberBenefitsAnswer,
    form: &MemberBenefitForm,
) -> AnyView {
    let with = |grant: &&BenefitGrant| grant.quantity.is_some();
    let usable = answer.grants.iter().filter(with);
    let usable = usable.map(|grant| usable_grant(t, member, answer, form, grant));
    let others = answer.grants.iter().filter(|grant| grant.quantity.is_none());
    let others = others.map(|grant| other_grant(t, member, grant));
    let (usable, others): (Vec<_>, Vec<_>) = (usable.collect(), others.collect());
    if usable.is_empty() && others.is_empty() {
        return view! { <p class="note">{t.benefits_none()}</p> }.into_any();
    }
    let usable = (!usable.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="usable">
                <h2 id="usable">{t.benefits_usable()}</h2>
                <ul class="deliveries" role="list">{usable}</ul>
                <p class="meta">{t.benefit_legend()}</p>
            </section>
        }
    });
    let others = (!others.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="others">
                <h2 id="others">{t.benefits_others()}</h2>
                <ul class="deliveries" role="list">{others}</ul>
            </section>
        }
    });
    view! { {usable} {others} }.into_any()
}

fn usable_grant(
    t: Texts,
    member: &MemberAnswer,
    answer: &MemberBenefitsAnswer,
    form: &MemberBenefitForm,
    grant: &BenefitGrant,
) -> Option<AnyView> {
    let quantity = grant.quantity.as_ref()?;
    let now = quantity.current.as_ref().map(|current| {
        let said = std::iter::once(period(t, current.period)).chain(remarks(t, current, quantity.carry_over));
        let said = said.map(|remark| view! { <li>{isolate(remark)}</li> });
        view! { {balance(t, current)} <ul class="meta" role="list">{said.collect_view()}</ul> }
    });
    let id = format!("benefit-{}", grant.benefit.id);
    let view = view! {
        <li class="card" id=id>
            <h3>{said(t, &grant.benefit.title)}</h3>
            {now}
            {others_periods(t, quantity)}
            {about(t, member, grant)}
            {request(t, answer, form, grant, quantity)}
        </li>
    };
    Some(view.into_any())
}

/// The periods before and after this one, if there are any.
fn others_periods(t: Texts, quantity: &BenefitQuantity) -> Option<AnyView> {
    let current = quantity.current.map(|current| current.period);
    let others = quantity
        .periods
        .iter()
        .filter(|balance| Some(balance.period) != current);
    let rows: Vec<_> = others
        .map(|balance| {
            view! { <div><dt>{isolate(period(t, balance.period))}</dt><dd>{isolate(counts(t, balance))}</dd></div> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <details><summary>{t.benefit_periods()}</summary><dl class="pairs">{rows}</dl></details> }.into_any()
    })
}

fn other_grant(t: Texts, member: &MemberAnswer, grant: &BenefitGrant) -> AnyView {
    view! { <li class="card"><h3>{said(t, &grant.benefit.title)}</h3> {about(t, member, grant)}</li> }.into_any()
}

/// What it is, what it means, where it comes from, and on which conditions.
fn about(t: Texts, member: &MemberAnswer, grant: &BenefitGrant) -> AnyView {
    let words = Words::new(t, &member.programme);
    let value = member
        .own_tier()
        .and_then(|tier| grant_of(words, tier, &grant.grant, &member.facts()));
    let value = value.map(|value| view! { <span>{in_language(None, value)}</span> });
    let from = grant
        .from
        .as_ref()
        .map(|from| view! { " " <span class="meta">{isolate(t.from_tier(words.tier_title(from)))}</span> });
    let starts = grant.starts.map(|day| t.benefit_starts(date(t, day)));
    let rules = grant_rules(words, &grant.grant).into_iter().chain(starts);
    let rules = rules.map(|rule| view! { <p class="meta">{isolate(rule)}</p> });
    let remarks = [&grant.benefit.condition, &grant.grant.note, &grant.benefit.note];
    let remarks = remarks
        .into_iter()
        .filter_map(|text| text.as_ref())
        .map(|text| remark(t, text));
    let summary = grant
        .benefit
        .summary
        .as_ref()
        .map(|text| view! { <p>{said(t, text)}</p> });
    let more = grant.benefit.url.clone().map(|url| {
        let title = words.say(&grant.benefit.title);
        view! { <p class="meta"><a href=url lang=foreign(t, &grant.benefit.title)>{t.more_about(title)}</a></p> }
    });
    view! {
        {summary}
        <p>{value} {from}</p>
        {rules.collect_view()}
        {remarks.collect_view()}
        {more}
    }
    .into_any()
}

fn remark(t: Texts, text: &Text) -> AnyView {
    view! { <p class="meta">{said(t, text)}</p> }.into_any()
}
