//! Whether the member is in the directory, and the button that changes it.

use crate::api::{MemberAnswer, MemberProfileAnswer, ProfileAction};
use crate::directory::listed_address;
use crate::member::{MemberPage, member_address};
use crate::site::isolate;
use crate::text::Texts;
use leptos::prelude::*;

pub(super) fn listing(t: Texts, member: &MemberAnswer, answer: &MemberProfileAnswer) -> AnyView {
    let state = if answer.shown {
        let href = listed_address(&answer.foundation.id, &answer.id);
        view! {
            <p><span class="turn done">{t.profile_listed()}</span></p>
            <p><a href=href>{t.profile_see(&member.name)}</a></p>
        }
        .into_any()
    } else if answer.listed {
        view! { <p><span class="turn waiting">{t.profile_not_in_force()}</span></p> }.into_any()
    } else {
        view! { <p><span class="turn none">{t.profile_unlisted()}</span></p> }.into_any()
    };
    let (action, text, hint) = if answer.listed {
        (
            ProfileAction::Unlist,
            t.profile_unlist(),
            t.profile_unlist_text().into_owned(),
        )
    } else {
        (ProfileAction::List, t.profile_list(), t.profile_list_text(&member.name))
    };
    let button = answer.may_change.then(|| {
        view! {
            <form method="post" action=member_address(&answer.membership, MemberPage::Profile.id())>
                <input type="hidden" name="version" value=answer.version.to_string() />
                <p class="hint">{isolate(hint)}</p>
                <p><button class="button quiet" name="do" value=action.id()>{text}</button></p>
            </form>
        }
    });
    view! {
        <section class="section" aria-labelledby="listing">
            <h2 id="listing">{t.profile_listing()}</h2>
            {state}
            {button}
        </section>
    }
    .into_any()
}
