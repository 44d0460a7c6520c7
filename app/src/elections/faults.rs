//! What would spoil an election if it opened like this.

use super::address::roll_address;
use crate::api::{RollAnswer, RollFaults, RollPart, segment};
use crate::text::Texts;
use leptos::prelude::*;

/// A warning in words, with links to where it's put right. `None` if nothing's wrong.
pub(super) fn faults(t: Texts, answer: &RollAnswer) -> Option<AnyView> {
    let RollFaults {
        unrepresented,
        unreminded,
    } = answer.faults;
    let unrepresented = (unrepresented > 0).then(|| {
        let href = roll_address(answer, RollPart::NotVoting, "fix_by", 1);
        let link = view! { <a href=href>{t.roll_fault_unrepresented_show()}</a> };
        view! { <p>{t.roll_fault_unrepresented(unrepresented)} " " {link}</p> }
    });
    let unreminded = (unreminded > 0).then(|| {
        let href = format!("/members/{}/reminders", segment(&answer.foundation.id));
        let link = view! { <a href=href>{t.roll_fault_unreminded_show()}</a> };
        view! { <p>{t.roll_fault_unreminded(unreminded)} " " {link}</p> }
    });
    if unrepresented.is_none() && unreminded.is_none() {
        return None;
    }
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
