//! What would spoil the vote, and what its people should know about the ballots.

use super::ballot_words::candidate_names;
use super::context::PollContext;
use super::desk::roll_address;
use super::words::count;
use crate::api::{PollDesk, RollFaults, SmallClass, segment};
use crate::site::isolate;
use domain::poll::PollPhase;
use leptos::prelude::*;

pub(super) fn warnings(context: PollContext<'_>, desk: &PollDesk) -> AnyView {
    view! {
        {held(context)}
        {unreadable(context, desk)}
        {faults(context, desk)}
        {small_classes(context, desk)}
        {caps(context, desk)}
        {unreachable(context, desk)}
    }
    .into_any()
}

/// That voting should be open. `None` if it's as it should be.
fn held(context: PollContext<'_>) -> Option<AnyView> {
    let t = context.t;
    (context.answer.poll.phase == PollPhase::Held).then(|| {
        view! {
            <div class="note bad" role="note">
                <p><strong class="turn late">{t.poll_page_held()}</strong></p>
                <p>{t.poll_desk_held()}</p>
            </div>
        }
        .into_any()
    })
}

/// That nobody can work out the roll, and what to do. `None` if somebody can.
fn unreadable(context: PollContext<'_>, desk: &PollDesk) -> Option<AnyView> {
    let t = context.t;
    desk.unreadable.then(|| {
        view! {
            <div class="note bad" role="note">
                <p><strong class="turn late">{t.poll_desk_unreadable()}</strong></p>
                <p>{t.poll_desk_unreadable_text()}</p>
            </div>
        }
        .into_any()
    })
}

/// What would spoil it if the roll were frozen now, with links to where it's put right. `None` if nothing would, or
/// it's frozen.
fn faults(context: PollContext<'_>, desk: &PollDesk) -> Option<AnyView> {
    let PollContext { t, answer, .. } = context;
    let RollFaults {
        unrepresented,
        unreminded,
    } = desk.faults;
    let is_open = answer.poll.roll_hash.is_none() && answer.poll.phase.is_running();
    if !is_open || (unrepresented == 0 && unreminded == 0) {
        return None;
    }
    let foundation = &answer.foundation.id;
    let unrepresented = (unrepresented > 0).then(|| {
        let href = format!("{}&part=not_voting&sort=fix_by", roll_address(foundation, &answer.poll));
        let link = view! { <a href=href>{t.roll_fault_unrepresented_show()}</a> };
        view! { <p>{t.roll_fault_unrepresented(unrepresented)} " " {link}</p> }
    });
    let unreminded = (unreminded > 0).then(|| {
        let href = format!("/members/{}/reminders", segment(foundation));
        let link = view! { <a href=href>{t.roll_fault_unreminded_show()}</a> };
        view! { <p>{t.roll_fault_unreminded(unreminded)} " " {link}</p> }
    });
    Some(
        view! {
            <div class="note bad" role="note">
                <p><strong class="turn late">{t.roll_faults()}</strong></p>
                {unrepresented}
                {unreminded}
            </div>
        }
        .into_any(),
    )
}

/// Voters whose published ballots could be told apart. `None` if there are none, or the ballots have names anyway.
fn small_classes(context: PollContext<'_>, desk: &PollDesk) -> Option<AnyView> {
    let PollContext { t, answer, .. } = context;
    if !answer.poll.is_secret() || desk.small_classes.is_empty() {
        return None;
    }
    let items = desk.small_classes.iter();
    let items = items.map(|SmallClass { votes, voters }| {
        view! { <li>{t.poll_desk_small_class(*voters, t.votes(*votes))}</li> }
    });
    Some(
        view! {
            <div class="note" role="note">
                <p>{t.poll_desk_small()}</p>
                <ul>{items.collect_view()}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Organisations that can't get as many seats as they have candidates. `None` if there are none.
fn caps(context: PollContext<'_>, desk: &PollDesk) -> Option<AnyView> {
    let t = context.t;
    if desk.caps.is_empty() {
        return None;
    }
    let items = desk.caps.iter().map(|cap| {
        let text = t.poll_desk_cap(
            count(cap.candidates.len()),
            &cap.affiliation,
            candidate_names(t, &context.answer.nominees, &cap.candidates),
            t.seats_count(i64::from(cap.most)),
        );
        view! { <li>{isolate(text)}</li> }
    });
    Some(
        view! {
            <div class="note" role="note">
                <p>{t.poll_desk_caps()}</p>
                <ul>{items.collect_view()}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Voters who don't get reminders. `None` if there are none, or voting is over.
fn unreachable(context: PollContext<'_>, desk: &PollDesk) -> Option<AnyView> {
    let phase = context.answer.poll.phase;
    let matters = desk.unreachable > 0 && phase <= PollPhase::Voting;
    matters.then(|| view! { <p class="note">{context.t.poll_desk_unreachable(desk.unreachable)}</p> }.into_any())
}
