//! What a member has asked for, and the form with which staff decide.

use crate::api::{MemberAnswer, MemberForStaff, SecondDecider, StartOffer, TierChangeBrief, TierDecision, segment};
use crate::invoices::MoneyField;
use crate::member::stated;
use crate::site::{error_box, error_summary, isolate};
use crate::text::Texts;
use crate::words::{Words, date, say, start_pairs};
use domain::member::MemberAction;
use domain::tier_change::ChangeStart;
use leptos::prelude::*;

/// The ID of the field for the reason.
const REASON: &str = "decision-reason";

/// What was sent with the form, and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct DecisionForm {
    /// What has been done. `None` if nothing has.
    pub done: Option<TierDecision>,
    /// The reason, as typed.
    pub reason: String,
    pub problem: Option<DecisionProblem>,
}

/// Why nothing was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DecisionProblem {
    /// Somebody else has changed the membership meanwhile.
    Conflict,
    /// The reason is missing or too long.
    NoReason,
    /// All places of the tier are taken.
    Full,
    /// The programme has changed since the member asked, another term has begun, or the member is leaving.
    Outdated,
}

/// First on the page: what's wrong with the form, or what it has done.
pub(super) fn decided(t: Texts, form: &DecisionForm) -> Option<AnyView> {
    let text = match (form.problem, form.done) {
        (Some(DecisionProblem::NoReason), _) => {
            return error_summary(t, vec![(REASON.to_owned(), t.decide_no_reason().into_owned())]);
        }
        (Some(problem), _) => {
            let text = match problem {
                DecisionProblem::Full => t.decide_full(),
                DecisionProblem::Outdated => t.decide_outdated(),
                DecisionProblem::Conflict | DecisionProblem::NoReason => t.leave_conflict(),
            };
            return Some(error_box(t, view! { <p>{text}</p> }.into_any()));
        }
        (None, Some(TierDecision::Approve)) => t.decide_approved_done(),
        (None, Some(TierDecision::Decline)) => t.decide_declined_done(),
        (None, None) => return None,
    };
    Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
}

/// When the change would start, and what it would cost.
fn figures(t: Texts, member: &MemberAnswer, start: &StartOffer) -> AnyView {
    let words = Words::new(t, &member.programme);
    let rows = start_pairs(words, start).into_iter().map(|(name, value)| {
        view! { <div><dt>{isolate(name)}</dt><dd>{isolate(value)}</dd></div> }
    });
    view! { <dl class="pairs">{rows.collect_view()}</dl> }.into_any()
}

/// What the member has asked for.
pub(super) fn asked(t: Texts, change: &TierChangeBrief) -> String {
    let tier = say(t, &change.tier);
    match (change.renews, change.approved) {
        (true, true) => t.decide_renewing().into_owned(),
        (false, true) => t.decide_approved(tier),
        (true, false) => t.decide_renewal_asked(date(t, change.asked_on)),
        (false, false) => t.decide_asked(tier, date(t, change.asked_on)),
    }
}

/// The section. `None` if the member hasn't asked for anything.
pub(super) fn section(t: Texts, answer: &MemberForStaff, form: &DecisionForm, action: String) -> Option<AnyView> {
    let member = &answer.member;
    let change = member.change.as_ref()?;
    let may_decide = !change.approved && member.may(MemberAction::ChangeMembership);
    let decide = may_decide.then(|| match answer.second_decider {
        Some(second) => decided_by_others(t, member, second),
        None => decision(t, answer, change.starts, form, &action),
    });
    Some(
        view! {
            <section class="section" aria-labelledby="tier-change">
                <h2 id="tier-change">{t.decide_heading()}</h2>
                <p>{isolate(asked(t, change))}</p>
                {stated(Words::new(t, &member.programme), &change.facts)}
                {decide}
            </section>
        }
        .into_any(),
    )
}

/// What follows from a decision, and the form for it.
fn decision(t: Texts, answer: &MemberForStaff, starts: ChangeStart, form: &DecisionForm, action: &str) -> AnyView {
    let member = &answer.member;
    let when = match starts {
        ChangeStart::Now => t.decide_now(),
        ChangeStart::NextTerm => t.decide_next(),
    };
    let wrong = form.problem == Some(DecisionProblem::NoReason);
    let reason = MoneyField {
        id: REASON,
        name: "reason",
        label: t.decide_reason(),
        hint: Some(t.decide_reason_hint().into_owned()),
        error: wrong.then(|| t.decide_no_reason().into_owned()),
        typed: &form.reason,
    };
    let (approve, decline) = (TierDecision::Approve.id(), TierDecision::Decline.id());
    view! {
        <p>{when}</p>
        {answer.start.as_ref().map(|start| figures(t, member, start))}
        <form class="money-form" method="post" action=format!("{action}/tier") novalidate>
            <input type="hidden" name="version" value=member.version.to_string() />
            {reason.lines(t)}
            <p class="buttons">
                <button class="button" name="do" value=approve>{t.decide_approve()}</button>
                " "
                <button class="button quiet" name="do" value=decline>{t.decide_decline()}</button>
            </p>
        </form>
    }
    .into_any()
}

/// Why there's no form: the reader recorded the change for the member. If nobody else can decide, it says what to do.
fn decided_by_others(t: Texts, member: &MemberAnswer, second: SecondDecider) -> AnyView {
    let nobody = (second == SecondDecider::Nobody).then(|| {
        let roles = format!("/roles/{}", segment(&member.foundation.id));
        view! { <p>{t.decide_nobody()} " " <a href=roles>{t.roles_heading()}</a></p> }
    });
    view! {
        <p class="note">{t.decide_others()}</p>
        {nobody}
    }
    .into_any()
}
