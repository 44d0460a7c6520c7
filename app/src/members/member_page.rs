//! `/members/{foundation}/{membership}`: one member, with their whole history.

use super::address::{checks_address, erasure_address, member_address, page_approval_address};
use super::bounces::{bounces, works_outcome};
use super::change_page::{change_link, changed};
use super::countersign::{CountersignForm, CountersignProblem, countersign, countersigned};
use super::manager_form::{self, ManagerForm, manager};
use super::nav::nav;
use super::past_form::{past_form, past_summary};
use super::state::mark;
use super::tier_change::{DecisionForm, DecisionProblem, decided, section};
use crate::api::{AfterLastTerm, MemberAnswer, MemberForStaff, MembersFilter, TierChangeAction, segment};
use crate::member::{
    CheckAsked, LeaveForm, LeaveProblem, checks_for_staff, checks_outcome, leaving_for_staff, people_card, recorded,
    terms, tier_and_since,
};
use crate::review::latest_first;
use crate::site::{Page, Place, answer_with, isolate};
use crate::text::Texts;
use crate::words::{Words, date, say};
use domain::member::MemberAction;
use leptos::prelude::*;

/// The forms on the page: what was sent with them, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct StaffForms {
    /// Records what the member wrote.
    pub leave: LeaveForm,
    pub manager: ManagerForm,
    pub decision: DecisionForm,
    pub countersign: CountersignForm,
    /// What has been done about the tier for the member, on another page. `None` if nothing has.
    pub changed: Option<TierChangeAction>,
}

impl StaffForms {
    fn is_wrong(&self) -> bool {
        self.leave.problem.is_some()
            || self.manager.is_wrong()
            || self.decision.problem.is_some()
            || self.countersign.problem.is_some()
    }

    /// Whether something else has changed meanwhile.
    fn is_conflict(&self) -> bool {
        let decided = self.decision.problem;
        self.manager.has_changed
            || self.leave.problem == Some(LeaveProblem::Conflict)
            || decided.is_some_and(|problem| problem != DecisionProblem::NoReason)
            || self.countersign.problem == Some(CountersignProblem::Conflict)
    }
}

/// A member, for the foundation's people. `works` says that an address counts as working again, and `day` is what was typed instead of a
/// day in the past.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn member_for_staff_page(
    answer: MemberForStaff,
    forms: StaffForms,
    asked: Option<CheckAsked>,
    works: bool,
    day: Option<String>,
) -> AnyView {
    let t: Texts = expect_context();
    let MemberForStaff {
        member,
        money,
        page_waits,
        erases,
        ..
    } = &answer;
    let StaffForms {
        leave: form,
        manager: named,
        decision,
        countersign: signing,
        changed: done,
    } = &forms;
    let is_wrong = forms.is_wrong() || day.is_some();
    if is_wrong {
        answer_with(if forms.is_conflict() { 409 } else { 422 });
    }
    let name = member.shown_name();
    let content = view! {
        <div class="member">
            {nav(t, &member.foundation.id, None, *money)}
            {recorded(t, form)}
            {changed(t, *done)}
            {decided(t, decision)}
            {countersigned(t, signing)}
            {checks_outcome(t, asked)}
            {manager_form::outcome(t, member, named)}
            {works_outcome(t, works)}
            {past_summary(t, day.is_some())}
            <div class="status-head">
                <p class="caption">{tier_and_since(t, member)}</p>
                <h1>{isolate(name.clone())}</h1>
                <p>{mark(t, state(member))}</p>
            </div>
            <div class="duo">
                <div class="duo-main">
                    {bounces(t, member)}
                    {days(t, member)}
                    {page_waits.then(|| page_waiting(t, member))}
                    {section(t, &answer, decision, member_address(&member.foundation.id, &member.membership))}
                    {countersign(t, &answer, signing)}
                    {terms(t, member)}
                    {checks_for_staff(t, member, &checks_address(&member.foundation.id, &member.membership))}
                    {manager(t, member, named)}
                    {change_link(t, member)}
                    {record(t, member, form)}
                </div>
                <aside class="duo-side">
                    {people_card(t, member, false)}
                    {links(t, member, *money)}
                    {past(t, member, day)}
                    {erases.then(|| erase(t, member))}
                </aside>
            </div>
            {latest_first(t, member.local_time.as_ref(), &member.history)}
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

fn state(member: &MemberAnswer) -> MembersFilter {
    if member.ended_on.is_some() {
        MembersFilter::Ended
    } else if member.leaves_on.is_some() {
        MembersFilter::Leaving
    } else if member.is_over() {
        MembersFilter::Open
    } else if member.change.as_ref().is_some_and(|change| !change.approved) {
        MembersFilter::Changing
    } else {
        MembersFilter::Current
    }
}

/// Until when the membership lasts, and what follows.
fn days(t: Texts, member: &MemberAnswer) -> Option<AnyView> {
    let words = Words::new(t, &member.programme);
    let last = member.terms.last().and_then(|term| term.last_day);
    let last = member.ended_on.or(member.leaves_on).or(last);
    let goes_on = member.ended_on.is_none() && member.leaves_on.is_none();
    let next = member.after.as_ref().filter(|_| goes_on).map(|after| match after {
        AfterLastTerm::Renews { .. } => t.next_renews().into_owned(),
        AfterLastTerm::Moves(tier) => t.ahead_moves(words.tier_title(tier)),
        AfterLastTerm::Changes { tier, .. } => t.ahead_moves(say(t, tier)),
        AfterLastTerm::Asks => t.next_asks().into_owned(),
        AfterLastTerm::Ends => t.next_ends().into_owned(),
    });
    let pairs = [
        (t.members_notice(), member.notice_on.map(|day| date(t, day))),
        (t.last_day(), last.map(|day| date(t, day))),
        (t.members_next(), next),
    ];
    let pairs = pairs.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let rows: Vec<_> = pairs
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{isolate(value)}</dd></div> })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="pairs">{rows}</dl> }.into_any())
}

/// The form that shows the member on a day in the past.
fn past(t: Texts, member: &MemberAnswer, day: Option<String>) -> AnyView {
    let (wrong, typed) = (day.is_some(), day.unwrap_or_default());
    let action = member_address(&member.foundation.id, &member.membership);
    view! {
        <section class="card" aria-labelledby="past">
            <h2 id="past">{t.past_heading()}</h2>
            {past_form(t, action, member.today, &typed, wrong)}
        </section>
    }
    .into_any()
}

/// Where an administrator erases the member's data.
fn erase(t: Texts, member: &MemberAnswer) -> AnyView {
    let href = erasure_address(&member.foundation.id, &member.membership);
    view! { <p><a href=href>{t.erasure_link()}</a></p> }.into_any()
}

/// A public page that waits for approval.
fn page_waiting(t: Texts, member: &MemberAnswer) -> AnyView {
    let href = page_approval_address(&member.foundation.id, &member.membership);
    view! { <p class="note"><a href=href>{t.pages_waits_here()}</a></p> }.into_any()
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
                <h2 id="acting">{t.members_record()}</h2>
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
