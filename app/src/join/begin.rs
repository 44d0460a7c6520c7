//! The button that starts a draft, with everything that's already in the URL.

use crate::api::ProgrammeAnswer;
use crate::facts::FactsState;
use crate::site::Links;
use crate::text::Texts;
use domain::programme::Tier;
use leptos::prelude::*;

/// The form. Nothing that it carries is asked for again (C10).
pub(super) fn begin(t: Texts, answer: &ProgrammeAnswer, tier: &Tier, state: &FactsState) -> AnyView {
    let programme = &answer.programme;
    if programme.version != answer.in_force {
        // People join under the version in force.
        let query: Vec<(&str, &str)> = std::iter::once(("tier", tier.id.as_str()))
            .chain(state.pairs())
            .collect();
        let page = Links::in_force(&programme.foundation, &programme.id).with("/join", &query);
        return view! { <p><a href=page>{t.apply_in_force()}</a></p> }.into_any();
    }
    let names = [
        (".foundation", programme.foundation.as_str()),
        (".programme", &programme.id),
        (".tier", &tier.id),
    ];
    let hidden = names.into_iter().chain(state.pairs()).map(|(name, value)| {
        view! { <input type="hidden" name=name.to_owned() value=value.to_owned() /> }
    });
    view! {
        <form method="post" action="/apply" novalidate>
            {hidden.collect_view()}
            <p class="hint">{t.apply_start_hint()}</p>
            <p class="actions"><button class="button">{t.apply_start()}</button></p>
        </form>
    }
    .into_any()
}
