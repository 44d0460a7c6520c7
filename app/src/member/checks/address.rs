//! An address that's checked: whether it works, since when it doesn't, and a button to check it again.

use crate::api::{AddressCheckBrief, AddressCheckResult, MemberAnswer};
use crate::site::{isolate, said};
use crate::text::Texts;
use crate::words::{check_result, moment, say};
use leptos::prelude::*;

/// Whether it works.
pub(super) fn mark(t: Texts, check: &AddressCheckBrief) -> AnyView {
    let (class, text) = match check.results.first().map(AddressCheckResult::works) {
        _ if check.url.is_empty() => ("none", t.check_missing()),
        None => ("none", t.check_waits()),
        Some(None) => ("none", t.check_cannot()),
        Some(Some(true)) => ("none", t.check_works()),
        Some(Some(false)) => ("late", t.check_fails()),
    };
    view! { <span class=format!("turn {class}")>{text}</span> }.into_any()
}

/// Its section. `action` is where its forms send to: nowhere once the membership is over. `changes` is whether the reader can state
/// another address.
pub(super) fn section(
    t: Texts,
    answer: &MemberAnswer,
    check: &AddressCheckBrief,
    (action, changes): (&str, bool),
) -> AnyView {
    let id = format!("check-{}", check.question);
    let when = |at: i64| moment(t, answer.local_time.as_ref(), at);
    let last = check.results.first().map(|last| {
        view! {
            <p>{check_result(t, last.status, last.trouble)}</p>
            <p class="meta">{isolate(t.check_last(when(last.at)))}</p>
        }
    });
    let since = check.failing_since.map(|since| {
        let told = check.reported.then(|| t.check_reported());
        view! { <p>{isolate(t.check_since(when(since)))} " " {told}</p> }
    });
    let has_address = !check.url.is_empty();
    let url = has_address.then(|| view! { <code class="token" dir="ltr">{check.url.clone()}</code> " " });
    let again = (answer.ended_on.is_none() && has_address).then(|| {
        let label = t.check_again_label(say(t, &check.label));
        view! {
            <form class="money-form" method="post" action=action.to_owned()>
                <input type="hidden" name="question" value=check.question.clone() />
                <p><button class="button quiet" aria-label=label>{t.check_again()}</button></p>
            </form>
        }
    });
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{said(t, &check.label)}</h2>
            <p>{url} {mark(t, check)}</p>
            {last}
            {since}
            <p class="hint">{t.check_every(i64::from(check.every_days))}</p>
            {again}
            {changes.then(|| other(t, check, action))}
            {earlier(t, answer, check)}
        </section>
    }
    .into_any()
}

/// The form that states another address.
fn other(t: Texts, check: &AddressCheckBrief, action: &str) -> AnyView {
    let id = format!("address-{}", check.question);
    view! {
        <form class="money-form" method="post" action=action.to_owned() novalidate>
            <input type="hidden" name="question" value=check.question.clone() />
            <div class="field">
                <label class="label" for=id.clone()>{isolate(t.check_other(say(t, &check.label)))}</label>
                <input
                    class="input wide"
                    type="url"
                    inputmode="url"
                    id=id
                    name="address"
                    value=check.url.clone()
                    autocomplete="off"
                    dir="ltr"
                />
            </div>
            <p><button class="button quiet">{t.check_state()}</button></p>
        </form>
    }
    .into_any()
}

/// The last results. `None` if there's no other than the one that's shown.
fn earlier(t: Texts, answer: &MemberAnswer, check: &AddressCheckBrief) -> Option<AnyView> {
    let rows = check.results.iter().map(|result| {
        let when = moment(t, answer.local_time.as_ref(), result.at);
        view! {
            <div>
                <dt>{isolate(when)}</dt>
                <dd>{check_result(t, result.status, result.trouble)}</dd>
            </div>
        }
    });
    let rows: Vec<_> = rows.collect();
    (rows.len() > 1).then(|| {
        view! {
            <details>
                <summary>{t.check_results()}</summary>
                <dl class="pairs">{rows}</dl>
            </details>
        }
        .into_any()
    })
}
