//! Choosing a ready-made reason.

use super::field::FieldNotes;
use crate::api::ReasonBrief;
use crate::text::Texts;
use crate::words::say;
use domain::foundation::ReasonUse;
use leptos::prelude::*;

/// A field to choose one of these reasons, in groups if they're for different votes. `None` without reasons. `chosen` is the ID of
/// the one that was sent before.
pub(crate) fn ready_field(
    t: Texts,
    id: String,
    reasons: &[ReasonBrief],
    chosen: &str,
    error: Option<String>,
) -> Option<AnyView> {
    if reasons.is_empty() {
        return None;
    }
    let field = FieldNotes {
        id,
        label: t.review_ready().into_owned(),
        hint: Some(t.review_ready_hint().into_owned()),
        error,
    };
    let of = |used_for: ReasonUse| reasons.iter().filter(move |reason| reason.used_for == used_for);
    let options = |used_for: ReasonUse| {
        let options = of(used_for).map(|reason| {
            view! {
                <option value=reason.id.clone() selected=reason.id == chosen>
                    {say(t, &reason.title).to_owned()}
                </option>
            }
        });
        options.collect_view()
    };
    let groups = [
        (ReasonUse::Approve, t.review_ready_approve()),
        (ReasonUse::Decline, t.review_ready_decline()),
    ];
    let used = groups
        .iter()
        .filter(|(used_for, _)| of(*used_for).next().is_some())
        .count();
    let choices = if used > 1 {
        let groups = groups.map(|(used_for, label)| view! { <optgroup label=label>{options(used_for)}</optgroup> });
        groups.into_iter().collect_view().into_any()
    } else {
        ReasonUse::ALL.map(options).into_iter().collect_view().into_any()
    };
    let select = view! {
        <select
            class="input wide"
            id=field.id.clone()
            name="ready"
            aria-invalid=field.invalid()
            aria-describedby=field.described()
        >
            <option value="">{t.review_ready_none()}</option>
            {choices}
        </select>
    };
    Some(field.around(t, select.into_any()))
}
