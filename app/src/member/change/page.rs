//! `/member/{membership}/change`: another tier, compared with the member's own.

use super::approval::approval;
use super::choose::choose;
use super::details::errors;
use super::section::open_change;
use super::shifts::shifts;
use super::start::start;
use super::wording::ChangePage;
use super::{NAME, REASON, TierForm, TierProblem, reason_error};
use crate::api::{TierChangeAction, TierChangeAnswer, TierPreview};
use crate::member::{MemberPage, head, shell};
use crate::site::{answer_with, error_box, error_summary, isolate};
use crate::text::Texts;
use crate::words::{Words, fact_label, refusal};
use leptos::prelude::*;
use std::borrow::Cow;

/// The page. `to` is the ID of the tier in its address.
#[expect(clippy::needless_pass_by_value, reason = "pages own what they show")]
pub fn tier_change_page(answer: TierChangeAnswer, to: String, form: TierForm) -> AnyView {
    let t: Texts = expect_context();
    let member = &answer.member;
    let page = ChangePage {
        t,
        member,
        on_behalf: false,
    };
    let open = member.change.as_ref().map(|change| open_change(t, member, change));
    let ChangeParts {
        outcome,
        content,
        is_wrong,
    } = change_parts(page, &answer, &to, &form, open);
    let content = view! {
        {outcome}
        {head(t, member, t.area_change_tier(), Some(t.change_lead().into_owned()))}
        <div class="member-sections">{content}</div>
    };
    shell(t, member, MemberPage::Term, is_wrong, content.into_any())
}

/// The parts of a page about a change of tier.
pub(crate) struct ChangeParts {
    /// First on the page: what's wrong with the form, or what it has done.
    pub outcome: Option<AnyView>,
    pub content: AnyView,
    /// Whether there's a mistake. Then the page has the status for it.
    pub is_wrong: bool,
}

/// What the page shows. `to` is the ID of the tier in its address, and `open` is shown instead while a change is open.
pub(crate) fn change_parts(
    page: ChangePage<'_>,
    answer: &TierChangeAnswer,
    to: &str,
    form: &TierForm,
    open: Option<AnyView>,
) -> ChangeParts {
    let t = page.t;
    // Only the member can renew.
    let own = |preview: &&TierPreview| page.on_behalf && preview.renews;
    let preview = answer.preview.as_ref().filter(|preview| !own(preview));
    let wrong = errors(t, &answer.member, preview, form);
    let content = match (open, preview) {
        (Some(open), _) => open,
        (None, Some(preview)) => view! {
            {choose(page, &answer.tiers, to)}
            {preview_of(page, preview, form)}
        }
        .into_any(),
        (None, None) => {
            let note = if answer.preview.is_some() {
                t.record_change_own()
            } else {
                t.change_unknown()
            };
            let unknown = (!to.is_empty()).then(|| view! { <p class="note">{note}</p> });
            view! { {unknown} {choose(page, &answer.tiers, to)} }.into_any()
        }
    };
    ChangeParts {
        outcome: outcome(t, form, &wrong, t.change_done()),
        content,
        is_wrong: told(form, &wrong),
    }
}

/// Sets the status of a page with a mistake. Returns whether there's one.
pub(super) fn told(form: &TierForm, wrong: &[(String, String)]) -> bool {
    let is_wrong = form.problem.is_some() || !wrong.is_empty();
    if is_wrong {
        answer_with(if form.problem == Some(TierProblem::Conflict) {
            409
        } else {
            422
        });
    }
    is_wrong
}

/// First on the page: what's wrong with the form, or what it has done. `wrong` are the facts whose answers aren't valid, and `asked` is
/// what to say after asking.
pub(super) fn outcome(
    t: Texts,
    form: &TierForm,
    wrong: &[(String, String)],
    asked: Cow<'static, str>,
) -> Option<AnyView> {
    if !wrong.is_empty() {
        return error_summary(t, wrong.to_vec());
    }
    match (form.problem, form.done) {
        // If everything has been stated, something else needs a fact now.
        (Some(TierProblem::Conflict | TierProblem::Facts), _) => {
            Some(error_box(t, view! { <p>{t.change_conflict()}</p> }.into_any()))
        }
        (Some(TierProblem::TooLong | TierProblem::NoReason), _) => {
            let error = reason_error(t, form)?;
            error_summary(t, vec![(REASON.to_owned(), error)])
        }
        (Some(TierProblem::Unsigned), _) => error_summary(t, vec![(NAME.to_owned(), t.change_unsigned().into_owned())]),
        (None, Some(done)) => {
            let text = match done {
                TierChangeAction::Ask => asked,
                TierChangeAction::Withdraw => t.change_withdrawn_done(),
            };
            Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
        }
        (None, None) => None,
    }
}

fn preview_of(page: ChangePage<'_>, preview: &TierPreview, form: &TierForm) -> AnyView {
    let ChangePage { t, member, .. } = page;
    let words = Words::new(t, &preview.programme);
    let from = Words::new(t, &member.programme).tier_title(&member.tier);
    let heading = t.change_heading(from, words.tier_title(&preview.tier));
    let refusals = preview.refusals.iter().map(|why| {
        view! { <li>{isolate(refusal(words, why))}</li> }
    });
    let refused = (!preview.refusals.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="refused">
                <h3 id="refused">{page.refused()}</h3>
                <ul>{refusals.collect_view()}</ul>
            </section>
        }
    });
    let is_possible = preview.refusals.is_empty() && (!preview.full || preview.waiting_list);
    let rest = is_possible.then(|| {
        view! {
            {approval(page, words, preview)}
            {needs(page, words, preview).filter(|_| preview.unknown.is_empty())}
            {start(page, words, preview, form)}
        }
    });
    let full = (preview.refusals.is_empty() && !is_possible).then(|| view! { <p class="note">{t.change_full()}</p> });
    view! {
        <section class="section" aria-labelledby="preview">
            <h2 id="preview">{isolate(heading)}</h2>
            {refused}
            {full}
            {shifts(page, preview)}
            {rest}
        </section>
    }
    .into_any()
}

/// The details that would have to be known.
fn needs(page: ChangePage<'_>, words: Words<'_>, preview: &TierPreview) -> Option<AnyView> {
    let details: Vec<String> = preview.needs.iter().map(|fact| fact_label(words, fact)).collect();
    (!details.is_empty()).then(|| {
        let text = page.needs(&details.join(", "));
        view! { <p class="note">{isolate(text)}</p> }.into_any()
    })
}
