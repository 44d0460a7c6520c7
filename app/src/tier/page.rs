//! The whole page.

use super::asks::asks;
use super::elections::elections;
use super::grants::grants;
use super::price::price;
use super::price_list::all_prices;
use super::qualifies::qualifies;
use super::stages::joining;
use super::term::term;
use super::unknown::unknown;
use super::ways::{facts_form, way_in, way_to_comparison};
use crate::api::{ProgrammeAnswer, segment};
use crate::facts::{FactsState, fact_errors, fact_errors_summary};
use crate::programme::notes;
use crate::query::Query;
use crate::site::{Links, Page, Place, named, said, sources_switch, traced, version_note};
use crate::text::Texts;
use crate::words::{Words, say};
use domain::programme::{Audience, ProgrammeStatus, Tier};
use domain::quote::quote;
use domain::text::Text;
use leptos::prelude::*;
use std::borrow::Cow;

/// `/{foundation}/{programme}/tiers/{tier}`
pub fn tier_page(answer: &ProgrammeAnswer, id: &str, query: &Query) -> AnyView {
    match answer.programme.tier(id) {
        Some(tier) => page(answer, tier, query),
        None => unknown(answer, id),
    }
}

/// The path of the tier that used to have this ID, because renamed tiers keep their identity.
pub fn renamed_tier(answer: &ProgrammeAnswer, id: &str) -> Option<String> {
    let programme = &answer.programme;
    if programme.tier(id).is_some() {
        return None;
    }
    let mut tiers = programme.tiers.iter();
    let tier = tiers.find(|tier| tier.formerly.iter().any(|former| former == id))?;
    Some(Links::new(answer).path(&format!("tiers/{}", segment(&tier.id))))
}

fn page(answer: &ProgrammeAnswer, tier: &Tier, query: &Query) -> AnyView {
    let t: Texts = expect_context();
    let links = Links::new(answer);
    let words = Words::new(t, &answer.programme);
    let state = FactsState::from_query(query, &answer.programme);
    let facts = state.facts(&answer.programme, answer.today);
    let errors = fact_errors(words, &state);
    let wrong = !errors.is_empty();
    let quoted = quote(&answer.programme, tier, &facts);
    let form = facts_form(words, &state, &links, tier);
    let cost_heading = if form.is_some() {
        t.your_cost_heading()
    } else {
        t.cost_heading()
    };
    let open = answer.programme.status == ProgrammeStatus::Published && tier.is_open();
    let remarks = (!tier.notes.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="notes">
                <h2 id="notes">{t.notes_heading()}</h2>
                {notes(words, &links, &tier.notes)}
            </section>
        }
    });
    let content = view! {
        {fact_errors_summary(t, errors)}
        <div class="head">
            <p class="eyebrow">{eyebrow(t, tier.audience)}</p>
            <h1>{named(t, &tier.title)}</h1>
            {tier.summary.as_ref().map(|text| view! { <p class="lead">{said(t, text)}</p> })}
            {tier.closed.as_ref().map(|why| remark(t, t.tier_closed(), why))}
            {tier.awarded.as_ref().map(|how| remark(t, t.tier_awarded(), how))}
            {version_note(t, answer, &format!("tiers/{}", segment(&tier.id)), "")}
            {traced(words, &links, tier.line, tier.source.as_ref())}
        </div>
        <div class="beside section">
            {form}
            <aside class="quote" aria-labelledby="cost">
                <h2 id="cost">{cost_heading}</h2>
                {price(words, &links, tier, &facts, &quoted)}
                {open
                    .then(|| way_in(t, tier, quoted.outcome, &state, &links))}
                {way_to_comparison(words, tier, &state, &links)}
            </aside>
            <div>
                {all_prices(words, tier, answer.today)}
                {grants(words, &links, tier, &facts)}
                {qualifies(words, &links, tier)}
                {asks(words, &links, tier)}
                {joining(words, tier, &answer.reviewers)}
                {elections(words, &links, tier)}
                {term(words, &links, tier, open.then_some(answer.today), &facts, &quoted)}
                {remarks}
                {sources_switch(t)}
            </div>
        </div>
    };
    view! { <Page title=say(t, &tier.title).to_owned() place=Place::programme(t, answer) wrong>{content}</Page> }
        .into_any()
}

fn eyebrow(t: Texts, audience: Audience) -> String {
    match audience {
        Audience::Person => t.tier_for_people(),
        Audience::Organisation => t.tier_for_organisations(),
        Audience::Both => t.tier_for_both(),
    }
    .into_owned()
}

/// Why nobody can apply for a tier.
fn remark(t: Texts, title: Cow<'static, str>, text: &Text) -> impl IntoView + use<> {
    view! { <div class="note"><p><strong>{title}</strong></p><p>{said(t, text)}</p></div> }
}
