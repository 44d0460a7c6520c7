//! The agreements that are signed with a change.

use super::{NAME, TierForm, TierProblem};
use crate::api::TierPreview;
use crate::html::HtmlBlock;
use crate::invoices::MoneyField;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::say;
use leptos::prelude::*;

/// Each agreement with a checkbox, and the name of whoever signs. `None` if there's nothing to sign.
pub(super) fn agreements(t: Texts, preview: &TierPreview, form: &TierForm) -> Option<AnyView> {
    if preview.agreements.is_empty() {
        return None;
    }
    let texts = preview.agreements.iter().map(|agreement| {
        let title = say(t, &agreement.title).to_owned();
        let is_checked = form.signed.contains(&agreement.hash);
        view! {
            <details>
                <summary>{isolate(t.change_agreement(title.clone()))}</summary>
                <HtmlBlock html=agreement.html.clone() class="prose" lang=agreement.lang.clone() />
            </details>
            <label class="choice">
                <input type="checkbox" name="signed" value=agreement.hash.clone() checked=is_checked />
                <span>{isolate(t.change_sign(title))}</span>
            </label>
        }
    });
    let wrong = form.problem == Some(TierProblem::Unsigned);
    let name = MoneyField {
        id: NAME,
        name: NAME,
        label: t.change_name(),
        hint: None,
        error: wrong.then(|| t.change_unsigned().into_owned()),
        typed: &form.name,
    };
    Some(view! { {texts.collect_view()} {name.line(t)} }.into_any())
}
