//! The whole page. It asks for nothing that's already in the URL (C10).

use super::begin::begin;
use super::carried::carried;
use crate::api::ProgrammeAnswer;
use crate::facts::{FactsState, listed_fact_errors};
use crate::query::Query;
use crate::site::{Links, Page, Place, named, said, version_note};
use crate::text::Texts;
use crate::tier::{price, stages, term, unknown};
use crate::words::{Words, say};
use domain::programme::{ProgrammeStatus, Tier};
use domain::quote::{QuoteOutcome, quote};
use leptos::prelude::*;

/// `/{foundation}/{programme}/join?tier=…&<fact>=…`
pub fn join_page(answer: &ProgrammeAnswer, query: &Query) -> AnyView {
    let state = FactsState::from_query(query, &answer.programme);
    let id = query.text("tier");
    match answer.programme.tier(id) {
        Some(tier) => start(answer, tier, &state).into_any(),
        None if id.is_empty() => choose(answer, &state).into_any(),
        None => unknown(answer, id),
    }
}

/// The page if the tier is missing.
fn choose(answer: &ProgrammeAnswer, state: &FactsState) -> impl IntoView + use<> {
    let t: Texts = expect_context();
    let links = Links::new(answer);
    let tiers = answer.programme.open_tiers().map(|tier| {
        let query: Vec<(&str, &str)> = std::iter::once(("tier", tier.id.as_str()))
            .chain(state.pairs())
            .collect();
        let summary = tier.summary.as_ref().map(|text| view! { <p>{said(t, text)}</p> });
        view! {
            <li>
                <div><h2 class="tiers-name"><a href=links.with("/join", &query)>{named(t, &tier.title)}</a></h2></div>
                <div>{summary}</div>
            </li>
        }
    });
    let content = view! {
        <div class="head">
            <h1>{t.apply_choose()}</h1>
            {version_note(t, answer, "", "")}
            {listed_fact_errors(Words::new(t, &answer.programme), state)}
        </div>
        <ul class="tiers section" role="list">{tiers.collect_view()}</ul>
    };
    view! { <Page title=t.apply_choose() place=Place::programme(t, answer)>{content}</Page> }
}

fn start(answer: &ProgrammeAnswer, tier: &Tier, state: &FactsState) -> impl IntoView + use<> {
    let t: Texts = expect_context();
    let links = Links::new(answer);
    let words = Words::new(t, &answer.programme);
    let facts = state.facts(&answer.programme, answer.today);
    let heading = t.apply_heading(say(t, &tier.title));
    let quoted = quote(&answer.programme, tier, &facts);
    let is_eligible = !matches!(quoted.outcome, QuoteOutcome::NotEligible | QuoteOutcome::NotOffered);
    let way = match (answer.programme.status, tier.closed.as_ref().or(tier.awarded.as_ref())) {
        (ProgrammeStatus::Draft, _) => view! { <div class="note"><p>{t.apply_draft()}</p></div> }.into_any(),
        (ProgrammeStatus::Published, Some(why)) => {
            view! { <div class="note"><p>{t.apply_closed()}</p><p>{said(t, why)}</p></div> }.into_any()
        }
        (ProgrammeStatus::Published, None) if is_eligible => begin(t, answer, tier, state),
        (ProgrammeStatus::Published, None) => {
            let fit = links.with("/fit", &state.pairs().collect::<Vec<_>>());
            view! { <div class="note"><p>{t.not_eligible_text()}</p><p><a href=fit>{t.fit_heading()}</a></p></div> }
                .into_any()
        }
    };
    let carried = carried(words, &links, tier, state);
    let stages = stages(words, tier, &answer.reviewers);
    let open = is_eligible && answer.programme.status == ProgrammeStatus::Published && tier.is_open();
    let term = term(words, &links, tier, open.then_some(answer.today), &facts, &quoted);
    let content = view! {
        <div class="head">
            <h1>{heading.clone()}</h1>
            {version_note(t, answer, "", "")}
        </div>
        <div class="beside section">
            <aside class="quote" aria-labelledby="cost">
                <h2 id="cost">{t.your_cost_heading()}</h2>
                {price(words, &links, tier, &facts, &quoted)}
            </aside>
            <div>
                {carried}
                <section class="section" aria-labelledby="apply">
                    <h2 id="apply">{t.apply_how_heading()}</h2>
                    {way}
                </section>
                <section class="section" aria-labelledby="joining">
                    <h2 id="joining">{t.apply_next_heading()}</h2>
                    {stages}
                </section>
                {term}
            </div>
        </div>
    };
    view! { <Page title=heading place=Place::programme(t, answer)>{content}</Page> }
}
