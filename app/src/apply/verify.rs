//! `/verify/{hash}`: whether a document is what was signed.

use super::check::day_of;
use crate::api::{Problem, VerificationAnswer};
use crate::site::{Page, answer_with, isolate};
use crate::text::Texts;
use crate::words::{date, say};
use leptos::prelude::*;

/// The page, with a form to look up another hash. `known` is `None` until a hash is looked up.
pub fn verify_page(hash: &str, known: Option<Result<VerificationAnswer, Problem>>) -> AnyView {
    let t: Texts = expect_context();
    let result = known.map(|known| match known {
        Ok(answer) => found(t, &answer),
        Err(problem) => {
            answer_with(problem.status);
            view! {
                <div class="note bad" role="status">
                    <h2>{t.verify_unknown()}</h2>
                    <p>{t.verify_unknown_text()}</p>
                </div>
            }
            .into_any()
        }
    });
    let form = form(t, hash);
    view! {
        <Page title=t.verify_heading() private=!hash.is_empty()>
            <div class="apply">
                <div class="head">
                    <h1>{t.verify_heading()}</h1>
                    <p class="lead">{t.verify_text()}</p>
                </div>
                {result}
                {form}
            </div>
        </Page>
    }
    .into_any()
}

fn form(t: Texts, hash: &str) -> AnyView {
    view! {
        <form class="step section" method="get" action="/verify">
            <div class="field">
                <label class="label" for="hash">{t.verify_hash()}</label>
                <input class="input wide" id="hash" name="hash" autocomplete="off" spellcheck="false" value=hash.to_owned() />
            </div>
            <button class="button">{t.verify_button()}</button>
        </form>
    }
    .into_any()
}

fn found(t: Texts, answer: &VerificationAnswer) -> AnyView {
    let day = |at: Option<i64>| at.map_or_else(|| t.verify_not().into_owned(), |at| date(t, day_of(at)));
    let pairs = [
        (t.verify_foundation(), say(t, &answer.foundation).to_owned()),
        (t.verify_agreement(), say(t, &answer.title).to_owned()),
        (t.verify_version(), answer.version.clone()),
        (t.verify_reference(), answer.reference.clone()),
        (t.verify_signed(), day(answer.signed)),
        (t.verify_countersigned(), day(answer.countersigned)),
    ];
    let pairs = pairs.map(|(label, value)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{isolate(value)}</dd>
            </div>
        }
    });
    let (class, heading) = match answer.signed {
        Some(_) if !answer.withdrawn => ("note good", t.verify_good()),
        Some(_) => ("note bad", t.verify_withdrawn()),
        None => ("note bad", t.verify_replaced()),
    };
    view! {
        <div class=class role="status">
            <h2>{heading}</h2>
            <dl class="pairs">{pairs.into_iter().collect_view()}</dl>
        </div>
    }
    .into_any()
}
