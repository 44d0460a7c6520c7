//! `/members/{foundation}/{membership}?on=2026-03-01`: a member at the end of a day in the past.

use super::address::{member_address, past_members_address};
use super::nav::nav;
use super::past_form::past_form;
use super::past_profile::profile;
use super::tier_change::asked;
use crate::api::{MemberAnswer, PastMemberAnswer};
use crate::member::{people_card, terms, tier_and_since, votes_list};
use crate::review::latest_first;
use crate::site::{Page, Place, isolate};
use crate::text::Texts;
use crate::words::{Words, date, grant};
use domain::grant::Grant;
use domain::member::PastState;
use leptos::prelude::*;
use std::borrow::Cow;

/// A member on a day in the past.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn past_member_page(answer: PastMemberAnswer) -> AnyView {
    let t: Texts = expect_context();
    let foundation = answer.foundation.id.as_str();
    let address = member_address(foundation, &answer.membership);
    let day = date(t, answer.on);
    let caption = answer.then.as_ref().map(|then| tier_and_since(t, then));
    let content = match &answer.then {
        Some(then) => member_then(t, &answer, then),
        None => view! { <p class="note">{t.past_not_yet_text()}</p> }.into_any(),
    };
    let title = t.past_title(&answer.name, &day);
    let content = view! {
        <div class="member">
            {nav(t, foundation, None, answer.money)}
            <div class="status-head">
                <p class="caption">{caption}</p>
                <h1>{isolate(answer.name.clone())}</h1>
                <p>{mark(t, answer.state)}</p>
            </div>
            <div class="note bad" role="note">
                <p><strong>{isolate(t.past_banner(day))}</strong></p>
                <p><a href=address.clone()>{t.past_today()}</a></p>
            </div>
            {past_form(t, address, answer.today, &answer.on.to_string(), false)}
            {content}
            <p>
                <a href=format!("{}?on={}", past_members_address(foundation), answer.on)>{t.past_everyone()}</a>
            </p>
        </div>
    }
    .into_any();
    view! {
        <Page title=title place=Place::foundation(&answer.foundation) wide=true private=true>
            {content}
        </Page>
    }
    .into_any()
}

fn member_then(t: Texts, answer: &PastMemberAnswer, then: &MemberAnswer) -> AnyView {
    view! {
        <div class="duo">
            <div class="duo-main">
                {days(t, answer, then)}
                {grants(t, then, answer.grants.as_deref())}
                {votes(t, then)}
                {terms(t, then)}
                {profile(t, &answer.profile, then)}
            </div>
            <aside class="duo-side">
                {people_card(t, then, false)}
                {people_notes(t, answer)}
                {limits(t)}
            </aside>
        </div>
        {latest_first(t, then.local_time.as_ref(), &then.history)}
    }
    .into_any()
}

/// The state on the day, as a shape, a colour and words.
fn mark(t: Texts, state: PastState) -> AnyView {
    let (class, text) = match state {
        PastState::NotYet => ("none", t.past_not_yet()),
        PastState::Current => ("done", t.members_current()),
        PastState::Leaving => ("waiting", t.members_leaving()),
        PastState::Open => ("you", t.members_open()),
        PastState::Ended => ("none", t.members_ended()),
    };
    view! { <span class=format!("turn {class}")>{text}</span> }.into_any()
}

/// Until when the membership lasted, as it was known.
fn days(t: Texts, answer: &PastMemberAnswer, then: &MemberAnswer) -> AnyView {
    let words = Words::new(t, &then.programme);
    let last = then.ended_on.or(then.leaves_on).or(answer.last_day);
    let change = then.change.as_ref().map(|change| asked(t, change));
    let version = then.programme.version.clone();
    let proof = then.proof.as_ref().map(|_| t.past_proof().into_owned());
    let pairs: [(Cow<'static, str>, Option<String>); 7] = [
        (t.apply_tier(), Some(words.tier_title(&then.tier))),
        (t.past_version(), Some(version)),
        (t.members_notice(), then.notice_on.map(|day| date(t, day))),
        (t.last_day(), last.map(|day| date(t, day))),
        (t.decide_heading(), change),
        (t.area_proof(), proof),
        (t.past_recorded(), answer.recorded_later.map(|day| date(t, day))),
    ];
    let rows = pairs.into_iter().filter_map(|(name, value)| {
        let value = value?;
        Some(view! { <div><dt>{name}</dt><dd>{isolate(value)}</dd></div> })
    });
    let later = answer
        .recorded_later
        .map(|_| view! { <p class="note">{t.past_recorded_text()}</p> });
    view! { <dl class="pairs">{rows.collect_view()}</dl> {later} }.into_any()
}

/// What was promised for the term. Every case, because details from then aren't known.
fn grants(t: Texts, then: &MemberAnswer, grants: Option<&[Grant]>) -> AnyView {
    let words = Words::new(t, &then.programme);
    let content = match grants {
        None => view! { <p>{t.past_grants_unknown()}</p> }.into_any(),
        Some([]) => view! { <p>{t.past_no_grants()}</p> }.into_any(),
        Some(grants) => {
            let rows = grants.iter().map(|granted| {
                let title = words.benefit_title(&granted.benefit);
                view! { <div><dt>{isolate(title)}</dt><dd>{isolate(grant(words, granted))}</dd></div> }
            });
            view! { <dl class="pairs">{rows.collect_view()}</dl> }.into_any()
        }
    };
    view! {
        <section class="section" aria-labelledby="grants">
            <h2 id="grants">{t.grants_heading()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn votes(t: Texts, then: &MemberAnswer) -> Option<AnyView> {
    let content = votes_list(t, then)?;
    Some(
        view! {
            <section class="section" aria-labelledby="votes">
                <h2 id="votes">{t.area_votes()}</h2>
                {content}
            </section>
        }
        .into_any(),
    )
}

/// What isn't known about the people.
fn people_notes(t: Texts, answer: &PastMemberAnswer) -> AnyView {
    let from = answer.people_from.filter(|from| *from > answer.on);
    let from = from.map(|from| view! { <p class="note">{isolate(t.past_people_from(date(t, from)))}</p> });
    let nobody = answer
        .people_from
        .is_none()
        .then(|| view! { <p class="note">{t.past_people_none()}</p> });
    let erased = answer
        .names_erased
        .then(|| view! { <p class="note">{t.past_names_erased()}</p> });
    view! { {from} {nobody} {erased} }.into_any()
}

/// What can't be reconstructed.
fn limits(t: Texts) -> AnyView {
    view! {
        <section class="card" aria-labelledby="limits">
            <h2 id="limits">{t.past_limits()}</h2>
            <ul>
                <li>{t.past_limit_name()}</li>
                <li>{t.past_limit_details()}</li>
                <li>{t.past_limit_money()}</li>
            </ul>
        </section>
    }
    .into_any()
}
