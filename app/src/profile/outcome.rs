//! What's wrong with the form that was sent, or what it has done: first on the page.

use super::field::error;
use super::form::{ProfileForm, ProfileRefusal};
use super::logos::{field_id, refusal_text};
use crate::api::{MemberProfileAnswer, ProfileAction};
use crate::site::{error_box, error_summary};
use crate::text::Texts;
use domain::date::Date;
use leptos::prelude::*;

pub(super) fn outcome(t: Texts, answer: &MemberProfileAnswer, form: &ProfileForm, today: Date) -> Option<AnyView> {
    match (&form.refusal, form.done) {
        (Some(ProfileRefusal::Fields(errors)), _) => {
            let lines = errors.iter().map(|(field, wrong)| {
                let words = error(t, field, &answer.languages, wrong, today);
                (field.name(), words)
            });
            error_summary(t, lines.collect())
        }
        (Some(ProfileRefusal::Logo(variant, refusal)), _) => {
            let line = (field_id(*variant), refusal_text(t, refusal).into_owned());
            error_summary(t, vec![line])
        }
        (Some(ProfileRefusal::Conflict), _) => Some(error_box(t, view! { <p>{t.profile_conflict()}</p> }.into_any())),
        (None, Some(done)) => {
            let text = match done {
                ProfileAction::Publish if answer.waiting_since.is_some() => t.profile_done_send(),
                ProfileAction::Publish => t.profile_done_publish(),
                ProfileAction::Withdraw => t.profile_done_withdraw(),
                ProfileAction::Save if answer.approval => t.profile_done_save_approval(),
                ProfileAction::Save => t.profile_done_save(),
                ProfileAction::List => t.profile_done_list(),
                ProfileAction::Unlist => t.profile_done_unlist(),
                ProfileAction::RemoveLight | ProfileAction::RemoveDark => t.profile_done_remove(),
            };
            Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
        }
        (None, None) => form
            .uploaded
            .then(|| view! { <p class="note good" role="status">{t.profile_done_logo()}</p> }.into_any()),
    }
}
