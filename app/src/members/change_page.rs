//! `/members/{foundation}/{membership}/change`: staff change the tier for a member who has asked them to. It's the member's own page,
//! worded for staff.

use super::address::member_address;
use super::nav::nav;
use super::tier_change::asked;
use crate::api::{MemberAnswer, MemberForStaff, TierChangeAction, TierChangeAnswer, TierChangeBrief};
use crate::invoices::MoneyField;
use crate::member::{ChangePage, TierForm, change_parts, reason_field, stated, tier_and_since};
use crate::site::{Page, Place, answer_with, isolate};
use crate::text::Texts;
use crate::words::{Words, date};
use domain::member::MemberAction;
use leptos::prelude::*;

/// The page. `to` is the ID of the tier in its address.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn tier_change_for_staff_page(answer: TierChangeAnswer, to: String, form: TierForm) -> AnyView {
    let t: Texts = expect_context();
    let member = &answer.member;
    let page = ChangePage {
        t,
        member,
        on_behalf: true,
    };
    let open = member.change.as_ref().map(|change| open_change(page, change, &form));
    let parts = change_parts(page, &answer, &to, &form, open);
    let content = view! {
        {nav(t, &member.foundation.id, None, member.may(MemberAction::ReadMoney))}
        {parts.outcome}
        <div class="status-head">
            {caption(t, member)}
            <p class="state you">{t.members_acting()}</p>
            <h1>{t.area_change_tier()}</h1>
            <p class="lead">{t.record_change_lead()}</p>
        </div>
        <div class="member-sections">{parts.content}</div>
    };
    shell(t, member, parts.is_wrong, content.into_any())
}

/// The same page for a membership that has ended: since when, and the way back to the member. Its status is that of a
/// conflict, because a form that was still open leads here, too.
pub fn tier_change_after_end_page(answer: MemberForStaff) -> AnyView {
    let t: Texts = expect_context();
    answer_with(409);
    let member = &answer.member;
    let back = member_address(&member.foundation.id, &member.membership);
    let ended = member.ended_on.map(|day| {
        let text = t.record_change_ended(date(t, day));
        view! { <p class="lead">{isolate(text)}</p> }
    });
    let content = view! {
        {nav(t, &member.foundation.id, None, answer.money)}
        <div class="status-head">
            {caption(t, member)}
            <h1>{t.area_change_tier()}</h1>
            {ended}
        </div>
        <p><a href=back>{t.record_change_back()}</a></p>
    };
    shell(t, member, false, content.into_any())
}

/// The member, with a link, and the tier.
fn caption(t: Texts, member: &MemberAnswer) -> AnyView {
    let address = member_address(&member.foundation.id, &member.membership);
    view! {
        <p class="caption">
            <span><a href=address><strong>{isolate(member.shown_name())}</strong></a></span>
            {tier_and_since(t, member)}
        </p>
    }
    .into_any()
}

/// The document around it. `wrong` says whether it shows what's wrong with a form.
fn shell(t: Texts, member: &MemberAnswer, wrong: bool, content: AnyView) -> AnyView {
    view! {
        <Page title=t.area_change_tier() place=Place::foundation(&member.foundation) wrong=wrong private=true>
            <div class="member">{content}</div>
        </Page>
    }
    .into_any()
}

/// What was asked for, and the form that withdraws it for the member.
fn open_change(page: ChangePage<'_>, change: &TierChangeBrief, form: &TierForm) -> AnyView {
    let ChangePage { t, member, .. } = page;
    let heading = if change.renews {
        t.term_renewal()
    } else {
        t.decide_heading()
    };
    // What was typed to ask for a tier says nothing about withdrawing.
    let typed = if form.withdraws { form.reason.as_str() } else { "" };
    let reason = MoneyField {
        typed,
        ..reason_field(page, form)
    };
    view! {
        <section class="section" aria-labelledby="open">
            <h2 id="open">{heading}</h2>
            <p>{isolate(asked(t, change))}</p>
            {stated(Words::new(t, &member.programme), &change.facts)}
            <form class="money-form" method="post" action=page.address() novalidate>
                <input type="hidden" name="version" value=member.version.to_string() />
                {reason.lines(t)}
                <p>
                    <button class="button quiet" name="do" value=TierChangeAction::Withdraw.id()>
                        {t.record_change_withdraw()}
                    </button>
                </p>
            </form>
        </section>
    }
    .into_any()
}

/// The link to this page, for those who can act for the member. `None` if nothing can be changed.
pub(super) fn change_link(t: Texts, member: &MemberAnswer) -> Option<AnyView> {
    if !member.may(MemberAction::ChangeMembership) || member.is_over() || member.leaves_on.is_some() {
        return None;
    }
    let href = ChangePage {
        t,
        member,
        on_behalf: true,
    }
    .address();
    let link = if member.change.is_some() {
        t.record_change_withdraw()
    } else {
        t.area_change_tier()
    };
    let renews = member.change.as_ref().is_some_and(|change| change.renews);
    let heading = if renews {
        t.term_renewal()
    } else {
        t.record_change_heading()
    };
    Some(
        view! {
            <section class="section" aria-labelledby="acting-change">
                <h2 id="acting-change">{heading}</h2>
                <p>{t.record_change_text()}</p>
                <p><a href=href>{link}</a></p>
            </section>
        }
        .into_any(),
    )
}

/// First on the member's page: what has been done for the member.
pub(super) fn changed(t: Texts, done: Option<TierChangeAction>) -> Option<AnyView> {
    let text = match done? {
        TierChangeAction::Ask => t.record_change_asked_done(),
        TierChangeAction::Withdraw => t.record_change_withdrawn_done(),
    };
    Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
}
