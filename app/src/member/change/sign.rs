//! The agreements that are signed with a change.

use super::wording::ChangePage;
use super::{NAME, TierForm, TierProblem};
use crate::api::{AgreementToSign, TierPreview};
use crate::html::HtmlBlock;
use crate::invoices::MoneyField;
use crate::site::isolate;
use crate::text::Texts;
use crate::words::say;
use domain::tier_change::ChangeStart;
use leptos::prelude::*;

/// Each agreement with its texts and a checkbox, and the name of the person who signs. Staff read which ones aren't signed again. `None` if
/// there's nothing to sign.
pub(super) fn agreements(page: ChangePage<'_>, preview: &TierPreview, form: &TierForm) -> Option<AnyView> {
    let t = page.t;
    if preview.agreements.is_empty() {
        return None;
    }
    if page.on_behalf {
        let again = titles(t, preview, |agreement| agreement.again);
        return (!again.is_empty())
            .then(|| view! { <p class="note">{isolate(t.record_change_again(again))}</p> }.into_any());
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

/// What the member has to sign before staff could record a change with this start.
pub(super) fn to_sign(t: Texts, preview: &TierPreview, starts: ChangeStart) -> AnyView {
    let titles = titles(t, preview, |agreement| !agreement.again && agreement.starts == starts);
    view! { <p class="note">{isolate(t.record_change_to_sign(titles))}</p> }.into_any()
}

/// The titles of some of the agreements, each once.
fn titles(t: Texts, preview: &TierPreview, wanted: impl Fn(&AgreementToSign) -> bool) -> String {
    let mut titles: Vec<&str> = Vec::new();
    for agreement in preview.agreements.iter().filter(|agreement| wanted(agreement)) {
        let title = say(t, &agreement.title);
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    titles.join(", ")
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
