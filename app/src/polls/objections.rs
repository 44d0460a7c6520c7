//! An objection to a line of the roll, with its answer.

use super::context::PollContext;
use crate::api::ObjectionView;
use crate::site::isolate;
use crate::words::moment;
use leptos::prelude::*;

/// The objection, with the answer if there's one. `is_named` says whether it names the member.
pub(super) fn objection(context: PollContext<'_>, objection: &ObjectionView, is_named: bool) -> AnyView {
    let t = context.t;
    let local = context.answer.local_time.as_ref();
    let name = is_named.then(|| view! { <p><strong><bdi>{objection.member.clone()}</bdi></strong></p> });
    let answer = (!objection.answer.is_empty()).then(|| {
        let at = objection
            .answered_at
            .map(|at| view! { <p class="meta">{moment(t, local, at)}</p> });
        view! {
            <p class="turn done">{t.poll_objection_answer()}</p>
            <p class="typed">{isolate(objection.answer.clone())}</p>
            {at}
        }
    });
    let waiting = objection
        .answer
        .is_empty()
        .then(|| view! { <p class="turn waiting">{t.poll_objection_waiting()}</p> });
    view! {
        {name}
        <p class="typed">{isolate(objection.text.clone())}</p>
        <p class="meta">{moment(t, local, objection.made_at)}</p>
        {answer}
        {waiting}
    }
    .into_any()
}
