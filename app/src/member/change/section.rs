//! On the page about terms: the way to another tier and to a renewal, and what was asked for.

use super::details::stated;
use crate::api::{AfterLastTerm, MemberAnswer, TierChangeAction, TierChangeBrief};
use crate::member::member_address;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{Unconfirmed, Words, confirmation, date, say, unconfirmed};
use domain::date::Date;
use domain::member::MemberAction;
use leptos::prelude::*;

/// The section about changing the tier. `None` after the last day, and after notice.
pub(in crate::member) fn section(t: Texts, answer: &MemberAnswer) -> Option<AnyView> {
    if answer.is_over() || answer.leaves_on.is_some() {
        return None;
    }
    let content = match &answer.change {
        Some(change) => open_change(t, answer, change),
        None if answer.may(MemberAction::ChangeMembership) => {
            let address = member_address(&answer.membership, "change");
            view! { <p><a href=address>{t.change_open()}</a></p> }.into_any()
        }
        None => view! { <p>{t.change_only()}</p> }.into_any(),
    };
    let renews = answer.change.as_ref().is_some_and(|change| change.renews);
    let heading = if renews { t.term_renewal() } else { t.area_change_tier() };
    Some(
        view! {
            <section class="section" aria-labelledby="change">
                <h2 id="change">{heading}</h2>
                {content}
            </section>
        }
        .into_any(),
    )
}

/// The section about renewing. `None` if nobody has to.
pub(in crate::member) fn renewal(t: Texts, answer: &MemberAnswer) -> Option<AnyView> {
    let by = answer.renew_by?;
    if let Some(what) = asked(t, answer) {
        return Some(confirming(t, answer, what, by));
    }
    let link = answer.may(MemberAction::ChangeMembership).then(|| {
        let address = member_address(&answer.membership, "renew");
        view! { <p><a class="button" href=address>{t.renew_heading()}</a></p> }
    });
    Some(
        view! {
            <section class="section" aria-labelledby="renew">
                <h2 id="renew">{t.renew_heading()}</h2>
                <p>{isolate(t.renew_text(date(t, by)))}</p>
                {link}
            </section>
        }
        .into_any(),
    )
}

/// The section about what the member has to confirm. There's a button as soon as that's possible.
fn confirming(t: Texts, answer: &MemberAnswer, what: String, by: Date) -> AnyView {
    let is_possible = answer.may(MemberAction::ChangeMembership) && answer.renew_from.is_none();
    let link = is_possible.then(|| {
        let address = member_address(&answer.membership, "renew");
        view! { <p><a class="button" href=address>{t.reconfirm_heading()}</a></p> }
    });
    view! {
        <section class="section" aria-labelledby="renew">
            <h2 id="renew">{t.reconfirm_heading()}</h2>
            <p>{isolate(what)}</p>
            <p>{isolate(confirm_by(t, answer, by))} " " {otherwise(t, answer).map(isolate)}</p>
            {link}
        </section>
    }
    .into_any()
}

/// What the member has to confirm. `None` if they'd renew instead.
pub(in crate::member) fn asked(t: Texts, answer: &MemberAnswer) -> Option<String> {
    answer.own_tier().and_then(|tier| confirmation(t, tier))
}

/// By when they have to confirm it, and whether that's enough, or from when on they can.
pub(in crate::member) fn confirm_by(t: Texts, answer: &MemberAnswer, by: Date) -> String {
    if let Some(from) = answer.renew_from {
        return t.reconfirm_between(date(t, from), date(t, by));
    }
    let fails = answer.checks.iter().any(|check| check.reported);
    let tier = answer.own_tier();
    if tier.is_some_and(|tier| tier.is_decided_again(answer.today, fails)) {
        t.reconfirm_by_decided(date(t, by))
    } else {
        t.reconfirm_by(date(t, by))
    }
}

/// What happens if they don't.
pub(super) fn otherwise(t: Texts, answer: &MemberAnswer) -> Option<String> {
    let words = Words::new(t, &answer.programme);
    let next = match answer.after.as_ref()? {
        AfterLastTerm::Ends => Unconfirmed::Ends,
        AfterLastTerm::Moves(tier) => Unconfirmed::Moves(words.tier_title(tier)),
        AfterLastTerm::Asks => Unconfirmed::Asks,
        AfterLastTerm::Renews { .. } | AfterLastTerm::Changes { .. } => return None,
    };
    Some(unconfirmed(t, &next))
}

/// What was asked for, and a button that withdraws it.
pub(super) fn open_change(t: Texts, answer: &MemberAnswer, change: &TierChangeBrief) -> AnyView {
    let tier = say(t, &change.tier);
    let text = match (change.renews, change.approved) {
        (true, true) if asked(t, answer).is_some() => t.reconfirm_given().into_owned(),
        (true, true) => t.change_renewing().into_owned(),
        (false, true) => t.change_approved(tier),
        (true, false) if asked(t, answer).is_some() => t.reconfirm_waiting(date(t, change.asked_on)),
        (true, false) => t.renew_waiting(date(t, change.asked_on)),
        (false, false) => t.change_waiting(tier, date(t, change.asked_on)),
    };
    let form = answer.may(MemberAction::ChangeMembership).then(|| {
        view! {
            <form class="money-form" method="post" action=member_address(&answer.membership, "change")>
                <input type="hidden" name="version" value=answer.version.to_string() />
                <p>
                    <button class="button quiet" name="do" value=TierChangeAction::Withdraw.id()>
                        {t.change_withdraw()}
                    </button>
                </p>
            </form>
        }
    });
    view! {
        <p>{isolate(text)}</p>
        {stated(Words::new(t, &answer.programme), &change.facts)}
        {form}
    }
    .into_any()
}
