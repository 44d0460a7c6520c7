//! `/member/{membership}/renew`: the next term with everything that's known, and one button.

use super::TierForm;
use super::details::{errors, fields};
use super::page::{outcome, told};
use super::section::{asked, confirm_by, open_change, otherwise};
use super::shifts::shifts;
use super::start::{costs, value};
use super::wording::ChangePage;
use crate::api::{MemberAnswer, TierChangeAction, TierChangeAnswer, TierPreview};
use crate::changes::changed_row;
use crate::member::{MemberPage, head, member_address, shell};
use crate::site::{Links, isolate};
use crate::text::Texts;
use crate::words::{Side, Words, change, date, fact_label, fact_value};
use domain::diff::{TierChange, diff, predecessor};
use domain::programme::Programme;
use leptos::prelude::*;

#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn renew_page(answer: TierChangeAnswer, form: TierForm) -> AnyView {
    let t: Texts = expect_context();
    let member = &answer.member;
    let what = asked(t, member);
    let lead = member.renew_by.map(|day| match &what {
        Some(_) => confirm_by(t, member, day),
        None => t.renew_lead(date(t, day)),
    });
    let heading = if what.is_some() {
        t.reconfirm_heading()
    } else {
        t.renew_heading()
    };
    let preview = answer.preview.as_ref().filter(|preview| preview.renews);
    let wrong = errors(t, member, preview, &form);
    let content = match (&member.change, preview) {
        (Some(change), _) => open_change(t, member, change),
        (None, Some(preview)) if !preview.starts.is_empty() => next_term(t, member, preview, &form),
        (None, Some(preview)) if !preview.unknown.is_empty() => state(t, member, preview, &form),
        // It's too early to confirm.
        (None, _) if member.renew_from.is_some() => to_confirm(t, member).into_any(),
        (None, _) => view! { <p>{isolate(t.renew_none(&member.foundation.email))}</p> }.into_any(),
    };
    let has_renewed = member
        .change
        .as_ref()
        .is_some_and(|change| change.renews && change.approved);
    let done = match (has_renewed, &what) {
        (true, Some(_)) => t.reconfirm_done(),
        (true, None) => t.renew_done(),
        (false, _) => t.change_done(),
    };
    let content = view! {
        {outcome(t, &form, &wrong, done)}
        {head(t, member, heading, lead)}
        <div class="member-sections">{content}</div>
    };
    let is_wrong = told(&form, &wrong);
    shell(t, member, MemberPage::Term, is_wrong, content.into_any())
}

/// The form for the facts without which the next term has no price. It only changes the address. With them, it can still be one that people
/// have to agree on.
fn state(t: Texts, member: &MemberAnswer, preview: &TierPreview, form: &TierForm) -> AnyView {
    let is_stated = form.states && errors(t, member, Some(preview), form).is_empty();
    let no_price = is_stated.then(|| {
        let text = t.renew_no_price(&member.foundation.email);
        view! { <p>{isolate(text)}</p> }
    });
    view! {
        <section class="section" aria-labelledby="next">
            <h2 id="next">{t.renew_next()}</h2>
            {no_price}
            <form class="money-form" method="get" action=member_address(&member.membership, "renew") novalidate>
                {fields(t, member, preview, form)}
            </form>
        </section>
        {details(t, member)}
    }
    .into_any()
}

fn next_term(t: Texts, member: &MemberAnswer, preview: &TierPreview, form: &TierForm) -> AnyView {
    let words = Words::new(t, &preview.programme);
    let offer = preview.starts.first().map(|offer| {
        view! { <input type="hidden" name="start" value=value(offer) /> }
    });
    let page = own(t, member);
    let price = preview.starts.first().map(|offer| costs(page, words, offer));
    let judged = preview.judged.iter().map(|condition| {
        view! { <li>{isolate(words.say(condition).to_owned())}</li> }
    });
    let judged: Vec<_> = judged.collect();
    let judged = (!preview.automatic).then(|| {
        view! {
            <p>{t.renew_decided()}</p>
            <ul>{judged}</ul>
        }
    });
    let button = match (asked(t, member), preview.automatic) {
        (Some(_), _) => t.reconfirm_button(),
        (None, true) => t.renew_button(),
        (None, false) => t.renew_ask(),
    };
    view! {
        {to_confirm(t, member)}
        <section class="section" aria-labelledby="next">
            <h2 id="next">{t.renew_next()}</h2>
            <p>{isolate(price.unwrap_or_default())}</p>
        </section>
        <section class="section" aria-labelledby="differences">
            <h2 id="differences">{t.renew_changes()}</h2>
            {differences(t, member, preview)}
        </section>
        {details(t, member)}
        <form class="money-form" method="post" action=member_address(&member.membership, "renew") novalidate>
            <input type="hidden" name="version" value=member.version.to_string() />
            <input type="hidden" name="tier" value=member.tier.clone() />
            {offer}
            {fields(t, member, preview, form)}
            {judged}
            <p><button class="button" name="do" value=TierChangeAction::Ask.id()>{button}</button></p>
        </form>
    }
    .into_any()
}

/// Nobody renews for the member.
fn own(t: Texts, member: &MemberAnswer) -> ChangePage<'_> {
    ChangePage {
        t,
        member,
        on_behalf: false,
    }
}

/// What the member confirms, and what happens otherwise. `None` if they renew instead.
fn to_confirm(t: Texts, member: &MemberAnswer) -> Option<AnyView> {
    let what = asked(t, member)?;
    let otherwise = otherwise(t, member).map(|text| view! { <p>{isolate(text)}</p> });
    Some(
        view! {
            <p>{isolate(what)}</p>
            {otherwise}
        }
        .into_any(),
    )
}

/// What's different for the tier in the version of the next term.
fn differences(t: Texts, member: &MemberAnswer, preview: &TierPreview) -> AnyView {
    let (older, newer) = (&member.programme, &preview.programme);
    let facts = member.facts();
    let rows = newer.tier(&preview.tier).and_then(|after| {
        let before = predecessor(older, after)?;
        let side = |words, tier| Side {
            words,
            tier,
            facts: &facts,
        };
        let (was, is) = (side(Words::new(t, older), before), side(Words::new(t, newer), after));
        let found = diff(older, newer).tiers;
        let own = found.into_iter().find_map(|found| match found {
            TierChange::Changed { tier, changes } if tier == after.id => Some(changes),
            _ => None,
        });
        let links =
            |version: &Programme| Links::in_force(&member.foundation.id, &version.id).of_version(&version.version);
        let (then, now) = (links(older), links(newer));
        let rows = own?
            .into_iter()
            .map(|found| changed_row(is.words, &change(was, is, &found), &then, &now));
        Some(rows.collect::<Vec<_>>())
    });
    match rows {
        Some(rows) if !rows.is_empty() => view! { <ul class="change-list" role="list">{rows}</ul> }.into_any(),
        _ if preview.shifts.is_empty() => view! { <p>{t.renew_same()}</p> }.into_any(),
        // What was promised for the running term is older than the version that the membership has.
        _ => shifts(own(t, member), preview),
    }
}

/// What's known about the member. `None` if nothing is.
fn details(t: Texts, member: &MemberAnswer) -> Option<AnyView> {
    let (words, facts) = (Words::new(t, &member.programme), member.facts());
    let known = member.programme.facts.iter().filter_map(|fact| {
        let value = fact_value(words, fact, facts.get(&fact.id)?);
        let name = fact_label(words, &fact.id);
        Some(view! { <div><dt>{isolate(name)}</dt><dd>{isolate(value)}</dd></div> })
    });
    let rows: Vec<_> = known.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="details">
                <h2 id="details">{t.renew_details()}</h2>
                <dl class="pairs">{rows}</dl>
                <p>{isolate(t.renew_details_wrong(&member.foundation.email))}</p>
            </section>
        }
        .into_any()
    })
}
