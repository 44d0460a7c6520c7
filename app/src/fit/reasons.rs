//! Why a tier fits, doesn't fit, or could fit. Each reason starts with its verdict.

use crate::format;
use crate::site::isolate;
use crate::text::{Texts, isolated};
use crate::words::{self, Words};
use domain::fit::{Fit, Verdict};
use domain::price::AlternativeMode;
use domain::programme::Audience;
use domain::quote::{ConditionStatus, NeededFor, QuoteOutcome, Refusal};
use leptos::prelude::*;

/// A reason and its CSS class: for, against, or neither.
type Reason = (&'static str, String);

const MET: &str = "met";
const UNMET: &str = "unmet";
const NEITHER: &str = "";

pub(super) fn reasons(words: Words<'_>, fit: &Fit) -> AnyView {
    let reasons = if fit.verdict == Verdict::DoesNotFit {
        against(words, fit)
    } else {
        let all = conditions(words, fit)
            .into_iter()
            .chain(needs(words, fit))
            .chain(price(words, fit))
            .chain(in_kind(words, fit));
        all.collect()
    };
    let lines = reasons.into_iter();
    let lines = lines.map(|(class, text)| {
        let class = (!class.is_empty()).then_some(class);
        view! { <li class=class>{isolate(text)}</li> }
    });
    view! { <ul class="reasons" role="list">{lines.collect_view()}</ul> }.into_any()
}

fn against(words: Words<'_>, fit: &Fit) -> Vec<Reason> {
    let t = words.t;
    if fit.quote.refusals.is_empty() {
        return vec![(UNMET, t.outcome_not_offered().into_owned())];
    }
    let reason = |refusal: &Refusal| match refusal {
        Refusal::Closed(_) | Refusal::Awarded(_) => words::refusal(words, refusal),
        Refusal::Audience(Audience::Person) => t.reason_not_met(t.refused_only_people()),
        Refusal::Audience(_) => t.reason_not_met(t.refused_only_organisations()),
        Refusal::Qualification(_) | Refusal::Parent(_) => t.reason_not_met(condition(words, refusal)),
    };
    fit.quote
        .refusals
        .iter()
        .map(|refusal| (UNMET, reason(refusal)))
        .collect()
}

fn conditions(words: Words<'_>, fit: &Fit) -> Vec<Reason> {
    let t = words.t;
    let reasons = fit.conditions.iter().map(|asked| {
        let condition = condition(words, &asked.refusal);
        match &asked.standing {
            ConditionStatus::Met => (MET, t.reason_met(condition)),
            ConditionStatus::NotMet => (UNMET, t.reason_not_met(condition)),
            ConditionStatus::NotKnown(facts) => (NEITHER, t.reason_open(labels(words, facts), condition)),
            // If the programme doesn't ask about the kind of applicant, don't mention it.
            ConditionStatus::Judged if matches!(asked.refusal, Refusal::Audience(_)) => (NEITHER, condition),
            ConditionStatus::Judged => (NEITHER, t.reason_judged(condition)),
        }
    });
    reasons.collect()
}

/// A condition, as it follows "Met:".
fn condition(words: Words<'_>, refusal: &Refusal) -> String {
    let t = words.t;
    match refusal {
        Refusal::Closed(text) | Refusal::Awarded(text) | Refusal::Qualification(text) => words.say(text).to_owned(),
        Refusal::Audience(audience) => audience_words(t, *audience),
        Refusal::Parent(name) => t.reason_member_of(words.say(name)),
    }
}

fn audience_words(t: Texts, audience: Audience) -> String {
    match audience {
        Audience::Person => t.reason_open_to_people(),
        Audience::Organisation => t.reason_open_to_organisations(),
        Audience::Both => t.reason_open_to_all(),
    }
    .into_owned()
}

/// The facts that the price and alternatives depend on. The ones for joining are mentioned with their conditions.
fn needs(words: Words<'_>, fit: &Fit) -> Vec<Reason> {
    let t = words.t;
    let facts = |purpose| {
        let needs = fit.quote.needs.iter().filter(|need| need.purpose == purpose);
        needs.map(|need| need.fact.clone()).collect::<Vec<_>>()
    };
    let (price, instead) = (words::needed_for_price(&fit.quote), facts(NeededFor::Alternative));
    let price = (!price.is_empty()).then(|| (NEITHER, t.reason_price_open(labels(words, &price))));
    let instead = (!instead.is_empty()).then(|| (NEITHER, t.reason_instead_open(labels(words, &instead))));
    price.into_iter().chain(instead).collect()
}

/// The reasons for the price, unless it says so itself. If there are several components, they're named.
fn price(words: Words<'_>, fit: &Fit) -> Vec<Reason> {
    let quote = &fit.quote;
    if quote.outcome == QuoteOutcome::NeedsFacts {
        return Vec::new();
    }
    let several = quote.components.len() > 1;
    let lines = quote.components.iter().flat_map(|part| {
        let title = words.say(&part.title);
        words::because(words, part).into_iter().map(move |reason| {
            if several {
                words.t.reason_of_part(title, reason)
            } else {
                reason
            }
        })
    });
    let price = words::headline(words, quote);
    lines
        .filter(|line| *line != price)
        .map(|line| (NEITHER, line))
        .collect()
}

/// The usual amount if the price is by agreement, and contributions on top of or instead of money.
fn in_kind(words: Words<'_>, fit: &Fit) -> Vec<Reason> {
    let (t, locale) = (words.t, words.t.locale());
    let offers = |mode| {
        let offers = fit
            .quote
            .alternatives
            .iter()
            .filter(|offer| offer.alternative.mode == mode);
        offers
            .map(|offer| words::alternative(words, &offer.alternative))
            .collect::<Vec<_>>()
    };
    let (besides, instead) = (offers(AlternativeMode::Besides), offers(AlternativeMode::InsteadOf));
    let lines = [
        words::agreement_hint(&fit.quote).map(|hint| format::capitalised(words.say(hint))),
        (!besides.is_empty()).then(|| t.besides_line(format::all_of(locale, &besides))),
        (!instead.is_empty()).then(|| t.instead_line(format::one_of(locale, &instead))),
    ];
    lines.into_iter().flatten().map(|line| (NEITHER, line)).collect()
}

fn labels(words: Words<'_>, facts: &[String]) -> String {
    let locale = words.t.locale();
    let labels: Vec<String> = facts
        .iter()
        .map(|fact| isolated(locale, &words::fact_label(words, fact)))
        .collect();
    format::all_of(locale, &labels)
}
