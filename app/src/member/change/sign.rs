//! The agreements that are signed with a change.

use super::{NAME, TierForm, TierProblem};
use crate::api::{AgreementToSign, TierPreview};
use crate::html::HtmlBlock;
use crate::invoices::MoneyField;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::say;
use domain::tier_change::ChangeStart;
use leptos::prelude::*;

/// Each agreement with its texts and a checkbox, and the name of whoever signs. `None` if there's nothing to sign.
pub(super) fn agreements(t: Texts, preview: &TierPreview, form: &TierForm) -> Option<AnyView> {
    if preview.agreements.is_empty() {
        return None;
    }
    let is_one_start = preview.starts.len() < 2;
    let mut ids: Vec<&str> = Vec::new();
    for agreement in &preview.agreements {
        if !ids.contains(&agreement.id.as_str()) {
            ids.push(&agreement.id);
        }
    }
    let forms = ids.into_iter().filter_map(|id| {
        let texts = preview.agreements.iter().filter(|agreement| agreement.id == id);
        let title = say(t, &texts.clone().next()?.title).to_owned();
        let hashes: Vec<&str> = texts.clone().map(|agreement| agreement.hash.as_str()).collect();
        let is_checked = hashes
            .iter()
            .all(|hash| form.signed.iter().any(|signed| signed == hash));
        let texts = texts.map(|agreement| text(t, agreement, is_one_start));
        Some(view! {
            {texts.collect_view()}
            <label class="choice">
                <input type="checkbox" name="signed" value=hashes.join(" ") checked=is_checked />
                <span>{isolate(t.change_sign(title))}</span>
            </label>
        })
    });
    let forms = forms.collect_view();
    let wrong = form.problem == Some(TierProblem::Unsigned);
    let name = MoneyField {
        id: NAME,
        name: NAME,
        label: t.change_name(),
        hint: None,
        error: wrong.then(|| t.change_unsigned().into_owned()),
        typed: &form.name,
    };
    Some(view! { {forms} {name.line(t)} }.into_any())
}

/// The text of an agreement. It names the change, so there's one for each start.
fn text(t: Texts, agreement: &AgreementToSign, is_only: bool) -> AnyView {
    let title = say(t, &agreement.title);
    let summary = match agreement.starts {
        _ if is_only => t.change_agreement(title),
        ChangeStart::Now => t.change_agreement_now(title),
        ChangeStart::NextTerm => t.change_agreement_next(title),
    };
    view! {
        <details>
            <summary>{isolate(summary)}</summary>
            <HtmlBlock html=agreement.html.clone() class="prose" lang=agreement.lang.clone() />
        </details>
    }
    .into_any()
}
