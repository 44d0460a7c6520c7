//! Signing in with a foundation's own provider: its button, the page that leads there, and what can go wrong.

use crate::site::{Page, isolate};
use crate::text::Texts;
use leptos::prelude::*;

/// A provider that people can sign in with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProviderBrief {
    /// Its name in URLs.
    pub id: String,
    /// As people know it.
    pub name: String,
}

/// Why a provider signed nobody in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProviderProblem {
    /// It can't be reached.
    Down,
    /// It refused, or the person did.
    Refused,
    /// It took too long, was used already, or was begun in another browser.
    Expired,
    /// What it sent isn't valid.
    Invalid,
    /// It hasn't verified the person's email address, and the person is new here.
    NoEmail,
    /// It may not sign in people with an address of this domain.
    OtherDomain,
    /// It's another account's.
    OtherAccount,
    /// It was to ask again who somebody is, and didn't say that it did.
    NotAsked,
}

/// A problem in words. `name` is the provider's.
pub(super) fn provider_problem(t: Texts, problem: ProviderProblem, name: &str) -> String {
    match problem {
        ProviderProblem::Down => t.provider_problem_down(name),
        ProviderProblem::Refused => t.provider_problem_refused(name),
        ProviderProblem::Expired => t.provider_problem_expired(name),
        ProviderProblem::Invalid => t.provider_problem_invalid(name),
        ProviderProblem::NoEmail => t.provider_problem_no_email(name),
        ProviderProblem::OtherDomain => t.provider_problem_other_domain(name),
        ProviderProblem::OtherAccount => t.provider_problem_other_account(name),
        ProviderProblem::NotAsked => t.provider_problem_not_asked(name),
    }
}

/// A form whose button leads to a provider. `more` are hidden fields.
pub(super) fn provider_form(t: Texts, provider: &ProviderBrief, more: AnyView) -> AnyView {
    view! {
        <form class="section" method="post" action=format!("/sign-in/provider/{}", provider.id)>
            {more}
            <p><button class="button quiet">{isolate(t.provider_sign_in(&provider.name))}</button></p>
        </form>
    }
    .into_any()
}

/// The page that leads to a provider, with a link for browsers that don't go by themselves. A form can't lead there itself: the
/// page's policy only lets forms lead to this site, and providers often lead on to others.
pub fn leaving_page(provider: &ProviderBrief, address: &str) -> AnyView {
    let t: Texts = expect_context();
    let heading = t.provider_leaving(&provider.name);
    let address = address.to_owned();
    view! {
        <Page title=heading.clone() private=true>
            <div class="apply">
                <div class="head">
                    <h1>{isolate(heading.clone())}</h1>
                    <p class="lead">{t.provider_leaving_text()}</p>
                </div>
                <p class="actions"><a class="button" href=address rel="external">{isolate(heading)}</a></p>
            </div>
        </Page>
    }
    .into_any()
}
