//! `/members/{foundation}/{membership}`: one member, with their whole history.

use super::address::member_address;
use super::nav::nav;
use crate::api::{MemberAnswer, MemberForStaff, segment};
use crate::member::{
    LeaveForm, LeaveProblem, caption, leaving_for_staff, outcome, outlook, people_card, standing, terms,
};
use crate::review::events;
use crate::site::{Page, Place, answer_with, isolate};
use crate::text::Texts;
use domain::member::MemberAction;
use leptos::prelude::*;

/// A member, for the foundation's people. The form records what the member wrote.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn member_for_staff_page(answer: MemberForStaff, form: LeaveForm) -> AnyView {
    let t: Texts = expect_context();
    let MemberForStaff { member, money } = &answer;
    let is_wrong = form.problem.is_some();
    if is_wrong {
        let is_conflict = form.problem == Some(LeaveProblem::Conflict);
        answer_with(if is_conflict { 409 } else { 422 });
    }
    let name = if member.name.is_empty() {
        member.reference.clone()
    } else {
        member.name.clone()
    };
    let lead = outlook(t, member).map(|text| view! { <p>{isolate(text)}</p> });
    let content = view! {
        <div class="member">
            {nav(t, &member.foundation.id, None, *money)}
            {outcome(t, &form)}
            <div class="status-head">
                {caption(t, member)}
                <h1>{isolate(name.clone())}</h1>
                <p class="lead">{isolate(standing(t, member))}</p>
                {lead}
            </div>
            <div class="duo">
                <div class="duo-main">
                    {terms(t, member)}
                    {record(t, member, &form)}
                    {events(t, member.local_time.as_ref(), &member.history)}
                </div>
                <aside class="duo-side">
                    {people_card(t, member, false)}
                    {links(t, member, *money)}
                </aside>
            </div>
        </div>
    }
    .into_any();
    view! {
        <Page title=name place=Place::foundation(&member.foundation) wide=true wrong=is_wrong private=true>
            {content}
        </Page>
    }
    .into_any()
}

/// The form for notice that the member has given in another way. `None` for those who can't record it.
fn record(t: Texts, member: &MemberAnswer, form: &LeaveForm) -> Option<AnyView> {
    if !member.may(MemberAction::ChangeMembership) || member.is_over() {
        return None;
    }
    let action = member_address(&member.foundation.id, &member.membership);
    Some(
        view! {
            <section class="section" aria-labelledby="acting">
                <p class="state you">{t.members_acting()}</p>
                <h2 id="acting">{t.leave_heading()}</h2>
                <p>{t.members_acting_text()}</p>
                {leaving_for_staff(t, member, form, action)}
            </section>
        }
        .into_any(),
    )
}

/// Where the rest is.
fn links(t: Texts, member: &MemberAnswer, money: bool) -> AnyView {
    let foundation = segment(&member.foundation.id);
    let application = format!("/review/{foundation}/{}", segment(&member.reference));
    let benefits = format!("/benefits/{foundation}?show=all&member={}", segment(&member.name));
    let invoices = member.invoices.iter().filter(|_| money).map(|invoice| {
        let address = format!("/invoices/{foundation}/{}", segment(&invoice.label));
        view! { <li><a class="number" href=address>{invoice.label.clone()}</a></li> }
    });
    view! {
        <section class="card" aria-labelledby="more">
            <h2 id="more">{t.area_documents()}</h2>
            <ul role="list" class="documents">
                <li><a href=application>{t.invoices_application()} " " {member.reference.clone()}</a></li>
                <li><a href=benefits>{t.benefits_heading()}</a></li>
                {invoices.collect_view()}
            </ul>
        </section>
    }
    .into_any()
}
