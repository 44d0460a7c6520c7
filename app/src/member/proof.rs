//! Proof of membership: made by the member, then shared as an address, a badge or a credential.

use super::MemberPage;
use super::proof_snippets::snippets;
use super::shell::{head, member_address};
use crate::api::{MemberAnswer, ProofAction, ProofBrief, segment};
use crate::site::{PageContext, error_box, isolate};
use crate::text::Texts;
use crate::words::{date, say};
use domain::date::Date;
use domain::member::MemberAction;
use leptos::prelude::*;

/// What became of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ProofForm {
    /// What has been done. `None` if nothing has.
    pub done: Option<ProofAction>,
    pub problem: Option<ProofProblem>,
}

/// Why nothing was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProofProblem {
    /// The membership has changed meanwhile.
    Changed,
    /// The membership has had too many proofs.
    TooMany,
}

pub(super) fn page(t: Texts, answer: &MemberAnswer, form: ProofForm) -> AnyView {
    let content = match &answer.proof {
        Some(proof) => made(t, answer, proof),
        None => none(t, answer),
    };
    view! {
        {outcome(t, form)}
        {head(t, answer, t.area_proof(), Some(t.area_proof_lead().into_owned()))}
        <div class="member-sections">{content}</div>
    }
    .into_any()
}

/// First on the page: what's wrong, or what was done.
fn outcome(t: Texts, form: ProofForm) -> Option<AnyView> {
    let text = match (form.problem, form.done) {
        (Some(problem), _) => {
            let text = match problem {
                ProofProblem::Changed => t.area_proof_changed(),
                ProofProblem::TooMany => t.area_proof_too_many(),
            };
            return Some(error_box(t, view! { <p>{text}</p> }.into_any()));
        }
        (None, Some(ProofAction::Make)) => t.area_proof_made_done(),
        (None, Some(ProofAction::Withdraw)) => t.area_proof_withdrawn_done(),
        (None, None) => return None,
    };
    Some(view! { <p class="note good" role="status">{text}</p> }.into_any())
}

/// There's no proof.
fn none(t: Texts, answer: &MemberAnswer) -> AnyView {
    if answer.is_over() {
        return view! { <p>{t.area_proof_ended()}</p> }.into_any();
    }
    if !answer.may(MemberAction::ChangeProfile) {
        return view! {
            <p>{t.area_proof_none()}</p>
            <p>{t.area_proof_only()}</p>
        }
        .into_any();
    }
    view! {
        <p>{t.area_proof_none()} " " {t.area_proof_hint()}</p>
        <form method="post" action=member_address(&answer.membership, MemberPage::Proof.id())>
            <p><button class="button" name="do" value=ProofAction::Make.id()>{t.area_proof_make()}</button></p>
        </form>
    }
    .into_any()
}

fn made(t: Texts, answer: &MemberAnswer, proof: &ProofBrief) -> AnyView {
    let PageContext { origin, .. } = expect_context();
    let id = segment(&proof.id);
    let page = format!("/verify/member/{id}");
    let files = format!("/proofs/{id}");
    let tier = answer.own_tier().map(|tier| say(t, &tier.title).to_owned());
    let alt = t.badge_alt(say(t, &answer.foundation.name), tier.unwrap_or_default());
    let lang = t.locale().content_tag();
    let (svg, png) = (
        format!("{files}/badge.svg?lang={lang}"),
        format!("{files}/badge.png?lang={lang}"),
    );
    let credential = format!("{files}/credential.jwt");
    let day = date(t, Date::from_unix_millis(proof.made_at));
    view! {
        <section class="section" aria-labelledby="address">
            <h2 id="address">{t.area_proof_address()}</h2>
            <p><a href=page.clone()>{isolate(format!("{origin}{page}"))}</a></p>
            <p class="hint">{t.area_proof_hint()} " " {isolate(t.area_proof_since(day))}</p>
        </section>
        <section class="section" aria-labelledby="badge">
            <h2 id="badge">{t.area_proof_badge()}</h2>
            <p><img class="badge-preview" src=svg.clone() alt=alt.clone() width="320" height="104" /></p>
            <p class="hint">{t.area_proof_badge_text()}</p>
            <p class="badge-files">
                <a href=svg download="badge.svg">{t.area_proof_svg()}</a>
                <a href=png download="badge.png">{t.area_proof_png()}</a>
            </p>
        </section>
        {snippets(t, &origin, &id, &alt)}
        <section class="section" aria-labelledby="credential">
            <h2 id="credential">{t.area_proof_credential()}</h2>
            <p>{t.area_proof_credential_text()}</p>
            <p><a href=credential download="credential.jwt">{t.area_proof_download()}</a></p>
        </section>
        {withdraw(t, answer, proof)}
    }
    .into_any()
}

fn withdraw(t: Texts, answer: &MemberAnswer, proof: &ProofBrief) -> AnyView {
    let content = if answer.may(MemberAction::ChangeProfile) {
        view! {
            <p>{t.area_proof_withdraw_text()}</p>
            <form method="post" action=member_address(&answer.membership, MemberPage::Proof.id())>
                <input type="hidden" name="proof" value=proof.id.clone() />
                <p>
                    <button class="button quiet" name="do" value=ProofAction::Withdraw.id()>
                        {t.area_proof_withdraw_button()}
                    </button>
                </p>
            </form>
        }
        .into_any()
    } else {
        view! { <p>{t.area_proof_only()}</p> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="withdraw">
            <h2 id="withdraw">{t.area_proof_withdraw()}</h2>
            {content}
        </section>
    }
    .into_any()
}
