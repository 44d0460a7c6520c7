//! A membership's terms: their days, what happens at the end, and by when to give notice.

use super::change::{renewal, section as changing};
use super::leave::{LeaveForm, outcome, section as leaving};
use super::shell::head;
use super::standing::{next_price, notice_by, outlook};
use crate::api::{MemberAnswer, MemberTerm};
use crate::site::isolate;
use crate::text::Texts;
use crate::words::{Words, date, term_pairs};
use leptos::prelude::*;

pub(super) fn page(t: Texts, answer: &MemberAnswer, form: &LeaveForm) -> AnyView {
    let words = Words::new(t, &answer.programme);
    let current = answer.term();
    let mut pairs = Vec::new();
    if let Some(current) = current {
        pairs.push((t.first_day().into_owned(), date(t, current.first_day)));
        pairs.extend(current.last_day.map(|day| (t.last_day().into_owned(), date(t, day))));
        let notice = notice_by(answer, current);
        pairs.extend(notice.map(|day| (t.term_notice_by().into_owned(), date(t, day))));
        let price = next_price(words, answer);
        pairs.extend(price.map(|price| (t.area_next_price().into_owned(), price)));
    }
    let rules = answer.rules();
    let rules = rules.iter().flat_map(|rules| term_pairs(words, rules));
    let earlier = list(t, answer, &t.area_other_terms(), |term| Some(*term) != current);
    view! {
        {outcome(t, form)}
        {head(t, answer, t.area_term(), outlook(t, answer))}
        <div class="member-sections">
            {section("this-term", &t.area_this_term(), pairs)}
            {renewal(t, answer)}
            {section("rules", &t.area_rules(), rules.collect())}
            {earlier}
            {changing(t, answer)}
            {leaving(t, answer, form)}
        </div>
    }
    .into_any()
}

/// All terms, the oldest first. `None` if there are none.
pub(crate) fn terms(t: Texts, answer: &MemberAnswer) -> Option<AnyView> {
    list(t, answer, &t.area_terms(), |_| true)
}

fn list(t: Texts, answer: &MemberAnswer, heading: &str, is_shown: impl Fn(&MemberTerm) -> bool) -> Option<AnyView> {
    let shown = answer.terms.iter().filter(|term| is_shown(term));
    let rows = shown.map(|term| {
        let first = date(t, term.first_day);
        let days = match term.last_day {
            Some(last) => t.status_dates(first, date(t, last)),
            None => t.area_since(first),
        };
        view! { <li>{isolate(days)}</li> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="terms">
                <h2 id="terms">{heading.to_owned()}</h2>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// `None` if there's nothing to say.
fn section(id: &'static str, heading: &str, pairs: Vec<(String, String)>) -> Option<AnyView> {
    let rows = pairs.into_iter().map(|(name, value)| {
        view! { <div><dt>{isolate(name)}</dt><dd>{isolate(value)}</dd></div> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby=id>
                <h2 id=id>{heading.to_owned()}</h2>
                <dl class="pairs">{rows}</dl>
            </section>
        }
        .into_any()
    })
}
