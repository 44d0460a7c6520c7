//! `/verify/member/{proof}`: whether a membership is in force. It's public.

use crate::api::{Problem, ProblemKind, ProofAnswer, segment};
use crate::site::{ErrorPage, Page, Place, answer_with, isolate};
use crate::text::Texts;
use crate::words::{date, say};
use leptos::prelude::*;

/// What anyone with its address can read about a membership.
pub fn proof_page(answer: Result<ProofAnswer, Problem>) -> AnyView {
    let t: Texts = expect_context();
    let place = answer.as_ref().ok().map(|answer| Place::foundation(&answer.foundation));
    let content = match answer {
        Ok(answer) => view! {
            {facts(t, &answer, false)}
            {check(t, &answer)}
        }
        .into_any(),
        Err(problem) if !problem.is(ProblemKind::NotFound) => return view! { <ErrorPage problem /> }.into_any(),
        Err(problem) => {
            answer_with(problem.status);
            view! {
                <div class="note bad">
                    <h1>{t.proof_unknown()}</h1>
                    <p>{t.proof_unknown_text()}</p>
                </div>
            }
            .into_any()
        }
    };
    let content = view! { <div class="apply">{content}</div> }.into_any();
    match place {
        Some(place) => view! { <Page title=t.proof_heading() place=place private=true>{content}</Page> }.into_any(),
        None => view! { <Page title=t.proof_heading() private=true>{content}</Page> }.into_any(),
    }
}

/// Whether the membership is in force, and its days. On another page, the heading is a second one.
pub(super) fn facts(t: Texts, answer: &ProofAnswer, is_second: bool) -> AnyView {
    let (class, heading) = if answer.is_current {
        ("note good", t.proof_current(&answer.name))
    } else if answer.today < answer.first_day {
        ("note", t.proof_future(&answer.name, date(t, answer.first_day)))
    } else {
        ("note bad", t.proof_over(&answer.name))
    };
    let heading = if is_second {
        view! { <h2>{isolate(heading)}</h2> }.into_any()
    } else {
        view! { <h1>{isolate(heading)}</h1> }.into_any()
    };
    let pairs = [
        (t.verify_foundation(), say(t, &answer.foundation.name).to_owned()),
        (t.proof_programme(), say(t, &answer.programme).to_owned()),
        (t.apply_tier(), say(t, &answer.tier).to_owned()),
        (t.first_day(), date(t, answer.first_day)),
    ];
    let last = answer.last_day.map(|day| (t.last_day(), date(t, day)));
    let pairs = pairs.into_iter().chain(last);
    let pairs = pairs.map(|(label, value)| view! { <div><dt>{label}</dt><dd>{isolate(value)}</dd></div> });
    view! {
        <div class=class>
            {heading}
            <dl class="pairs">{pairs.collect_view()}</dl>
            <p class="meta">{t.proof_checked(date(t, answer.today))}</p>
        </div>
    }
    .into_any()
}

/// How to check it without this page.
fn check(t: Texts, answer: &ProofAnswer) -> AnyView {
    let issuer = format!("/credentials/{}", segment(&answer.foundation.id));
    let links = answer.credential.is_some().then(|| {
        view! {
            <ul>
                <li>
                    <a href=format!("/proofs/{}/credential.jwt", segment(&answer.proof)) download="credential.jwt">
                        {t.proof_credential()}
                    </a>
                </li>
                <li><a href=format!("{issuer}/jwks.json")>{t.proof_keys()}</a></li>
                <li><a href=format!("{issuer}/status")>{t.proof_status()}</a></li>
            </ul>
        }
    });
    view! {
        <section class="section" aria-labelledby="check">
            <h2 id="check">{t.proof_check()}</h2>
            <p>{t.proof_check_text()}</p>
            {links}
            <p><a href="/verify/credential">{t.proof_check_link()}</a></p>
        </section>
    }
    .into_any()
}
